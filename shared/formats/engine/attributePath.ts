import { type FieldPath, isSafePath, mapPath } from '@shared/fields';

const LONGEST = 200;

/**
 * Where an unknown column is kept: `attributes.<header>`, made safe and unique. An empty header goes by its number,
 * a repeated one gets a number behind it, and a name that reaches an object's prototype is marked.
 * `taken` collects the paths given out so far.
 */
export function attributePath(header: string, column: number, taken: Set<FieldPath>): FieldPath {
  const trimmed = header.trim().slice(0, LONGEST);
  const name = trimmed === '' ? `Column ${column + 1}` : trimmed;
  let path = mapPath('attributes', name);
  if (!isSafePath(path)) path = mapPath('attributes', `Column ${column + 1} ${name}`);
  for (let number = 2; taken.has(path); number++) path = mapPath('attributes', `${name} (${number})`);
  taken.add(path);
  return path;
}

/** Headers compared as report-headers prescribes: lower case, no outer quotes or marks, single spaces, one dash. */
export function normalHeader(header: string): string {
  return header
    .replace(/^\uFEFF/, '')
    .replace(/[‐-―]/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .toLowerCase();
}
