import { decodeStep, type Step } from '@shared/changes';
import { migrateStep } from '@shared/migrations/migrateStep';
import { err, ok, type Result } from '@shared/result';
import type { Journal, JournalHead } from './journal';

export interface JournalEntry {
  readonly step: Step;
  readonly head: JournalHead;
}

/** Hands the journal's steps over in order, in today's shapes, from `fromSeq` to the end. */
export async function readJournal(
  journal: Journal,
  fromSeq: number,
  onEntry: (entry: JournalEntry) => Promise<void> | void,
): Promise<Result<undefined>> {
  for (let from: number | null = fromSeq; from !== null; ) {
    const page: Awaited<ReturnType<Journal['read']>> = await journal.read(from);
    if (!page.ok) return page;
    for (const { seq, digest, bytes } of page.value.steps) {
      const step = decodeStep(bytes);
      if (!step.ok) return step;
      if (step.value.seq !== seq)
        return err('damaged', `Step ${seq} of the journal says that it is step ${step.value.seq}.`);
      await onEntry({ step: migrateStep(step.value), head: { seq, digest } });
    }
    from = page.value.next;
  }
  return ok();
}
