import type { FieldPath } from '@shared/fields';
import { declarationOf } from '@shared/records';
import type { Fields } from '@shared/records/fieldCatalog';

const LONGEST = 60;
/** Headers that tables written by Aisle begin with. */
const RESERVED: ReadonlySet<string> = new Set(['recordid', 'recordtype', 'aisleid']);

/**
 * Why a field or column may not go by this label, as a sentence; undefined where it may. Labels head columns of the
 * grid and of files, so two that nobody can tell apart are refused. `own` is the field that is being renamed.
 */
export function labelProblem(
  label: string,
  type: string,
  { fields, own }: { readonly fields: Fields; readonly own?: FieldPath | undefined },
): string | undefined {
  const trimmed = label.trim();
  const { plural } = declarationOf(type);
  if (trimmed === '') return 'Give it a label: it heads the column.';
  if (trimmed.length > LONGEST) return `The label is too long for a column: at most ${LONGEST} characters.`;
  const key = labelKey(trimmed);
  if (key === '') return 'The label needs at least one letter or digit.';
  if (/^[=+@-]/.test(trimmed))
    return 'A spreadsheet would take this label for a formula: begin with a letter or digit.';
  if (trimmed.includes(': '))
    return 'A colon with a blank behind it would read as an entry of a group: leave it out.';
  if (RESERVED.has(key))
    return `“${trimmed}” heads a column of the files that Aisle writes: choose another label.`;
  const custom = fields
    .customOf(type)
    .find(({ path, field }) => path !== own && labelKey(field.label) === key);
  if (custom?.isRetired)
    return `${plural} had a field “${custom.field.label}”, which is retired. Bring it back, or choose another label.`;
  const other =
    custom?.field ?? fields.of(type).find(([path, field]) => path !== own && isAlike(path, field, key))?.[1];
  if (other === undefined) return undefined;
  return other.label.trim().toLowerCase() === trimmed.toLowerCase()
    ? `${plural} have a field “${other.label}” already.`
    : `Too close to “${other.label}”: nobody could tell the two apart.`;
}

function isAlike(path: FieldPath, { label }: { readonly label: string }, key: string): boolean {
  return labelKey(label) === key || path.toLowerCase() === key;
}

/** Labels without case, accents, blanks and marks: what two of them must differ in. */
function labelKey(label: string): string {
  return label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}%€$£]/gu, '');
}
