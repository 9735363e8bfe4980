import type { NewRecord, RecordChange, StepBody, StepHead } from '@shared/changes';
import { fieldsBetween, Rewind } from '@shared/changes';
import type { StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { findLoggedStep, recentSteps } from './history';
import type { SnapshotInfo } from './journal';
import { readSnapshot } from './snapshot';
import type { Workspace } from './workspace';

/**
 * Moments that a workspace can be taken back to: the snapshots on the disk, and the moment before each step that
 * touched many records. The latter cost nothing: the log leads back there.
 */
export interface RestorePoint {
  /** The workspace as it was after this step. */
  readonly seq: number;
  /** ISO UTC. */
  readonly at: string;
  readonly snapshot?: SnapshotInfo;
  /** The step that follows, where it touched many records. */
  readonly before?: StepHead;
}

/** From so many records on, a step is one that a person may want to be taken back before. */
export const BULK = 100;
/** Newer steps are looked through for bulk ones; beyond them there are the snapshots. */
const LOOKED_AT = 5_000;

/** Newest first. */
export async function restorePoints(workspace: Workspace): Promise<Result<RestorePoint[]>> {
  const listed = await workspace.journal.snapshots();
  if (!listed.ok) return listed;
  const heads = await recentSteps(workspace, { limit: LOOKED_AT });
  const points = new Map<number, RestorePoint>();
  for (const before of heads) {
    const { created, deleted, changed } = before.counts;
    if (created + deleted + changed < BULK) continue;
    points.set(before.seq - 1, { seq: before.seq - 1, at: before.at, before });
  }
  for (const snapshot of listed.value) {
    const { seq, at } = snapshot;
    if (seq <= workspace.store.seq) points.set(seq, { ...points.get(seq), seq, at, snapshot });
  }
  return ok([...points.values()].sort((left, right) => right.seq - left.seq));
}

/** What lies between a moment and now, and the step that would bring it back. */
export interface Difference {
  readonly point: RestorePoint;
  readonly body: StepBody;
}

export type Stopped = () => boolean;

/** For each point, newest first, what restoring it would do; as they become known, and until it is stopped. */
export async function* differences(
  workspace: Workspace,
  points: readonly RestorePoint[],
  isStopped: Stopped,
): AsyncGenerator<Difference> {
  const rewind = new Rewind(workspace.store);
  let reached = workspace.store.seq;
  for (const point of points) {
    if (!(await rewindTo(workspace, { rewind, from: reached, to: point.seq, isStopped }))) return;
    reached = point.seq;
    yield { point, body: rewind.difference() };
  }
}

/** What restoring the point would do. From the log; where steps of it are lost, from the snapshot's own file. */
export async function differenceSince(
  workspace: Workspace,
  point: RestorePoint,
  isStopped: Stopped,
): Promise<Result<StepBody>> {
  const rewind = new Rewind(workspace.store);
  const from = workspace.store.seq;
  if (await rewindTo(workspace, { rewind, from, to: point.seq, isStopped })) return ok(rewind.difference());
  if (isStopped()) return err('cancelled', 'Cancelled.');
  if (point.snapshot === undefined)
    return err(
      'damaged',
      'The log of this workspace has lost steps since then, so it does not lead back there.',
    );
  const snapshot = await readSnapshot(workspace.journal, point.snapshot);
  return snapshot.ok ? ok(differenceTo(snapshot.value.records, workspace)) : snapshot;
}

interface RewindTo {
  readonly rewind: Rewind;
  readonly from: number;
  readonly to: number;
  readonly isStopped: Stopped;
}

/** False where it was stopped, or a step on the way is not in the log. */
async function rewindTo(workspace: Workspace, { rewind, from, to, isStopped }: RewindTo): Promise<boolean> {
  for (let seq = from; seq > to; seq--) {
    if (isStopped()) return false;
    const step = await findLoggedStep(workspace, seq);
    if (step === undefined) return false;
    rewind.take(step);
  }
  return true;
}

function differenceTo(records: readonly StoredRecord[], { store }: Workspace): StepBody {
  const creates: NewRecord[] = [];
  const changes: RecordChange[] = [];
  const then = new Set<string>();
  for (const { id, type, rev, values } of records) {
    then.add(id);
    const now = store.get(id);
    if (now === undefined) creates.push({ id, type, values });
    else if (now.rev !== rev) {
      const fields = fieldsBetween(now, values);
      if (fields.length > 0) changes.push({ id, type, fields });
    }
  }
  const deletes = [...store.everything()].filter(({ id }) => !then.has(id));
  return { creates, deletes, changes };
}

/** The part of a difference that concerns these records. */
export function partOf({ creates, deletes, changes }: StepBody, ids: ReadonlySet<string>): StepBody {
  const isMeant = ({ id }: { readonly id: string }): boolean => ids.has(id);
  return {
    creates: creates.filter(isMeant),
    deletes: deletes.filter(isMeant),
    changes: changes.filter(isMeant),
  };
}
