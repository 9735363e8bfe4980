import type { Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { LiveFields } from '@/data/liveFields';
import { RowStore } from '@/data/rowStore';

/** Records in memory that change one at a time, for what is kept up with them. */
export class StoreWorld {
  readonly store = new RowStore();
  readonly fields = new LiveFields(this.store);
  private seq = 0;

  put(id: string, type: string, values: Record<string, Value>): void {
    const before = this.store.get(id)?.values ?? {};
    const record: StoredRecord = { id, type, rev: ++this.seq, values: { ...before, ...values } };
    const { digest } = this.store;
    this.store.apply(new Map([[id, record]]), new Map([[id, `${type}:1`]]), { seq: this.seq, digest });
  }

  drop(id: string): void {
    const { digest } = this.store;
    this.store.apply(new Map([[id, null]]), new Map(), { seq: ++this.seq, digest });
  }
}
