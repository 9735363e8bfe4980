import { Digest, type RecordTable } from '@shared/changes';
import type { FieldPath, Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { BlockKey } from './database';

/** What a commit or a catch-up changed in the store. */
export interface StoreChange {
  readonly seq: number;
  /** Ids by type. */
  readonly created: ReadonlyMap<string, readonly string[]>;
  readonly deleted: ReadonlyMap<string, readonly string[]>;
  readonly changed: ReadonlyMap<string, readonly string[]>;
}

/** A record's next version, or null when it goes. */
export type NextVersions = ReadonlyMap<string, StoredRecord | null>;

/** A record, and the block that holds it. */
export interface PlacedRecord {
  readonly record: StoredRecord;
  readonly home: BlockKey;
}

/** Where the store stands after a step. */
export interface StoreState {
  readonly seq: number;
  /** Worked out before, a piece at a time: over many records it takes as long as the change itself. */
  readonly digest: Digest;
}

/** The ids of a type's records. */
export interface Ids extends Iterable<string> {
  readonly size: number;
  has(id: string): boolean;
}

const NONE: ReadonlyMap<string, StoredRecord> = new Map();

interface Block {
  readonly type: string;
  readonly ids: Set<string>;
}

/** Values that are worked out from records and never stored. */
export interface CalculatedValues {
  of(record: StoredRecord, path: FieldPath): Value | undefined;
  pathsOf(type: string): readonly FieldPath[];
  isTouched(path: FieldPath, change: StoreChange): boolean;
}

type Listener = (change: StoreChange) => void;

/**
 * All records of the workspace in this window: the one copy that grids, forms and engines read. It knows each
 * record's home block, and it changes only after a step is durable.
 */
export class RowStore implements Pick<RecordTable, 'get'> {
  private readonly records = new Map<string, StoredRecord>();
  private readonly byType = new Map<string, Map<string, StoredRecord>>();
  private readonly blocks = new Map<BlockKey, Block>();
  private readonly homes = new Map<string, BlockKey>();
  private readonly listeners = new Set<Listener>();
  private currentDigest = new Digest();
  private told = 0;
  /** What calculated columns show; the workspace brings it. */
  calculated: CalculatedValues | undefined;
  /** `seq` of the last step it shows. */
  seq = 0;

  get(id: string): StoredRecord | undefined {
    return this.records.get(id);
  }

  /** Ids of a type in the order they were loaded or created. */
  idsOf(type: string): Ids {
    const records = this.byType.get(type) ?? NONE;
    return {
      size: records.size,
      has: (id) => records.has(id),
      [Symbol.iterator]: () => records.keys(),
    };
  }

  /** In the same order, and much quicker than by their ids. */
  all(type: string): IterableIterator<StoredRecord> {
    return (this.byType.get(type) ?? NONE).values();
  }

  everything(): IterableIterator<StoredRecord> {
    return this.records.values();
  }

  get size(): number {
    return this.records.size;
  }

  /** Changes that were told of: another number, another content. Reading the rest of a workspace is no step, but one. */
  get version(): number {
    return this.told;
  }

  get digest(): Digest {
    return this.currentDigest;
  }

  homeOf(id: string): BlockKey | undefined {
    return this.homes.get(id);
  }

  idsInBlock(key: BlockKey): ReadonlySet<string> {
    return this.blocks.get(key)?.ids ?? new Set();
  }

  blockKeys(): IterableIterator<BlockKey> {
    return this.blocks.keys();
  }

  /** Keys and sizes of a type's blocks, for choosing the home of a new record. */
  blockSizes(type: string): Map<BlockKey, number> {
    const sizes = new Map<BlockKey, number>();
    for (const [key, block] of this.blocks) if (block.type === type) sizes.set(key, block.ids.size);
    return sizes;
  }

  /** Called after the store changed, once per step, synchronously. Returns the function that stops it. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes a record in without telling anyone: loading and repair. */
  load(record: StoredRecord, home: BlockKey): void {
    const before = this.records.get(record.id);
    if (before !== undefined) this.currentDigest.remove(before);
    this.currentDigest.add(record);
    this.place(record, home);
  }

  /**
   * Takes in all that was read after a first part had been shown, and tells of it as of one step. `digest` is that of
   * all records then.
   */
  fill(records: readonly PlacedRecord[], digest: Digest): void {
    const created = new Map<string, string[]>();
    for (const { record, home } of records) {
      this.place(record, home);
      note(created, record.type, record.id);
    }
    this.currentDigest = digest;
    this.tell({ seq: this.seq, created, deleted: new Map(), changed: new Map() });
  }

  clear(): void {
    this.records.clear();
    this.byType.clear();
    this.blocks.clear();
    this.homes.clear();
    this.currentDigest = new Digest();
    this.seq = 0;
  }

  /** Shows a durable step. `homes` names the blocks of records that are new. */
  apply(next: NextVersions, homes: ReadonlyMap<string, BlockKey>, after: StoreState): void {
    const created = new Map<string, string[]>();
    const deleted = new Map<string, string[]>();
    const changed = new Map<string, string[]>();
    for (const [id, record] of next) {
      const before = this.records.get(id);
      if (record === null) {
        if (before === undefined) continue;
        this.drop(before);
        note(deleted, before.type, id);
      } else {
        if (before === undefined) this.place(record, homes.get(id) ?? this.homeOrThrow(id));
        // It stays in its block.
        else {
          this.records.set(id, record);
          this.byType.get(record.type)?.set(id, record);
        }
        note(before === undefined ? created : changed, record.type, id);
      }
    }
    const { seq } = after;
    this.seq = seq;
    this.currentDigest = after.digest;
    this.tell({ seq, created, deleted, changed });
  }

  private tell(change: StoreChange): void {
    this.told++;
    for (const listener of [...this.listeners]) listener(change);
  }

  private place(record: StoredRecord, home: BlockKey): void {
    this.records.set(record.id, record);
    this.homes.set(record.id, home);
    const ofType = this.byType.get(record.type);
    if (ofType === undefined) this.byType.set(record.type, new Map([[record.id, record]]));
    else ofType.set(record.id, record);
    const block = this.blocks.get(home) ?? { type: record.type, ids: new Set<string>() };
    block.ids.add(record.id);
    this.blocks.set(home, block);
  }

  private drop(record: StoredRecord): void {
    this.records.delete(record.id);
    this.byType.get(record.type)?.delete(record.id);
    const home = this.homes.get(record.id);
    this.homes.delete(record.id);
    if (home !== undefined) this.blocks.get(home)?.ids.delete(record.id);
  }

  private homeOrThrow(id: string): BlockKey {
    const home = this.homes.get(id);
    if (home === undefined) throw new Error(`Record ${id} has no block.`);
    return home;
  }
}

function note(lists: Map<string, string[]>, type: string, id: string): void {
  const list = lists.get(type);
  if (list === undefined) lists.set(type, [id]);
  else list.push(id);
}
