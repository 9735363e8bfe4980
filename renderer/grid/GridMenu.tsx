import {
  ArrowDownToLine,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Eraser,
  ExternalLink,
  Filter,
  History,
  MessageSquare,
  Network,
  Palette,
  Pencil,
  Replace,
  Scissors,
  Trash2,
  Wand2,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { useRef } from 'react';
import { ContextMenu, type Icon, type MenuItem } from '@/design';
import type { Command, CommandRegistry } from '@/workspace/commands';
import { type Session, useSession } from '@/workspace/session';
import type { RecordGrid } from './recordGrid';
import type { RowActions } from './rowActions';
import { changeColumn } from './viewCommands';

export interface GridMenuProps {
  readonly grid: RecordGrid;
  readonly rows: RowActions;
  readonly children: ReactElement;
}

/** The menu on cells, rows and headers. Its entries are the grid's commands. */
export function GridMenu({ grid, rows, children }: GridMenuProps) {
  const session = useSession();
  const header = useRef<string | null>(null);
  const items = (): readonly MenuItem[] =>
    header.current === null ? cellItems(session, grid, rows) : headerItems(grid, header.current);
  return (
    <ContextMenu
      items={items}
      onOpenChange={(isOpen) => {
        if (!isOpen && header.current === null) grid.focus.restore();
      }}
    >
      <div
        style={{ display: 'contents' }}
        onContextMenuCapture={({ target }) => {
          const cell = target instanceof Element ? target.closest('.ag-header-cell') : null;
          header.current = cell?.getAttribute('col-id') ?? null;
        }}
      >
        {children}
      </div>
    </ContextMenu>
  );
}

function cellItems({ commands }: Session, grid: RecordGrid, rows: RowActions): MenuItem[] {
  const count = grid.selectedIds().length;
  const noun = rows.noun(Math.max(1, count));
  return [
    ...commandItem(commands, 'grid.edit', { label: 'Edit', icon: Pencil }),
    ...commandItem(commands, 'grid.cut', { label: 'Cut', icon: Scissors, shortcut: 'Mod+X' }),
    ...commandItem(commands, 'grid.copy', { label: 'Copy', icon: Copy, shortcut: 'Mod+C' }),
    ...commandItem(commands, 'grid.paste', { label: 'Paste', icon: ClipboardPaste, shortcut: 'Mod+V' }),
    ...commandItem(commands, 'edit.delete', { label: 'Clear', icon: Eraser, shortcut: 'Delete' }),
    ...commandItem(commands, 'edit.fillDown', { icon: ArrowDownToLine }),
    ...commandItem(commands, 'edit.fillRight', {}),
    ...commandItem(commands, 'edit.fillSeries', {}),
    ...(grid.type === 'listing' ? commandItem(commands, 'grid.inherit', {}) : []),
    { kind: 'separator' },
    ...commandItem(commands, 'edit.transform', { label: 'Transform…', icon: Wand2 }),
    ...commandItem(commands, 'edit.replace', { icon: Replace }),
    { kind: 'separator' },
    ...commandItem(commands, 'grid.filterByValue', { icon: Filter }),
    ...commandItem(commands, 'grid.colours', { icon: Palette }),
    ...commandItem(commands, 'grid.comment', { label: 'Comment…', icon: MessageSquare }),
    ...commandItem(commands, 'grid.cellHistory', { label: 'History and restore…', icon: History }),
    ...commandItem(commands, 'grid.openRecord', { icon: ExternalLink }),
    ...(commands.find('families.open')?.isEnabled?.() === true
      ? commandItem(commands, 'families.open', { icon: Network })
      : []),
    { kind: 'separator' },
    ...(rows.hasOrder
      ? [
          ...commandItem(commands, 'grid.moveUp', {}),
          ...commandItem(commands, 'grid.moveDown', {}),
          ...commandItem(commands, 'grid.sortByPosition', {}),
          { kind: 'separator' as const },
        ]
      : []),
    ...commandItem(commands, 'grid.duplicateRecords', { label: `Duplicate ${noun}`, icon: CopyPlus }),
    ...(rows.canArchive ? commandItem(commands, 'grid.archiveRecords', { label: `Archive ${noun}` }) : []),
    ...commandItem(commands, 'grid.deleteRecords', { label: `Delete ${noun}`, icon: Trash2 }),
  ];
}

interface Shown {
  readonly label?: string;
  readonly icon?: Icon;
  readonly shortcut?: string;
}

function commandItem(commands: CommandRegistry, id: string, shown: Shown): MenuItem[] {
  const command: Command | undefined = commands.find(id);
  if (command === undefined) return [];
  const shortcut = shown.shortcut ?? command.shortcuts?.[0];
  return [
    {
      label: shown.label ?? command.label,
      icon: shown.icon,
      shortcut,
      disabled: command.isEnabled?.() === false,
      onSelect: () => void commands.run(id),
    },
  ];
}

function headerItems(grid: RecordGrid, path: string): MenuItem[] {
  const column = grid.column(path);
  if (column === undefined) return [];
  return [
    {
      label: 'Sort ascending',
      onSelect: () => grid.view.change({ sort: [{ path, isDescending: false }] }),
    },
    {
      label: 'Sort descending',
      onSelect: () => grid.view.change({ sort: [{ path, isDescending: true }] }),
    },
    { kind: 'separator' },
    { label: 'Select column', onSelect: () => grid.selectColumn(path) },
    { label: 'Fit width', onSelect: () => grid.view.autoSize(path) },
    {
      label: column.isPinned ? 'Unpin' : 'Pin to the left',
      onSelect: () => changeColumn(grid, path, { isPinned: !column.isPinned }),
    },
    {
      label: 'Conditional colours…',
      icon: Palette,
      onSelect: () => grid.session.setup.open({ kind: 'colours', type: grid.type, path }),
    },
    { label: 'Hide', onSelect: () => changeColumn(grid, path, { isHidden: true }) },
  ];
}
