import type { RecordSource } from '@shared/formats/format';
import type { RecordType, StoredRecord } from '@shared/records';
import type { RowStore } from '../rowStore';

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
