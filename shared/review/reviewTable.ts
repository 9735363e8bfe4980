import type { Field, FieldPath } from '@shared/fields';
import type { ReviewField } from './review';

export interface ReviewColumn extends ReviewField {
  readonly header: string;
  readonly field: Field;
}

export interface ReviewRow {
  readonly id: string;
  readonly rev: number;
  readonly keys: readonly string[];
  readonly cells: readonly string[];
  /** Fields of this row that are too long for a sheet: shown in part, and locked. */
  readonly closed: readonly FieldPath[];
}

/** All that the sheets are made from. */
export interface ReviewTable {
  readonly type: string;
  readonly keyHeaders: readonly string[];
  readonly columns: readonly ReviewColumn[];
  readonly rows: readonly ReviewRow[];
  readonly hasPictures: boolean;
}

/** What a person should know of a column. */
export function ruleOf({ field, limit }: ReviewColumn): string {
  const rules: string[] = [];
  if (field.required) rules.push('Must not be empty.');
  if (limit !== undefined) rules.push(`At most ${limit} characters.`);
  if (field.kind === 'richText') rules.push('HTML: keep the tags around the words.');
  if (field.kind === 'list') rules.push(field.longItems ? 'One a line.' : 'Separated by commas.');
  if (field.kind === 'choice' || field.kind === 'flag') rules.push('Choose from the list.');
  if (field.kind === 'money') rules.push('An amount and its currency: 12.50 EUR.');
  if (field.kind === 'date') rules.push('Year, month, day: 2026-11-20.');
  if (field.help !== undefined) rules.push(field.help);
  return rules.join(' ') || 'Plain text.';
}

export interface ListedChoices {
  readonly path: FieldPath;
  readonly at: number;
  readonly values: readonly string[];
}

/** What each column with a list offers, and where the list stands. */
export function listChoices({ columns }: ReviewTable): ListedChoices[] {
  const lists = columns.flatMap(({ path, field }) => {
    if (field.kind === 'choice') return [{ path, values: field.options.map(({ label }) => label) }];
    return field.kind === 'flag' ? [{ path, values: ['Yes', 'No'] }] : [];
  });
  return lists.map((list, at) => ({ ...list, at }));
}
