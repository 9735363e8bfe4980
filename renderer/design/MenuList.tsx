import { Check, ChevronRight, Dot } from 'lucide-react';
import { ContextMenu, DropdownMenu } from 'radix-ui';
import { Fragment } from 'react';
import { Glyph } from './Icon';
import { Kbd } from './Kbd';
import { MenuRegion } from './MenuRegion';
import menu from './menu.module.css';
import type { MenuCheck, MenuCommand, MenuItem, MenuRadio, MenuSubmenu } from './menuItem';

/** The parts that Radix names alike in both of its menus. */
type Parts = Pick<
  typeof DropdownMenu,
  | 'Portal'
  | 'Item'
  | 'ItemIndicator'
  | 'CheckboxItem'
  | 'RadioGroup'
  | 'RadioItem'
  | 'Label'
  | 'Separator'
  | 'Sub'
  | 'SubTrigger'
  | 'SubContent'
>;

const PARTS: Readonly<Record<'dropdown' | 'context', Parts>> = {
  dropdown: DropdownMenu,
  context: ContextMenu,
};

export interface MenuListProps {
  within: 'dropdown' | 'context';
  items: readonly MenuItem[];
}

function Ending({ shortcut }: { shortcut?: string | undefined }) {
  return shortcut === undefined ? null : (
    <span className={menu.end}>
      <Kbd keys={shortcut} />
    </span>
  );
}

function Command({ parts, item, indented }: { parts: Parts; item: MenuCommand; indented: boolean }) {
  return (
    <parts.Item
      className={menu.item}
      disabled={item.disabled ?? false}
      data-tone={item.tone}
      textValue={item.label}
      onSelect={item.onSelect}
    >
      {item.icon ? <Glyph icon={item.icon} /> : indented && <span className={menu.slot} />}
      <span className={menu.text}>{item.label}</span>
      <Ending shortcut={item.shortcut} />
    </parts.Item>
  );
}

function CheckEntry({ parts, item }: { parts: Parts; item: MenuCheck }) {
  return (
    <parts.CheckboxItem
      className={menu.item}
      checked={item.checked}
      disabled={item.disabled ?? false}
      textValue={item.label}
      onCheckedChange={item.onCheckedChange}
      onSelect={(event) => item.keepOpen && event.preventDefault()}
    >
      <span className={menu.slot}>
        <parts.ItemIndicator>
          <Glyph icon={Check} size={14} />
        </parts.ItemIndicator>
      </span>
      <span className={menu.text}>{item.label}</span>
      <Ending shortcut={item.shortcut} />
    </parts.CheckboxItem>
  );
}

function RadioEntries({ parts, item }: { parts: Parts; item: MenuRadio }) {
  return (
    <parts.RadioGroup value={item.value} onValueChange={item.onValueChange}>
      {item.options.map((option) => (
        <parts.RadioItem
          key={option.value}
          value={option.value}
          disabled={option.disabled ?? false}
          className={menu.item}
        >
          <span className={menu.slot}>
            <parts.ItemIndicator>
              <Glyph icon={Dot} size={24} />
            </parts.ItemIndicator>
          </span>
          <span className={menu.text}>{option.label}</span>
        </parts.RadioItem>
      ))}
    </parts.RadioGroup>
  );
}

function Submenu({ within, parts, item, indented }: SubmenuProps) {
  return (
    <parts.Sub>
      <parts.SubTrigger className={menu.item} disabled={item.disabled ?? false} textValue={item.label}>
        {item.icon ? <Glyph icon={item.icon} /> : indented && <span className={menu.slot} />}
        <span className={menu.text}>{item.label}</span>
        <span className={menu.end}>
          <Glyph icon={ChevronRight} size={14} />
        </span>
      </parts.SubTrigger>
      <parts.Portal>
        <MenuRegion label={item.label}>
          <parts.SubContent className={menu.menu} sideOffset={4} alignOffset={-4} collisionPadding={8}>
            <MenuList within={within} items={item.items} />
          </parts.SubContent>
        </MenuRegion>
      </parts.Portal>
    </parts.Sub>
  );
}

interface SubmenuProps {
  within: 'dropdown' | 'context';
  parts: Parts;
  item: MenuSubmenu;
  indented: boolean;
}

function keyOf(item: MenuItem, index: number): string {
  return 'label' in item ? item.label : `${item.kind}${index}`;
}

/** Draws the entries; labels line up, with or without icons and ticks. */
export function MenuList({ within, items }: MenuListProps) {
  const parts = PARTS[within];
  const indented = items.some(
    (item) => item.kind === 'check' || item.kind === 'radio' || ('icon' in item && item.icon !== undefined),
  );
  const draw = (item: MenuItem) => {
    switch (item.kind) {
      case 'heading':
        return <parts.Label className={menu.heading}>{item.label}</parts.Label>;
      case 'separator':
        return <parts.Separator className={menu.separator} />;
      case 'check':
        return <CheckEntry parts={parts} item={item} />;
      case 'radio':
        return <RadioEntries parts={parts} item={item} />;
      case 'submenu':
        return <Submenu within={within} parts={parts} item={item} indented={indented} />;
      default:
        return <Command parts={parts} item={item} indented={indented} />;
    }
  };
  return items.map((item, index) => <Fragment key={keyOf(item, index)}>{draw(item)}</Fragment>);
}
