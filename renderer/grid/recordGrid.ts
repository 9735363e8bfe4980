import { declarationOf, type StoredRecord } from '@shared/records';
import type { StoreApi } from 'zustand/vanilla';
import { Query } from '@/data/query';
import type { StoreChange } from '@/data/rowStore';
import type { Session } from '@/workspace/session';
import { LiveCells } from './cellComponent';
import { CellEditing } from './cellEditing';
import { paintCell } from './cellPainter';
import type { CellAddress, CellSource } from './cellValues';
import type { GridColumn } from './columns';
import { GridFocus } from './gridFocus';
import { createGridState, type GridState } from './gridState';
import { LiveHeaders } from './headerComponent';
import { Preparation } from './preparation';
import type { Bounds, CellPosition } from './range';
import { type RangeEnds, rangeAfterMove } from './rangeEnds';
import { Rows, type RowsChange } from './rows';
import { SavingTexts } from './savingTexts';
import { Selection } from './selection';
import { SummaryTask } from './selectionSummary';
import type { Surface } from './surface';
import { surfaceOf } from './surfaceOf';
import { Viewing } from './viewing';

/** The rectangle that was copied or cut, as it was. */
export type Copied = Bounds & { readonly isCut: boolean };

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
  readonly headers = new LiveHeaders();
  readonly view: Viewing;
  readonly focus = new GridFocus(this);
  readonly editor = new CellEditing(this);
  readonly saving = new SavingTexts(() => this.schedulePaint());
  surface: Surface | undefined;
  private readonly preparation: Preparation;
  private readonly summary: SummaryTask;
  private current: string | null = null;
  private paintFrame: number | undefined;
  private stops: (() => void)[] = [];
  private seenVersion = -1;
  private ends: RangeEnds | undefined;
  copied: Copied | null = null;
  fill: Bounds | null = null;
  /** Where rows that are dragged would go: before this row. */
  dropAt: number | null = null;
  onCurrentChange: (id: string | null) => void = () => undefined;

  constructor(
    readonly session: Session,
    readonly type: string,
  ) {
    const { workspace, names, conventions, screen, fields } = session;
    const { store } = workspace;
    const view = screen.viewOf(type);
    this.view = new Viewing(this, view);
    this.query = new Query(store, { fields, names, conventions, isPending: (id) => workspace.owed.has(id) });
    this.preparation = new Preparation(this.query, type, () => this.view.texts(PREPARED_COLUMNS));
    this.rows = new Rows(store, this.query, type, view, (change) => this.onRows(change));
    this.selection = new Selection(
      () => ({ rows: this.rows.count, columns: this.paths.length }),
      () => this.onSelection(),
      () => session.workspace.whole,
    );
    this.cells = new LiveCells((cell) => paintCell(cell, this));
    this.summary = new SummaryTask(this, (summary) => session.activeView.setSelection(summary));
    this.state = createGridState(view);
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
    this.surface ??= surfaceOf(this, host);
    this.surface.showRows(this.rows.count);
    this.view.takeShownColumns();
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
      this.session.colours.subscribe(() => this.schedulePaint()),
      screen.state.subscribe(() => this.view.take()),
      this.session.fields.subscribe(() => this.view.takeFields()),
    ];
    this.preparation.plan();
    this.view.start();
    if (this.seenVersion !== workspace.store.version) this.rows.apply(this.view.value);
    this.tellView();
    this.session.activeView.setRecords({
      type: this.type,
      inView: () => this.rows.ids,
      selected: () => this.selectedIds(),
      selectedPaths: () => this.selectedPaths(),
      shownPaths: () => this.paths,
      show: (id, path) => this.focus.show(id, path),
    });
  }

  private rest(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
    this.view.stop();
    this.preparation.stop();
    this.summary.stop();
    this.seenVersion = this.session.workspace.store.version;
    if (this.paintFrame !== undefined) cancelAnimationFrame(this.paintFrame);
    this.paintFrame = undefined;
  }

  // Cells

  readonly record = (id: string): StoredRecord | undefined => this.session.workspace.store.get(id);

  get calculated() {
    return this.session.workspace.calculations;
  }

  readonly idAt = (row: number): string | undefined => this.rows.idAt(row);

  readonly columnNumber = (columnId: string): number | undefined => this.view.columnNumber(columnId);

  readonly cellOf = (row: number, columnId: string): CellAddress | undefined => {
    const id = this.rows.idAt(row);
    const column = this.column(columnId);
    return id === undefined || column === undefined ? undefined : { id, path: columnId, field: column.field };
  };

  cellAt({ row, column }: CellPosition): CellAddress | undefined {
    const path = this.paths[column];
    return path === undefined ? undefined : this.cellOf(row, path);
  }

  /** The columns in view, from left to right. */
  get paths(): readonly string[] {
    return this.view.paths;
  }

  column(path: string): GridColumn | undefined {
    return this.view.column(path);
  }

  headerOf(column: number): string {
    return this.view.headerOf(column);
  }

  readonly savingText = (id: string, path: string): string | undefined => this.saving.of(id, path);

  // Selection

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

  /** The columns of the selected cells, from left to right. */
  selectedPaths(): readonly string[] {
    const { bounds } = this;
    return bounds === null ? [] : this.paths.slice(bounds.left, bounds.right + 1);
  }

  /** The whole column; extended, all columns from the selection's own to it. */
  selectColumn(path: string, isExtended = false): void {
    const column = this.columnNumber(path);
    if (column === undefined) return;
    this.selection.selectColumns(isExtended ? (this.active?.column ?? column) : column, column);
    this.focus.restore();
  }

  private onSelection(): void {
    if (this.state.getState().filled !== null) this.publish({ filled: null });
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
    this.view.follow(change);
    this.preparation.plan(change);
    if (!this.copied?.isCut || this.session.cutCells.current === null) this.copied = null;
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
    this.schedulePaint();
  }

  /** The selection stays with the records at its ends; where they are gone, with their place. */
  private keepSelection(): void {
    const { range } = this.selection;
    if (range === null || this.ends === undefined) return;
    const hadFocus = this.focus.isInCells;
    this.selection.set(rangeAfterMove(range, this.ends, (id) => this.rows.placeOf(id)));
    if (hadFocus) this.focus.restore();
  }

  // Drawing

  publish(change: Partial<GridState>): void {
    const { rows } = this;
    this.state.setState({ shown: rows.count, total: rows.total, isStale: rows.isStale, ...change });
  }

  private tellView(): void {
    if (this.stops.length === 0) return;
    this.session.activeView.setInView({ shown: this.rows.count, total: this.rows.total });
  }

  /** Where the cells are on the screen. */
  frame(): DOMRect | undefined {
    return this.surface?.rect;
  }

  paint(): void {
    this.cells.paintAll();
  }

  schedulePaint(): void {
    this.paintFrame ??= requestAnimationFrame(() => {
      this.paintFrame = undefined;
      this.paint();
      this.summary.update();
    });
  }
}
