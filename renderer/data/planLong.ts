import { type Operation, planningStep, type StepBody } from '@shared/changes';
import { err, ok, type Result } from '@shared/result';
import { type SliceControl, Stretch } from './files/slices';
import type { Workspace } from './workspace';

/** Plans a step of many operations a few milliseconds at a time. `onProgress` is told how many operations are done. */
export async function planLong(
  operations: Iterable<Operation>,
  { store }: Pick<Workspace, 'store'>,
  { isCancelled, onProgress }: SliceControl = {},
): Promise<Result<StepBody>> {
  const planning = planningStep(operations, store);
  const stretch = new Stretch();
  for (;;) {
    const round = planning.next();
    if (round.done === true) return ok(round.value);
    if (!stretch.isOver()) continue;
    onProgress?.(round.value);
    await stretch.pause();
    if (isCancelled?.() === true) return err('cancelled', 'Cancelled. Nothing was written.');
  }
}
