import {
  type ColumnState as AgColumnState,
  CellApiModule,
  CellStyleModule,
  type ColDef,
  ColumnApiModule,
  ColumnAutoSizeModule,
  createGrid,
  EventApiModule,
  type GridApi,
  type GridOptions,
  InfiniteRowModelModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
} from 'ag-grid-community';
import { gridTheme, numberHeaderClass } from '@/design/gridTheme';
import { isNumeric } from '@/fieldKinds/cells/cellContent';
import { cellComponent, type LiveCells } from './cellComponent';
import type { GridColumn } from './columns';
import { type HeaderSource, headerComponent, type LiveHeaders } from './headerComponent';
import { ROW_COLUMN } from './paintSource';
import './grid.css';

/** What AG Grid shows of a row: nothing; cells are painted from the records by row number. */
type RowHandle = Record<string, never>;

export interface SurfaceRequest {
  readonly host: HTMLElement;
  readonly label: string;
  readonly cells: LiveCells;
  readonly headers: LiveHeaders;
  readonly headerSource: HeaderSource;
  readonly columns: readonly GridColumn[];
  readonly hasThumbnails: boolean;
  readonly rowCount: () => number;
  /** The person moved, sized or pinned columns. */
  readonly onColumns: (shown: readonly ShownColumn[]) => void;
  /** Focus came to a cell by AG Grid's own doing: by Tab, or from the header. */
  readonly onFocus: (row: number, columnId: string) => void;
  /** Something moved under the editor: scrolling, sizes. */
  readonly onMoved: () => void;
}

export interface ShownColumn {
  readonly path: string;
  readonly isPinned: boolean;
  readonly isHidden: boolean;
  readonly width: number;
}

const MODULES = [
  InfiniteRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  CellApiModule,
  CellStyleModule,
  EventApiModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
];

/**
 * AG Grid as a surface: it draws rows and columns that are in view, scrolls, moves and sizes columns, and carries
 * the focus. Everything a cell shows and every key and press on it is ours.
 */
export class Surface {
  private readonly api: GridApi<RowHandle>;
  private isApplying = false;

  constructor(private readonly request: SurfaceRequest) {
    this.api = createGrid<RowHandle>(request.host, this.options(), { modules: MODULES });
  }

  destroy(): void {
    this.api.destroy();
  }

  /** After the list became another. Cells are painted by their registry. */
  showRows(count: number): void {
    if (this.api.getDisplayedRowCount() === count) return;
    this.api.setRowCount(count, true);
  }

  showColumns(columns: readonly GridColumn[]): void {
    this.isApplying = true;
    const known = new Set(this.api.getColumns()?.map((column) => column.getColId()));
    const isSameSet = columns.length === known.size - 1 && columns.every(({ path }) => known.has(path));
    if (!isSameSet) this.api.setGridOption('columnDefs', this.columnDefs(columns));
    const state: AgColumnState[] = columns.map(({ path, isHidden, isPinned, width }) => ({
      colId: path,
      hide: isHidden,
      pinned: isPinned ? 'left' : null,
      width,
    }));
    this.api.applyColumnState({ state: [{ colId: ROW_COLUMN, pinned: 'left' }, ...state], applyOrder: true });
    this.isApplying = false;
  }

  /** Our columns from left to right, as shown. */
  shownPaths(): string[] {
    return this.api
      .getAllDisplayedColumns()
      .map((column) => column.getColId())
      .filter((id) => id !== ROW_COLUMN);
  }

  get rect(): DOMRect {
    return this.request.host.getBoundingClientRect();
  }

  focus(row: number, path: string): void {
    this.api.setFocusedCell(row, path);
  }

  /** No cell is framed as the one with the focus: the focus is elsewhere, and the cursor moves on. */
  unfocus(): void {
    this.api.clearFocusedCell();
  }

  reveal(row: number, path: string | undefined): void {
    this.api.ensureIndexVisible(row);
    if (path !== undefined) this.api.ensureColumnVisible(path);
  }

  revealColumn(path: string): void {
    this.api.ensureColumnVisible(path);
  }

