import { doubleKey } from '@shared/colours';
import type { Field, FieldPath, TextContext } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { Fields } from '@shared/records/fieldCatalog';
import { borrowsFrom, shownValue } from './query/shownValue';
import type { RowStore, StoreChange } from './rowStore';

/**
 * How often each value stands in a column, for "is there more than once": counted in one pass when first asked for,
 * then kept up with each step, or dropped where a step may have changed more than the records it touched.
 */
export class ColumnCounts {
  private readonly columns = new Map<string, Column>();

  constructor(
    private readonly store: RowStore,
    private readonly fields: Fields,
    private readonly text: TextContext,
  ) {}

  countOf(type: string, path: FieldPath, key: string): number {
    const name = `${type} ${path}`;
    let column = this.columns.get(name);
    if (column === undefined) {
      const field = this.fields.at(type, path);
      if (field === undefined) return 0;
      column = new Column(type, path, (record) =>
        doubleKey(shownValue(record, path, this.store), field, this.text),
      );
      for (const record of this.store.all(type)) column.put(record.id, column.keyOf(record));
      this.columns.set(name, column);
    }
    return column.counts.get(key) ?? 0;
  }

  clear(): void {
    this.columns.clear();
  }

  follow(change: StoreChange): void {
    for (const [name, column] of this.columns) {
      const field = this.fields.at(column.type, column.path);
      if (field === undefined || this.isUnsettled(column, field, change)) this.columns.delete(name);
      else this.update(column, change);
    }
  }

  /** Whether records that did not change themselves may read differently now. */
  private isUnsettled({ type, path }: Column, field: Field, change: StoreChange): boolean {
    if (this.store.calculated?.isTouched(path, change)) return true;
    const types = [change.created, change.changed, change.deleted].flatMap((lists) => [...lists.keys()]);
    return types.some(
      (other) => borrowsFrom(type, other) || (field.kind === 'reference' && field.to.includes(other)),
    );
  }

  private update(column: Column, { created, changed, deleted }: StoreChange): void {
    for (const lists of [created, changed])
      for (const id of lists.get(column.type) ?? []) {
        const record = this.store.get(id);
        column.put(id, record === undefined ? '' : column.keyOf(record));
      }
    for (const id of deleted.get(column.type) ?? []) column.put(id, '');
  }
}

class Column {
  readonly counts = new Map<string, number>();
  private readonly keys = new Map<string, string>();

  constructor(
    readonly type: string,
    readonly path: FieldPath,
    readonly keyOf: (record: StoredRecord) => string,
  ) {}

  put(id: string, key: string): void {
    const before = this.keys.get(id) ?? '';
    if (before === key) return;
    if (before !== '') this.counts.set(before, (this.counts.get(before) ?? 1) - 1);
    if (key === '') {
      this.keys.delete(id);
      return;
    }
    this.keys.set(id, key);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }
}
