import type { OwedMarks } from '@shared/changes';
import type { OutboxRow } from './database';

/** How a step changes the marks. */
export interface Owed {
  readonly set: ReadonlyMap<string, number>;
  readonly cleared: ReadonlySet<string>;
}

const CONNECTION = 'files';

/**
 * The marks in memory, in some hundred buckets by the end of their ids. A bucket is one row of the database: a step
 * that marks 100,000 records writes 256 rows, and not 100,000.
 */
export class BucketedMarks implements OwedMarks {
  private readonly buckets = new Map<string, Map<string, number>>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  get(id: string): number | undefined {
    return this.buckets.get(bucketOf(id))?.get(id);
  }

  has(id: string): boolean {
    return this.buckets.get(bucketOf(id))?.has(id) ?? false;
  }

  *keys(): Generator<string> {
    for (const bucket of this.buckets.values()) yield* bucket.keys();
  }

  *[Symbol.iterator](): Generator<[string, number]> {
    for (const bucket of this.buckets.values()) yield* bucket;
  }

  clear(): void {
    this.buckets.clear();
    this.count = 0;
  }

  set(id: string, seq: number): void {
    const name = bucketOf(id);
    const bucket = this.buckets.get(name) ?? new Map<string, number>();
    this.buckets.set(name, bucket);
    if (!bucket.has(id)) this.count++;
    bucket.set(id, seq);
  }

  take({ set, cleared }: Owed): void {
    for (const id of cleared) if (this.buckets.get(bucketOf(id))?.delete(id)) this.count--;
    for (const [id, seq] of set) this.set(id, seq);
  }

  /** The rows of the touched buckets as they will be. */
  rowsAfter({ set, cleared }: Owed): OutboxRow[] {
    const touched = new Map<string, Map<string, number>>();
    const bucket = (id: string): Map<string, number> => {
      const name = bucketOf(id);
      const known = touched.get(name) ?? new Map(this.buckets.get(name));
      touched.set(name, known);
      return known;
    };
    for (const id of cleared) bucket(id).delete(id);
    for (const [id, seq] of set) bucket(id).set(id, seq);
    return [...touched].map(([root, marks]) => rowOf(root, marks));
  }

  rows(): OutboxRow[] {
    return [...this.buckets].map(([root, marks]) => rowOf(root, marks));
  }
}

/** UUIDs differ most at their end. */
const bucketOf = (id: string): string => id.slice(-2);

function rowOf(root: string, marks: ReadonlyMap<string, number>): OutboxRow {
  return { connection: CONNECTION, root, ids: [...marks.keys()], seqs: [...marks.values()] };
}

export function* marksIn(rows: Iterable<OutboxRow>): Generator<readonly [id: string, seq: number]> {
  for (const { connection, ids, seqs } of rows) {
    if (connection !== CONNECTION) continue;
    for (const [place, id] of ids.entries()) yield [id, seqs[place] ?? 0];
  }
}
