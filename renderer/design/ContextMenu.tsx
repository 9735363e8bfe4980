import { ContextMenu as Primitive } from 'radix-ui';
import type { ReactElement } from 'react';
import { MenuList } from './MenuList';
import { MenuRegion } from './MenuRegion';
import menu from './menu.module.css';
import { type MenuItems, menuItems } from './menuItem';

export interface ContextMenuProps {
  /** The element that is right-clicked; also opened by Shift+F10 and the menu key where it has focus. */
  children: ReactElement;
  items: MenuItems;
  onOpenChange?: ((open: boolean) => void) | undefined;
}

/** Entries are made inside the portal, hence only while the menu is open. */
function Entries({ items }: { items: MenuItems }) {
  return <MenuList within="context" items={menuItems(items)} />;
}

export function ContextMenu({ children, items, onOpenChange }: ContextMenuProps) {
  return (
    // Modal, Radix would hide all else from screen readers while leaving it focusable.
    <Primitive.Root modal={false} {...(onOpenChange === undefined ? {} : { onOpenChange })}>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <MenuRegion>
          <Primitive.Content
            className={menu.menu}
            collisionPadding={8}
            style={{ maxHeight: 'var(--radix-context-menu-content-available-height)' }}
          >
            <Entries items={items} />
          </Primitive.Content>
        </MenuRegion>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
