import { useMemo, useState } from 'react';
import type { Command } from '@/workspace/commands';
import { useSession } from '@/workspace/session';
import { useCommands } from '@/workspace/useCommands';
import { type Listed, listedNow } from './listed';
import { ReviewDialog } from './ReviewDialog';

/** Offers to write a review workbook of what the view in front lists. */
export function ReviewHost() {
  const session = useSession();
  const [listed, setListed] = useState<Listed | null>(null);
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'file.reviewWorkbook',
        label: 'Make a review workbook…',
        group: 'File',
        keywords: ['copywriter', 'xlsx', 'excel', 'texts', 'proofread', 'translate', 'export'],
        isEnabled: () => session.workspace.store.size > 0,
        run: () => setListed(listedNow(session)),
      },
    ],
    [session],
  );
  useCommands(commands);
  return listed === null ? null : <ReviewDialog listed={listed} onClose={() => setListed(null)} />;
}
