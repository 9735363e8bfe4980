import type { Theme } from '@shared/ipc/app';
import type { MenuCommand } from '@shared/ipc/command';
import { type Desk, desks } from '@/desks';
import type { Command } from '@/workspace/commands';
import type { ScreenState } from '@/workspace/screen';
import type { Session } from '@/workspace/session';
import { menuShortcuts } from '@/workspace/shortcuts';
import { redoLast, undoLast } from '@/workspace/undoing';
import { stepArea } from './areas';
import { chooseFiles } from './chooseFiles';
import type { ThemeSwitch } from './theme';
import { workspaceCommands } from './workspaceCommands';

/** The frame's own surfaces that a command can open. */
export type Surface = 'palette' | 'shortcuts' | 'about' | 'rename' | 'duplicate' | 'messages' | 'tasks';

export interface CommandContext {
  readonly session: Session;
  readonly theme: ThemeSwitch;
  readonly open: (surface: Surface) => void;
}

/** What can be done wherever one is. Views add theirs while they are in front. */
export function shellCommands(context: CommandContext): Command[] {
  return [
    ...fileCommands(context),
    ...editCommands(context.session),
    ...viewCommands(context),
    ...goCommands(context.session),
    ...helpCommands(context),
  ];
}

type Named = Pick<Command, 'label' | 'group' | 'run'> & Partial<Command>;

/** A command that native menus send, with the keys they show. */
function menuCommand(id: MenuCommand, command: Named): Command {
  return { id, shortcuts: menuShortcuts(id), ...command };
}

function fileCommands({ session, open }: CommandContext): Command[] {
  const { screen } = session;
  return [
    menuCommand('file.import', {
      label: 'Import files…',
      group: 'File',
      keywords: ['open', 'csv', 'xlsx', 'shopify', 'amazon', 'woocommerce'],
      run: () => void chooseFiles(session),
    }),
    ...workspaceCommands({ session, open }),
    menuCommand('file.closeTab', {
      label: 'Close tab',
      group: 'File',
      isEnabled: () => screen.state.getState().activeTab !== null,
      run: () => {
        const { activeTab } = screen.state.getState();
        if (activeTab !== null) screen.close(activeTab);
      },
    }),
  ];
}

function editCommands(session: Session): Command[] {
  const { undoStack } = session.workspace;
  const undoLabel = undoStack.nextUndo()?.label;
  const redoLabel = undoStack.nextRedo()?.label;
  return [
    menuCommand('edit.undo', {
      label: undoLabel === undefined ? 'Undo' : `Undo: ${undoLabel}`,
      group: 'Edit',
      isEnabled: () => session.workspace.undoStack.nextUndo() !== undefined,
      run: () => void undoLast(session),
    }),
    menuCommand('edit.redo', {
      label: redoLabel === undefined ? 'Redo' : `Redo: ${redoLabel}`,
      group: 'Edit',
      shortcuts: [...menuShortcuts('edit.redo'), 'Mod+Y'],
      isEnabled: () => session.workspace.undoStack.nextRedo() !== undefined,
      run: () => void redoLast(session),
    }),
  ];
}

function viewCommands({ session, theme, open }: CommandContext): Command[] {
  const { screen } = session;
  const toggle = (key: 'isSideBarOpen' | 'isDetailsOpen'): void =>
    screen.state.setState((state) => ({ [key]: !state[key] }));
  const density = (next: ScreenState['density']): void => screen.state.setState({ density: next });
  const themes: readonly [MenuCommand, string, Theme][] = [
    ['view.themeSystem', 'Theme: as the system', 'system'],
    ['view.themeLight', 'Theme: light', 'light'],
    ['view.themeDark', 'Theme: dark', 'dark'],
  ];
  return [
    menuCommand('view.commandPalette', {
      label: 'Find a command or a record',
      group: 'View',
      run: () => open('palette'),
    }),
    menuCommand('view.toggleSidebar', {
      label: 'Show or hide the side bar’s labels',
      group: 'View',
      run: () => toggle('isSideBarOpen'),
    }),
    menuCommand('view.toggleDetails', {
      label: 'Show or hide the details',
      group: 'View',
      keywords: ['form', 'record', 'panel'],
      run: () => toggle('isDetailsOpen'),
    }),
    menuCommand('view.comfortableRows', {
      label: 'Density: comfortable',
      group: 'View',
      run: () => density('comfortable'),
    }),
    menuCommand('view.compactRows', {
      label: 'Density: compact',
      group: 'View',
      run: () => density('compact'),
    }),
    ...themes.map(([id, label, choice]) =>
      menuCommand(id, { label, group: 'View', run: () => theme.choose(choice) }),
    ),
    menuCommand('view.messageLog', { label: 'Message log', group: 'View', run: () => open('messages') }),
    menuCommand('view.tasks', { label: 'Tasks', group: 'View', run: () => open('tasks') }),
  ];
}

function goCommands({ screen, commands }: Session): Command[] {
  const toDesks = Object.entries<Desk>(desks)
    .filter(([id]) => id !== 'history')
    .map(
      ([id, { label, content }]): Command => ({
        id: `go.${id}`,
        label: `Go to ${label}`,
        group: 'Go',
        run: () => screen.open(content),
      }),
    );
  return [
    ...toDesks,
    menuCommand('go.history', {
      label: 'Go to History',
      group: 'Go',
      keywords: ['steps', 'undo', 'log'],
      run: () => screen.open({ kind: 'history' }),
    }),
    menuCommand('go.nextTab', {
      label: 'Next tab',
      group: 'Go',
      shortcuts: [...menuShortcuts('go.nextTab'), 'Ctrl+PageDown'],
      run: () => screen.step(1),
    }),
    menuCommand('go.previousTab', {
      label: 'Previous tab',
      group: 'Go',
      shortcuts: [...menuShortcuts('go.previousTab'), 'Ctrl+PageUp'],
      run: () => screen.step(-1),
    }),
    {
      id: 'go.nextArea',
      label: 'Next part of the window',
      group: 'Go',
      shortcuts: ['F6'],
      keywords: ['focus', 'area', 'panel'],
      run: () => stepArea(commands, 1),
    },
    {
      id: 'go.previousArea',
      label: 'Previous part of the window',
      group: 'Go',
      shortcuts: ['Shift+F6'],
      keywords: ['focus', 'area', 'panel'],
      run: () => stepArea(commands, -1),
    },
  ];
}

function helpCommands({ session, open }: CommandContext): Command[] {
  return [
    menuCommand('help.shortcuts', {
      label: 'Keyboard shortcuts',
      group: 'Help',
      run: () => open('shortcuts'),
    }),
    menuCommand('help.checkForUpdates', {
      label: 'Check for updates',
      group: 'Help',
      keywords: ['version', 'upgrade', 'newer'],
      run: () => {
        open('about');
        void session.bridge.call('update.check');
      },
    }),
    menuCommand('help.about', { label: 'About Aisle', group: 'Help', run: () => open('about') }),
  ];
}
