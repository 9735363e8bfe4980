import { cellClass, fillHandleClass } from '@/design/gridTheme';
import type { LiveCell } from './cellComponent';
import type { PaintSource } from './paintSource';
import type { Bounds } from './range';

/** Which sides of the selection run along the cell. */
export function rangeClasses({ row, columnId }: LiveCell, source: PaintSource): string[] {
  const column = source.columnNumber(columnId);
  if (column === undefined) return [];
  const classes: string[] = [];
  const { bounds, active, copied, fill, dropAt } = source;
  if (dropAt === row) classes.push(cellClass.dropBefore);
  if (dropAt === row + 1) classes.push(cellClass.dropAfter);
  if (active !== null && active.row === row && active.column === column) classes.push(cellClass.active);
  if (bounds !== null && isWithin(row, column, bounds) && !isOneCell(bounds)) {
    classes.push(cellClass.range);
    if (row === bounds.top) classes.push(cellClass.edgeTop);
    if (row === bounds.bottom) classes.push(cellClass.edgeBottom);
    if (column === bounds.left) classes.push(cellClass.edgeLeft);
    if (column === bounds.right) classes.push(cellClass.edgeRight);
  }
  if (copied !== null && isWithin(row, column, copied))
    classes.push(copied.isCut ? cellClass.cut : cellClass.copied);
  if (fill !== null && isWithin(row, column, fill)) classes.push(cellClass.fillTarget);
  return classes;
}

/** The square to drag stands in the last cell of the selection. */
export function placeHandle({ row, columnId, cell }: LiveCell, { bounds, columnNumber }: PaintSource): void {
  const isLast = bounds !== null && row === bounds.bottom && columnNumber(columnId) === bounds.right;
  const known = cell.querySelector(`:scope > .${fillHandleClass}`);
  if (isLast === (known !== null)) return;
  if (known !== null) {
    known.remove();
    return;
  }
  const handle = document.createElement('span');
  handle.className = fillHandleClass;
  cell.append(handle);
}

function isWithin(row: number, column: number, { top, bottom, left, right }: Bounds): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function isOneCell({ top, bottom, left, right }: Bounds): boolean {
  return top === bottom && left === right;
}
