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
  'help.about',
]);
export type MenuCommand = z.infer<typeof menuCommand>;
