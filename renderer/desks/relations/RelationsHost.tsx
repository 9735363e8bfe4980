import { declarationOf, inSentence, isRecordType } from '@shared/records';
import { useMemo, useState } from 'react';
import { unusedOf } from '@/data/whereUsed';
import type { Command } from '@/workspace/commands';
import { type Session, useSession } from '@/workspace/session';
import { useCommands } from '@/workspace/useCommands';
import { CompareDialog } from './CompareDialog';
import { DeleteDialog } from './DeleteDialog';
import { UsedDialog } from './UsedDialog';

type Opened =
  | { readonly kind: 'used'; readonly ids: readonly string[] }
  | { readonly kind: 'compare'; readonly left: string; readonly right: string | null }
  | null;

/** Offers where-used, unused records and the comparison, and asks before a deletion breaks something. */
export function RelationsHost() {
  const session = useSession();
  const [opened, setOpened] = useState<Opened>(null);
  const commands = useMemo(() => relationCommands(session, setOpened), [session]);
  useCommands(commands);
  const close = (): void => setOpened(null);
  return (
    <>
      {opened?.kind === 'used' && <UsedDialog ids={opened.ids} onClose={close} />}
      {opened?.kind === 'compare' && (
        <CompareDialog left={opened.left} right={opened.right} onClose={close} />
      )}
      <DeleteDialog />
    </>
  );
}

function relationCommands(session: Session, open: (opened: Opened) => void): Command[] {
  const { activeView, workspace, screen, messages } = session;
  const chosen = (): readonly string[] => {
    const { records, currentRecord } = activeView.state.getState();
    const selected = records?.selected() ?? [];
    return selected.length > 0 || currentRecord === null ? selected : [currentRecord];
  };
  const type = (): string | undefined => {
    const shown = activeView.state.getState().records?.type;
    return shown !== undefined && isRecordType(shown) ? shown : undefined;
  };
  return [
    {
      id: 'record.whereUsed',
      label: 'Where is it used?',
      group: 'Record',
      shortcuts: ['Mod+Shift+U'],
      keywords: ['references', 'referrers', 'used by'],
      isEnabled: () => chosen().length > 0,
      run: () => open({ kind: 'used', ids: chosen() }),
    },
    {
      id: 'record.compare',
      label: 'Compare two records…',
      group: 'Record',
      shortcuts: ['Mod+Shift+C'],
      keywords: ['side by side', 'difference', 'master', 'listing'],
      isEnabled: () => chosen().length > 0,
      run: () => {
        const [left, right = null] = chosen();
        if (left !== undefined) open({ kind: 'compare', left, right });
      },
    },
    {
      id: 'record.unused',
      label: 'Show what nothing uses',
      group: 'Record',
      keywords: ['unused', 'orphans', 'assets', 'images'],
      isEnabled: () => type() !== undefined,
      run: () => {
        const shown = type();
        if (shown === undefined) return;
        const ids = unusedOf(workspace, shown);
        if (ids.length === 0)
          messages.say({ tone: 'info', title: `All ${inSentence(declarationOf(shown).plural)} are used` });
        else screen.changeView(shown, { list: { kind: 'pasted', ids }, sort: [], filters: [], search: '' });
      },
    },
  ];
}
