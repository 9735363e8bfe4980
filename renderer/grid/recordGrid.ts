import type { Value } from '@shared/fields';
import { declarationOf, type StoredRecord } from '@shared/records';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptyView, filterOf, type GridView, Query } from '@/data/query';
import type { StoreChange } from '@/data/rowStore';
import type { Session } from '@/workspace/session';
import { LiveCells } from './cellComponent';
import { hasThumbnails, paintCell, ROW_COLUMN } from './cellPainter';
import { type CellAddress, type CellSource, isReadOnly, textOfCell } from './cellValues';
import { columnStates, type GridColumn } from './columns';
import type { Editing } from './editing';
import { LiveHeaders } from './headerComponent';
import { nextSort } from './nextSort';
import { Preparation } from './preparation';
import { type Bounds, boundsOf, type CellPosition } from './range';
import { type RangeEnds, rangeAfterMove } from './rangeEnds';
import { Rows, type RowsChange } from './rows';
import { SavingTexts } from './savingTexts';
import { Selection } from './selection';
import { describeSelection } from './selectionWords';
import { ShownColumns } from './shownColumns';
import { type ShownColumn, Surface } from './surface';

/** What the parts around the cells draw: tool bar, popovers, editors. */
export interface GridState {
  readonly shown: number;
  readonly total: number;
  /** Rows no longer stand where sort and filter would put them. */
  readonly isStale: boolean;
  /** All columns, hidden ones included. */
  readonly columns: readonly GridColumn[];
  readonly view: GridView;
  readonly editing: Editing | null;
  /** The column whose filter is open, and where. */
  readonly filtering: { readonly path: string; readonly anchor: { getBoundingClientRect(): DOMRect } } | null;
  /** Counts what may have moved an editor: scrolling, sizes. */
  readonly moves: number;
}

/** Columns of text whose sort keys are made ahead. */
const PREPARED_COLUMNS = 4;

/**
 * One grid of one record type: rows, columns, selection and the surface that draws them, and how they go together.
 * It lives as long as its tab; while the tab is hidden it rests and catches up when it comes back.
 */
export class RecordGrid implements CellSource {
  readonly state: StoreApi<GridState>;
  readonly query: Query;
  readonly rows: Rows;
  readonly selection: Selection;
  readonly cells: LiveCells;
  private readonly headers = new LiveHeaders();
  private readonly columns: ShownColumns;
  private readonly preparation: Preparation;
  readonly saving = new SavingTexts(() => this.paint());
  private surface: Surface | undefined;
  private view: GridView;
  private current: string | null = null;
  private frame: number | undefined;
  private stops: (() => void)[] = [];
  private seenSeq = -1;
  private ends: RangeEnds | undefined;
  copied: Bounds | null = null;
  fill: Bounds | null = null;
  onCurrentChange: (id: string | null) => void = () => undefined;

  constructor(
    readonly session: Session,
    readonly type: string,
  ) {
    const { workspace, names, conventions, screen } = session;
    const { store } = workspace;
    this.view = screen.viewOf(type);
    this.query = new Query(store, { names, conventions, isPending: (id) => workspace.owed.has(id) });
    this.columns = new ShownColumns(type, names, { store, onFound: () => this.takeColumns() });
    this.preparation = new Preparation(this.query, type, () => this.columns.texts(PREPARED_COLUMNS));
    this.rows = new Rows(store, this.query, type, this.view, (change) => this.onRows(change));
    this.selection = new Selection(
      () => ({ rows: this.rows.count, columns: this.columns.paths.length }),
      () => this.onSelection(),
    );
    this.cells = new LiveCells((cell) => paintCell(cell, this));
    this.state = createStore(() => ({
      shown: 0,
      total: 0,
      isStale: false,
      columns: [],
      view: this.view,
      editing: null,
      filtering: null,
      moves: 0,
    }));
  }

  get text() {
    return { names: this.session.names, conventions: this.session.conventions };
  }

  get label(): string {
    return declarationOf(this.type).plural;
  }

  /** Draws itself into the host, or goes on there. Returns the function that lets it rest. */
  attach(host: HTMLElement): () => void {
    this.resume();
    this.surface ??= this.surfaceIn(host);
    this.surface.showRows(this.rows.count);
    this.takeShownColumns();
    this.paint();
    return () => this.rest();
  }

  destroy(): void {
    this.rest();
    this.query.close();
    this.surface?.destroy();
    this.surface = undefined;
  }

  private resume(): void {
    const { workspace, screen } = this.session;
    this.stops = [
      workspace.store.subscribe((change) => this.follow(change)),
      workspace.subscribe(() => this.schedulePaint()),
      screen.state.subscribe(() => this.takeView()),
    ];
    this.columns.start();
    this.preparation.plan();
    this.publish({ columns: this.columns.take(this.view) });
    this.takeView();
    if (this.seenSeq !== workspace.store.seq) this.rows.apply(this.view);
    this.tellView();
    this.session.activeView.setRecords({
      type: this.type,
      inView: () => this.rows.ids,
      selected: () => this.selectedIds(),
    });
  }

