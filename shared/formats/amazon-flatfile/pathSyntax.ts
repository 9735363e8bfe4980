/**
 * The attribute paths that head the columns of Amazon's current templates, such as
 * `bullet_point[marketplace_id=A1PA6795UKMFR9][language_tag=de_DE]#2.value`: segments parted by dots, each a name
 * with selectors in brackets and an index behind `#`.
 */

export interface PathSegment {
  readonly name: string;
  /** `marketplace_id`, `language_tag`, `audience` … */
  readonly selectors: Readonly<Record<string, string>>;
  /** From 1; undefined where the path gives none. */
  readonly index: number | undefined;
}

export interface AttributePath {
  readonly segments: readonly PathSegment[];
}

const SEGMENT = /^([^.#[\]=]+)((?:\[[^[\]=]+=[^[\]]*\])*)(?:#(\d{1,4}))?((?:\[[^[\]=]+=[^[\]]*\])*)$/;

/** The parts of a path; undefined for text that is none (a label, an empty cell). */
export function parseAttributePath(text: string): AttributePath | undefined {
  const segments: PathSegment[] = [];
  for (const part of splitOutsideBrackets(text.trim())) {
    const match = SEGMENT.exec(part);
    const name = match?.[1]?.trim();
    if (match === null || name === undefined || name === '') return undefined;
    const index = match[3] === undefined ? undefined : Number(match[3]);
    segments.push({ name, selectors: selectorsOf(`${match[2] ?? ''}${match[4] ?? ''}`), index });
  }
  return segments.length === 0 ? undefined : { segments };
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (character === '[') depth++;
    else if (character === ']') depth = Math.max(0, depth - 1);
    if (character === '.' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
}

function selectorsOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/\[([^[\]=]+)=([^[\]]*)\]/g)];
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key.trim(), value.trim()]));
}

/** The path as text: what `parseAttributePath` reads. */
export function writeAttributePath({ segments }: AttributePath): string {
  return segments
    .map(({ name, selectors, index }) => {
      const brackets = Object.entries(selectors).map(([key, value]) => `[${key}=${value}]`);
      return `${name}${brackets.join('')}${index === undefined ? '' : `#${index}`}`;
    })
    .join('.');
}

/** The names alone, parted by dots: what a column is about, wherever and in whichever language it says so. */
export function plainPath({ segments }: AttributePath): string {
  return segments.map(({ name }) => name).join('.');
}

/** Index of the first segment that has one; 1 where none has. */
export function indexOfPath({ segments }: AttributePath): number {
  return segments.find(({ index }) => index !== undefined)?.index ?? 1;
}

/** The value of a selector, wherever in the path it stands. */
export function selectorOf({ segments }: AttributePath, key: string): string | undefined {
  for (const { selectors } of segments) if (Object.hasOwn(selectors, key)) return selectors[key];
  return undefined;
}

/** Whether all indexes of the path are 1 or absent: the first of whatever there may be several of. */
export function isFirst({ segments }: AttributePath): boolean {
  return segments.every(({ index }) => index === undefined || index === 1);
}
