import { splitPath } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { referrersOf } from './undo';
import type { Workspace } from './workspace';

type ReadRecords = Pick<Workspace, 'store' | 'fields'>;

/** Records of one type that refer to something from one field. */
export interface UsedIn {
  readonly type: string;
  /** The field's name; entries of a map come under the map. */
  readonly field: string;
  readonly label: string;
  readonly records: readonly StoredRecord[];
}

/**
 * Everything outside of these records that refers to one of them, by type and field, in the order of the types. What
 * goes with a record when it goes (its comments) does not count as a use.
 */
export function whereUsed(workspace: ReadRecords, ids: ReadonlySet<string>): UsedIn[] {
  const groups = new Map<string, { type: string; field: string; records: Map<string, StoredRecord> }>();
  for (const [record, path] of referrersOf(workspace, ids)) {
    if (isNote(record) || ids.has(record.id)) continue;
    const { field } = splitPath(path);
    const name = `${record.type} ${field}`;
    const group = groups.get(name) ?? { type: record.type, field, records: new Map() };
    group.records.set(record.id, record);
    groups.set(name, group);
  }
  return [...groups.values()].map(({ type, field, records }) => ({
    type,
    field,
    label: workspace.fields.label(type, field),
    records: [...records.values()],
  }));
}

/** Says something about a record and goes with it. */
function isNote({ type }: StoredRecord): boolean {
  return type === 'comment' || type === 'merge';
}

/** Records of a type that nothing refers to. One pass over all records. */
export function unusedOf(workspace: ReadRecords, type: string): string[] {
  const unused = new Set(workspace.store.idsOf(type));
  for (const [record, , id] of referrersOf(workspace, new Set(unused))) {
    if (!isNote(record) && record.id !== id) unused.delete(id);
  }
  return [...unused];
}
