import type { RecordSource } from '@shared/formats/format';
import type { RecordType, StoredRecord } from '@shared/records';
import type { CalculatedValues, RowStore } from '../rowStore';

/** The records in memory as formats and imports walk them: no copy, always as they are now. */
export class StoreRecords implements RecordSource {
  constructor(private readonly store: RowStore) {}

  get(id: string): StoredRecord | undefined {
    return this.store.get(id);
  }

  ofType(type: RecordType): Iterable<StoredRecord> {
    return this.store.all(type);
  }
}

/** The records with what their calculated columns show, as tables for people have them. */
export class ReckonedRecords extends StoreRecords {
  constructor(
    store: RowStore,
    private readonly calculated: CalculatedValues,
  ) {
    super(store);
  }

  override get(id: string): StoredRecord | undefined {
    const record = super.get(id);
    const paths = record === undefined ? [] : this.calculated.pathsOf(record.type);
    if (record === undefined || paths.length === 0) return record;
    const reckoned = paths.flatMap((path) => {
      const value = this.calculated.of(record, path);
      return value === undefined ? [] : [[path, value] as const];
    });
    return { ...record, values: { ...record.values, ...Object.fromEntries(reckoned) } };
  }
}
