import type { StepHead } from '@shared/changes';

/** Whether what a step did still counts: later steps may have taken it back, and brought it back again. */
export type StepState = 'done' | 'undone' | 'redone';

/**
 * States, by `seq`, of the steps that others have undone or redone; a step not in it is done. Undos and redos have
 * none themselves. `heads` in any order.
 */
export function stepStates(heads: readonly StepHead[]): Map<number, StepState> {
  const bySeq = new Map(heads.map((head) => [head.seq, head]));
  const states = new Map<number, StepState>();
  for (const head of [...heads].sort((left, right) => left.seq - right.seq)) {
    const target = head.undoes ?? head.redoes;
    if (target === undefined) continue;
    const root = rootOf(bySeq, target);
    // An inverse of an inverse brings the first one's effect back.
    states.set(root.seq, root.isInverted ? 'redone' : 'undone');
  }
  return states;
}

/** The step at the end of a chain of undos and redos, and whether the given one stands for its opposite. */
function rootOf(bySeq: ReadonlyMap<number, StepHead>, seq: number): { seq: number; isInverted: boolean } {
  let isInverted = false;
  let current = seq;
  for (let head = bySeq.get(current); head !== undefined; head = bySeq.get(current)) {
    const next = head.undoes ?? head.redoes;
    if (next === undefined) break;
    isInverted = !isInverted;
    current = next;
  }
  return { seq: current, isInverted };
}
