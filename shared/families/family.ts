import type { FieldPath } from '@shared/fields';
import { nameOfRecord, type StoredRecord } from '@shared/records';
import type { FamilyShape } from './shapes';
import { type GetRecord, plainText, textAt } from './values';

/** What the children of a family differ by. */
export interface Axis {
  /** Under which the order of its values is kept: `option1`, `color_name`. */
  readonly key: string;
  readonly label: string;
  /** On the child. */
  readonly path: FieldPath;
  /** Its values, in the order in which they are shown. */
  readonly values: readonly string[];
}

/** Parent and children together. */
export interface Family {
  /** Id of the parent, or what its children call it where it is not there. */
  readonly key: string;
  readonly shape: FamilyShape;
  readonly parent: StoredRecord | undefined;
  /** In the order of their axes' values. */
  readonly children: readonly StoredRecord[];
  readonly axes: readonly Axis[];
}

export function familyName({ parent, key }: Pick<Family, 'parent' | 'key'>): string {
  if (parent === undefined) return `Missing parent ${key.slice(key.lastIndexOf('|') + 1)}`;
  return nameOfRecord(parent) || 'Without a name';
}

/** What a child is called in sentences: its SKU, else its name. */
export function childName(shape: FamilyShape, child: StoredRecord): string {
  const key = plainText(child.values[shape.columns[0] ?? '']);
  return key || nameOfRecord(child) || 'a child without a SKU';
}

/** The values of a child on the axes. */
export function combinationOf(child: StoredRecord, axes: readonly Axis[], get: GetRecord): string[] {
  return axes.map(({ path }) => textAt(child, path, get));
}

/** One key per combination; spelling does not tell two apart. */
export const combinationKey = (values: readonly string[]): string =>
  values.map((value) => value.toLowerCase()).join('\u0000');

export const combinationWords = (values: readonly string[]): string =>
  values.map((value) => value || '–').join(' / ');
