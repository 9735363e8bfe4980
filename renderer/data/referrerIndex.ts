import { type FieldPath, isIdList } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { RowStore, StoreChange } from './rowStore';

interface Index {
  readonly referrers: Map<string, Set<string>>;
  /** What each record referred to when it was last looked at. */
  readonly targets: Map<string, readonly string[]>;
}

/** Which records of a type refer to a record by certain fields: built when first asked for, kept up with the store. */
export class ReferrerIndex {
  private readonly indexes = new Map<string, Index>();

  constructor(private readonly store: RowStore) {}

  *of(id: string, type: string, paths: readonly FieldPath[]): Generator<StoredRecord> {
    for (const other of this.indexOf(type, paths).referrers.get(id) ?? []) {
      const record = this.store.get(other);
      if (record !== undefined) yield record;
    }
  }

  private indexOf(type: string, paths: readonly FieldPath[]): Index {
    const name = [type, ...paths].join(' ');
    const known = this.indexes.get(name);
    if (known !== undefined) return known;
    const index: Index = { referrers: new Map(), targets: new Map() };
    for (const record of this.store.all(type)) place(index, record, paths);
    this.indexes.set(name, index);
    return index;
  }

  follow({ created, changed, deleted }: StoreChange): void {
    for (const [name, index] of this.indexes) {
      const [type = '', ...paths] = name.split(' ');
      for (const lists of [created, changed, deleted])
        for (const id of lists.get(type) ?? []) {
          for (const target of index.targets.get(id) ?? []) index.referrers.get(target)?.delete(id);
          index.targets.delete(id);
          const record = this.store.get(id);
          if (record !== undefined) place(index, record, paths);
        }
    }
  }
}

function place(
  { referrers, targets }: Index,
  { id, values }: StoredRecord,
  paths: readonly FieldPath[],
): void {
  const ids = new Set<string>();
  for (const path of paths) {
    const value = values[path];
    if (typeof value === 'string') ids.add(value);
    else if (isIdList(value)) for (const other of value) ids.add(other);
  }
  if (ids.size === 0) return;
  targets.set(id, [...ids]);
  for (const target of ids) {
    const known = referrers.get(target);
    if (known === undefined) referrers.set(target, new Set([id]));
    else known.add(id);
  }
}
