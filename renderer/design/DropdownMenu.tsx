import { DropdownMenu as Primitive } from 'radix-ui';
import type { ReactElement } from 'react';
import { MenuList } from './MenuList';
import { MenuRegion } from './MenuRegion';
import menu from './menu.module.css';
import { type MenuItems, menuItems } from './menuItem';

export interface DropdownMenuProps {
  /** A Button or IconButton. */
  trigger: ReactElement;
  items: MenuItems;
  align?: 'start' | 'end' | undefined;
  side?: 'top' | 'bottom' | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
}

/** Entries are made inside the portal, hence only while the menu is open. */
function Entries({ items }: { items: MenuItems }) {
  return <MenuList within="dropdown" items={menuItems(items)} />;
}

export function DropdownMenu(props: DropdownMenuProps) {
  const { trigger, items, align = 'start', side = 'bottom', open, onOpenChange } = props;
  return (
    // Modal, Radix would hide all else from screen readers while leaving it focusable.
    <Primitive.Root
      modal={false}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <MenuRegion>
          <Primitive.Content
            className={menu.menu}
            align={align}
            side={side}
            sideOffset={3}
            collisionPadding={8}
            style={{ maxHeight: 'var(--radix-dropdown-menu-content-available-height)' }}
          >
            <Entries items={items} />
          </Primitive.Content>
        </MenuRegion>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
