import type { Command } from '@/workspace/commands';
import { textOfCell } from './cellValues';
import type { CommandParts } from './commandParts';
import type { RecordGrid } from './recordGrid';

/** What is done to the view: order, filters, columns. */
export function viewCommands({ grid, openColumns }: CommandParts): Command[] {
  const path = (): string | undefined => grid.activeCell?.path;
  const withColumn = (run: (path: string) => void) => () => {
    const at = path();
    if (at !== undefined) run(at);
  };
  const isEnabled = (): boolean => path() !== undefined;
  const sort = (isDescending: boolean) =>
    withColumn((at) => grid.view.change({ sort: [{ path: at, isDescending }] }));
  return [
    {
      id: 'grid.sortAscending',
      label: 'Sort by this column, ascending',
      group: 'Grid',
      isEnabled,
      run: sort(false),
    },
    {
      id: 'grid.sortDescending',
      label: 'Sort by this column, descending',
      group: 'Grid',
      isEnabled,
      run: sort(true),
    },
    {
      id: 'grid.filterColumn',
      label: 'Filter this column',
      group: 'Grid',
      shortcuts: ['Mod+Shift+L'],
      isEnabled,
      run: withColumn((at) => openFilterAtCell(grid, at)),
    },
    {
      id: 'grid.filterByValue',
      label: 'Filter by this value',
      group: 'Grid',
      isEnabled,
      run: () => filterByValue(grid),
    },
    {
      id: 'grid.clearFilters',
      label: 'Remove all filters',
      group: 'Grid',
      isEnabled: () => {
        const { filters, search, list } = grid.state.getState().view;
        return filters.length > 0 || search !== '' || list !== undefined;
      },
      run: () => grid.view.change({ filters: [], search: '', list: undefined }),
    },
    {
      id: 'grid.reapply',
      label: 'Sort and filter again',
      group: 'Grid',
      isEnabled: () => grid.state.getState().isStale,
      run: () => grid.rows.reapply(),
    },
    { id: 'grid.columns', label: 'Choose columns…', group: 'Grid', run: openColumns },
    {
      id: 'grid.hideColumn',
      label: 'Hide this column',
      group: 'Grid',
      isEnabled,
      run: withColumn((at) => changeColumn(grid, at, { isHidden: true })),
    },
    {
      id: 'grid.pinColumn',
      label: 'Pin or unpin this column',
      group: 'Grid',
      isEnabled,
      run: withColumn((at) => changeColumn(grid, at, { isPinned: !(grid.column(at)?.isPinned ?? false) })),
    },
  ];
}

export function changeColumn(
  grid: RecordGrid,
  path: string,
  change: { readonly isHidden?: boolean; readonly isPinned?: boolean },
): void {
  const { columns } = grid.state.getState();
  grid.view.setColumns(columns.map((column) => (column.path === path ? { ...column, ...change } : column)));
}

export function openFilterAtCell(grid: RecordGrid, path: string): void {
  const header = document.querySelector(
    `[data-grid="${grid.type}"] .ag-header-cell[col-id="${CSS.escape(path)}"]`,
  );
  if (header !== null) grid.view.openFilter(path, header);
}

/** Keeps the records whose cell in this column reads the same. */
function filterByValue(grid: RecordGrid): void {
  const { activeCell } = grid;
  if (activeCell === undefined) return;
  const { filters } = grid.state.getState().view;
  const { path } = activeCell;
  const text = textOfCell(activeCell, grid);
  grid.view.change({
    filters: [...filters.filter((filter) => filter.path !== path), { path, kind: 'values', values: [text] }],
  });
}
