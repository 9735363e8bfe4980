import type { Operation } from '@shared/changes';
import { isIdList } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { type ColumnSet, readyColumnSets } from '@shared/records/readyColumnSets';
import type { Session } from '@/workspace/session';
import type { RecordGrid } from './recordGrid';
import { runStep } from './runStep';

/** A set that a person saved. */
export interface OwnColumnSet extends ColumnSet {
  readonly id: string;
}

export function ownColumnSets({ workspace }: Session, type: string): OwnColumnSet[] {
  return [...workspace.store.all('columnSet')]
    .filter(({ values }) => values.recordType === type)
    .map(ownSetOf)
    .sort((left, right) => left.name.localeCompare(right.name));
}

function ownSetOf({ id, values }: StoredRecord): OwnColumnSet {
  return {
    id,
    name: typeof values.name === 'string' ? values.name : 'Without a name',
    columns: isIdList(values.columns) ? values.columns : [],
  };
}

/** Every set of a grid's type: ready-made ones first. */
export function columnSetsOf(grid: RecordGrid): ColumnSet[] {
  const { session, type } = grid;
  return [...readyColumnSets(type, session.fields), ...ownColumnSets(session, type)];
}

/** Shows the columns of a set, in its order, and hides the others. Sort, filters and search stay. */
export function showColumnSet(grid: RecordGrid, { columns }: ColumnSet): void {
  const all = grid.state.getState().columns;
  const shown = columns.flatMap((path) => all.find((column) => column.path === path) ?? []);
  const others = all.filter(({ path }) => !columns.includes(path));
  grid.view.setColumns([
    ...shown.map((column, index) => ({ ...column, isHidden: false, isPinned: index === 0 })),
    ...others.map((column) => ({ ...column, isHidden: true, isPinned: false })),
  ]);
}

/** Whether the grid shows just these columns. */
export function isShown(grid: RecordGrid, { columns }: ColumnSet): boolean {
  const shown = grid.state.getState().columns.filter(({ isHidden }) => !isHidden);
  const known = columns.filter((path) =>
    grid.state.getState().columns.some((column) => column.path === path),
  );
  return shown.length === known.length && shown.every(({ path }) => known.includes(path));
}

/** Keeps the columns that are shown now under a name; a set of that name is replaced. */
export async function saveColumnSet(grid: RecordGrid, name: string): Promise<void> {
  const { session, type } = grid;
  const columns = grid.state
    .getState()
    .columns.filter(({ isHidden }) => !isHidden)
    .map(({ path }) => path);
  const known = ownColumnSets(session, type).find((set) => set.name === name);
  const operation: Operation =
    known === undefined
      ? {
          kind: 'create',
          record: {
            id: session.workspace.newId(),
            type: 'columnSet',
            values: { recordType: type, name, columns },
          },
        }
      : { kind: 'set', id: known.id, path: 'columns', value: columns };
  await runStep(session, [operation], { label: `Save column set ${name}`, where: 'columns' });
}

export async function renameColumnSet(
  session: Session,
  { id, name: before }: OwnColumnSet,
  name: string,
): Promise<void> {
  const label = `Rename column set ${before} to ${name}`;
  await runStep(session, [{ kind: 'set', id, path: 'name', value: name }], { label, where: 'columns' });
}

export async function deleteColumnSet(session: Session, { id, name }: OwnColumnSet): Promise<void> {
  const label = `Delete column set ${name}`;
  await runStep(session, [{ kind: 'delete', id }], { label, where: 'columns' });
}
