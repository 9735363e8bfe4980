import { useState } from 'react';
import type { OpenReport } from '@/data/openWorkspace';
import { Banner, Button } from '@/design';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import styles from './Notices.module.css';

/** What a person must know about the workspace as a whole: it was repaired, or it takes no more changes. */
export function Notices({ report }: { report: OpenReport }) {
  const { workspace } = useSession();
  useWorkspaceSeq(workspace);
  const [isDismissed, setIsDismissed] = useState(false);
  const { stopped } = workspace;
  const words = isDismissed ? undefined : repairWords(report);
  if (stopped === undefined && words === undefined) return null;
  return (
    <div className={styles.notices}>
      {stopped !== undefined && (
        <Banner
          tone="error"
          title="Aisle takes no more changes"
          actions={<Button onClick={() => location.reload()}>Restart this window</Button>}
        >
          {stopped.message}
        </Banner>
      )}
      {words !== undefined && (
        <Banner tone="info" title={words.title} onDismiss={() => setIsDismissed(true)}>
          {words.detail}
        </Banner>
      )}
    </div>
  );
}

/** How a start that was not like any other is told; undefined for an ordinary one. */
export function repairWords({
  how,
  reason,
  steps,
  records,
}: OpenReport): { title: string; detail: string } | undefined {
  const whole = `${amount(records, 'record')} and ${amount(steps, 'step')} are there.`;
  if (how === 'caught-up')
    return {
      title: 'Your last changes were brought back',
      detail: `Aisle ended before its database had them; they were taken from the journal. Nothing is lost: ${whole}`,
    };
  if (how === 'rebuilt')
    return {
      title: 'The database was rebuilt from the journal',
      detail: `It could not be used as it was${reason === undefined ? '' : ` (${reason})`}. Nothing is lost: ${whole}`,
    };
  if (how === 'resumed')
    return {
      title: 'The journal had lost its last steps',
      detail: `The database still has them${reason === undefined ? '' : ` (${reason})`}, and a snapshot was written in their place. Nothing is lost: ${whole}`,
    };
  return undefined;
}

function amount(count: number, noun: string): string {
  return `${count.toLocaleString()} ${noun}${count === 1 ? '' : 's'}`;
}
