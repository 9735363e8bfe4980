import type { FieldPath, Value } from '@shared/fields';
import { edit } from '@/data/edit';
import type { Session } from '@/workspace/session';
import { undoLast } from '@/workspace/undoing';
import { fieldText, recordText } from './changeWords';

export interface Restore {
  readonly id: string;
  readonly path: FieldPath;
  /** Undefined makes the field absent again. */
  readonly value: Value | undefined;
}

/** Sets a field back to a value of its past: a step like any other. */
export async function restoreValue(session: Session, { id, path, value }: Restore): Promise<void> {
  const { workspace, messages } = session;
  const record = workspace.store.get(id);
  if (record === undefined) {
    messages.say({
      tone: 'warning',
      title: 'Nothing was restored',
      detail: 'This record is deleted. Undo the step that deleted it first.',
    });
    return;
  }
  const label = `Restore ${fieldText(record.type, path, session)} of ${recordText(record)}`;
  const done = await edit(workspace, [{ kind: 'set', id, path, value }], { label, where: 'history' });
  if (!done.ok) messages.say({ tone: 'error', title: 'Nothing was restored', detail: done.error.message });
  else if (done.value === undefined)
    messages.say({ tone: 'info', title: 'The field holds this value already' });
  else
    messages.say(
      { tone: 'success', title: label },
      { label: 'Undo', onSelect: () => void undoLast(session) },
    );
}
