import {
  Archive,
  ChevronDown,
  Copy,
  CornerDownRight,
  Ellipsis,
  FileDown,
  Package,
  Pencil,
  Trash2,
  Upload,
} from 'lucide-react';
import { useState } from 'react';
import {
  AlertDialog,
  Button,
  CommandPalette,
  ContextMenu,
  Dialog,
  Drawer,
  DropdownMenu,
  Field,
  IconButton,
  type MenuItem,
  Popover,
  ShortcutList,
  TextInput,
  Tooltip,
} from '..';
import styles from './Gallery.module.css';
import { Specimen, Specimens } from './Specimen';

const NOTHING = () => {};

function rowMenu(isPinned: boolean, setIsPinned: (pinned: boolean) => void): MenuItem[] {
  return [
    { label: 'Edit', icon: Pencil, shortcut: 'Enter', onSelect: NOTHING },
    { label: 'Duplicate', icon: Copy, shortcut: 'Mod+D', onSelect: NOTHING },
    {
      kind: 'submenu',
      label: 'Export as',
      icon: FileDown,
      items: [
        { label: 'CSV for people', onSelect: NOTHING },
        { label: 'Excel workbook', onSelect: NOTHING },
      ],
    },
    { label: 'Move to bundle', icon: CornerDownRight, disabled: true, onSelect: NOTHING },
    { kind: 'separator' },
    { kind: 'heading', label: 'Column' },
    { kind: 'check', label: 'Pinned', checked: isPinned, onCheckedChange: setIsPinned },
    { kind: 'separator' },
    { label: 'Archive', icon: Archive, onSelect: NOTHING },
    { label: 'Delete', icon: Trash2, shortcut: 'Delete', tone: 'danger', onSelect: NOTHING },
  ];
}

type Shown = 'dialog' | 'alert' | 'drawer' | 'palette' | 'shortcuts' | null;

function Menus() {
  const [isPinned, setIsPinned] = useState(true);
  const menu = () => rowMenu(isPinned, setIsPinned);
  return (
    <>
      <Specimen title="DropdownMenu, Popover, Tooltip">
        <DropdownMenu trigger={<Button trailingIcon={ChevronDown}>Row</Button>} items={menu} />
        <DropdownMenu trigger={<IconButton icon={Ellipsis} label="More" />} items={menu} align="end" />
        <Popover label="Filter by title" trigger={<Button>Filter</Button>}>
          <Field label="Contains" hint="Upper and lower case count as one">
            <TextInput value="linen" onValueChange={NOTHING} />
          </Field>
        </Popover>
        <Tooltip content="Last saved 12 s ago">
          <Button variant="quiet">Saved</Button>
        </Tooltip>
      </Specimen>
      <Specimen title="ContextMenu" flow="column">
        <ContextMenu items={menu}>
          <button type="button" className={styles.area}>
            Right-click, or focus and press Shift+F10
          </button>
        </ContextMenu>
      </Specimen>
    </>
  );
}

function Palette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const [query, setQuery] = useState('');
  return (
    <CommandPalette
      open={open}
      onOpenChange={onOpenChange}
      query={query}
      onQueryChange={setQuery}
      groups={[
        {
          heading: 'Commands',
          items: [
            { id: 'import', label: 'Import a file', icon: Upload, shortcut: 'Mod+I', onSelect: NOTHING },
            { id: 'export', label: 'Export this view', icon: FileDown, shortcut: 'Mod+E', onSelect: NOTHING },
            { id: 'theme', label: 'Switch to dark', keywords: ['theme', 'night'], onSelect: NOTHING },
          ],
        },
        {
          heading: 'Records',
          isMatched: true,
          items: [
            {
              id: 'r1',
              label: 'Linen bath towel, stone',
              detail: 'Product · FJ-10420',
              icon: Package,
              onSelect: NOTHING,
            },
            {
              id: 'r2',
              label: 'Linen bath towel, sage',
              detail: 'Product · FJ-10427',
              icon: Package,
              onSelect: NOTHING,
            },
          ],
        },
      ]}
    />
  );
}

const SHORTCUTS = [
  {
    heading: 'Everywhere',
    shortcuts: [
      { label: 'Command palette', keys: ['Mod+K'] },
      { label: 'Undo', keys: ['Mod+Z'] },
      { label: 'Redo', keys: ['Mod+Shift+Z', 'Mod+Y'] },
      { label: 'This list', keys: ['?'] },
    ],
  },
  {
    heading: 'Grid',
    shortcuts: [
      { label: 'Extend the selection', keys: ['Shift+ArrowDown'] },
      { label: 'Fill down', keys: ['Mod+D'] },
      { label: 'Clear', keys: ['Delete'] },
    ],
  },
];

export function Overlays() {
  const [shown, setShown] = useState<Shown>(null);
  const [name, setName] = useState('Spring catalogue');
  const show = (which: Exclude<Shown, null>) => ({
    open: shown === which,
    onOpenChange: (open: boolean) => setShown(open ? which : null),
  });
  const actions = (
    <>
      <Button onClick={() => setShown(null)}>Cancel</Button>
      <Button variant="primary">Save view</Button>
    </>
  );
  return (
    <Specimens>
      <Menus />
      <Specimen title="Modal">
        <Button onClick={() => setShown('dialog')}>Dialog</Button>
        <Button onClick={() => setShown('alert')}>AlertDialog</Button>
        <Button onClick={() => setShown('drawer')}>Drawer</Button>
        <Button onClick={() => setShown('palette')}>CommandPalette</Button>
        <Button onClick={() => setShown('shortcuts')}>ShortcutList</Button>
      </Specimen>
      <Dialog
        {...show('dialog')}
        title="Save this view"
        description="Columns, order, sort and filters are kept under a name."
        note="3 filters, 14 columns"
        actions={actions}
      >
        <Field label="Name">
          <TextInput value={name} onValueChange={setName} />
        </Field>
      </Dialog>
      <AlertDialog
        {...show('alert')}
        title="Delete the workspace “Spring catalogue”?"
        description="Its 2,461 records, their history and 310 images are removed from this computer. This cannot be undone."
        confirmLabel="Delete workspace"
        tone="danger"
        onConfirm={() => setShown(null)}
      />
      <Drawer
        {...show('drawer')}
        title="History"
        description="Every step, newest first"
        size="small"
        actions={actions}
      >
        <p>Paste 240 cells in Title</p>
      </Drawer>
      <Palette {...show('palette')} />
      <ShortcutList {...show('shortcuts')} groups={SHORTCUTS} />
    </Specimens>
  );
}
