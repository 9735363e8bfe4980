import { doubleKey } from '@shared/colours';
import type { Field, FieldPath, TextContext } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { Fields } from '@shared/records/fieldCatalog';
import { Stretch } from './files/slices';
import { borrowsFrom, shownValue } from './query/shownValue';
import type { RowStore, StoreChange } from './rowStore';

/** So many records are counted at once; of more, a few milliseconds at a time. */
const AT_ONCE = 5_000;

/**
 * How often each value stands in a column, for "is there more than once": counted in one pass when first asked for,
 * then kept up with each step, or dropped where a step may have changed more than the records it touched. Until a long
 * column is counted nothing stands in it twice.
 */
export class ColumnCounts {
  private readonly columns = new Map<string, Column>();

  constructor(
    private readonly store: RowStore,
    private readonly fields: Fields,
    private readonly text: TextContext,
    /** A long column is counted now. */
    private readonly onReady: () => void,
  ) {}

  countOf(type: string, path: FieldPath, key: string): number {
    const column = this.columns.get(`${type} ${path}`) ?? this.begin(type, path);
    return column?.isReady === true ? (column.counts.get(key) ?? 0) : 0;
  }

  /** Resolves when the column is counted. */
  async counted(type: string, path: FieldPath): Promise<void> {
    const column = this.columns.get(`${type} ${path}`) ?? this.begin(type, path);
    await column?.counting;
  }

  private begin(type: string, path: FieldPath): Column | undefined {
    const field = this.fields.at(type, path);
    if (field === undefined) return undefined;
    const column = new Column(type, path, (record) =>
      doubleKey(shownValue(record, path, this.store), field, this.text),
    );
    this.columns.set(`${type} ${path}`, column);
    const ids = [...this.store.idsOf(type)];
    if (ids.length <= AT_ONCE) {
      for (const id of ids) this.take(column, id);
      column.isReady = true;
    } else column.counting = this.countIn(column, ids);
    return column;
  }

  /** What a step changes meanwhile is taken by `follow`; a column that was dropped is not gone on with. */
  private async countIn(column: Column, ids: readonly string[]): Promise<void> {
    const stretch = new Stretch();
    const name = `${column.type} ${column.path}`;
    for (const id of ids) {
      if (stretch.isOver()) await stretch.pause();
      if (this.columns.get(name) !== column) return;
      this.take(column, id);
    }
    column.isReady = true;
    this.onReady();
  }

  private take(column: Column, id: string): void {
    const record = this.store.get(id);
    column.put(id, record === undefined ? '' : column.keyOf(record));
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
      for (const id of lists.get(column.type) ?? []) this.take(column, id);
    for (const id of deleted.get(column.type) ?? []) column.put(id, '');
  }
}

class Column {
  isReady = false;
  counting: Promise<void> = Promise.resolve();
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
