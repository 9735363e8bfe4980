import { isRecordType } from '@shared/records';
import { useMemo, useState } from 'react';
import type { Command } from '@/workspace/commands';
import { useSession } from '@/workspace/session';
import { useCommands } from '@/workspace/useCommands';
import { DuplicatesDialog } from './DuplicatesDialog';

interface Opened {
  readonly type: string;
  /** Records that were chosen to be merged; none for a search. */
  readonly ids: readonly string[];
}

/** Offers to look for duplicates among the records in front, and to merge those that are selected. */
export function DuplicatesHost() {
  const session = useSession();
  const [opened, setOpened] = useState<Opened | null>(null);
  const commands = useMemo((): Command[] => {
    const listed = () => session.activeView.state.getState().records;
    const type = (): string => {
      const shown = listed()?.type;
      return shown !== undefined && isRecordType(shown) ? shown : 'product';
    };
    return [
      {
        id: 'record.duplicates',
        label: 'Find duplicates…',
        group: 'Record',
        keywords: ['double', 'merge', 'same', 'similar'],
        run: () => setOpened({ type: type(), ids: [] }),
      },
      {
        id: 'record.merge',
        label: 'Merge the selected records…',
        group: 'Record',
        keywords: ['join', 'duplicates', 'combine'],
        isEnabled: () => (listed()?.selected().length ?? 0) > 1,
        run: () => setOpened({ type: type(), ids: listed()?.selected().slice(0, MOST_MERGED) ?? [] }),
      },
    ];
  }, [session]);
  useCommands(commands);
  if (opened === null) return null;
  return <DuplicatesDialog type={opened.type} ids={opened.ids} onClose={() => setOpened(null)} />;
}

/** So many records are merged at once at most: each is a column to choose from. */
const MOST_MERGED = 12;
