import type { FieldPath, Value } from '@shared/fields';
import type { Inheritance, StoredRecord } from './define';
import { declarationOf, recordTypes } from './index';

/** The types that inherit. Looked up for every cell, so without the checks of `declarationOf`. */
const inheritances: ReadonlyMap<string, Inheritance> = new Map(
  Object.keys(recordTypes).flatMap((type) => {
    const { inherits } = declarationOf(type);
    return inherits === undefined ? [] : [[type, inherits] as const];
  }),
);

/** The types whose records lend content to records of this one. */
export function lendersOf(type: string): readonly string[] {
  return inheritances.get(type)?.lenders ?? [];
}

export interface EffectiveValue {
  readonly value: Value | undefined;
  /** The record that the value comes from; the record itself where it is its own. */
  readonly from: StoredRecord;
  readonly isInherited: boolean;
}

/**
 * What a record's field comes to: its own value where it says something (null is empty on purpose), else what it
 * inherits. The one answer for grid, audit, feeds and push.
 */
export function effective(
  record: StoredRecord,
  path: FieldPath,
  get: (id: string) => StoredRecord | undefined,
): EffectiveValue {
  const own = record.values[path];
  if (own !== undefined || !inheritances.has(record.type))
    return { value: own, from: record, isInherited: false };
  for (const [ancestor, source] of inheritedPlaces(record, path, get)) {
    const value = ancestor.values[source];
    if (value !== undefined && value !== null) return { value, from: ancestor, isInherited: true };
  }
  return { value: undefined, from: record, isInherited: false };
}

/** Where a field looks for content when it says nothing itself, the nearest first. */
export function inheritedPlaces(
  record: StoredRecord,
  path: FieldPath,
  get: (id: string) => StoredRecord | undefined,
): (readonly [record: StoredRecord, path: FieldPath])[] {
  const inherits = inheritances.get(record.type);
  if (inherits === undefined) return [];
  const isShared = inherits.map !== undefined && path.startsWith(`${inherits.map}.`);
  const lent = inherits.fields[path];
  if (!isShared && lent === undefined) return [];
  return inherits.through.flatMap((chain) => {
    const ancestor = reached(record, chain, get);
    const source = isShared ? path : lent?.find(({ of }) => of === ancestor?.type)?.path;
    return ancestor === undefined || source === undefined ? [] : [[ancestor, source] as const];
  });
}

function reached(
  record: StoredRecord,
  chain: readonly string[],
  get: (id: string) => StoredRecord | undefined,
): StoredRecord | undefined {
  let at: StoredRecord | undefined = record;
  for (const reference of chain) at = at && referred(at.values[reference], get);
  return at;
}

function referred(
  value: Value | undefined,
  get: (id: string) => StoredRecord | undefined,
): StoredRecord | undefined {
  return typeof value === 'string' ? get(value) : undefined;
}
