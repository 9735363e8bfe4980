import type { Filling } from './filling';
import type { Ordering } from './ordering';
import { ROW_COLUMN } from './paintSource';
import { type CellPosition, clamped } from './range';
import type { RecordGrid } from './recordGrid';

interface Hit {
  readonly row: number;
  readonly columnId: string;
}

/** Rows or columns per frame when the pointer is dragged beyond the edge. */
const SCROLL_STEP = 2;
/** px at the left of a row's number: where rows are taken to move them. */
const GRIP = 22;
/** Milliseconds over a cell before its tooltip is made. */
const REST = 150;

/**
 * Selecting with the mouse: press and drag over cells, row numbers and headers. AG Grid does not see these presses;
 * the focus follows the selection.
 */
export class Pointer {
  private drag: 'cells' | 'rows' | 'fill' | 'order' | undefined;
  private dropAt: number | undefined;
  private at: { x: number; y: number } = { x: 0, y: 0 };
  private frame: number | undefined;
  private fillHead: CellPosition | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly grid: RecordGrid,
    private readonly host: HTMLElement,
    private readonly acts: {
      readonly edit: () => void;
      readonly toggle: () => boolean;
      /** The square at the selection's corner. */
      /** Moving rows by hand. */
      readonly order: Pick<Ordering, 'isShown' | 'preview' | 'moveTo'>;
      readonly fill: Pick<Filling, 'preview' | 'drop' | 'downToNeighbours'>;
    },
  ) {}

  attach(): () => void {
    const { host } = this;
    host.addEventListener('mousedown', this.press, true);
    host.addEventListener('dblclick', this.doublePress, true);
    host.addEventListener('mouseover', this.hover);
    return () => {
      host.removeEventListener('mousedown', this.press, true);
      host.removeEventListener('dblclick', this.doublePress, true);
      host.removeEventListener('mouseover', this.hover);
      clearTimeout(this.resting);
      this.end();
    };
  }

  private readonly press = (event: MouseEvent): void => {
    const { grid } = this;
    if (event.target instanceof Element && event.target.closest('.aisle-corner') && event.button === 0) {
      grid.selection.selectAll();
      grid.focus.restore();
      event.preventDefault();
      return;
    }
    const hit = hitOf(event.target);
    if (hit === undefined) return;
    // AG Grid would move the focus by itself, off the anchor of a selection that is being extended.
    event.stopPropagation();
    event.preventDefault();
    if (event.button === 2) this.pressForMenu(hit);
    if (event.button !== 0) return;
    if (isHandle(event.target)) this.pressHandle();
    else if (hit.columnId === ROW_COLUMN && this.isGrip(event)) this.pressGrip(hit.row);
    else if (hit.columnId === ROW_COLUMN) this.pressRow(hit.row, event.shiftKey);
    else this.pressCell(hit, event.shiftKey);
    this.begin(event);
  };

  /** What is filled from stays selected: AG Grid would put the focus on the handle's own cell. */
  private pressHandle(): void {
    this.drag = 'fill';
    this.grid.focus.restore();
  }

  private pressRow(row: number, isExtended: boolean): void {
    const { selection } = this.grid;
    selection.selectRows(isExtended && selection.range !== null ? selection.range.anchor.row : row, row);
    this.drag = 'rows';
    this.grid.focus.restore();
  }

  private isGrip({ target, clientX }: MouseEvent): boolean {
    const cell = target instanceof Element ? target.closest('.ag-cell') : null;
    return this.acts.order.isShown && cell !== null && clientX - cell.getBoundingClientRect().left < GRIP;
  }

  /** Selected rows are taken together, another one by itself. */
  private pressGrip(row: number): void {
    const { selection, bounds } = this.grid;
    if (bounds === null || row < bounds.top || row > bounds.bottom) selection.selectRows(row, row);
    else selection.selectRows(bounds.top, bounds.bottom);
    this.drag = 'order';
    this.grid.focus.restore();
  }

  private pressCell({ row, columnId }: Hit, isExtended: boolean): void {
    const position = this.positionOf(row, columnId);
    if (position === undefined) return;
    if (isExtended) this.grid.selection.extendTo(position);
    else this.grid.selection.select(position);
    this.drag = 'cells';
    this.grid.focus.restore();
  }

  /** A menu over the selection serves all of it; elsewhere the cell under the pointer. */
  private pressForMenu({ row, columnId }: Hit): void {
    const { selection } = this.grid;
    const { bounds } = selection;
    const isInRows = bounds !== null && row >= bounds.top && row <= bounds.bottom;
    if (columnId === ROW_COLUMN) {
      if (!isInRows) selection.selectRows(row, row);
    } else {
      const position = this.positionOf(row, columnId);
      const column = position?.column ?? -1;
      const isInside = isInRows && column >= bounds.left && column <= bounds.right;
      if (position !== undefined && !isInside) selection.select(position);
    }
    this.grid.focus.restore();
  }

  private readonly doublePress = (event: MouseEvent): void => {
    const hit = hitOf(event.target);
    if (hit === undefined || hit.columnId === ROW_COLUMN) return;
    event.stopPropagation();
    event.preventDefault();
    if (isHandle(event.target)) this.acts.fill.downToNeighbours();
    else if (!this.acts.toggle()) this.acts.edit();
  };

  private begin({ clientX, clientY }: MouseEvent): void {
    this.at = { x: clientX, y: clientY };
    window.addEventListener('mousemove', this.move);
    window.addEventListener('mouseup', this.release);
  }

  private readonly move = ({ clientX, clientY, buttons }: MouseEvent): void => {
    if (buttons === 0) {
      this.release();
      return;
    }
    this.at = { x: clientX, y: clientY };
    this.frame ??= requestAnimationFrame(this.follow);
  };

  private readonly release = (event?: MouseEvent): void => {
    // The last move may still wait for its frame.
    if (this.frame !== undefined) this.follow();
    if (this.drag === 'fill') {
      const to = this.fillHead;
      this.fillHead = undefined;
      this.acts.fill.preview(null);
      const isOther = event !== undefined && (event.altKey || event.ctrlKey || event.metaKey);
      if (to !== undefined) this.acts.fill.drop(to, isOther);
    }
    if (this.drag === 'order') {
      const row = this.dropAt;
      this.dropAt = undefined;
      this.acts.order.preview(null);
      if (row !== undefined) void this.acts.order.moveTo(row);
    }
    this.end();
  };

  private end(): void {
    window.removeEventListener('mousemove', this.move);
    window.removeEventListener('mouseup', this.release);
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
    this.drag = undefined;
  }

  /** Once a frame: the head of the selection goes under the pointer, and beyond the edge the grid scrolls. */
  private readonly follow = (): void => {
    this.frame = undefined;
    const { selection } = this.grid;
    const { range } = selection;
    if (this.drag === undefined || range === null) return;
    const body = this.body().getBoundingClientRect();
    const { x, y } = this.at;
    const rows = y < body.top ? -SCROLL_STEP : y > body.bottom ? SCROLL_STEP : 0;
    const columns = this.drag === 'rows' ? 0 : x < body.left ? -1 : x > body.right ? 1 : 0;
    if (this.drag === 'fill') {
      this.followFill({ rows, columns });
      return;
    }
    if (this.drag === 'order') {
      this.followOrder(rows);
      return;
    }
    if (rows !== 0 || columns !== 0) {
      selection.extendBy({ rows, columns });
      if (selection.range !== null) this.grid.focus.reveal(selection.range.head);
      this.frame = requestAnimationFrame(this.follow);
      return;
    }
    const hit = hitOf(document.elementFromPoint(x, y));
    if (hit === undefined) return;
    if (this.drag === 'rows') selection.selectRows(range.anchor.row, hit.row);
    else {
      const position =
        hit.columnId === ROW_COLUMN ? { row: hit.row, column: 0 } : this.positionOf(hit.row, hit.columnId);
      if (position !== undefined) selection.extendTo(position);
    }
  };

  /** The cell under the pointer is where the fill reaches to; beyond the edge it goes on by itself. */
  private followFill(beyond: { rows: number; columns: number }): void {
    const { grid } = this;
    const extent = { rows: grid.rows.count, columns: grid.paths.length };
    if (beyond.rows !== 0 || beyond.columns !== 0) {
      const from = this.fillHead ?? grid.selection.range?.head;
      if (from === undefined) return;
      const { row, column } = from;
      this.fillHead = clamped({ row: row + beyond.rows, column: column + beyond.columns }, extent);
      grid.focus.reveal(this.fillHead);
      this.frame = requestAnimationFrame(this.follow);
    } else {
      const hit = hitOf(document.elementFromPoint(this.at.x, this.at.y));
      if (hit === undefined) return;
      this.fillHead = this.positionOf(hit.row, hit.columnId) ?? { row: hit.row, column: 0 };
    }
    this.acts.fill.preview(this.fillHead);
  }

  /** Rows go before the row whose upper half is under the pointer; beyond the edge the grid scrolls. */
  private followOrder(beyond: number): void {
    const { grid } = this;
    const last = grid.rows.count;
    if (beyond !== 0) {
      this.dropAt = Math.max(0, Math.min(last, (this.dropAt ?? 0) + beyond));
      grid.focus.reveal({ row: Math.min(last - 1, this.dropAt), column: 0 });
      this.frame = requestAnimationFrame(this.follow);
    } else {
      const cell = document.elementFromPoint(this.at.x, this.at.y)?.closest('.ag-cell');
      const hit = hitOf(cell ?? null);
      if (cell == null || hit === undefined) return;
      const { top, height } = cell.getBoundingClientRect();
      this.dropAt = this.at.y > top + height / 2 ? hit.row + 1 : hit.row;
    }
    this.acts.order.preview(this.dropAt);
  }

  private body(): Element {
    return this.host.querySelector('.ag-body') ?? this.host;
  }

  private positionOf(row: number, columnId: string): CellPosition | undefined {
    const column = this.grid.columnNumber(columnId);
    return column === undefined ? undefined : { row, column };
  }

  /** After a rest over a cell: measuring each one that scrolls past would cost a layout every time. */
  private readonly hover = ({ target }: MouseEvent): void => {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => sayCutText(target), REST);
  };
}

/** The whole text of a cell that cuts it, as its tooltip; a remark stays. */
function sayCutText(target: EventTarget | null): void {
  const cell = target instanceof Element ? target.closest('.ag-cell') : null;
  if (!(cell instanceof HTMLElement) || cell.hasAttribute('aria-description')) return;
  const isCut = cell.scrollWidth > cell.clientWidth + 1;
  if (isCut) cell.title = cell.textContent ?? '';
  else cell.removeAttribute('title');
}

function isHandle(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.aisle-fill-handle') !== null;
}

function hitOf(target: EventTarget | null): Hit | undefined {
  const cell = target instanceof Element ? target.closest('.ag-cell') : null;
  const row = cell?.closest('.ag-row')?.getAttribute('row-index');
  const columnId = cell?.getAttribute('col-id');
  return row == null || columnId == null ? undefined : { row: Number(row), columnId };
}
