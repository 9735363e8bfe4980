import {
  changedRecord,
  countsOf,
  type Digest,
  headOf,
  type Origin,
  owedAfter,
  type Step,
  type StepBody,
  type StepHead,
  stepPieces,
} from '@shared/changes';
import { sameValue } from '@shared/fields';
import { SHAPE_VERSION } from '@shared/migrations';
import type { StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { chooseHomes } from './blocks';
import type { BlockKey } from './database';
import { digestAfter } from './digestAfter';
import { inPieces, PIECE, type Pieces } from './files/slices';
import type { JournalHead } from './journal';
import { replayMissing } from './replayMissing';
import type { NextVersions, RowStore } from './rowStore';
import type { Workspace } from './workspace';
import { writeStep } from './writeStep';

export interface CommitRequest {
  readonly body: StepBody;
  readonly label: string;
  readonly origin: Origin;
  readonly undoes?: number;
  readonly redoes?: number;
  /** Long steps: asked between pieces; true leaves nothing behind. */
  readonly isCancelled?: () => boolean;
  /** 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * The only writer. Under the workspace's lock: what the plan read is held against what is there, the step goes to the
 * journal and is durable there, then into the database in one strict transaction, then onto the screen. `stale` when
 * the plan no longer fits, `cancelled` with nothing left behind, `disk-full` and other refusals of the journal as
 * they are.
 */
export async function commit(workspace: Workspace, request: CommitRequest): Promise<Result<StepHead>> {
  return workspace.lock(async () => {
    if (workspace.stopped !== undefined) return { ok: false, error: workspace.stopped };
    const { seq } = workspace.store;
    const written = await write(workspace, request);
    if (written.ok || written.error.code !== 'stale') return written;
    // The journal takes only the step after its last: another window has written, and is now caught up with.
    await workspace.catchUp();
    // Nothing new in the database: that window has died between the journal and the database. Its step counts.
    const replayed = workspace.store.seq === seq ? await replayMissing(workspace) : ok(0);
    if (!replayed.ok) return replayed;
    return workspace.store.seq === seq ? written : write(workspace, request);
  });
}

async function write(workspace: Workspace, request: CommitRequest): Promise<Result<StepHead>> {
  const preparing = inPieces(prepare(workspace, request));
  // Not a moment's wait where it is done: the screen would be drawn first.
  const prepared = preparing instanceof Promise ? await preparing : preparing;
  if (!prepared.ok) return prepared;
  const { step, next, homes, digest } = prepared.value;
  const head = { seq: step.seq, digest: digest.toString() };
  const appended = await appendToJournal(workspace, { step, head, request });
  if (!appended.ok) return appended;
  const owed = owedAfter(step, step, workspace.owed);
  try {
    await writeStep(workspace, { step, next, homes, owed, head });
  } catch (failure) {
    // Durable in the journal already: show it, take no more, and let the next start rebuild the database.
    workspace.stop(databaseFailure(failure));
  }
  workspace.show({ step, next, homes, owed, digest });
  return ok(headOf(step));
}

interface Prepared {
  readonly step: Step;
  readonly next: NextVersions;
  readonly homes: ReadonlyMap<string, BlockKey>;
  readonly digest: Digest;
}

/** All that is worked out before anything is written. Only a writer changes the store, and this one has its turn. */
function* prepare(workspace: Workspace, request: CommitRequest): Pieces<Result<Prepared>> {
  const { store } = workspace;
  const misfit = yield* findMisfit(request.body, store);
  if (misfit !== undefined) return err('stale', misfit);
  const step = stepOf(workspace, request);
  const next = yield* nextVersions(step, store);
  const homes = yield* chooseHomes(next, store);
  return ok({ step, next, homes, digest: yield* digestAfter(store, next) });
}

/** Why the plan no longer fits what is there, in words; undefined when it does. */
function* findMisfit(body: StepBody, store: RowStore): Pieces<string | undefined> {
  const again =
    'It was changed meanwhile, in another window or by a job. Nothing was written; please try again.';
  let rounds = 0;
  for (const { id, fields } of body.changes) {
    if (++rounds % PIECE === 0) yield;
    const record = store.get(id);
    if (record === undefined || !fields.every(({ path, from }) => sameValue(record.values[path], from)))
      return again;
  }
  for (const { id, rev } of body.deletes) if (store.get(id)?.rev !== rev) return again;
  const gone = new Set(body.deletes.map(({ id }) => id));
  for (const { id } of body.creates) {
    if (++rounds % PIECE === 0) yield;
    if (store.get(id) !== undefined && !gone.has(id)) return again;
  }
  return undefined;
}

function stepOf(workspace: Workspace, { body, label, origin, undoes, redoes }: CommitRequest): Step {
  return {
    seq: workspace.store.seq + 1,
    id: workspace.newId(),
    label,
    origin,
    at: workspace.now(),
    counts: countsOf(body),
    shape: SHAPE_VERSION,
    ...(undoes === undefined ? {} : { undoes }),
    ...(redoes === undefined ? {} : { redoes }),
    ...body,
  };
}

/** The version of every touched record after the step. */
export function* nextVersions(step: Step, store: Pick<RowStore, 'get'>): Pieces<NextVersions> {
  let rounds = 0;
  const next = new Map<string, StoredRecord | null>();
  for (const { id } of step.deletes) next.set(id, null);
  for (const { id, type, values } of step.creates) next.set(id, { id, type, rev: step.seq, values });
  for (const { id, fields } of step.changes) {
    if (++rounds % PIECE === 0) yield;
    const record = store.get(id);
    if (record !== undefined) next.set(id, changedRecord(record, fields, step.seq));
  }
  return next;
}

interface Appending {
  readonly step: Step;
  readonly head: JournalHead;
  readonly request: CommitRequest;
}

async function appendToJournal(
  workspace: Workspace,
  { step, head, request }: Appending,
): Promise<Result<undefined>> {
  const total = step.creates.length + step.changes.length + step.deletes.length;
  let pending: readonly string[] | undefined;
  // One piece is on its way while the next is made.
  let taking: Promise<Result<unknown>> = Promise.resolve(ok());
  let sent = 0;
  for (const lines of stepPieces(step)) {
    const taken = await taking;
    if (!taken.ok) return taken;
    if (pending !== undefined) {
      taking = workspace.journal.append({ ...head, lines: pending, last: false });
      sent += pending.length;
      request.onProgress?.(Math.min(0.7, (sent / total) * 0.7));
    }
    if (request.isCancelled?.()) {
      await taking;
      await workspace.journal.abort();
      return err('cancelled', 'Cancelled. Nothing was written.');
    }
    pending = lines;
  }
  const taken = await taking;
  if (!taken.ok) return taken;
  const done = await workspace.journal.append({ ...head, lines: pending ?? [], last: true });
  request.onProgress?.(0.75);
  return done.ok ? ok() : done;
}

function databaseFailure(failure: unknown) {
  const reason = failure instanceof Error ? failure.message : String(failure);
  return {
    code: 'database',
    message:
      'The database of this workspace could not be written, so Aisle takes no more changes. Everything shown as done is safe in the journal. Free some disk space and restart Aisle: it rebuilds the database by itself.',
    details: { reason },
  } as const;
}
