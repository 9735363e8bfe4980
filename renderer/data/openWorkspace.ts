import { type AisleError, type Err, err, ok, type Result, unreachable } from '@shared/result';
import type { JournalHead, JournalState } from './journal';
import { type DatabaseState, readDatabase } from './readDatabase';
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

export interface Watched {
  readonly onProgress?: OpenProgress;
  /**
   * A large workspace can be shown already: some records of every type are there, and edits wait for the rest. Resolves
   * when it is shown, and reading goes on. Progress that is told after it means that it must be hidden again.
   */
  readonly onFirst?: (workspace: Workspace) => Promise<void>;
}

/**
 * Opens the database and holds it against the journal. Behind the journal: the missing steps are replayed. Ahead of
 * it: the journal has lost its end, so a snapshot stands in for what it lost. Damaged, emptied or different from the
 * journal's digest: everything is rebuilt from the newest snapshot and the journal. A workspace with steps never
 * opens empty.
 */
export function openWorkspace(
  surroundings: Surroundings,
  watched: Watched = {},
): Promise<Result<OpenedWorkspace>> {
  return surroundings.lock(async () => {
    const journal = await surroundings.journal.head();
    return journal.ok ? openLocked(surroundings, journal.value, watched) : journal;
  });
}

async function openLocked(
  surroundings: Surroundings,
  journal: JournalState,
  { onProgress = () => undefined, onFirst }: Watched,
): Promise<Result<OpenedWorkspace>> {
  const { head, lost } = journal;
  onProgress('Reading records', 0);
  const workspace = new Workspace(surroundings);
  const first =
    onFirst === undefined || lost.length > 0 ? undefined : { head, show: () => onFirst(workspace) };
  const state = await readDatabase(workspace, first);
  const verdict = verdictOn(state, head);
  if (workspace.whole !== undefined) {
    if (state.ok && verdict.kind === 'sound') {
      workspace.endFilling(state.value.rest, state.value.found);
      return opened(workspace, 'clean');
    }
    // What is on the screen cannot be believed: all is read anew, and nothing is taken here any more.
    workspace.giveUpFilling(REPAIRED);
    return openLocked(surroundings, journal, { onProgress });
  }
  return mended(workspace, { verdict, journal, onProgress });
}

const REPAIRED: AisleError = {
  code: 'damaged',
  message:
    'The workspace is being repaired. What you did before was not saved: please do it again afterwards.',
};

interface Mending {
  readonly verdict: Verdict;
  readonly journal: JournalState;
  readonly onProgress: OpenProgress;
}

async function mended(
  workspace: Workspace,
  { verdict, journal: { head, lost }, onProgress }: Mending,
): Promise<Result<OpenedWorkspace>> {
  switch (verdict.kind) {
    case 'unreadable':
      return verdict.failure;
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

type Verdict =
  | { readonly kind: 'sound' | 'behind' }
  | { readonly kind: 'ahead' | 'damaged'; readonly problem: string }
  | { readonly kind: 'unreadable'; readonly failure: Err };

const damaged = (problem: string): Verdict => ({ kind: 'damaged', problem });

function verdictOn(state: Result<DatabaseState>, head: JournalHead | null): Verdict {
  if (state.ok) return judge(state.value, head);
  return state.error.code === 'damaged'
    ? damaged(state.error.message)
    : { kind: 'unreadable', failure: state };
}

/** How the database stands to itself and to the journal. */
function judge(state: DatabaseState, head: JournalHead | null): Verdict {
  if (state.found.toString() !== state.digest) return damaged('records are missing or out of date');
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
