import type { StepHead } from './step';

/** Where an undo comes from that makes room for the same thing done otherwise. */
export const REPLACING = 'replacing';

/**
 * The steps that a history lists. What was taken back at once to be done otherwise counts as one step with what took
 * its place: the log keeps all three, a person did one thing.
 */
export function listedSteps(heads: readonly StepHead[]): StepHead[] {
  const replaced = new Set<number>();
  for (const { seq, undoes, origin } of heads) {
    if (origin.where !== REPLACING || undoes === undefined) continue;
    replaced.add(seq);
    replaced.add(undoes);
  }
  return heads.filter(({ seq }) => !replaced.has(seq));
}
