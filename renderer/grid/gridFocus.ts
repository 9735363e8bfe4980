import { ROW_COLUMN } from './paintSource';
import type { CellPosition } from './range';
import type { RecordGrid } from './recordGrid';

/** Where the keyboard's focus is, and what of the grid is in view: both follow the selection. */
export class GridFocus {
  constructor(private readonly grid: RecordGrid) {}

  /** Puts the keyboard's focus on the active cell. */
  restore(): void {
    const { active, paths, cells } = this.grid;
    const path = active === null ? undefined : paths[active.column];
    if (active === null || path === undefined) return;
    this.grid.surface?.focus(active.row, path);
    // AG Grid follows a moment later: keys that come before would be lost.
    for (const live of cells)
      if (live.row === active.row && live.columnId === path) live.cell.focus({ preventScroll: true });
  }

  /** From the search box into the cells. */
  enter(): void {
    if (this.grid.active === null) this.grid.selection.select({ row: 0, column: 0 });
    this.restore();
  }

  reveal({ row, column }: CellPosition): void {
    this.grid.surface?.reveal(row, this.grid.paths[column]);
  }

  /** Scrolls to the first column beside the pinned ones, which are always in view. */
  revealStart(): void {
    const { active, surface, view } = this.grid;
    if (active !== null) surface?.reveal(active.row, view.firstUnpinned);
  }

  /** The rows on the screen. */
  get rowsInView(): { readonly first: number; readonly last: number } {
    const first = this.grid.surface?.firstShownRow ?? 0;
    return { first, last: first + this.pageRows };
  }

  get pageRows(): number {
    return this.grid.surface?.pageRows ?? 1;
  }

  /** Shows a record and puts the cursor on it. False when sort and filter keep it away. */
  goTo(id: string): boolean {
    const { grid } = this;
    const row = grid.rows.placeOf(id);
    if (row === undefined) return false;
    const position = { row, column: grid.active?.column ?? 0 };
    grid.selection.select(position);
    this.reveal(position);
    this.restore();
    return true;
  }

  /** Puts the cursor on a cell. False when sort, filter or a hidden column keeps it away. */
  show(id: string, path: string): boolean {
    const { grid } = this;
    const row = grid.rows.placeOf(id);
    const column = grid.columnNumber(path);
    if (row === undefined || column === undefined) return false;
    grid.selection.select({ row, column });
    this.reveal({ row, column });
    this.restore();
    return true;
  }

  /** AG Grid moved the focus by itself: the selection goes along. */
  take(row: number, columnId: string): void {
    if (columnId === ROW_COLUMN || !isFocused(row, columnId)) return;
    const column = this.grid.columnNumber(columnId);
    const { active } = this.grid;
    if (column === undefined || (active?.row === row && active.column === column)) return;
    this.grid.selection.select({ row, column });
  }

  /** Whether keys go to the grid's cells now. */
  get isInCells(): boolean {
    const { activeElement } = document;
    return activeElement?.closest('.ag-cell, .ag-header-cell') != null && this.isOwn(activeElement);
  }

  isOwn(element: Element): boolean {
    return element.closest(`[data-grid="${this.grid.type}"]`) !== null;
  }
}

/** AG Grid tells of a focus late; by then the selection may have put it elsewhere. */
function isFocused(row: number, columnId: string): boolean {
  const cell = document.activeElement?.closest('.ag-cell');
  return (
    cell?.getAttribute('col-id') === columnId &&
    cell.closest('.ag-row')?.getAttribute('row-index') === String(row)
  );
}
