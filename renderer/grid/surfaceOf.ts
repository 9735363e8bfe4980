import { filterOf } from '@/data/query';
import type { RecordGrid } from './recordGrid';
import { hasThumbnails } from './rowHeaderPainter';
import { Surface } from './surface';

/** The surface that draws a grid: what it shows is asked of the grid, what the person does on it goes there. */
export function surfaceOf(grid: RecordGrid, host: HTMLElement): Surface {
  const { view } = grid;
  return new Surface({
    host,
    label: grid.label,
    cells: grid.cells,
    headers: grid.headers,
    headerSource: {
      column: (path) => grid.column(path),
      sort: () => view.value.sort,
      filter: (path) => filterOf(view.value, path),
      onSort: (path, isAdded) => view.toggleSort(path, isAdded),
      onSelect: (path, isExtended) => grid.selectColumn(path, isExtended),
      onFilter: (path, anchor) => view.openFilter(path, anchor),
    },
    columns: grid.state.getState().columns,
    hasThumbnails: hasThumbnails(grid.type),
    rowCount: () => grid.rows.count,
    onColumns: (shown) => view.keepColumns(shown),
    onFocus: (row, columnId) => grid.focus.take(row, columnId),
    onMoved: () => grid.publish({ moves: grid.state.getState().moves + 1 }),
  });
}
