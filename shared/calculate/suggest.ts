import type { Field } from '@shared/fields';
import { declarationOf, recordTypes } from '@shared/records';
import type { Fields } from '@shared/records/fieldCatalog';
import { functions } from './functions';

/** Something that may be written where the cursor is. */
export interface Suggestion {
  readonly label: string;
  readonly detail: string;
  /** Takes the place of the word before the cursor. */
  readonly insert: string;
}

export interface Suggestions {
  /** Where the word begins that is being written. */
  readonly from: number;
  readonly list: readonly Suggestion[];
}

const SHOWN = 8;

/** What the word before the cursor may become: fields of the type, of what it refers to, and functions. */
export function suggestionsAt(source: string, cursor: number, type: string, fields: Fields): Suggestions {
  const before = source.slice(0, cursor);
  const word = /(\[[^\]]*|[\p{L}_][\p{L}\p{N}_]*)$/u.exec(before)?.[0] ?? '';
  const from = cursor - word.length;
  const wanted = word.replace('[', '').toLowerCase();
  const owner = ownerBefore(before.slice(0, from), type, fields);
  if (owner === undefined || (word === '' && owner === type)) return { from, list: [] };
  const isFirst = owner === type && !before.slice(0, from).endsWith('.');
  const all = [
    ...fieldSuggestions(owner, fields),
    ...(isFirst ? [...referrerSuggestions(type, fields), ...functionSuggestions()] : []),
  ];
  const found = all.filter(({ label }) => label.toLowerCase().includes(wanted));
  const begins = ({ label }: Suggestion): number => (label.toLowerCase().startsWith(wanted) ? 0 : 1);
  return { from, list: found.sort((left, right) => begins(left) - begins(right)).slice(0, SHOWN) };
}

/** The type whose fields may follow: behind a dot that of the record referred to. */
function ownerBefore(before: string, type: string, fields: Fields): string | undefined {
  const names = /((?:\[[^\]]*\]|[\p{L}_][\p{L}\p{N}_]*)\.)+$/u.exec(before)?.[0];
  if (names === undefined) return type;
  let at: string | undefined = type;
  for (const part of names.slice(0, -1).split('.')) {
    const name = part.replace(/^\[|\]$/g, '').toLowerCase();
    const field: Field | undefined = fields
      .of(at)
      .find(([path, { label }]) => path === name || label.toLowerCase() === name)?.[1];
    at =
      field?.kind === 'reference' || field?.kind === 'references'
        ? field.to[0]
        : Object.keys(recordTypes).find((other) => declarationOf(other).plural.toLowerCase() === name);
    if (at === undefined) return undefined;
  }
  return at;
}

function fieldSuggestions(type: string, fields: Fields): Suggestion[] {
  const isPlain = (label: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(label);
  return fields.of(type).flatMap(([, { label, kind }]): Suggestion[] => {
    if (kind === 'map') return [];
    const isWord = isPlain(label) && !Object.hasOwn(functions, label.toLowerCase());
    return [{ label, detail: 'field', insert: isWord ? label : `[${label}]` }];
  });
}

function referrerSuggestions(type: string, fields: Fields): Suggestion[] {
  return Object.keys(recordTypes).flatMap((other): Suggestion[] => {
    const { plural, internal } = declarationOf(other);
    const refers = fields
      .of(other)
      .some(
        ([, field]) => (field.kind === 'reference' || field.kind === 'references') && field.to.includes(type),
      );
    return internal || !refers
      ? []
      : [{ label: plural, detail: 'records', insert: plural.includes(' ') ? `[${plural}]` : plural }];
  });
}

function functionSuggestions(): Suggestion[] {
  return Object.values(functions).map(({ usage, help }) => {
    const name = usage.slice(0, usage.indexOf('(') + 1);
    return { label: name, detail: help, insert: name };
  });
}
