import { isEmptyBody, type StepBody } from '@shared/changes';
import { commit } from '@/data/commit';
import type { Session } from '@/workspace/session';
import { undoLast } from '@/workspace/undoing';

/** Brings records back as they were: one step, which can be undone like any other. True when it was done. */
export async function restore(session: Session, body: StepBody, label: string): Promise<boolean> {
  const { workspace, tasks, messages } = session;
  if (isEmptyBody(body)) return false;
  const done = await tasks.run(label, (task) =>
    commit(workspace, {
      body,
      label,
      origin: { by: 'person', where: 'snapshots' },
      isCancelled: () => task.isCancelled(),
      onProgress: (part) => task.report(part, 'Writing'),
    }),
  );
  if (done.ok)
    messages.say(
      { tone: 'success', title: label },
      { label: 'Undo', onSelect: () => void undoLast(session) },
    );
  else if (done.error.code !== 'cancelled')
    messages.say({ tone: 'error', title: 'Nothing was restored', detail: done.error.message });
  return done.ok;
}
