import {
  type Inverse,
  invertStep,
  type LeftAlone,
  type LoggedStep,
  REPLACING,
  type RecordChange,
  referencesOf,
  type StepHead,
} from '@shared/changes';
import type { FieldPath } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { commit } from './commit';
import { nextTask } from './files/slices';
import { loggedStep } from './history';
import type { Workspace } from './workspace';

export interface Undone {
  readonly step: StepHead;
  /** What the person had done, in the words of the original step. */
  readonly label: string;
  readonly leftAlone: readonly LeftAlone[];
}

/**
 * Takes back the person's last step. An edit that is still being written counts: it is waited for. `missing` when
 * there is none.
 */
export async function undo(workspace: Workspace): Promise<Result<Undone>> {
  await writersDone(workspace);
  const target = workspace.undoStack.nextUndo();
  if (target === undefined) return err('missing', 'There is nothing to undo.');
  return appendInverse(workspace, { ...target, kind: 'undoes' });
}

/** Takes back one step to make room for the same thing done otherwise: the history lists what takes its place. */
export async function undoToReplace(workspace: Workspace, seq: number): Promise<Result<Undone>> {
  await writersDone(workspace);
  const target = workspace.undoStack.nextUndo();
  if (target?.seq !== seq) return err('stale', 'Something else was done meanwhile.');
  return appendInverse(workspace, { ...target, kind: 'undoes', where: REPLACING });
}

/** Does again what was undone last. */
export async function redo(workspace: Workspace): Promise<Result<Undone>> {
  await writersDone(workspace);
  const target = workspace.undoStack.nextRedo();
  if (target === undefined) return err('missing', 'There is nothing to redo.');
  return appendInverse(workspace, { ...target, kind: 'redoes' });
}

/** Returns when all that asked to write before, in any window, has written. */
function writersDone(workspace: Workspace): Promise<void> {
  return workspace.lock(() => workspace.catchUp());
}

/** Takes back any step, picked in History; jobs and pulls go this way. */
export async function undoStep(workspace: Workspace, head: StepHead): Promise<Result<Undone>> {
  return appendInverse(workspace, { seq: head.seq, label: head.label, kind: 'undoes' });
}

interface InverseOf {
  readonly seq: number;
  readonly label: string;
  readonly kind: 'undoes' | 'redoes';
  readonly where?: string;
}

async function appendInverse(
  workspace: Workspace,
  { seq, label, kind, where }: InverseOf,
): Promise<Result<Undone>> {
  const logged = await loggedStep(workspace, seq);
  const { body, leftAlone } = await invertInPieces(logged, workspace);
  const committed = await commit(workspace, {
    body,
    label: `${kind === 'undoes' ? 'Undo' : 'Redo'}: ${label}`,
    origin: { by: 'person', where: where ?? (kind === 'undoes' ? 'undo' : 'redo') },
    [kind]: seq,
  });
  return committed.ok ? ok({ step: committed.value, label, leftAlone }) : committed;
}

/** So many records are inverted at a stretch. */
const PIECE = 2_000;

/** Changes alone do not depend on each other: of many of them a piece at a time is inverted. */
async function invertInPieces(logged: LoggedStep, workspace: Workspace): Promise<Inverse> {
  const { store } = workspace;
  const { creates, deletes, changes } = logged;
  if (changes.length <= PIECE || creates.length > 0 || deletes.length > 0)
    return invertStep(logged, store, (ids) => referrersOf(workspace, ids));
  const inverse = { changes: [] as RecordChange[], leftAlone: [] as LeftAlone[] };
  for (let from = 0; from < changes.length; from += PIECE) {
    const piece = { creates, deletes, changes: changes.slice(from, from + PIECE) };
    const { body, leftAlone } = invertStep(piece, store, () => []);
    inverse.changes.push(...body.changes);
    inverse.leftAlone.push(...leftAlone);
    await nextTask();
  }
  return { body: { creates: [], deletes: [], changes: inverse.changes }, leftAlone: inverse.leftAlone };
}

/** Every record that refers to one of these ids. One pass over all records. */
export function* referrersOf(
  { store, fields }: Pick<Workspace, 'store' | 'fields'>,
  ids: ReadonlySet<string>,
): Generator<readonly [StoredRecord, FieldPath, string]> {
  for (const record of store.everything()) {
    for (const [path, id] of referencesOf(record, fields)) if (ids.has(id)) yield [record, path, id];
  }
}
