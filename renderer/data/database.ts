import type { StepHead } from '@shared/changes';
import type { StoredRecord } from '@shared/records';
import { Dexie, type Table } from 'dexie';

/** About this many records lie in one block: written and read as one value. */
export const BLOCK_SIZE = 500;

/** Key of a block: type and number ("product:0007"), so that one type's blocks are neighbours. */
export type BlockKey = string;

export interface BlockRow {
  readonly key: BlockKey;
  /** As they are: structured clones were measured faster to write and read than JSON text or compressed bytes. */
  readonly records: readonly StoredRecord[];
}

/** A later version of one record of a block, or its deletion (`record` null); folded into the block when idle. */
export interface OverlayRow {
  readonly id: string;
  readonly block: BlockKey;
  readonly record: StoredRecord | null;
}

export interface StepRow extends StepHead {
  /** Blocks it touched: another window reloads just these. */
  readonly blocks: readonly BlockKey[];
}

/** What one step did to the records of one block: record lines, deflated when long. */
export interface ChangesRow {
  readonly seq: number;
  readonly block: BlockKey;
  readonly lines: string | Uint8Array<ArrayBuffer>;
}

/** What is owed to a connection; 'files' stands for the files that content came from. */
export interface OutboxRow {
  readonly connection: string;
  /** For 'files' a bucket of records, named by the end of their ids. */
  readonly root: string;
  readonly ids: readonly string[];
  /** For each of the ids the step that it is owed since. */
  readonly seqs: readonly number[];
}

/** Where the database stands; written in every step's own transaction. */
export interface HeadRow {
  readonly key: 'head';
  readonly seq: number;
  readonly digest: string;
  /** Steps in the log; fewer than `seq` where the journal has lost some and a snapshot stood in. */
  readonly logged: number;
  /** Version of the record shapes in blocks and overlay. */
  readonly shape: number;
}

/**
 * One schema for all record types, fixed once: a new type or field never changes it. Nothing is indexed beyond the
 * keys; what the screen looks up lives in memory. Only commit, fold and repair write here.
 */
export class Database extends Dexie {
  declare readonly blocks: Table<BlockRow, BlockKey>;
  declare readonly rows: Table<OverlayRow, string>;
  declare readonly steps: Table<StepRow, number>;
  declare readonly changes: Table<ChangesRow, [number, BlockKey]>;
  declare readonly outbox: Table<OutboxRow, [string, string]>;
  declare readonly head: Table<HeadRow, 'head'>;

  constructor(name = 'aisle') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      blocks: 'key',
      rows: 'id, block',
      steps: 'seq',
      changes: '[seq+block], block',
      outbox: '[connection+root]',
      head: 'key',
      // Of the sync layer: what was last agreed, which remote object is which record, what a person must decide.
      bases: '[connection+root]',
      links: '[connection+remote], record',
      conflicts: '[connection+root]',
      cursors: 'connection',
    });
  }
}
