import { useMemo, useState } from 'react';
import type { Command } from '@/workspace/commands';
import { useSession } from '@/workspace/session';
import { menuShortcuts } from '@/workspace/shortcuts';
import { useCommands } from '@/workspace/useCommands';
import { ExportDialog } from './ExportDialog';
import { type Listed, listedNow, type Target } from './exportChoice';

interface Opened {
  readonly listed: Listed;
  readonly target: Target;
}

/** Offers the export's commands and shows its dialog. */
export function ExportHost() {
  const session = useSession();
  const [opened, setOpened] = useState<Opened | null>(null);
  const commands = useMemo((): Command[] => {
    const { workspace, activeView } = session;
    const currentSource = (): string | undefined => {
      const { currentRecord } = activeView.state.getState();
      const record = currentRecord === null ? undefined : workspace.store.get(currentRecord);
      return record?.type === 'source' ? record.id : undefined;
    };
    return [
      {
        id: 'file.export',
        label: 'Export…',
        group: 'File',
        shortcuts: menuShortcuts('file.export'),
        keywords: ['save', 'csv', 'xlsx', 'download', 'shopify', 'amazon', 'woocommerce'],
        isEnabled: () => workspace.store.size > 0,
        run: () => {
          const id = currentSource() ?? latestSource(session);
          const target: Target =
            id === undefined ? { kind: 'table', style: 'people' } : { kind: 'source', id };
          setOpened({ listed: listedNow(session), target });
        },
      },
      {
        id: 'file.exportCopy',
        label: 'Export an exact copy of the imported file…',
        group: 'File',
        isEnabled: () => (currentSource() ?? latestSource(session)) !== undefined,
        run: () => {
          const id = currentSource() ?? latestSource(session);
          if (id !== undefined) setOpened({ listed: listedNow(session), target: { kind: 'source', id } });
        },
      },
    ];
  }, [session]);
  useCommands(commands);
  if (opened === null) return null;
  return <ExportDialog listed={opened.listed} target={opened.target} onClose={() => setOpened(null)} />;
}

function latestSource({
  workspace,
}: {
  workspace: { store: { idsOf(type: string): Iterable<string> } };
}): string | undefined {
  return [...workspace.store.idsOf('source')].sort().at(-1);
}
