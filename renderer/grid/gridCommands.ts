import type { MenuCommand } from '@shared/ipc/command';
import { declarationOf, inSentence } from '@shared/records';
import type { Command } from '@/workspace/commands';
import { menuShortcuts } from '@/workspace/shortcuts';
import type { CellActions } from './cellActions';
import { textOfCell } from './cellValues';
import type { Filling } from './filling';
import type { GridFinder } from './gridFinder';
import type { Ordering } from './ordering';
import type { RecordGrid } from './recordGrid';
import type { RowActions } from './rowActions';

export interface CommandParts {
  readonly grid: RecordGrid;
  readonly cells: CellActions;
  readonly filling: Filling;
  readonly order: Ordering;
  readonly rows: RowActions;
  readonly finder: GridFinder;
  readonly focusSearch: () => void;
  readonly openColumns: () => void;
  readonly openGoTo: () => void;
}

type Named = Pick<Command, 'label' | 'run'> & Partial<Command>;

/** What can be done while this grid is in front: in the palette, by key, from the native menus. */
export function gridCommands(parts: CommandParts): Command[] {
  return [...editCommands(parts), ...rowCommands(parts), ...orderCommands(parts), ...viewCommands(parts)];
}

function menuCommand(id: MenuCommand, command: Named): Command {
  return { id, group: 'Edit', shortcuts: menuShortcuts(id), ...command };
}

/** Keys that reach the frame act on the grid only where the focus is in it, or in a list that was opened over it. */
function isReachable(grid: RecordGrid): boolean {
  const { activeElement } = document;
  if (grid.active === null || grid.state.getState().editing !== null) return false;
  if (activeElement === null || activeElement === document.body) return true;
  return grid.focus.isOwn(activeElement) || activeElement.closest('[role="dialog"], [role="menu"]') !== null;
}

function editCommands({ grid, cells, filling, finder, focusSearch, openGoTo }: CommandParts): Command[] {
  const isEnabled = (): boolean => isReachable(grid);
  return [
    menuCommand('edit.find', { label: 'Find in the cells…', run: () => finder.open() }),
    {
      id: 'grid.search',
      label: `Search ${inSentence(grid.label)}`,
      group: 'Edit',
      shortcuts: ['Mod+Shift+F'],
      keywords: ['filter'],
      run: focusSearch,
    },
    menuCommand('edit.delete', { label: 'Clear cells', isEnabled, run: () => cells.clear() }),
    menuCommand('edit.fillDown', { label: 'Fill down', isEnabled, run: () => filling.copy('down') }),
    {
      id: 'edit.fillRight',
      label: 'Fill right',
      group: 'Edit',
      shortcuts: ['Mod+R'],
      isEnabled,
      run: () => filling.copy('right'),
    },
    {
      id: 'edit.fillSeries',
      label: 'Fill series',
      group: 'Edit',
      shortcuts: ['Mod+Alt+D'],
      keywords: ['count', 'continue', 'sequence', 'dates'],
      isEnabled,
      run: () => filling.series(),
    },
    {
      id: 'grid.copy',
      label: 'Copy cells',
      group: 'Grid',
      isEnabled,
      run: () => {
        grid.focus.restore();
        document.execCommand('copy');
      },
    },
    {
      id: 'grid.cut',
      label: 'Cut cells',
      group: 'Grid',
      isEnabled,
      run: () => {
        grid.focus.restore();
        document.execCommand('cut');
      },
    },
    {
      id: 'grid.paste',
      label: 'Paste into cells',
      group: 'Grid',
      isEnabled,
      run: () => {
        grid.focus.restore();
        void grid.session.bridge.call('app.paste');
      },
    },
    {
      id: 'grid.goTo',
      label: 'Go to row or record…',
      group: 'Go',
      shortcuts: ['Mod+G'],
      keywords: ['sku', 'number', 'jump', 'find'],
      run: openGoTo,
    },
    {
      id: 'grid.enter',
      label: 'Go to the cells',
      group: 'Go',
      keywords: ['focus'],
      isEnabled: () => grid.rows.count > 0,
      run: () => grid.focus.enter(),
    },
    {
      id: 'grid.inherit',
      label: 'Inherit again',
      group: 'Grid',
      keywords: ['listing', 'master', 'reset'],
      isEnabled: () => grid.type === 'listing' && isReachable(grid),
      run: () => cells.inherit(),
    },
    {
      id: 'grid.edit',
      label: 'Edit cell',
      group: 'Grid',
      shortcuts: ['F2'],
      isEnabled,
      isHidden: true,
      run: () => grid.editor.start(null),
    },
    {
      id: 'grid.selectAll',
      label: 'Select all cells',
      group: 'Grid',
      shortcuts: ['Mod+A'],
      isEnabled,
      run: () => grid.selection.selectAll(),
    },
  ];
}

