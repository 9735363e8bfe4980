/**
 * The data of one open workspace: database, journal, the row store in memory, and what follows from the log (undo,
 * pending marks). `openWorkspace` makes one; `commit` is the only writer; everything else reads.
 */
import { type Digest, headOf, type Step, type StepHead, UndoStack } from '@shared/changes';
import type { StoredRecord } from '@shared/records';
import type { AisleError } from '@shared/result';
import { recordsOf } from './blocks';
import { Calculations } from './calculations';
import { CommentIndex } from './commentIndex';
import type { BlockKey, Database } from './database';
import { digestAfter } from './digestAfter';
import { inPieces } from './files/slices';
import type { Journal } from './journal';
import { LiveFields } from './liveFields';
import { BucketedMarks, marksIn, type Owed } from './owedMarks';
import { type NextVersions, type PlacedRecord, RowStore } from './rowStore';

/** What the surroundings provide, so that tests and the terminal can bring their own. */
export interface Surroundings {
  readonly database: Database;
  readonly journal: Journal;
  /** Runs one writer at a time over all windows of the workspace. */
  readonly lock: <T>(work: () => Promise<T>) => Promise<T>;
  /** ISO UTC. */
  readonly now: () => string;
  /** UUIDv7. */
  readonly newId: () => string;
}

export interface ShownStep {
  readonly step: Step;
  readonly next: NextVersions;
  readonly homes: ReadonlyMap<string, BlockKey>;
  readonly owed: Owed;
  /** Of all records after the step. */
  readonly digest: Digest;
}

type Listener = () => void;

export class Workspace {
  readonly store = new RowStore();
  /** The fields of every type, people's own among them. */
  readonly fields = new LiveFields(this.store);
  readonly comments = new CommentIndex(this.store);
  readonly calculations = new Calculations(this.store, this.fields, () => this.now().slice(0, 10));
  readonly database: Database;
  readonly journal: Journal;
  readonly lock: Surroundings['lock'];
  readonly now: Surroundings['now'];
  readonly newId: Surroundings['newId'];
  /** Records whose content changed here since it was last agreed with a file. */
  readonly owed = new BucketedMarks();
  private readonly listeners = new Set<Listener>();
  private stack = new UndoStack();
  private steps = 0;
  private stopReason: AisleError | undefined;
  private filling: { readonly isDone: Promise<void>; readonly done: () => void } | undefined;

  constructor(surroundings: Surroundings) {
    this.database = surroundings.database;
    this.journal = surroundings.journal;
    this.lock = surroundings.lock;
    this.now = surroundings.now;
    this.newId = surroundings.newId;
    this.store.calculated = this.calculations;
  }

  get undoStack(): UndoStack {
    return this.stack;
  }

  /** Steps in the log. */
  get logged(): number {
    return this.steps;
  }

  /** Why no more is taken, or undefined while all is well. */
  get stopped(): AisleError | undefined {
    return this.stopReason;
  }

  stop(reason: AisleError): void {
    this.stopReason ??= reason;
    this.tell();
  }

  /** Resolves when every record is there; undefined while they are. Whoever plans by other records waits for it. */
  get whole(): Promise<void> | undefined {
    return this.filling?.isDone;
  }

  /** A part of the records is shown. */
  beginFilling(): void {
    let done = (): void => undefined;
    const isDone = new Promise<void>((resolve) => {
      done = resolve;
    });
    this.filling = { isDone, done };
  }

  /** The rest is there too. */
  endFilling(rest: readonly PlacedRecord[], digest: Digest): void {
    const { filling } = this;
    this.filling = undefined;
    this.store.fill(rest, digest);
    this.tell();
    filling?.done();
  }

  /** What is shown will not be made whole: nothing is taken here any more. */
  giveUpFilling(reason: AisleError): void {
    const { filling } = this;
    this.filling = undefined;
    this.stop(reason);
    filling?.done();
  }

  /**
   * Called after each step that is shown, when all records are there, and when writing stops. Returns the function that
   * stops it.
   */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Shows a durable step of this window. */
  show({ step, next, homes, owed, digest }: ShownStep): void {
    this.stack.push(headOf(step));
    this.steps++;
    this.owed.take(owed);
    this.store.apply(next, homes, { seq: step.seq, digest });
    this.tell();
  }

  /** Takes over heads and marks that were read at open, after a repair or from another window. */
  adopt(heads: Iterable<StepHead>, marks: Iterable<readonly [string, number]>): void {
    this.stack = new UndoStack();
    this.steps = 0;
    for (const head of heads) {
      this.stack.push(head);
      this.steps++;
    }
    this.owed.clear();
    for (const [id, seq] of marks) this.owed.set(id, seq);
    this.fields.refresh();
    this.calculations.refresh();
    this.tell();
  }

  /** Brings this window up to what another one has written: reloads the blocks that the newer steps touched. */
  async catchUp(): Promise<void> {
    const { database, store } = this;
    const newer = await database.steps.where('seq').above(store.seq).toArray();
    const last = newer.at(-1);
    if (last === undefined) return;
    const keys = [...new Set(newer.flatMap(({ blocks }) => blocks))];
    const homes = new Map<string, BlockKey>();
    const next: NextVersions = await database.transaction('r', [database.blocks, database.rows], async () => {
      const versions = new Map<string, StoredRecord | null>();
      for (const key of keys) await this.readBlock(key, versions, homes);
      return versions;
    });
    for (const head of newer) this.stack.push(head);
    this.steps += newer.length;
    const marks = await database.outbox
      .where('[connection+root]')
      .between(['files', ''], ['files', '\uffff'])
      .toArray();
    this.owed.clear();
    for (const [id, seq] of marksIn(marks)) this.owed.set(id, seq);
    store.apply(next, homes, { seq: last.seq, digest: await inPieces(digestAfter(store, next)) });
    this.tell();
  }

  private async readBlock(
    key: BlockKey,
    versions: Map<string, StoredRecord | null>,
    homes: Map<string, BlockKey>,
  ): Promise<void> {
    const { database, store } = this;
    for (const id of store.idsInBlock(key)) versions.set(id, null);
    const block = await database.blocks.get(key);
    for (const record of block === undefined ? [] : recordsOf(block)) versions.set(record.id, record);
    for (const { id, record } of await database.rows.where('block').equals(key).toArray())
      versions.set(id, record);
    for (const [id, record] of versions) {
      if (record !== null && store.get(id)?.rev === record.rev) versions.delete(id);
      else if (store.homeOf(id) === undefined) homes.set(id, key);
    }
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
