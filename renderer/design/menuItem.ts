import type { Icon } from './Icon';

/** One entry of a menu, as data: dropdown and context menus draw the same entries. */
export type MenuItem = MenuCommand | MenuCheck | MenuRadio | MenuSubmenu | MenuHeading | MenuSeparator;

export interface MenuCommand {
  kind?: 'command' | undefined;
  label: string;
  onSelect: () => void;
  icon?: Icon | undefined;
  /** Keys as in `Mod+D`; shown, not bound. */
  shortcut?: string | undefined;
  disabled?: boolean | undefined;
  tone?: 'danger' | undefined;
}

export interface MenuCheck {
  kind: 'check';
  label: string;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  shortcut?: string | undefined;
  disabled?: boolean | undefined;
  /** Keeps the menu open, for lists of ticks. */
  keepOpen?: boolean | undefined;
}

export interface MenuRadio {
  kind: 'radio';
  value: string;
  onValueChange: (value: string) => void;
  options: readonly { value: string; label: string; disabled?: boolean | undefined }[];
}

export interface MenuSubmenu {
  kind: 'submenu';
  label: string;
  icon?: Icon | undefined;
  items: readonly MenuItem[];
  disabled?: boolean | undefined;
}

export interface MenuHeading {
  kind: 'heading';
  label: string;
}

export interface MenuSeparator {
  kind: 'separator';
}

/** Given as a function, the entries are made when the menu opens. */
export type MenuItems = readonly MenuItem[] | (() => readonly MenuItem[]);

export function menuItems(items: MenuItems): readonly MenuItem[] {
  return typeof items === 'function' ? items() : items;
}
