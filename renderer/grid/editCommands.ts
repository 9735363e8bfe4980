import type { MenuCommand } from '@shared/ipc/command';
import { inSentence } from '@shared/records';
import type { Command } from '@/workspace/commands';
import { menuShortcuts } from '@/workspace/shortcuts';
import { type CommandParts, isReachable } from './commandParts';

/** What is done to cells. */
export function editCommands({
  grid,
  cells,
  filling,
  finder,
  focusSearch,
  openGoTo,
}: CommandParts): Command[] {
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

type Named = Pick<Command, 'label' | 'run'> & Partial<Command>;

function menuCommand(id: MenuCommand, command: Named): Command {
  return { id, group: 'Edit', shortcuts: menuShortcuts(id), ...command };
}
