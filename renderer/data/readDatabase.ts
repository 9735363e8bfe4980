import { type Digest, encodeRecords, type StepHead } from '@shared/changes';
import { migrateValues, SHAPE_VERSION } from '@shared/migrations';
import type { StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { recordsOf } from './blocks';
import type { BlockKey, BlockRow, HeadRow, OverlayRow } from './database';
import type { JournalHead } from './journal';
import { marksIn } from './owedMarks';
import type { PlacedRecord } from './rowStore';
import type { Workspace } from './workspace';

export interface DatabaseState {
  readonly seq: number;
  readonly digest: string;
  readonly logged: number;
  readonly heads: readonly StepHead[];
  /** Of the records that were found. */
  readonly found: Digest;
  /** What the store is still to take in: all but the first part, where that was shown. */
  readonly rest: readonly PlacedRecord[];
}

export interface FirstPart {
  /** The journal's, to see whether the first part can be believed before all is read. */
  readonly head: JournalHead | null;
  /** The store holds some records of every type; the rest is read once this has resolved. */
  readonly show: () => Promise<void>;
}

/** So few blocks are read before a part of them could be drawn. */
const FEW = 16;
/** Blocks read at a time. */
const AT_ONCE = 16;
/** The same while a part is on the screen: keys and frames come between. */
const BESIDE = 4;

/**
 * Loads records, heads and marks into the workspace. With `first`, a large workspace that seems sound is shown when the
 * first block of each type is there, and the rest is left to be taken in. Errors: `damaged` where anything cannot be
 * read, those of the journal's snapshots.
 */
export async function readDatabase(
  workspace: Workspace,
  first: FirstPart | undefined,
): Promise<Result<DatabaseState>> {
  const { database, store } = workspace;
  try {
    await database.open();
    const head = await database.head.get('head');
    const reader = await RecordReader.over(workspace, head?.shape ?? SHAPE_VERSION);
    const isShown = first !== undefined && reader.isLong && (await seemsSound(workspace, head, first.head));
    if (isShown) await showFirst(workspace, { reader, seq: head?.seq ?? 0, show: first.show });
    const rest = await readRest(workspace, reader, isShown);
    if (head !== undefined && head.shape !== SHAPE_VERSION) {
      const kept = await keepBeforeMigration(workspace, head);
      if (!kept.ok) return kept;
      await rewriteRecords(workspace, head);
    }
    const heads = await database.steps.orderBy('seq').toArray();
    const marks = await database.outbox.toArray();
    workspace.adopt(heads, marksIn(marks));
    store.seq = head?.seq ?? 0;
    const found = digestWith(store.digest, rest);
    const { seq } = store;
    return ok({
      seq,
      digest: head?.digest ?? found.toString(),
      logged: head?.logged ?? 0,
      heads,
      found,
      rest,
    });
  } catch (failure) {
    return err('damaged', failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure));
  }
}

/** By all that can be seen without the records. */
async function seemsSound(
  { database }: Workspace,
  head: HeadRow | undefined,
  journal: JournalHead | null,
): Promise<boolean> {
  if (head === undefined || journal === null) return false;
  const isSame = head.seq === journal.seq && head.digest === journal.digest;
  return isSame && head.shape === SHAPE_VERSION && (await database.steps.count()) === head.logged;
}

interface Showing {
  readonly reader: RecordReader;
  readonly seq: number;
  readonly show: () => Promise<void>;
}

async function showFirst(workspace: Workspace, { reader, seq, show }: Showing): Promise<void> {
  const { database, store } = workspace;
  for await (const part of reader.first()) for (const { record, home } of part) store.load(record, home);
  store.seq = seq;
  workspace.adopt([], marksIn(await database.outbox.toArray()));
  workspace.beginFilling();
  await show();
}

async function readRest(
  { store }: Workspace,
  reader: RecordReader,
  isShown: boolean,
): Promise<readonly PlacedRecord[]> {
  const rest: PlacedRecord[] = [];
  for await (const part of reader.rest(isShown ? BESIDE : AT_ONCE))
    if (isShown) rest.push(...part);
    else for (const { record, home } of part) store.load(record, home);
  return rest;
}

function digestWith(digest: Digest, records: readonly PlacedRecord[]): Digest {
  const sum = digest.copy();
  for (const { record } of records) sum.add(record);
  return sum;
}

/** Reads each record once, in its latest version and in today's shape. */
class RecordReader {
  /** In order: by type, then by number. */
  private readonly keys: readonly BlockKey[];

