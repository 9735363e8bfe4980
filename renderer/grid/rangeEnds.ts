import type { CellRange } from './range';

/** The records at the ends of a selection, so that it stays with them when rows move. */
export interface RangeEnds {
  readonly anchor: string | undefined;
  readonly head: string | undefined;
}

/**
 * The selection after the rows moved: where its records stand now, or where it stood if they are gone. A block whose
 * rows were scattered is no block any more and shrinks to its anchor's row.
 */
export function rangeAfterMove(
  { anchor, head }: CellRange,
  ends: RangeEnds,
  placeOf: (id: string) => number | undefined,
): CellRange {
  const place = (id: string | undefined, row: number): number =>
    (id === undefined ? undefined : placeOf(id)) ?? row;
  const top = place(ends.anchor, anchor.row);
  const bottom = head.row === anchor.row ? top : place(ends.head, head.row);
  const isWhole = Math.abs(bottom - top) === Math.abs(head.row - anchor.row);
  return {
    anchor: { ...anchor, row: top },
    head: isWhole ? { ...head, row: bottom } : { ...anchor, row: top },
  };
}
