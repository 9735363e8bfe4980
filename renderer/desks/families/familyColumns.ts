import type { Family } from '@shared/families';
import type { FieldPath } from '@shared/fields';
import { fieldAt, type StoredRecord } from '@shared/records';
import type { CellAddress } from '@/grid/cellValues';

/** A column of the rows: where it stands on a child, and on the parent where that has it. */
export interface FamilyColumn {
  readonly key: string;
  readonly label: string;
  readonly childPath: FieldPath;
  readonly parentPath: FieldPath | undefined;
}

/** The key, the axes, then what the shape shows beside them. */
export function columnsOf({ shape, axes }: Family): FamilyColumn[] {
  const [keyPath, ...rest] = shape.columns;
  const column = (path: FieldPath): FamilyColumn => ({
    key: path,
    label: fieldAt(shape.childType, path)?.label ?? path,
    childPath: path,
    parentPath: shape.parentColumns[path],
  });
  return [
    ...(keyPath === undefined ? [] : [column(keyPath)]),
    ...axes.map(({ path, label }) => ({ key: path, label, childPath: path, parentPath: undefined })),
    ...rest.map(column),
  ];
}

/** The field that a column shows of a member; undefined where it has none. */
export function cellOf(
  { parent }: Pick<Family, 'parent'>,
  record: StoredRecord,
  column: FamilyColumn,
): CellAddress | undefined {
  const path = record.id === parent?.id ? column.parentPath : column.childPath;
  const field = path === undefined ? undefined : fieldAt(record.type, path);
  return path === undefined || field === undefined ? undefined : { id: record.id, path, field };
}

/** Why a cell takes no value, as a sentence; undefined where it does. */
export function refusalOf({ parent, shape }: Family, { id, path }: CellAddress): string | undefined {
  return id === parent?.id && shape.bare.includes(path)
    ? 'A parent carries no price or stock. What is sold are its children: edit theirs.'
    : undefined;
}
