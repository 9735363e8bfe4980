import { isEmptyBody, type Operation, type StepHead } from '@shared/changes';
import { ok, type Result } from '@shared/result';
import { commit } from '@/data/commit';
import { edit, settledIn } from '@/data/edit';
import { planLong } from '@/data/planLong';
import type { Session } from '@/workspace/session';

/** A step with more operations shows its progress in the task tray and can be cancelled there. */
const LONG = 5_000;

export interface StepWords {
  readonly label: string;
  /** What the history names as the place: 'grid', 'paste', 'fill'. */
  readonly where: string;
}

/**
 * Commits what a person did in the grid and says so where it failed. Undefined when nothing changed. Long steps run
 * as a task.
 */
export async function runStep(
  session: Session,
  operations: readonly Operation[],
  words: StepWords,
): Promise<Result<StepHead | undefined>> {
  const done =
    operations.length > LONG
      ? await runLong(session, operations, words)
      : await edit(session.workspace, operations, words);
  if (!done.ok && done.error.code !== 'cancelled')
    session.messages.say({
      tone: 'error',
      title: `Not saved: ${words.label}`,
      detail: done.error.message,
    });
  return done;
}

function runLong(
  { workspace, tasks }: Session,
  operations: readonly Operation[],
  { label, where }: StepWords,
): Promise<Result<StepHead | undefined>> {
  return tasks.run<StepHead | undefined>(label, async (task) => {
    if (workspace.whole !== undefined) await workspace.whole;
    const planned = await planLong(operations, workspace, { isCancelled: () => task.isCancelled() });
    if (!planned.ok) return planned;
    const settled = settledIn(workspace, planned.value);
    if (!settled.ok) return settled;
    const body = settled.value;
    if (isEmptyBody(body)) return ok(undefined);
    return commit(workspace, {
      body,
      label,
      origin: { by: 'person', where },
      isCancelled: () => task.isCancelled(),
      onProgress: (done) => task.report(done, 'Writing'),
    });
  });
}