  private rest(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
    this.columns.stop();
    this.preparation.stop();
    this.seenSeq = this.session.workspace.store.seq;
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
  }

  private surfaceIn(host: HTMLElement): Surface {
    return new Surface({
      host,
      label: this.label,
      cells: this.cells,
      headers: this.headers,
      headerSource: {
        column: (path) => this.column(path),
        sort: () => this.view.sort,
        filter: (path) => filterOf(this.view, path),
        onSort: (path, isAdded) => this.toggleSort(path, isAdded),
        onSelect: (path) => this.selectColumn(path),
        onFilter: (path, anchor) => this.openFilter(path, anchor),
      },
      columns: this.state.getState().columns,
      hasThumbnails: hasThumbnails(this.type),
      rowCount: () => this.rows.count,
      onColumns: (shown) => this.keepColumns(shown),
      onFocus: (row, columnId) => this.takeFocus(row, columnId),
      onMoved: () => this.publish({ moves: this.state.getState().moves + 1 }),
    });
  }

  // Cells

  readonly record = (id: string): StoredRecord | undefined => this.session.workspace.store.get(id);

  readonly idAt = (row: number): string | undefined => this.rows.idAt(row);

  readonly columnNumber = (columnId: string): number | undefined => this.columns.number(columnId);

  readonly cellOf = (row: number, columnId: string): CellAddress | undefined => {
    const id = this.rows.idAt(row);
    const column = this.column(columnId);
    return id === undefined || column === undefined ? undefined : { id, path: columnId, field: column.field };
  };

  cellAt({ row, column }: CellPosition): CellAddress | undefined {
    const path = this.columns.paths[column];
    return path === undefined ? undefined : this.cellOf(row, path);
  }

  column(path: string): GridColumn | undefined {
    return this.columns.get(path);
  }

  headerOf(column: number): string {
    return this.columns.headerOf(column);
  }

  readonly savingText = (id: string, path: string): string | undefined => this.saving.of(id, path);

  get bounds(): Bounds | null {
    return this.selection.bounds;
  }

  get active(): CellPosition | null {
    return this.selection.range?.anchor ?? null;
  }

  /** The cell that typing goes to. */
  get activeCell(): CellAddress | undefined {
    return this.active === null ? undefined : this.cellAt(this.active);
  }

  /** Ids of the records in the selected rows, as shown. */
  selectedIds(): readonly string[] {
    const { bounds } = this;
    return bounds === null ? [] : this.rows.ids.slice(bounds.top, bounds.bottom + 1);
  }

  // Editing

  startEditing(typed: string | null): void {
    const { active, activeCell } = this;
    const record = activeCell && this.record(activeCell.id);
    if (active === null || activeCell === undefined || record === undefined) return;
    if (isReadOnly(record.type, activeCell.field)) {
      this.session.messages.say({
        tone: 'info',
        title: `${activeCell.field.label} is written by Aisle itself`,
      });
      return;
    }
    this.reveal(active);
    this.rows.hold();
    const value: Value | undefined = record.values[activeCell.path];
    const text = textOfCell(activeCell, this);
    this.publish({ editing: { ...activeCell, type: record.type, position: active, typed, text, value } });
  }

  stopEditing(): void {
    this.publish({ editing: null });
    this.rows.release();
    this.refocus();
  }

  /** Where a cell is on the screen; undefined while it is not drawn. */
  rectOf(id: string, path: string): DOMRect | undefined {
    for (const live of this.cells)
      if (live.columnId === path && this.rows.idAt(live.row) === id) return live.cell.getBoundingClientRect();
    return undefined;
  }

  // View

  changeView(change: Partial<GridView>): void {
    this.session.screen.changeView(this.type, change);
  }

  toggleSort(path: string, isAdded: boolean): void {
    this.changeView({ sort: nextSort(this.view.sort, path, isAdded) });
  }

  openFilter(path: string, anchor: { getBoundingClientRect(): DOMRect }): void {
    this.publish({ filtering: { path, anchor } });
  }

  closeFilter(): void {
    this.publish({ filtering: null });
    this.refocus();
  }

  /** Columns as the person wants them from now on. */
  setColumns(columns: readonly GridColumn[]): void {
    this.changeView({ columns: columnStates(columns) });
  }

  private keepColumns(shown: readonly ShownColumn[]): void {
    const known = this.columns;
    this.setColumns(
      shown.flatMap((state) => {
        const column = known.get(state.path);
        return column === undefined ? [] : { ...column, ...state };
      }),
    );
  }

