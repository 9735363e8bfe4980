import type { FieldPath } from '@shared/fields';
import { declarationOf, type StoredRecord } from '@shared/records';
import type { RowStore, StoreChange } from '@/data/rowStore';

/** Records looked at before the first picture; the rest follow while nothing else is done. */
const AT_ONCE = 300;
const PER_PIECE = 4_000;

/**
 * Which entries of the type's maps are in use: `attributes.material` and the like. Found over time, so that a large
 * table shows at once; `onFound` is told when there are more.
 */
export class MapEntries {
  private readonly found = new Set<FieldPath>();
  private readonly hasMaps: boolean;
  private idle: number | undefined;
  private sorted: readonly FieldPath[] | undefined;

  constructor(
    private readonly store: RowStore,
    private readonly type: string,
    private readonly onFound: () => void,
  ) {
    this.hasMaps = Object.values(declarationOf(type).fields).some(({ kind }) => kind === 'map');
  }

  get paths(): readonly FieldPath[] {
    this.sorted ??= [...this.found].sort();
    return this.sorted;
  }

  /** Looks at the first records now and at the others when the window is idle. */
  start(): void {
    if (!this.hasMaps) return;
    const records = this.store.all(this.type);
    this.look(records, AT_ONCE);
    this.plan(records);
  }

  stop(): void {
    if (this.idle !== undefined) cancelIdleCallback(this.idle);
    this.idle = undefined;
  }

  follow({ created, changed }: StoreChange): void {
    if (!this.hasMaps) return;
    const before = this.found.size;
    for (const lists of [created, changed]) {
      for (const id of lists.get(this.type) ?? []) {
        const record = this.store.get(id);
        if (record !== undefined) this.note(record);
      }
    }
    if (this.found.size > before) this.onFound();
  }

  private plan(records: Iterator<StoredRecord>): void {
    this.idle = requestIdleCallback(() => {
      this.idle = undefined;
      const before = this.found.size;
      const isDone = this.look(records, PER_PIECE);
      if (this.found.size > before) this.onFound();
      if (!isDone) this.plan(records);
    });
  }

  /** True when there are no more records. */
  private look(records: Iterator<StoredRecord>, count: number): boolean {
    for (let seen = 0; seen < count; seen++) {
      const next = records.next();
      if (next.done) return true;
      this.note(next.value);
    }
    return false;
  }

  private note({ values }: StoredRecord): void {
    for (const path in values) {
      if (!path.includes('.') || this.found.has(path)) continue;
      this.found.add(path);
      this.sorted = undefined;
    }
  }
}
