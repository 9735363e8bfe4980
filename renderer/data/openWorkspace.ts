import type { StepHead } from '@shared/changes';
import { migrateValues, SHAPE_VERSION } from '@shared/migrations';
import type { StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { recordsOf } from './blocks';
import type { HeadRow } from './database';
import type { JournalHead } from './journal';
import { rebuild } from './rebuild';
import { replayMissing } from './replayMissing';
import { type Surroundings, Workspace } from './workspace';

export interface OpenReport {
  /** How the workspace came up: as it lay, with the journal's last steps added, or rebuilt as a whole. */
  readonly how: 'clean' | 'caught-up' | 'rebuilt';
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
 * Opens the database and holds it against the journal. Behind the journal: the missing steps are replayed. Damaged,
 * emptied or different from the journal's digest: everything is rebuilt from the newest snapshot and the journal.
 * A workspace with steps never opens empty.
 */
export async function openWorkspace(
  surroundings: Surroundings,
  onProgress: OpenProgress = () => undefined,
): Promise<Result<OpenedWorkspace>> {
  const workspace = new Workspace(surroundings);
  const journal = await surroundings.journal.head();
  if (!journal.ok) return journal;
  const head = journal.value.head;
  return surroundings.lock(async () => {
    onProgress('Reading records', 0);
    const state = await readDatabase(workspace);
    const problem = state.ok ? verdict(state.value, head, workspace) : state.error.message;
    if (problem === undefined)
      return finish(
        workspace,
        state.ok && state.value.seq < (head?.seq ?? 0) ? await replayMissing(workspace) : ok(),
        'clean',
      );
    if (head === null)
      return err(
        'damaged',
        `The database of this workspace is damaged (${problem}) and there is no journal to rebuild it from.`,
      );
    onProgress('Rebuilding the database from the journal', 0.1);
    return finish(workspace, await rebuild(workspace, head, onProgress), 'rebuilt', problem);
  });
}

function finish(
  workspace: Workspace,
  outcome: Result<unknown>,
  how: 'clean' | 'rebuilt',
  reason?: string,
): Result<OpenedWorkspace> {
  if (!outcome.ok) return outcome;
  const replayed = typeof outcome.value === 'number' && how === 'clean';
  const report: OpenReport = {
    how: replayed ? 'caught-up' : how,
    ...(reason === undefined ? {} : { reason }),
    steps: workspace.store.seq,
    records: workspace.store.size,
  };
  return ok({ workspace, report });
}

interface DatabaseState {
  readonly seq: number;
  readonly digest: string;
  readonly heads: readonly StepHead[];
}

/** Loads records, heads and marks into the workspace. Any failure to read means damage. */
async function readDatabase(workspace: Workspace): Promise<Result<DatabaseState>> {
  const { database, store } = workspace;
  try {
    await database.open();
    const head = await database.head.get('head');
    await loadRecords(workspace, head);
    const heads = await database.steps.orderBy('seq').toArray();
    const marks = await database.outbox.toArray();
    workspace.adopt(
      heads,
      marks.map(({ root, seq }) => [root, seq] as const),
    );
    store.seq = head?.seq ?? 0;
    return ok({ seq: store.seq, digest: head?.digest ?? store.digest.toString(), heads });
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

/** What is wrong with the database, in words; undefined when it can be used as it is or by adding steps. */
function verdict(state: DatabaseState, head: JournalHead | null, { store }: Workspace): string | undefined {
  if (store.digest.toString() !== state.digest) return 'records are missing or out of date';
  if (state.heads.length !== state.seq || state.heads.at(-1)?.seq !== (state.seq || undefined))
    return 'steps are missing from the change log';
  const journalSeq = head?.seq ?? 0;
  if (state.seq > journalSeq)
    return `the journal ends at step ${journalSeq}, the database at step ${state.seq}`;
  if (state.seq === journalSeq && head !== null && head.digest !== state.digest)
    return 'the database and the journal disagree';
  if (state.seq === 0 && journalSeq > 0) return 'the database is empty';
  return undefined;
}