  private takeView(): void {
    const next = this.session.screen.state.getState().views[this.type] ?? emptyView;
    const { view } = this;
    if (next === view) return;
    this.view = next;
    this.publish({ view: next });
    const isSameRows =
      next.sort === view.sort && next.filters === view.filters && next.search === view.search;
    if (next.columns !== view.columns) this.takeColumns();
    if (!isSameRows) this.rows.apply(next);
    this.headers.drawAll();
  }

  private takeColumns(): void {
    const columns = this.columns.take(this.view);
    this.publish({ columns });
    this.surface?.showColumns(columns);
    this.takeShownColumns();
    this.headers.drawAll();
    this.paint();
  }

  private takeShownColumns(): void {
    this.columns.setShown(this.surface?.shownPaths() ?? []);
  }

  autoSize(path: string): void {
    this.surface?.autoSize([path]);
  }

  get paths(): readonly string[] {
    return this.columns.paths;
  }

  // Selection and focus

  selectColumn(path: string): void {
    const column = this.columns.number(path);
    if (column === undefined) return;
    this.selection.selectColumns(column, column);
    this.refocus();
  }

  /** Puts the keyboard's focus on the active cell. */
  refocus(): void {
    const { active } = this;
    const path = active === null ? undefined : this.columns.paths[active.column];
    if (active === null || path === undefined) return;
    this.surface?.focus(active.row, path);
    // AG Grid follows a moment later: keys that come before would be lost.
    for (const live of this.cells)
      if (live.row === active.row && live.columnId === path) live.cell.focus({ preventScroll: true });
  }

  /** From the search box into the cells. */
  enter(): void {
    if (this.active === null) this.selection.select({ row: 0, column: 0 });
    this.refocus();
  }

  reveal({ row, column }: CellPosition): void {
    this.surface?.reveal(row, this.columns.paths[column]);
  }

  /** Scrolls to the first column beside the pinned ones, which are always in view. */
  revealStart(): void {
    if (this.active !== null) this.surface?.reveal(this.active.row, this.columns.firstUnpinned);
  }

  get pageRows(): number {
    return this.surface?.pageRows ?? 1;
  }

  /** Shows a record and puts the cursor on it. False when sort and filter keep it away. */
  goTo(id: string): boolean {
    const row = this.rows.placeOf(id);
    if (row === undefined) return false;
    const position = { row, column: this.active?.column ?? 0 };
    this.selection.select(position);
    this.reveal(position);
    this.refocus();
    return true;
  }

  private takeFocus(row: number, columnId: string): void {
    if (columnId === ROW_COLUMN || !isFocused(row, columnId)) return;
    const column = this.columns.number(columnId);
    const { active } = this;
    if (column === undefined || (active?.row === row && active.column === column)) return;
    this.selection.select({ row, column });
  }

  private onSelection(): void {
    const { range } = this.selection;
    this.ends =
      range === null
        ? undefined
        : { anchor: this.rows.idAt(range.anchor.row), head: this.rows.idAt(range.head.row) };
    const current = this.ends?.anchor ?? null;
    if (current !== this.current) {
      this.current = current;
      this.onCurrentChange(current);
    }
    this.schedulePaint();
  }

  // Following the store

  private follow(change: StoreChange): void {
    this.columns.follow(change);
    this.preparation.plan();
    this.copied = null;
    this.rows.follow(change);
    this.tellView();
    this.publish({});
  }

  private onRows({ isReordered }: RowsChange): void {
    if (isReordered) {
      this.surface?.showRows(this.rows.count);
      this.keepSelection();
    }
    this.publish({});
    this.tellView();
    this.paint();
  }

  /** The selection stays with the records at its ends; where they are gone, with their place. */
  private keepSelection(): void {
    const { range } = this.selection;
    if (range === null || this.ends === undefined) return;
    const hadFocus = this.hasFocus;
    this.selection.set(rangeAfterMove(range, this.ends, (id) => this.rows.placeOf(id)));
    if (hadFocus) this.refocus();
  }

  /** Whether keys go to the grid's cells now. */
  get hasFocus(): boolean {
    const { activeElement } = document;
    return activeElement?.closest('.ag-cell, .ag-header-cell') != null && this.isOwn(activeElement);
  }

  isOwn(element: Element): boolean {
    return element.closest(`[data-grid="${this.type}"]`) !== null;
  }

  // Drawing

  private publish(change: Partial<GridState>): void {
    const { rows } = this;
    this.state.setState({ shown: rows.count, total: rows.total, isStale: rows.isStale, ...change });
  }

  private tellView(): void {
    if (this.stops.length === 0) return;
    this.session.activeView.setInView({ shown: this.rows.count, total: this.rows.total });
  }

  paint(): void {
    this.cells.paintAll();
  }

  schedulePaint(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.paint();
      const { range } = this.selection;
      this.session.activeView.setSelection(range === null ? null : describeSelection(boundsOf(range), this));
    });
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
