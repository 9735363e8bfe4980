import { isEmptyValue } from '@shared/fields';
import { replaceLast } from '@/workspace/undoing';
import { areaWords } from './areas';
import type { CellActions } from './cellActions';
import { valueOfCell } from './cellValues';
import { dataEdge } from './dataEdge';
import { type FillArea, fillArea, wholeOf } from './fillTarget';
import { type FillMode, planFill } from './planFill';
import { type Bounds, type CellPosition, sizeOf } from './range';
import type { RecordGrid } from './recordGrid';

/** Filling cells on from others: by the handle, by key, and again in the other way from the menu that follows. */
export class Filling {
  constructor(
    private readonly grid: RecordGrid,
    private readonly actions: CellActions,
  ) {}

  /** The first row (or column) of the selection over the others; a single cell from its neighbour. */
  copy(direction: 'down' | 'right'): void {
    const { bounds } = this.grid;
    const isDown = direction === 'down';
    const whole = bounds === null ? null : withNeighbour(bounds, direction);
    if (whole === null) return;
    const source = isDown ? { ...whole, bottom: whole.top } : { ...whole, right: whole.left };
    const target = isDown ? { ...whole, top: whole.top + 1 } : { ...whole, left: whole.left + 1 };
    const named = `${direction} ${this.words(bounds ?? whole)}`;
    void this.run({ source, target, axis: isDown ? 'rows' : 'columns' }, 'copy', named, bounds ?? whole);
  }

  /** The cells that begin the selection go on over its rest as a series. */
  series(): void {
    const { bounds } = this.grid;
    if (bounds === null) return;
    const { rows, columns } = sizeOf(bounds);
    const axis = rows > 1 ? 'rows' : 'columns';
    if (rows * columns === 1) return;
    const given = this.givenIn(bounds, axis);
    const source =
      axis === 'rows'
        ? { ...bounds, bottom: bounds.top + given - 1 }
        : { ...bounds, right: bounds.left + given - 1 };
    const target =
      axis === 'rows' ? { ...bounds, top: source.bottom + 1 } : { ...bounds, left: source.right + 1 };
    void this.run({ source, target, axis }, 'series', this.words(target), bounds);
  }

  preview(to: CellPosition | null): void {
    const { grid } = this;
    const { bounds } = grid;
    grid.fill = to === null || bounds === null ? null : (fillArea(bounds, to)?.target ?? null);
    grid.schedulePaint();
  }

  /** The handle was let go over a cell; a modifier key asks for the other way of filling. */
  drop(to: CellPosition, isOther: boolean): void {
    const { bounds } = this.grid;
    const area = bounds === null ? null : fillArea(bounds, to);
    if (area !== null)
      void this.run(area, isOther ? 'other' : 'auto', this.words(area.target), wholeOf(area));
  }

  /** Down as far as the column beside it is filled. */
  downToNeighbours(): void {
    const { grid } = this;
    const { bounds } = grid;
    if (bounds === null) return;
    const extent = { rows: grid.rows.count, columns: grid.paths.length };
    const isFilled = (at: CellPosition): boolean => this.isFilled(at);
    for (const column of [bounds.left - 1, bounds.right + 1]) {
      const from = { row: bounds.bottom, column };
      if (column < 0 || column >= extent.columns || !isFilled({ ...from, row: from.row + 1 })) continue;
      const { row } = isFilled(from)
        ? dataEdge(from, { rows: 1, columns: 0 }, { extent, isFilled })
        : dataEdge({ ...from, row: from.row + 1 }, { rows: 1, columns: 0 }, { extent, isFilled });
      this.drop({ row, column: bounds.right }, false);
      return;
    }
  }

  /** What was filled last is filled in the other way: taken back first, so that one Undo, and one entry, is all of it. */
  async again(mode: 'series' | 'copy'): Promise<void> {
    const { grid } = this;
    const { filled } = grid.state.getState();
    if (filled === null) return;
    if (await replaceLast(grid.session, filled.seq))
      await this.run(filled.area, mode, filled.words, filled.whole);
  }

  private async run(area: FillArea, mode: FillMode, words: string, whole: Bounds): Promise<void> {
    const { grid } = this;
    const { session } = grid;
    const { plan, used, hasSeries } = planFill(area, mode, { source: grid, locale: session.info.locale });
    grid.selection.set({
      anchor: { row: whole.top, column: whole.left },
      head: { row: whole.bottom, column: whole.right },
    });
    const label = used === 'series' ? `Fill series ${words}` : `Fill ${words}`;
    const isDone = await this.actions.run(plan, { label, where: 'fill' });
    if (isDone)
      grid.publish({ filled: { area, whole, words, used, hasSeries, seq: session.workspace.store.seq } });
  }

  /** How many rows (or columns) of the selection hold something, from its start; never all of them. */
  private givenIn(bounds: Bounds, axis: 'rows' | 'columns'): number {
    const { rows, columns } = sizeOf(bounds);
    const length = axis === 'rows' ? rows : columns;
    let given = 0;
    while (
      given < length &&
      this.isFilled(
        axis === 'rows'
          ? { row: bounds.top + given, column: bounds.left }
          : { row: bounds.top, column: bounds.left + given },
      )
    )
      given++;
    if (given < length) return Math.max(1, given);
    return Math.min(2, length - 1);
  }

  private isFilled(at: CellPosition): boolean {
    const cell = this.grid.cellAt(at);
    return cell !== undefined && !isEmptyValue(valueOfCell(cell, this.grid));
  }

  private words(bounds: Bounds): string {
    return areaWords(bounds, (column) => this.grid.headerOf(column));
  }
}

function withNeighbour(bounds: Bounds, direction: 'down' | 'right'): Bounds | null {
  const { rows, columns } = sizeOf(bounds);
  if (rows * columns > 1)
    return direction === 'down' ? (rows > 1 ? bounds : null) : columns > 1 ? bounds : null;
  if (direction === 'down') return bounds.top === 0 ? null : { ...bounds, top: bounds.top - 1 };
  return bounds.left === 0 ? null : { ...bounds, left: bounds.left - 1 };
}
