import { z } from '@shared/schema';

/** Commands that native menus send; the renderer's command registry answers them under the same ids. */
export const menuCommand = z.enum([
  'file.import',
  'file.export',
  'file.switchWorkspace',
  'file.closeTab',
  'edit.undo',
  'edit.redo',
  'edit.find',
  'edit.replace',
  'edit.fillDown',
  'edit.delete',
  'view.commandPalette',
  'view.toggleSidebar',
  'view.toggleDetails',
  'view.compactRows',
  'view.comfortableRows',
  'view.themeSystem',
  'view.themeLight',
  'view.themeDark',
  'view.messageLog',
  'view.tasks',
  'go.nextTab',
  'go.previousTab',
  'go.history',
  'help.shortcuts',
  'help.checkForUpdates',
  'help.about',
]);
export type MenuCommand = z.infer<typeof menuCommand>;

/**
 * The keys of each command, in Electron's spelling; `CmdOrCtrl` is Command on macOS. The menus only show them: the
 * renderer binds them, so that a key does one thing once, whether or not the menus are there.
 */
export const commandKeys = {
  'file.import': 'CmdOrCtrl+I',
  'file.export': 'CmdOrCtrl+E',
  'file.switchWorkspace': null,
  'file.closeTab': 'CmdOrCtrl+W',
  'edit.undo': 'CmdOrCtrl+Z',
  'edit.redo': 'CmdOrCtrl+Shift+Z',
  'edit.find': 'CmdOrCtrl+F',
  'edit.replace': 'CmdOrCtrl+H',
  'edit.fillDown': 'CmdOrCtrl+D',
  'edit.delete': 'Delete',
  'view.commandPalette': 'CmdOrCtrl+K',
  'view.toggleSidebar': 'CmdOrCtrl+B',
  'view.toggleDetails': 'CmdOrCtrl+J',
  'view.compactRows': null,
  'view.comfortableRows': null,
  'view.themeSystem': null,
  'view.themeLight': null,
  'view.themeDark': null,
  'view.messageLog': null,
  'view.tasks': null,
  'go.nextTab': 'Ctrl+Tab',
  'go.previousTab': 'Ctrl+Shift+Tab',
  'go.history': null,
  'help.shortcuts': '?',
  'help.checkForUpdates': null,
  'help.about': null,
} satisfies Record<MenuCommand, string | null>;
