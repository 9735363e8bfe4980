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
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'edit.replace',
        label: 'Find and replace…',
        group: 'Edit',
        shortcuts: menuShortcuts('edit.replace'),
        keywords: ['search', 'regex', 'regular expression', 'substitute'],
        isEnabled: () => session.workspace.store.size > 0,
        run: () => setOpened({ listed: listedNow(session.activeView.state.getState().records) }),
      },
    ],
    [session],
  );
  useCommands(commands);
  return opened === null ? null : <ReplaceDialog listed={opened.listed} onClose={() => setOpened(null)} />;
}
