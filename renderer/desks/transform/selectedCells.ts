import type { FieldPath } from '@shared/fields';
import type { CellRef } from '@shared/transform/transform';
import type { Session } from '@/workspace/session';

/** The cells that were selected when the dialog was opened, without those that only Aisle writes. */
export interface SelectedCells {
  readonly type: string;
  readonly ids: readonly string[];
  readonly paths: readonly FieldPath[];
}

/** Undefined where nothing is selected that can be changed. */
export function selectedNow({ activeView, fields }: Session): SelectedCells | undefined {
  const { records } = activeView.state.getState();
  if (records === null) return undefined;
  const { type } = records;
  const ids = records.selected();
  const paths = records.selectedPaths().filter((path) => {
    const field = fields.at(type, path);
    return field !== undefined && field.readOnly !== true;
  });
  return ids.length === 0 || paths.length === 0 ? undefined : { type, ids, paths };
}

/** Row by row. `column` narrows them to one column. */
export function cellsOf({ ids, paths }: SelectedCells, column: FieldPath | undefined): CellRef[] {
  const columns = column === undefined ? paths : [column];
  return ids.flatMap((id) => columns.map((path) => ({ id, path })));
}