  private constructor(
    private readonly workspace: Workspace,
    private readonly shape: number,
    /** Blocks that were written. */
    private readonly written: ReadonlySet<BlockKey>,
    private readonly overlay: ReadonlyMap<string, OverlayRow>,
  ) {
    workspace.store.clear();
    const blocks = [...overlay.values()].map(({ block }) => block);
    this.keys = [...new Set([...written, ...blocks])].sort();
  }

  static async over(workspace: Workspace, shape: number): Promise<RecordReader> {
    const { database } = workspace;
    const written = new Set(await database.blocks.toCollection().primaryKeys());
    const overlay = new Map((await database.rows.toArray()).map((row) => [row.id, row]));
    return new RecordReader(workspace, shape, written, overlay);
  }

  get isLong(): boolean {
    return this.keys.length - this.firstKeys().length > FEW;
  }

  /** The first block of each type. */
  first(): AsyncGenerator<PlacedRecord[]> {
    return this.read(this.firstKeys(), AT_ONCE);
  }

  /** Of all blocks that were not read yet. */
  rest(atOnce: number): AsyncGenerator<PlacedRecord[]> {
    const isRead = new Set(this.workspace.store.blockKeys());
    return this.read(
      this.keys.filter((key) => !isRead.has(key)),
      atOnce,
    );
  }

  private firstKeys(): BlockKey[] {
    const typeOf = (key: BlockKey): string => key.slice(0, key.indexOf(':'));
    return this.keys.filter((key, index) => typeOf(key) !== typeOf(this.keys[index - 1] ?? ''));
  }

  private async *read(keys: readonly BlockKey[], atOnce: number): AsyncGenerator<PlacedRecord[]> {
    const parts: BlockKey[][] = [];
    for (let from = 0; from < keys.length; from += atOnce) parts.push(keys.slice(from, from + atOnce));
    // The database reads the next part while this one is looked at.
    let reading = this.blocksOf(parts[0] ?? []);
    for (const [index, part] of parts.entries()) {
      const blocks = await reading;
      reading = this.blocksOf(parts[index + 1] ?? []);
      yield this.placed(blocks, part);
    }
  }

  private blocksOf(keys: readonly BlockKey[]): PromiseLike<(BlockRow | undefined)[]> {
    const reading = this.workspace.database.blocks.bulkGet(keys.filter((key) => this.written.has(key)));
    // The part before it may be damaged: then nobody waits for this one.
    reading.catch(() => undefined);
    return reading;
  }

  private placed(blocks: readonly (BlockRow | undefined)[], keys: readonly BlockKey[]): PlacedRecord[] {
    const records: PlacedRecord[] = [];
    for (const block of blocks) {
      if (block === undefined) throw new Error('A block vanished while it was read.');
      for (const record of recordsOf(block))
        if (!this.overlay.has(record.id)) records.push({ record: this.toToday(record), home: block.key });
    }
    records.push(...this.overlaid(new Set(keys)));
    return records;
  }

  private overlaid(blocks: ReadonlySet<BlockKey>): PlacedRecord[] {
    const records: PlacedRecord[] = [];
    for (const { block, record } of this.overlay.values())
      if (record !== null && blocks.has(block)) records.push({ record: this.toToday(record), home: block });
    return records;
  }

  private toToday(record: StoredRecord): StoredRecord {
    if (this.shape === SHAPE_VERSION) return record;
    return { ...record, values: migrateValues(record.type, record.values, this.shape) };
  }
}

/** A snapshot of the records as they are, in their old shapes: whatever a migration does, it can be taken back. */
async function keepBeforeMigration(workspace: Workspace, head: HeadRow): Promise<Result<unknown>> {
  if (head.seq === 0) return ok();
  const { database, journal } = workspace;
  const overlay = new Map((await database.rows.toArray()).map((row) => [row.id, row]));
  const records: StoredRecord[] = [];
  await database.blocks.each((block) => {
    for (const record of recordsOf(block)) if (!overlay.has(record.id)) records.push(record);
  });
  for (const { record } of overlay.values()) if (record !== null) records.push(record);
  const note = { reason: 'migration', records: records.length } as const;
  const { seq, digest, shape } = head;
  return journal.writeSnapshot({ seq, digest }, encodeRecords(records, shape), note);
}

/** After a change of shapes: writes every record as it is declared today, before anything else is written. */
async function rewriteRecords({ database, store }: Workspace, head: HeadRow): Promise<void> {
  await database.transaction('rw', [database.blocks, database.rows, database.head], async () => {
    await database.rows.clear();
    for (const key of store.blockKeys()) {
      const records = [...store.idsInBlock(key)].flatMap((id) => store.get(id) ?? []);
      await database.blocks.put({ key, records });
    }
    await database.head.put({ ...head, shape: SHAPE_VERSION });
  });
}
