import { declarationOf, inSentence } from '@shared/records';
import type { Command } from '@/workspace/commands';
import { type CommandParts, isReachable } from './commandParts';
import type { RecordGrid } from './recordGrid';

/** What is done to the records of the rows. */
export function recordCommands({ grid, rows }: CommandParts): Command[] {
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
export function orderCommands({ grid, order }: CommandParts): Command[] {
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
