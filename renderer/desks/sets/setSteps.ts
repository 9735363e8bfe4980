import type { Operation } from '@shared/changes';
import type { StoredRecord } from '@shared/records';
import { nameOfRecord } from '@shared/records';
import { edit } from '@/data/edit';
import type { Session } from '@/workspace/session';
import { undoLast } from '@/workspace/undoing';

export interface NewSet {
  readonly name: string;
  readonly type: string;
  readonly members: readonly string[];
  /** The pasted text; absent where it comes from a selection or from other sets. */
  readonly source?: string;
}

export function setsOf({ workspace }: Session, type?: string): StoredRecord[] {
  const sets = [...workspace.store.all('recordSet')];
  return sets
    .filter(({ values }) => type === undefined || values.recordType === type)
    .sort((left, right) => (nameOfRecord(left).toLowerCase() < nameOfRecord(right).toLowerCase() ? -1 : 1));
}

export function setNamed(session: Session, type: string, name: string): StoredRecord | undefined {
  const wanted = name.trim().toLowerCase();
  return setsOf(session, type).find((set) => nameOfRecord(set).trim().toLowerCase() === wanted);
}

/** Saves a set; one of the same name and type is updated. The id of the set, or undefined where it was not saved. */
export async function saveSet(session: Session, set: NewSet, id?: string): Promise<string | undefined> {
  const name = set.name.trim();
  const known = id ?? setNamed(session, set.type, name)?.id;
  const values = {
    name,
    recordType: set.type,
    members: set.members,
    ...(set.source === undefined ? {} : { source: set.source }),
  };
  const saved = known ?? session.workspace.newId();
  const operations: Operation[] =
    known === undefined
      ? [{ kind: 'create', record: { id: saved, type: 'recordSet', values } }]
      : Object.entries(values).map(([path, value]) => ({ kind: 'set', id: saved, path, value }));
  const label = `${known === undefined ? 'Save' : 'Update'} set “${name}”`;
  return (await runSetStep(session, operations, label)) ? saved : undefined;
}

export function renameSet(session: Session, set: StoredRecord, name: string): Promise<boolean> {
  const label = `Rename set “${nameOfRecord(set)}” to “${name.trim()}”`;
  return runSetStep(session, [{ kind: 'set', id: set.id, path: 'name', value: name.trim() }], label);
}

export async function deleteSet(session: Session, set: StoredRecord): Promise<void> {
  const name = nameOfRecord(set);
  if (await runSetStep(session, [{ kind: 'delete', id: set.id }], `Delete set “${name}”`))
    session.messages.say(
      { tone: 'info', title: `Deleted set “${name}”`, detail: 'Its records are all there.' },
      { label: 'Undo', onSelect: () => void undoLast(session) },
    );
}

async function runSetStep(
  session: Session,
  operations: readonly Operation[],
  label: string,
): Promise<boolean> {
  const done = await edit(session.workspace, operations, { label, where: 'sets' });
  if (!done.ok)
    session.messages.say({ tone: 'error', title: `Not saved: ${label}`, detail: done.error.message });
  return done.ok;
}

/** Shows the records of a set, or of a list that has no name, in their grid and in their order. */
export function showList(
  session: Session,
  type: string,
  list: { id: string } | { ids: readonly string[] },
): void {
  session.screen.changeView(type, {
    list: 'id' in list ? { kind: 'set', id: list.id } : { kind: 'pasted', ids: [...list.ids] },
    sort: [],
    filters: [],
    search: '',
  });
  session.screen.open({ kind: 'records', type });
}
