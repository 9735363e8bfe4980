/** A rectangle of cells by row and column number, as the grid shows them. */

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** From the cell where the selection began to the cell it reaches to. */
export interface CellRange {
  readonly anchor: CellPosition;
  readonly head: CellPosition;
}

export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export function singleCell(position: CellPosition): CellRange {
  return { anchor: position, head: position };
}

export function boundsOf({ anchor, head }: CellRange): Bounds {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export function sizeOf({ top, bottom, left, right }: Bounds): Extent {
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

export function isInside({ row, column }: CellPosition, { top, bottom, left, right }: Bounds): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The range with its head moved by some cells, kept inside the grid. */
export function extended(
  { anchor, head }: CellRange,
  by: { rows: number; columns: number },
  extent: Extent,
): CellRange {
  return { anchor, head: clamped({ row: head.row + by.rows, column: head.column + by.columns }, extent) };
}

export function clamped({ row, column }: CellPosition, { rows, columns }: Extent): CellPosition {
  return { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) };
}

/**
 * Which text goes into which cell of a paste: one value fills the whole selection; a block that fits a whole number
 * of times repeats over it; any other block goes in once, at the upper left cell, as far as there are cells.
 */
export function pasteTargets(
  block: readonly (readonly string[])[],
  bounds: Bounds,
  extent: Extent,
): { cells: (CellPosition & { text: string })[]; isCut: boolean } {
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  const { rows, columns } = sizeOf(bounds);
  const isTiled = height > 0 && width > 0 && rows % height === 0 && columns % width === 0;
  const target = isTiled ? { rows, columns } : { rows: height, columns: width };
  const cells: (CellPosition & { text: string })[] = [];
  let isCut = false;
  for (let row = 0; row < target.rows; row++) {
    for (let column = 0; column < target.columns; column++) {
      const text = block[row % height]?.[column % width];
      if (text === undefined) continue;
      const position = { row: bounds.top + row, column: bounds.left + column };
      if (position.row >= extent.rows || position.column >= extent.columns) isCut = true;
      else cells.push({ ...position, text });
    }
  }
  return { cells, isCut };
}
