import { emptyView, type GridView } from '@/data/query';
import type { StoreChange } from '@/data/rowStore';
import { columnStates, type GridColumn } from './columns';
import { nextSort } from './nextSort';
import type { RecordGrid } from './recordGrid';
import { ShownColumns } from './shownColumns';
import type { ShownColumn } from './surface';

/** How the person wants the grid: columns, sort, filters. What it is now comes from the screen's state. */
export class Viewing {
  private readonly columns: ShownColumns;
  /** Columns of fields that people defined. */
  private ownPaths: ReadonlySet<string> = new Set();

  constructor(
    private readonly grid: RecordGrid,
    private current: GridView,
  ) {
    const { type, session } = grid;
    const { store } = session.workspace;
    this.columns = new ShownColumns(type, session.names, session.fields, {
      store,
      onFound: () => this.takeColumns(),
    });
  }

  get value(): GridView {
    return this.current;
  }

  start(): void {
    this.columns.start();
    this.ownPaths = this.shownOwnPaths();
    this.grid.publish({ columns: this.columns.take(this.current) });
    this.take();
  }

  stop(): void {
    this.columns.stop();
  }

  follow(change: StoreChange): void {
    this.columns.follow(change);
    const { list } = this.current;
    const touched = list?.kind === 'set' ? [change.changed, change.deleted, change.created] : [];
    if (list?.kind === 'set' && touched.some((ids) => ids.get('recordSet')?.includes(list.id)))
      this.grid.rows.reapply();
  }

  // Columns

  /** The columns in view, from left to right. */
  get paths(): readonly string[] {
    return this.columns.paths;
  }

  column(path: string): GridColumn | undefined {
    return this.columns.get(path);
  }

  columnNumber(path: string): number | undefined {
    return this.columns.number(path);
  }

  headerOf(column: number): string {
    return this.columns.headerOf(column);
  }

  get firstUnpinned(): string | undefined {
    return this.columns.firstUnpinned;
  }

  /** Columns of text in view. */
  texts(limit: number): readonly string[] {
    return this.columns.texts(limit);
  }

  autoSize(path: string): void {
    this.grid.surface?.autoSize([path]);
  }

  // Changing

  change(change: Partial<GridView>): void {
    this.grid.session.screen.changeView(this.grid.type, change);
  }

  toggleSort(path: string, isAdded: boolean): void {
    this.change({ sort: nextSort(this.current.sort, path, isAdded) });
  }

  openFilter(path: string, anchor: { getBoundingClientRect(): DOMRect }): void {
    this.grid.publish({ filtering: { path, anchor } });
  }

  closeFilter(): void {
    this.grid.publish({ filtering: null });
  }

  /** Columns as the person wants them from now on. */
  setColumns(columns: readonly GridColumn[]): void {
    this.change({ columns: columnStates(columns) });
  }

  /** As the person left them on the surface. */
  keepColumns(shown: readonly ShownColumn[]): void {
    this.setColumns(
      shown.flatMap((state) => {
        const column = this.columns.get(state.path);
        return column === undefined ? [] : { ...column, ...state };
      }),
    );
  }

  // Following

  take(): void {
    const { grid, current } = this;
    const next = grid.session.screen.state.getState().views[grid.type] ?? emptyView;
    if (next === current) return;
    this.current = next;
    grid.publish({ view: next });
    const isSameRows =
      next.sort === current.sort &&
      next.filters === current.filters &&
      next.search === current.search &&
      next.list === current.list;
    if (next.columns !== current.columns) this.takeColumns();
    if (!isSameRows) grid.rows.apply(next);
    grid.headers.drawAll();
  }

  /** Fields came, went or changed; one that is new comes into view. */
  takeFields(): void {
    const known = this.ownPaths;
    this.ownPaths = this.shownOwnPaths();
    this.takeColumns();
    const added = [...this.ownPaths].filter((path) => !known.has(path));
    const [only] = added;
    if (added.length === 1 && only !== undefined) this.grid.surface?.revealColumn(only);
  }

  private shownOwnPaths(): ReadonlySet<string> {
    const { fields } = this.grid.session;
    const { type } = this.grid;
    return new Set(fields.of(type).flatMap(([path]) => (fields.isDefined(type, path) ? path : [])));
  }

  private takeColumns(): void {
    const { grid } = this;
    const columns = this.columns.take(this.current);
    grid.publish({ columns });
    grid.surface?.showColumns(columns);
    this.takeShownColumns();
    grid.headers.drawAll();
    grid.paint();
  }

  takeShownColumns(): void {
    this.columns.setShown(this.grid.surface?.shownPaths() ?? []);
  }
}
