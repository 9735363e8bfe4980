import type { SelectionSummary } from '@/workspace/activeView';
import { valueOfCell } from './cellValues';
import { type Bounds, sizeOf } from './range';
import type { RecordGrid } from './recordGrid';
import { SelectionFigures } from './selectionFigures';
import { describeSelection } from './selectionWords';

/** Milliseconds of counting before the screen has its turn. */
const SLICE = 6;
/** Cells between two looks at the clock. */
const CELLS_A_LOOK = 256;

/**
 * Says what is selected and adds it up, in slices, so that selecting a hundred thousand rows stays smooth: what was
 * begun for another selection, or for records that have changed since, is given up.
 */
export class SummaryTask {
  private counted:
    | { readonly bounds: Bounds; readonly seq: number; readonly ids: readonly string[] }
    | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly grid: RecordGrid,
    private readonly publish: (summary: SelectionSummary | null) => void,
  ) {}

  update(): void {
    const { grid } = this;
    const { bounds } = grid;
    if (bounds === null) {
      this.stop();
      this.publish(null);
      return;
    }
    const { seq } = grid.session.workspace.store;
    const { ids } = grid.rows;
    const known = this.counted;
    if (known !== undefined && known.seq === seq && known.ids === ids && isSame(known.bounds, bounds)) return;
    this.stop();
    this.counted = { bounds, seq, ids };
    this.count(bounds);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.counted = undefined;
  }

  private count(bounds: Bounds): void {
    const { grid } = this;
    const words = describeSelection(bounds);
    const figures = new SelectionFigures();
    const cells = cellsOf(bounds, grid, figures);
    const slice = (): void => {
      const end = performance.now() + SLICE;
      for (let isDone = false; !isDone; ) {
        for (let look = 0; look < CELLS_A_LOOK && !isDone; look++) isDone = cells.next().done === true;
        if (isDone) {
          const { rows, columns } = sizeOf(bounds);
          const list = figures.list(grid.text.conventions, rows * columns === 1);
          this.publish({ words, figures: list, isCounting: false });
        } else if (performance.now() >= end) {
          this.timer = setTimeout(slice);
          return;
        }
      }
    };
    const isLong = sizeOf(bounds).rows * sizeOf(bounds).columns > CELLS_A_LOOK;
    if (isLong) this.publish({ words, figures: [], isCounting: true });
    slice();
  }
}

function* cellsOf(bounds: Bounds, grid: RecordGrid, figures: SelectionFigures): Generator<void> {
  for (let row = bounds.top; row <= bounds.bottom; row++) {
    for (let column = bounds.left; column <= bounds.right; column++) {
      const cell = grid.cellAt({ row, column });
      if (cell !== undefined) figures.add(valueOfCell(cell, grid), cell.field);
      yield;
    }
  }
}

function isSame(left: Bounds, right: Bounds): boolean {
  return (
    left.top === right.top &&
    left.bottom === right.bottom &&
    left.left === right.left &&
    left.right === right.right
  );
}
