import { commandKeys, type MenuCommand } from '@shared/ipc/command';
import type { MenuItemConstructorOptions } from 'electron';

export interface MenuContext {
  readonly platform: NodeJS.Platform;
  readonly devTools: boolean;
  readonly recent: readonly { readonly id: string; readonly name: string; readonly folder: string }[];
  readonly onCommand: (command: MenuCommand) => void;
  readonly onRecent: (id: string) => void;
}

/** The native menus, as data. Their items tell the window; it is the renderer that acts. */
export function menuTemplate(context: MenuContext): MenuItemConstructorOptions[] {
  const isMac = context.platform === 'darwin';
  const item = commandItem(context);
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { label: '&File', submenu: fileItems(context, item, isMac) },
    { label: '&Edit', submenu: editItems(item) },
    { label: '&View', submenu: viewItems(context, item) },
    {
      label: '&Go',
      submenu: [
        item('go.nextTab', 'Next tab'),
        item('go.previousTab', 'Previous tab'),
        { type: 'separator' },
        item('go.history', 'History'),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    {
      role: 'help',
      label: '&Help',
      submenu: [
        item('help.shortcuts', 'Keyboard shortcuts'),
        item('help.checkForUpdates', 'Check for updates…'),
        item('help.about', 'About Aisle'),
      ],
    },
  ];
}

type Item = (command: MenuCommand, label: string) => MenuItemConstructorOptions;

/** The page has the keys: a menu that took them as well would do everything twice. */
function commandItem({ onCommand }: MenuContext): Item {
  return (command, label) => {
    const keys = commandKeys[command];
    const shown = keys === null ? {} : { accelerator: keys, registerAccelerator: false };
    return { id: command, label, ...shown, click: () => onCommand(command) };
  };
}

function fileItems(
  { recent, onRecent }: MenuContext,
  item: Item,
  isMac: boolean,
): MenuItemConstructorOptions[] {
  const files = recent.map(({ id, name, folder }) => ({
    label: name,
    toolTip: folder,
    click: () => onRecent(id),
  }));
  return [
    item('file.import', 'Import…'),
    { label: 'Import recent', enabled: files.length > 0, submenu: files },
    item('file.export', 'Export…'),
    { type: 'separator' },
    item('file.switchWorkspace', 'Switch workspace…'),
    item('file.closeTab', 'Close tab'),
    ...(isMac ? [] : [{ type: 'separator' as const }, { role: 'quit' as const }]),
  ];
}

/** Cut, copy and paste keep their roles: these alone reach the page as clipboard events with their data. */
function editItems(item: Item): MenuItemConstructorOptions[] {
  return [
    item('edit.undo', 'Undo'),
    item('edit.redo', 'Redo'),
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    item('edit.delete', 'Clear'),
    { role: 'selectAll' },
    { type: 'separator' },
    item('edit.fillDown', 'Fill down'),
    item('edit.find', 'Find…'),
    item('edit.replace', 'Find and replace…'),
  ];
}

function viewItems({ devTools }: MenuContext, item: Item): MenuItemConstructorOptions[] {
  return [
    item('view.commandPalette', 'Command palette…'),
    item('view.toggleSidebar', 'Side bar'),
    item('view.toggleDetails', 'Details'),
    { type: 'separator' },
    {
      label: 'Theme',
      submenu: [
        item('view.themeSystem', 'As the system'),
        item('view.themeLight', 'Light'),
        item('view.themeDark', 'Dark'),
      ],
    },
    {
      label: 'Density',
      submenu: [item('view.comfortableRows', 'Comfortable'), item('view.compactRows', 'Compact')],
    },
    { type: 'separator' },
    item('view.tasks', 'Tasks'),
    item('view.messageLog', 'Message log'),
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(devTools ? [{ role: 'toggleDevTools' as const }] : []),
  ];
}
