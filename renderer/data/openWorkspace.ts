import { encodeRecords, type StepHead } from '@shared/changes';
import { migrateValues, SHAPE_VERSION } from '@shared/migrations';
import type { StoredRecord } from '@shared/records';
import { err, ok, type Result, unreachable } from '@shared/result';
import { recordsOf } from './blocks';
import type { HeadRow } from './database';
import type { JournalHead } from './journal';
import { marksIn } from './owedMarks';
import { rebuild } from './rebuild';
import { replayMissing } from './replayMissing';
import { writeSnapshot } from './snapshot';
import { type Surroundings, Workspace } from './workspace';

export interface OpenReport {
  /** As it lay, with the journal's last steps added, with a journal that lost its end, or rebuilt as a whole. */
  readonly how: 'clean' | 'caught-up' | 'resumed' | 'rebuilt';
  /** Why it was rebuilt; for the message log and the notice. */
  readonly reason?: string;
  readonly steps: number;
  readonly records: number;
}

export interface OpenedWorkspace {
  readonly workspace: Workspace;
  readonly report: OpenReport;
}

export type OpenProgress = (message: string, done: number) => void;

/**
 * Opens the database and holds it against the journal. Behind the journal: the missing steps are replayed. Ahead of
 * it: the journal has lost its end, so a snapshot stands in for what it lost. Damaged, emptied or different from the
 * journal's digest: everything is rebuilt from the newest snapshot and the journal. A workspace with steps never
 * opens empty.
 */
export async function openWorkspace(
  surroundings: Surroundings,
  onProgress: OpenProgress = () => undefined,
): Promise<Result<OpenedWorkspace>> {
  const workspace = new Workspace(surroundings);
  const journal = await surroundings.journal.head();
  if (!journal.ok) return journal;
  const { head, lost } = journal.value;
  return surroundings.lock(async () => {
    onProgress('Reading records', 0);
    const state = await readDatabase(workspace);
    if (!state.ok && state.error.code !== 'damaged') return state;
    const verdict = state.ok ? judge(state.value, head, workspace) : damaged(state.error.message);
    switch (verdict.kind) {
      case 'sound':
        if (lost.length > 0) await coverLost(workspace, Math.max(...lost.map(({ toSeq }) => toSeq)));
        return opened(workspace, 'clean');
      case 'behind': {
        const replayed = await replayMissing(workspace);
        if (replayed.ok) return opened(workspace, 'caught-up');
        return rebuilt(workspace, { head, problem: replayed.error.message, onProgress });
      }
      case 'ahead': {
        const resumed = await resumeJournal(workspace);
        return resumed.ok ? opened(workspace, 'resumed', verdict.problem) : resumed;
      }
      case 'damaged':
        return rebuilt(workspace, { head, problem: verdict.problem, onProgress });
      default:
        return unreachable(verdict);
    }
  });
}

function opened(workspace: Workspace, how: OpenReport['how'], reason?: string): Result<OpenedWorkspace> {
  const { seq, size } = workspace.store;
  return ok({
    workspace,
    report: { how, ...(reason === undefined ? {} : { reason }), steps: seq, records: size },
  });
}

interface Rebuilding {
  readonly head: JournalHead | null;
  readonly problem: string;
  readonly onProgress: OpenProgress;
}

async function rebuilt(
  workspace: Workspace,
  { head, problem, onProgress }: Rebuilding,
): Promise<Result<OpenedWorkspace>> {
  if (head === null) {
    return err(
      'damaged',
      `The database of this workspace is damaged (${problem}) and there is no journal to rebuild it from.`,
    );
  }
  onProgress('Rebuilding the database from the journal', 0.1);
  const outcome = await rebuild(workspace, head, onProgress);
  return outcome.ok ? opened(workspace, 'rebuilt', problem) : outcome;
}

/** A snapshot takes the place of steps that the journal has lost, so that a later repair does not need them. */
async function coverLost(workspace: Workspace, lastLost: number): Promise<void> {
  const snapshots = await workspace.journal.snapshots();
  const isCovered = snapshots.ok && snapshots.value.some(({ seq }) => seq >= lastLost);
  if (!isCovered) await writeSnapshot(workspace);
}

async function resumeJournal(workspace: Workspace): Promise<Result<unknown>> {
  const written = await writeSnapshot(workspace);
  if (!written.ok) return written;
  return workspace.journal.resume({ seq: workspace.store.seq, digest: workspace.store.digest.toString() });
}

interface DatabaseState {
  readonly seq: number;
  readonly digest: string;
  readonly logged: number;
  readonly heads: readonly StepHead[];
}

/** Loads records, heads and marks into the workspace. Any failure to read means damage. */
async function readDatabase(workspace: Workspace): Promise<Result<DatabaseState>> {
  const { database, store } = workspace;
  try {
    await database.open();
    const head = await database.head.get('head');
    await loadRecords(workspace, head);
    if (head !== undefined && head.shape !== SHAPE_VERSION) {
      const kept = await keepBeforeMigration(workspace, head);
      if (!kept.ok) return kept;
      await rewriteRecords(workspace, head);
    }
    const heads = await database.steps.orderBy('seq').toArray();
    const marks = await database.outbox.toArray();
    workspace.adopt(heads, marksIn(marks));
    store.seq = head?.seq ?? 0;
    const digest = head?.digest ?? store.digest.toString();
    return ok({ seq: store.seq, digest, logged: head?.logged ?? 0, heads });
  } catch (failure) {
    return err('damaged', failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure));
  }
}

async function loadRecords({ database, store }: Workspace, head: HeadRow | undefined): Promise<void> {
  store.clear();
  const shape = head?.shape ?? SHAPE_VERSION;
  const toToday = (record: StoredRecord): StoredRecord =>
    shape === SHAPE_VERSION
      ? record
      : { ...record, values: migrateValues(record.type, record.values, shape) };
  const keys = await database.blocks.toCollection().primaryKeys();
  const overlay = new Map((await database.rows.toArray()).map((row) => [row.id, row]));
  for (let from = 0; from < keys.length; from += 16) {
    for (const block of await database.blocks.bulkGet(keys.slice(from, from + 16))) {
      if (block === undefined) throw new Error('A block vanished while it was read.');
      for (const record of recordsOf(block))
        if (!overlay.has(record.id)) store.load(toToday(record), block.key);
    }
  }
  for (const { block, record } of overlay.values()) if (record !== null) store.load(toToday(record), block);
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

type Verdict =
  | { readonly kind: 'sound' | 'behind' }
  | { readonly kind: 'ahead' | 'damaged'; readonly problem: string };

const damaged = (problem: string): Verdict => ({ kind: 'damaged', problem });

/** How the database stands to itself and to the journal. */
function judge(state: DatabaseState, head: JournalHead | null, { store }: Workspace): Verdict {
  if (store.digest.toString() !== state.digest) return damaged('records are missing or out of date');
  if (state.heads.length !== state.logged) return damaged('steps are missing from the change log');
  if (state.seq > 0 && state.heads.at(-1)?.seq !== state.seq)
    return damaged('the last step is missing from the change log');
  const journalSeq = head?.seq ?? 0;
  if (state.seq > journalSeq)
    return {
      kind: 'ahead',
      problem: `the journal ends at step ${journalSeq}, the database at step ${state.seq}`,
    };
  if (state.seq === journalSeq)
    return head !== null && head.digest !== state.digest
      ? damaged('the database and the journal disagree')
      : { kind: 'sound' };
  return state.seq === 0 ? damaged('the database is empty') : { kind: 'behind' };
}
