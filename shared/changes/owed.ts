import { declarationOf, isRecordType } from '@shared/records';
import type { StepBody, StepHead } from './step';

/**
 * Records whose content changed here since it was last agreed with a file or a connection: what the status bar
 * calls pending. `seq` is the step that made the record pending first.
 */
export type OwedMarks = Pick<ReadonlyMap<string, number>, 'get' | 'has' | 'size'> &
  Iterable<[string, number]>;

/** How a step changes the marks: an import agrees with its file, an undo takes back its own step's mark. */
export function owedAfter(
  head: Pick<StepHead, 'seq' | 'origin' | 'undoes'>,
  body: StepBody,
  marks: OwedMarks,
): { set: Map<string, number>; cleared: Set<string> } {
  const set = new Map<string, number>();
  const cleared = new Set<string>();
  // What Aisle keeps for itself (sets, comments) is owed to nobody.
  const touched = [...body.creates, ...body.deletes, ...body.changes].filter(({ type }) => !isInternal(type));
  for (const { id } of touched) {
    const since = marks.get(id);
    if (head.origin.where === 'import') {
      if (since !== undefined) cleared.add(id);
    } else if (head.undoes !== undefined) {
      if (since === head.undoes) cleared.add(id);
    } else if (since === undefined) set.set(id, head.seq);
  }
  return { set, cleared };
}

function isInternal(type: string): boolean {
  return isRecordType(type) && declarationOf(type).internal === true;
}
