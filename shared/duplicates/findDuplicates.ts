import { type FieldPath, isEmptyValue, sameValue, type Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { Fields } from '@shared/records/fieldCatalog';
import { nearPairs } from './nearTitles';
import { normalKey } from './normalText';

export interface DuplicateSearch {
  readonly type: string;
  /** All of these are equal but for spelling; or the first of them is nearly the same. */
  readonly paths: readonly FieldPath[];
  readonly by: 'key' | 'likeness';
}

export interface DuplicateGroup {
  /** Oldest first. */
  readonly ids: readonly string[];
  /** What they share, as the first of them spells it. */
  readonly shared: string;
}

interface Progress {
  readonly done: number;
  readonly total: number;
}

const LOOKED_AT_ONCE = 500;

/** Groups of records that may be the same, largest first. */
export function* findDuplicates(
  { paths, by, type }: DuplicateSearch,
  records: readonly StoredRecord[],
  fields: Fields,
): Generator<Progress, DuplicateGroup[]> {
  if (by === 'likeness') return yield* alike(records, paths[0] ?? '');
  const isGtin = paths.map((path) => {
    const field = fields.at(type, path);
    return field?.kind === 'text' && field.format === 'gtin';
  });
  const groups = new Map<string, string[]>();
  const spelled = new Map<string, string>();
  for (const [index, { id, values }] of records.entries()) {
    const parts = paths.map((path, place) => normalKey(plainText(values[path]), isGtin[place] === true));
    if (index % LOOKED_AT_ONCE === 0) yield { done: index, total: records.length };
    if (parts.length === 0 || parts.includes('')) continue;
    const key = parts.join('\u0000');
    groups.set(key, [...(groups.get(key) ?? []), id]);
    if (!spelled.has(key)) spelled.set(key, paths.map((path) => plainText(values[path])).join(', '));
  }
  return sorted([...groups].map(([key, ids]) => ({ ids, shared: spelled.get(key) ?? '' })));
}

function* alike(records: readonly StoredRecord[], path: FieldPath): Generator<Progress, DuplicateGroup[]> {
  const titles = new Map(records.map(({ id, values }) => [id, plainText(values[path])]));
  const pairs = yield* nearPairs([...titles]);
  const heads = new Map<string, string>();
  const headOf = (id: string): string => {
    let head = id;
    for (let next = heads.get(head); next !== undefined; next = heads.get(head)) head = next;
    return head;
  };
  for (const [left, right] of pairs) {
    const [one, other] = [headOf(left), headOf(right)];
    if (one !== other) heads.set(other, one);
  }
  const groups = new Map<string, string[]>();
  for (const id of new Set(pairs.flat())) {
    const head = headOf(id);
    groups.set(head, [...(groups.get(head) ?? []), id]);
  }
  return sorted(
    [...groups.values()].map((ids) => ({ ids, shared: titles.get([...ids].sort()[0] ?? '') ?? '' })),
  );
}

function sorted(groups: readonly DuplicateGroup[]): DuplicateGroup[] {
  return groups
    .filter(({ ids }) => ids.length > 1)
    .map(({ ids, shared }) => ({ ids: [...ids].sort(), shared }))
    .sort((left, right) => right.ids.length - left.ids.length || (left.shared < right.shared ? -1 : 1));
}

function plainText(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** The fields in which records are not all the same, in the order of the form. */
export function differingPaths(records: readonly StoredRecord[], fields: Fields): FieldPath[] {
  const [first, ...others] = records;
  if (first === undefined) return [];
  const known = new Set(records.flatMap(({ values }) => Object.keys(values)));
  const order = new Map(fields.of(first.type).map(([path], index) => [path, index]));
  const placeOf = (path: FieldPath): number =>
    order.get(path) ?? order.get(path.split('.')[0] ?? '') ?? order.size;
  return [...known]
    .filter((path) => others.some(({ values }) => !isSame(first.values[path], values[path])))
    .sort((left, right) => placeOf(left) - placeOf(right) || (left < right ? -1 : 1));
}

function isSame(left: Value | undefined, right: Value | undefined): boolean {
  return sameValue(left, right) || (isEmptyValue(left) && isEmptyValue(right));
}