  get firstShownRow(): number {
    return Math.max(0, this.api.getFirstDisplayedRowIndex());
  }

  /** Rows that fit into the view. */
  get pageRows(): number {
    const { top, bottom } = this.api.getVerticalPixelRange();
    const height = Number.parseFloat(getComputedStyle(this.request.host).getPropertyValue('--row-height'));
    return Math.max(1, Math.floor((bottom - top) / (height || 28)) - 1);
  }

  autoSize(paths: readonly string[]): void {
    this.api.autoSizeColumns([...paths]);
  }

  private options(): GridOptions<RowHandle> {
    const { request } = this;
    const changed = (): void => this.tellColumns();
    return {
      theme: gridTheme,
      rowModelType: 'infinite',
      datasource: {
        getRows: ({ startRow, endRow, successCallback }) =>
          successCallback(
            Array.from({ length: Math.max(0, Math.min(endRow, request.rowCount()) - startRow) }, () => ({})),
            request.rowCount(),
          ),
      },
      cacheBlockSize: 100,
      maxBlocksInCache: 10,
      cacheOverflowSize: 0,
      maxConcurrentDatasourceRequests: -1,
      blockLoadDebounceMillis: 0,
      infiniteInitialRowCount: request.rowCount(),
      rowBuffer: 10,
      animateRows: false,
      suppressColumnMoveAnimation: true,
      suppressDragLeaveHidesColumns: true,
      suppressContextMenu: true,
      suppressNoRowsOverlay: true,
      suppressLoadingOverlay: true,
      columnDefs: this.columnDefs(request.columns),
      defaultColDef: {
        sortable: false,
        resizable: true,
        suppressHeaderMenuButton: true,
        minWidth: 44,
        // Dragged near the edge a column would be pinned by chance; the menus pin.
        lockPinned: true,
        // It would take Ctrl+D and its like away from the commands, for features it does not have here.
        suppressKeyboardEvent: ({ event }) => event.ctrlKey || event.metaKey,
      },
      onColumnResized: ({ finished, source }) => {
        if (finished && source !== 'api') changed();
      },
      onColumnMoved: ({ finished, source }) => {
        if (finished && source !== 'api') changed();
      },
      onColumnPinned: ({ source }) => {
        if (source !== 'api') changed();
      },
      onCellFocused: ({ rowIndex, column }) => {
        if (rowIndex === null || column === null || column === undefined || typeof column === 'string')
          return;
        request.onFocus(rowIndex, column.getColId());
      },
      onBodyScroll: request.onMoved,
      onGridSizeChanged: request.onMoved,
    };
  }

  private columnDefs(columns: readonly GridColumn[]): ColDef<RowHandle>[] {
    const { cells, headers, headerSource, hasThumbnails } = this.request;
    const cellRenderer = cellComponent(cells);
    const headerRenderer = headerComponent(headers, headerSource);
    const rowColumn: ColDef<RowHandle> = {
      colId: ROW_COLUMN,
      headerName: '#',
      pinned: 'left',
      lockPosition: 'left',
      lockPinned: true,
      resizable: false,
      width: hasThumbnails ? 84 : 56,
      cellRenderer,
      headerClass: 'aisle-corner',
      suppressMovable: true,
    };
    return [
      rowColumn,
      ...columns.map(
        ({ path, field, header, isHidden, isPinned, width }): ColDef<RowHandle> => ({
          colId: path,
          headerName: header,
          hide: isHidden,
          pinned: isPinned ? 'left' : null,
          width,
          cellRenderer,
          headerComponent: headerRenderer,
          ...(isNumeric(field) ? { headerClass: numberHeaderClass } : {}),
        }),
      ),
    ];
  }

  private tellColumns(): void {
    if (this.isApplying) return;
    const shown = this.api
      .getColumnState()
      .filter(({ colId }) => colId !== ROW_COLUMN)
      .map(({ colId, hide, pinned, width }) => ({
        path: colId,
        isHidden: hide === true,
        isPinned: pinned !== null && pinned !== undefined && pinned !== false,
        width: Math.round(width ?? 0),
      }));
    this.request.onColumns(shown);
  }
}