function rowCommands({ grid, rows }: CommandParts): Command[] {
  const noun = inSentence(declarationOf(grid.type).label);
  const isEnabled = (): boolean => rows.canAdd && isReachable(grid);
  const current = (): string | undefined => grid.activeCell?.id;
  return [
    {
      id: 'grid.addRecord',
      label: `New ${noun}`,
      group: 'Record',
      shortcuts: ['Mod+Enter'],
      keywords: ['add', 'create', 'row'],
      isEnabled: () => rows.canAdd && grid.state.getState().editing === null,
      run: () => void rows.add(),
    },
    {
      id: 'grid.duplicateRecords',
      label: 'Duplicate records',
      group: 'Record',
      shortcuts: ['Mod+Shift+D'],
      isEnabled,
      run: () => void rows.duplicate(),
    },
    {
      id: 'grid.deleteRecords',
      label: 'Delete records',
      group: 'Record',
      shortcuts: ['Mod+Delete', 'Mod+Backspace'],
      keywords: ['remove', 'row'],
      isEnabled,
      run: () => void rows.remove(),
    },
    {
      id: 'grid.archiveRecords',
      label: 'Archive records',
      group: 'Record',
      isEnabled: () => rows.canArchive && isReachable(grid),
      run: () => void rows.archive(),
    },
    {
      id: 'grid.openRecord',
      label: 'Open record in a tab',
      group: 'Record',
      shortcuts: ['Mod+Shift+Enter'],
      isEnabled: () => current() !== undefined,
      run: () => {
        const id = current();
        if (id !== undefined) grid.session.screen.open({ kind: 'record', id });
      },
    },
    {
      id: 'grid.tree',
      label: `Show ${inSentence(grid.label)} as a tree`,
      group: 'Grid',
      keywords: ['parent', 'hierarchy'],
      isEnabled: () => declarationOf(grid.type).parentField !== undefined,
      run: () => grid.session.screen.open({ kind: 'tree', type: grid.type }),
    },
    {
      id: 'grid.comment',
      label: 'Comment on the cell',
      group: 'Record',
      shortcuts: ['Shift+F2'],
      keywords: ['note', 'remark', 'say'],
      isEnabled,
      run: () => {
        grid.session.screen.state.setState({ isDetailsOpen: true });
        grid.session.activeView.askComment(grid.activeCell?.path ?? null);
      },
    },
    {
      id: 'grid.cellHistory',
      label: 'Show the cell’s history',
      group: 'Record',
      isEnabled: () => current() !== undefined,
      run: () => showCellHistory(grid),
    },
  ];
}

/** Only where records of the type stand in an order of their own. */
function orderCommands({ grid, order }: CommandParts): Command[] {
  if (!order.isPossible) return [];
  const isEnabled = (): boolean => order.isShown && isReachable(grid);
  return [
    {
      id: 'grid.sortByPosition',
      label: 'Sort by position',
      group: 'Grid',
      keywords: ['order', 'drag', 'arrange'],
      run: () => order.show(),
    },
    {
      id: 'grid.moveUp',
      label: 'Move rows up',
      group: 'Record',
      shortcuts: ['Alt+ArrowUp'],
      isEnabled,
      run: () => order.step(-1),
    },
    {
      id: 'grid.moveDown',
      label: 'Move rows down',
      group: 'Record',
      shortcuts: ['Alt+ArrowDown'],
      isEnabled,
      run: () => order.step(1),
    },
  ];
}

function showCellHistory(grid: RecordGrid): void {
  const { activeCell, session } = grid;
  if (activeCell === undefined) return;
  session.screen.state.setState({ isDetailsOpen: true });
  session.activeView.showCellHistory(activeCell.path);
}

function viewCommands({ grid, openColumns }: CommandParts): Command[] {
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
