import type { RecordNames } from '@shared/fields';
import { declarationOf, nameOfRecord, type StoredRecord } from '@shared/records';
import type { RowStore, StoreChange } from './rowStore';

/** Ids by lower-case name, per type; built when first asked for, then kept up with the store. */
type NameIndex = Map<string, Set<string>>;

/** So many changed records at once come from a bulk step. */
const MANY = 2_000;

/** Names of records over the row store: an index per type that is asked for, and no copy of the rows. */
export class StoreNames implements RecordNames {
  private readonly indexes = new Map<string, NameIndex>();
  /** The names each record is filed under, so that they can be taken out again. */
  private readonly filed = new Map<string, readonly string[]>();

  constructor(private readonly store: RowStore) {
    store.subscribe((change) => this.follow(change));
  }

  nameOf(id: string): string | undefined {
    const record = this.store.get(id);
    return record === undefined ? undefined : nameOfRecord(record) || undefined;
  }

  findByName(types: readonly string[], name: string): string | undefined {
    const byId = this.store.get(name);
    if (byId !== undefined && types.includes(byId.type)) return name;
    const found = types.flatMap((type) => [...(this.indexOf(type).get(name.trim().toLowerCase()) ?? [])]);
    return found.length === 1 ? found[0] : undefined;
  }

  private indexOf(type: string): NameIndex {
    const known = this.indexes.get(type);
    if (known !== undefined) return known;
    const index: NameIndex = new Map();
    this.indexes.set(type, index);
    for (const record of this.store.all(type)) this.file(index, record);
    return index;
  }

  private file(index: NameIndex, record: StoredRecord): void {
    const names = namesOf(record);
    this.filed.set(record.id, names);
    for (const name of names) {
      const ids = index.get(name);
      if (ids === undefined) index.set(name, new Set([record.id]));
      else ids.add(record.id);
    }
  }

  private follow({ created, changed, deleted }: StoreChange): void {
    for (const lists of [deleted, changed, created]) {
      for (const [type, ids] of lists) {
        const index = this.indexes.get(type);
        // Cheaper to make anew, when it is next asked for.
        if (ids.length > MANY) this.indexes.delete(type);
        else if (index !== undefined) for (const id of ids) this.refile(index, id);
      }
    }
  }

  private refile(index: NameIndex, id: string): void {
    for (const name of this.filed.get(id) ?? []) index.get(name)?.delete(id);
    this.filed.delete(id);
    const record = this.store.get(id);
    if (record !== undefined) this.file(index, record);
  }
}

/** All that a person may call the record: every name and key field, in lower case. */
function namesOf(record: StoredRecord): string[] {
  const { nameFields, keyFields } = declarationOf(record.type);
  const names = new Set<string>();
  for (const path of [...nameFields, ...keyFields]) {
    const value = record.values[path];
    if (typeof value === 'string' && value !== '') names.add(value.trim().toLowerCase());
  }
  return [...names];
}
