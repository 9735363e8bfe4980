import { countText, tenthsText } from '@shared/numbers';
import { useState } from 'react';
import type { OpenReport } from '@/data/openWorkspace';
import { Banner, Button } from '@/design';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import styles from './Notices.module.css';
import { type ScarceRoom, useDiskRoom } from './useDiskRoom';

/** What a person must know about the workspace as a whole: it was repaired, or it takes no more changes. */
export function Notices({ report }: { report: OpenReport }) {
  const { workspace } = useSession();
  useWorkspaceSeq(workspace);
  const [isDismissed, setIsDismissed] = useState(false);
  const { stopped } = workspace;
  const words = isDismissed ? undefined : repairWords(report);
  const room = useDiskRoom();
  if (stopped === undefined && words === undefined && room === undefined) return null;
  return (
    <div className={styles.notices} data-area="">
      {stopped !== undefined && (
        <Banner
          tone="error"
          title="Aisle takes no more changes"
          actions={<Button onClick={() => location.reload()}>Restart this window</Button>}
        >
          {stopped.message}
        </Banner>
      )}
      {room !== undefined && <DiskNotice room={room} />}
      {words !== undefined && (
        <Banner tone="info" title={words.title} onDismiss={() => setIsDismissed(true)}>
          {words.detail}
        </Banner>
      )}
    </div>
  );
}

/** Said before the disk is full, and while it is. */
function DiskNotice({ room: { free, reserve, level, checkAgain } }: { room: ScarceRoom }) {
  const action = <Button onClick={checkAgain}>Check again</Button>;
  const advice = 'Empty the trash, or move large files to another disk.';
  if (level === 'full')
    return (
      <Banner tone="error" title="The disk is full: Aisle takes no changes for now" actions={action}>
        Everything that was shown as saved is safe. {advice} Aisle goes on by itself once there is room again.
      </Banner>
    );
  return (
    <Banner tone="warning" title={`The disk is almost full: ${sizeText(free)} left`} actions={action}>
      {advice} At {sizeText(reserve)} Aisle stops taking changes, so that none is lost.
    </Banner>
  );
}

function sizeText(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes < 1024 ? `${countText(Math.round(megabytes))} MB` : `${tenthsText(megabytes / 1024)} GB`;
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
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;
}
