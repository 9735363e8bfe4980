import { type FindQuery, noQuery } from '@shared/transform/find';
import { useMemo, useState } from 'react';
import type { Command } from '@/workspace/commands';
import { useSession } from '@/workspace/session';
import { menuShortcuts } from '@/workspace/shortcuts';
import { useCommands } from '@/workspace/useCommands';
import { type Listed, listedNow } from './places';
import { ReplaceDialog } from './ReplaceDialog';

/** Offers the command and shows its dialog. */
export function ReplaceHost() {
  const session = useSession();
  const [opened, setOpened] = useState<{ listed: Listed | undefined } | null>(null);
  // What was sought last is there again: one goes to a hit, looks, and comes back.
  const [query, setQuery] = useState<FindQuery>(noQuery);
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'edit.replace',
        label: 'Find and replace…',
        group: 'Edit',
        shortcuts: menuShortcuts('edit.replace'),
        keywords: ['search', 'regex', 'regular expression', 'substitute'],
        isEnabled: () => session.workspace.store.size > 0,
        run: () => {
          const { records, sought } = session.activeView.state.getState();
          if (sought !== null) setQuery(({ replacement }) => ({ ...sought, replacement }));
          setOpened({ listed: listedNow(records) });
        },
      },
    ],
    [session],
  );
  useCommands(commands);
  if (opened === null) return null;
  return (
    <ReplaceDialog listed={opened.listed} query={query} onQuery={setQuery} onClose={() => setOpened(null)} />
  );
}
