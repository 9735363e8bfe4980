import { countText } from '@shared/numbers';
import type { CellAddress, CellSource } from './cellValues';
import { type Bounds, sizeOf } from './range';

/** Cells of a rectangle, row by row. */
export function* cellsIn(bounds: Bounds, source: CellSource): Generator<CellAddress> {
  for (let row = bounds.top; row <= bounds.bottom; row++) {
    for (let column = bounds.left; column <= bounds.right; column++) {
      const cell = source.cellAt({ row, column });
      if (cell !== undefined) yield cell;
    }
  }
}

/** "240 cells in Title", "12 × 4 cells", "1 cell in Price": how a step names where it worked. */
export function areaWords(bounds: Bounds, headerOf: (column: number) => string): string {
  const { rows, columns } = sizeOf(bounds);
  if (columns > 1) return `${countText(rows)} × ${countText(columns)} cells`;
  return `${countText(rows)} ${rows === 1 ? 'cell' : 'cells'} in ${headerOf(bounds.left)}`;
}
