import type { RolePath, RowRecords } from '../format';
import type { SourceChanges, SourceEdit } from './compareSource';

/** Which cells of which records an upload is about. */
export interface ChangedCells {
  readonly edits: readonly SourceEdit[];
  /** Changed cells that were left out. */
  readonly leftOut: number;
  /** Records of which everything is new. */
  readonly added: ReadonlySet<string>;
  isEmpty(): boolean;
  touches(parts: RowRecords): boolean;
  has(record: string, column: number): boolean;
}

/** Everything in these rows is new to the vendor. */
export function newCells(rows: readonly RowRecords[]): ChangedCells {
  return build({
    edits: [],
    added: new Set(rows.flatMap((parts) => Object.values(parts))),
    leftOut: 0,
    keyRole: undefined,
  });
}

export interface ChangeFilter {
  /** The format's key role: on inserted rows it names a root that is not new. */
  readonly keyRole: string | undefined;
  isLeftOut(place: RolePath): boolean;
}

/** What changed since the source file was imported. */
export function changedCells(changes: SourceChanges, { keyRole, isLeftOut }: ChangeFilter): ChangedCells {
  const gone = new Set(changes.removedRows);
  const edits = changes.edits.filter(({ row, record }) => !gone.has(row) && record !== '');
  const kept = edits.filter((edit) => !isLeftOut(edit));
  const inserted = changes.insertedRows.flatMap(({ parts }) =>
    Object.entries(parts).flatMap(([role, id]) => (role === keyRole ? [] : [id])),
  );
  const appended = changes.appendedRows.flatMap(({ parts }) => Object.values(parts));
  return build({
    edits: kept,
    added: new Set([...inserted, ...appended]),
    leftOut: edits.length - kept.length,
    keyRole,
  });
}

interface Changes extends Pick<ChangedCells, 'edits' | 'added' | 'leftOut'> {
  readonly keyRole: string | undefined;
}

function build({ edits, added, leftOut, keyRole }: Changes): ChangedCells {
  const cells = new Map<string, Set<number>>();
  for (const { record, column } of edits) {
    const columns = cells.get(record);
    if (columns === undefined) cells.set(record, new Set([column]));
    else columns.add(column);
  }
  const isChanged = (id: string): boolean => cells.has(id) || added.has(id);
  return {
    edits,
    leftOut,
    added,
    isEmpty: () => edits.length === 0 && added.size === 0,
    // A row that only names its root is not about it.
    touches: (parts) => Object.entries(parts).some(([role, id]) => role !== keyRole && isChanged(id)),
    has: (record, column) => added.has(record) || cells.get(record)?.has(column) === true,
  };
}
