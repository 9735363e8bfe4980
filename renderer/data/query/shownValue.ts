import type { FieldPath, Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { isCalculatedPath } from '@shared/records/calculatedColumn';
import { effective, lendersOf } from '@shared/records/effective';
import type { RowStore } from '../rowStore';

/** What a cell shows: the record's own value, or what it inherits. Filters, sorting and search go by it. */
export function shownValue(record: StoredRecord, path: FieldPath, store: RowStore): Value | undefined {
  if (isCalculatedPath(path)) return store.calculated?.of(record, path);
  const own = record.values[path];
  return own === undefined ? effective(record, path, (id) => store.get(id)).value : own;
}

/** Whether records of the first type may show values of the second. */
export function borrowsFrom(type: string, other: string): boolean {
  return lendersOf(type).includes(other);
}
