import { z } from '@shared/schema';

/** Drafts, parts and rows from a parser's page. They come by the hundred thousand and are looked at by hand. */

const text = z.string();
const row = z.array(text);
const values = z.record(text, z.json());
const naturalKey = z.object({
  id: text.optional(),
  type: text.optional(),
  where: values,
  empty: row.optional(),
  follow: text.optional(),
  among: z.object({ draft: text, path: text }).optional(),
  folded: z.boolean().optional(),
});

type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isTextOrAbsent = (value: unknown): boolean => value === undefined || typeof value === 'string';

export function areRows(value: unknown): boolean {
  return Array.isArray(value) && value.every(isTexts);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

export function areDrafts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isDraft);
}

function isDraft(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { key, role, type, row: at, column, owner, values: held, initial, match } = value;
  return (
    typeof key === 'string' &&
    typeof role === 'string' &&
    typeof type === 'string' &&
    typeof at === 'number' &&
    (column === undefined || typeof column === 'number') &&
    isTextOrAbsent(owner) &&
    areValues(held) &&
    (initial === undefined || areValues(initial)) &&
    (match === undefined || z.array(naturalKey).safeParse(match).success)
  );
}

/** What a field can hold: see `Value`. */
function areValues(value: unknown): boolean {
  if (!isFields(value)) return false;
  for (const path in value) if (!isValue(value[path])) return false;
  return true;
}

function isValue(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object')
    return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  return Array.isArray(value)
    ? isTexts(value)
    : Object.values(value).every((item) => typeof item === 'string');
}

export function areParts(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((parts) => parts === null || (Array.isArray(parts) && parts.every(isPart)))
  );
}

function isPart(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [role, key, repeats] = value;
  const isKey = typeof key === 'string' || (Number.isInteger(key) && key >= 0);
  return typeof role === 'string' && isKey && typeof repeats === 'boolean';
}
