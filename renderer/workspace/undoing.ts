import type { LeftAlone, StepHead, UndoTarget } from '@shared/changes';
import { countText } from '@shared/numbers';
import type { Result } from '@shared/result';
import { redo, type Undone, undo, undoStep, undoToReplace } from '@/data/undo';
import type { MessageAction } from './messages';
import type { Session } from './session';

type Direction = 'undo' | 'redo';

/** Takes back the person's last step, or does it again, and says what came of it. */
export async function undoLast(session: Session): Promise<void> {
  const { workspace } = session;
  const outcome = await inTurn(session, async () => {
    const target = workspace.undoStack.nextUndo();
    return asTask(session, { verb: 'Undo', target }, () => undo(workspace));
  });
  sayUndone(session, outcome, 'undo', { label: 'Redo', onSelect: () => void redoLast(session) });
}

/** Takes back the person's last step, which is this one, to do it otherwise. False where it is not the last any more. */
export async function replaceLast(session: Session, seq: number): Promise<boolean> {
  const outcome = await inTurn(session, () => undoToReplace(session.workspace, seq));
  return outcome.ok;
}

export async function redoLast(session: Session): Promise<void> {
  const { workspace } = session;
  const outcome = await inTurn(session, async () => {
    const target = workspace.undoStack.nextRedo();
    return asTask(session, { verb: 'Redo', target }, () => redo(workspace));
  });
  sayUndone(session, outcome, 'redo', { label: 'Undo', onSelect: () => void undoLast(session) });
}

/** Takes back one step, picked in a history: jobs and pulls go this way too. True when it was done. */
export async function undoPicked(session: Session, head: StepHead): Promise<boolean> {
  const { workspace } = session;
  const outcome = await inTurn(session, () =>
    asTask(session, { verb: 'Undo', target: head }, () => undoStep(workspace, head)),
  );
  const inverse = outcome.ok ? outcome.value.step : undefined;
  // A person's step is redone by Redo; a job's never was on that stack, and is brought back by its own inverse.
  const isRedoable = inverse !== undefined && workspace.undoStack.nextRedo()?.seq === inverse.seq;
  const again = (): void => {
    if (isRedoable) void redoLast(session);
    else if (inverse !== undefined) void undoPicked(session, inverse);
  };
  sayUndone(session, outcome, 'undo', { label: 'Redo', onSelect: again });
  return outcome.ok;
}

/** After the undo before it, and after an edit that is being written: either may change what comes next. */
function inTurn<T>({ workspace, undoTurns }: Session, work: () => Promise<T>): Promise<T> {
  return undoTurns.run(async () => {
    await workspace.lock(async () => undefined);
    return work();
  });
}

/** So many records make it long enough for the task tray. */
const LONG = 2_000;

async function asTask(
  { workspace, tasks }: Session,
  { verb, target }: { verb: 'Undo' | 'Redo'; target: UndoTarget | undefined },
  work: () => Promise<Result<Undone>>,
): Promise<Result<Undone>> {
  const head = target === undefined ? undefined : await workspace.database.steps.get(target.seq);
  if (target === undefined || head === undefined) return work();
  const { created, deleted, changed } = head.counts;
  if (created + deleted + changed < LONG) return work();
  return tasks.run(`${verb}: ${target.label}`, work, { canCancel: false });
}

function sayUndone(
  { messages }: Session,
  outcome: Result<Undone>,
  direction: Direction,
  action: MessageAction,
): void {
  const verb = direction === 'undo' ? 'Undone' : 'Redone';
  if (!outcome.ok) {
    // Keys pressed faster than steps are undone come to the end of them.
    if (outcome.error.code === 'missing') return;
    const title = direction === 'undo' ? 'Nothing was undone' : 'Nothing was redone';
    messages.say({ tone: 'error', title, detail: outcome.error.message });
    return;
  }
  const { label, leftAlone } = outcome.value;
  const detail = describeLeftAlone(leftAlone);
  if (detail === undefined) messages.say({ tone: 'info', title: `${verb}: ${label}` }, action);
  else messages.say({ tone: 'warning', title: `${verb}: ${label}`, detail }, action);
}

/** "2 fields were edited later and kept." Undefined when nothing was left alone. */
export function describeLeftAlone(leftAlone: readonly LeftAlone[]): string | undefined {
  const count = (matches: (entry: LeftAlone) => boolean): number => leftAlone.filter(matches).length;
  const sentences = [
    sentence(count(isLaterField), ['field was edited later and kept', 'fields were edited later and kept']),
    sentence(count(isLaterRecord), [
      'record was edited later and kept',
      'records were edited later and kept',
    ]),
    sentence(
      count(({ reason }) => reason === 'referenced'),
      ['record is used by others and was kept', 'records are used by others and were kept'],
    ),
    sentence(
      count(({ reason }) => reason === 'deleted-later'),
      ['record was deleted later and stays deleted', 'records were deleted later and stay deleted'],
    ),
    sentence(
      count(({ reason }) => reason === 'exists'),
      ['record is there already and was kept', 'records are there already and were kept'],
    ),
  ];
  const said = sentences.filter((text) => text !== '');
  return said.length === 0 ? undefined : said.join(' ');
}

const isLaterField = ({ reason, path }: LeftAlone): boolean =>
  reason === 'edited-later' && path !== undefined;
const isLaterRecord = ({ reason, path }: LeftAlone): boolean =>
  reason === 'edited-later' && path === undefined;

function sentence(count: number, [one, many]: readonly [string, string]): string {
  return count === 0 ? '' : `${countText(count)} ${count === 1 ? one : many}.`;
}
