import type { CellPosition, Extent } from './range';

export type Direction = { readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 };

/**
 * Where Ctrl+arrow goes from a cell: within filled cells to the last of them; from the last, or from an empty cell,
 * to the next filled one; to the end of the table where there is none.
 */
export function dataEdge(
  from: CellPosition,
  by: Direction,
  { extent, isFilled }: { readonly extent: Extent; readonly isFilled: (at: CellPosition) => boolean },
): CellPosition {
  const isIn = ({ row, column }: CellPosition): boolean =>
    row >= 0 && row < extent.rows && column >= 0 && column < extent.columns;
  const next = ({ row, column }: CellPosition): CellPosition => ({
    row: row + by.rows,
    column: column + by.columns,
  });
  let at = next(from);
  if (!isIn(at)) return from;
  const isRun = isFilled(from) && isFilled(at);
  while (isIn(next(at)) && isFilled(isRun ? next(at) : at) === isRun) at = next(at);
  return at;
}
