import type { FamilyPlan } from '@shared/families';
import { runStep } from '@/grid/runStep';
import type { Session } from '@/workspace/session';
import { undoLast } from '@/workspace/undoing';

/** Runs a plan as one step and says so, with the way back. True when it is done. */
export async function runPlan(session: Session, { label, operations }: FamilyPlan): Promise<boolean> {
  const done = await runStep(session, operations, { label, where: 'families' });
  if (done.ok && done.value !== undefined)
    session.messages.say(
      { tone: 'success', title: `Done: ${label}` },
      { label: 'Undo', onSelect: () => void undoLast(session) },
    );
  return done.ok;
}
