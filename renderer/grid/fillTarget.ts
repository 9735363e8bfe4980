import type { Bounds, CellPosition } from './range';

export interface FillArea {
  readonly source: Bounds;
  /** The cells beside the source that are filled from it. */
  readonly target: Bounds;
  readonly axis: 'rows' | 'columns';
}

/** What the handle of a selection, dragged to a cell, fills: the side on which it went farthest. Null inside. */
export function fillArea(source: Bounds, to: CellPosition): FillArea | null {
  const sides = {
    down: to.row - source.bottom,
    up: source.top - to.row,
    right: to.column - source.right,
    left: source.left - to.column,
  };
  const farthest = Math.max(sides.down, sides.up, sides.right, sides.left);
  if (farthest <= 0) return null;
  if (sides.down === farthest)
    return { source, axis: 'rows', target: { ...source, top: source.bottom + 1, bottom: to.row } };
  if (sides.up === farthest)
    return { source, axis: 'rows', target: { ...source, top: to.row, bottom: source.top - 1 } };
  if (sides.right === farthest)
    return { source, axis: 'columns', target: { ...source, left: source.right + 1, right: to.column } };
  return { source, axis: 'columns', target: { ...source, left: to.column, right: source.left - 1 } };
}

/** Source and target together. */
export function wholeOf({ source, target }: FillArea): Bounds {
  return {
    top: Math.min(source.top, target.top),
    bottom: Math.max(source.bottom, target.bottom),
    left: Math.min(source.left, target.left),
    right: Math.max(source.right, target.right),
  };
}
