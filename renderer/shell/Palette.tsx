import { declarationOf, nameOfRecord } from '@shared/records';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { CommandPalette, type Icon, type PaletteGroup, type PaletteItem } from '@/design';
import { desks } from '@/desks';
import { COMMAND_GROUPS, type Command } from '@/workspace/commands';
import { type Session, useSession } from '@/workspace/session';
import { keyOfRecord, RecordFinder } from './recordFinder';
import { tabTitle } from './tabTitle';

export interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const RECORDS_SHOWN = 20;

const deskIcons: Readonly<Record<string, Icon>> = Object.fromEntries(
  Object.entries(desks).map(([id, { icon }]) => [`go.${id}`, icon]),
);

/** Commands by their name, records by theirs: name, SKU, barcode, handle. */
export function Palette({ open, onOpenChange }: PaletteProps) {
  const session = useSession();
  const finder = useRecordFinder(session);
  const [query, setQuery] = useState('');
  useEffect(() => {
    if (open) setQuery('');
  }, [open]);
  // Typing comes first: among very many records the hits may follow a moment later.
  const settled = useDeferredValue(query);
  const records = useMemo(
    () => (open ? recordGroups(session, finder, settled) : []),
    [open, session, finder, settled],
  );
  const groups = open ? [...commandGroups(session), ...records] : [];
  return (
    <CommandPalette
      open={open}
      onOpenChange={onOpenChange}
      query={query}
      onQueryChange={setQuery}
      groups={groups}
    />
  );
}

function commandGroups({ commands }: Session): PaletteGroup[] {
  const offered = commands.all().filter(({ isHidden, id }) => !isHidden && id !== 'view.commandPalette');
  return COMMAND_GROUPS.map((group) => ({
    heading: group,
    items: offered.filter((command) => command.group === group).map((command) => itemOf(commands, command)),
  })).filter(({ items }) => items.length > 0);
}

function itemOf(commands: Session['commands'], command: Command): PaletteItem {
  return {
    id: command.id,
    label: command.label,
    icon: deskIcons[command.id],
    shortcut: command.shortcuts?.[0],
    keywords: command.keywords,
    disabled: command.isEnabled?.() === false,
    onSelect: () => void commands.run(command.id),
  };
}

function recordGroups(session: Session, finder: RecordFinder, query: string): PaletteGroup[] {
  if (query.trim().length < 2) return [];
  const items = finder.find(query, RECORDS_SHOWN).flatMap((id) => recordItem(session, id));
  return items.length === 0 ? [] : [{ heading: 'Records', items, isMatched: true }];
}

function recordItem(session: Session, id: string): PaletteItem[] {
  const record = session.workspace.store.get(id);
  if (record === undefined) return [];
  const { label, internal } = declarationOf(record.type);
  if (internal === true) return [];
  const detail = [label, keyOfRecord(record)].filter((part) => part !== undefined).join(' · ');
  return [
    {
      id: `record ${id}`,
      label: nameOfRecord(record) || `${label} without a name`,
      detail,
      icon: tabTitle({ kind: 'record', id }, session).icon,
      onSelect: () => session.screen.open({ kind: 'record', id }),
    },
  ];
}

/** The index of names, gathered while nobody waits. */
function useRecordFinder({ workspace }: Session): RecordFinder {
  const finder = useMemo(() => new RecordFinder(workspace.store), [workspace]);
  useEffect(() => {
    let request = 0;
    const gather = (deadline: IdleDeadline): void => {
      if (!finder.gather(() => deadline.timeRemaining() > 2)) plan();
    };
    const plan = (): void => {
      cancelIdleCallback(request);
      request = requestIdleCallback(gather);
    };
    finder.onBehind = plan;
    plan();
    return () => cancelIdleCallback(request);
  }, [finder]);
  return finder;
}
