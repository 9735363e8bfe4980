import { planMerge } from '@shared/duplicates';
import type { FieldPath } from '@shared/fields';
import { declarationOf, inSentence, nameOfRecord, type StoredRecord } from '@shared/records';
import { edit } from '@/data/edit';
import { referrersOf } from '@/data/undo';
import type { Session } from '@/workspace/session';
import { undoLast } from '@/workspace/undoing';

export interface ChosenMerge {
  readonly survivor: StoredRecord;
  readonly others: readonly StoredRecord[];
  readonly choices: ReadonlyMap<FieldPath, string>;
}

/** Merges as one step. False where it was not saved. */
export async function mergeRecords(session: Session, chosen: ChosenMerge): Promise<boolean> {
  const { workspace, messages } = session;
  const { survivor, others } = chosen;
  const { label: noun, plural } = declarationOf(survivor.type);
  const count = others.length + 1;
  const name = nameOfRecord(survivor) || `${noun} without a name`;
  const label = `Merge ${count} ${inSentence(plural)} into “${name}”`;
  const operations = planMerge(chosen, {
    referrers: [...referrersOf(workspace, new Set(others.map(({ id }) => id)))],
    newId: () => workspace.newId(),
    now: () => workspace.now(),
  });
  const done = await edit(workspace, operations, { label, where: 'merge' });
  if (!done.ok) {
    messages.say({ tone: 'error', title: `Not saved: ${label}`, detail: done.error.message });
    return false;
  }
  messages.say(
    {
      tone: 'success',
      title: label.replace(/^Merge/, 'Merged'),
      detail: 'Its history shows theirs as well.',
    },
    { label: 'Undo', onSelect: () => void undoLast(session) },
  );
  return true;
}
