import type { StepBody } from '@shared/changes';
import { countText } from '@shared/numbers';
import { RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { partOf, type RestorePoint } from '@/data/restorePoints';
import { Banner, Button, EmptyState, Spinner } from '@/design';
import { useSession } from '@/workspace/session';
import { exactTime, whenText } from '@/workspace/when';
import { DifferenceTable } from './DifferenceTable';
import { differenceRows } from './differenceRows';
import { effectText, reasonText, recordsText } from './pointWords';
import { restore } from './restorePoint';
import styles from './Snapshots.module.css';
import { useDifference } from './useDifference';

/** What restoring one moment would change, record by record, and the ways back. */
export function PointDetail({ point }: { point: RestorePoint }) {
  const { info } = useSession();
  const loaded = useDifference(point);
  return (
    <article className={styles.detail} aria-label={reasonText(point)}>
      <header className={styles.header}>
        <div className={styles.words}>
          <h2 className={styles.title}>{reasonText(point)}</h2>
          <p className={styles.meta}>
            <time dateTime={point.at}>{exactTime(point.at, info.locale)}</time> · after step{' '}
            {countText(point.seq)}
          </p>
        </div>
      </header>
      {loaded === undefined && (
        <div className={styles.waiting}>
          <Spinner label="Comparing with now" />
        </div>
      )}
      {loaded?.problem !== undefined && (
        <Banner tone="error" title="This moment cannot be read">
          {loaded.problem}
        </Banner>
      )}
      {loaded?.body !== undefined && <Differing point={point} body={loaded.body} />}
    </article>
  );
}

function Differing({ point, body }: { point: RestorePoint; body: StepBody }) {
  const session = useSession();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setIsBusy] = useState(false);
  const rows = useMemo(
    () => differenceRows(body, (id) => session.workspace.store.get(id)),
    [body, session.workspace],
  );
  const when = whenText(point.at, session.info.locale);
  const run = async (part: StepBody, what: string): Promise<void> => {
    setIsBusy(true);
    const isDone = await restore(session, part, `Restore ${what} as of ${when}`);
    setIsBusy(false);
    if (isDone) setTicked(new Set());
  };
  if (rows.length === 0)
    return (
      <EmptyState
        icon={RotateCcw}
        title="Nothing has changed since"
        description="The workspace holds now what it held then. There is nothing to restore."
      />
    );
  return (
    <>
      <div className={styles.actions}>
        <p className={styles.effect}>Restoring it: {effectText(body)}</p>
        <Button
          disabled={ticked.size === 0}
          busy={isBusy && ticked.size > 0}
          onClick={() => void run(partOf(body, ticked), recordsText(ticked.size))}
        >
          {ticked.size === 0 ? 'Restore ticked records' : `Restore ${recordsText(ticked.size)}`}
        </Button>
        <Button
          variant="primary"
          icon={RotateCcw}
          busy={isBusy && ticked.size === 0}
          disabled={ticked.size > 0}
          onClick={() => void run(body, 'everything')}
        >
          Restore everything
        </Button>
      </div>
      <DifferenceTable rows={rows} ticked={ticked} onTick={setTicked} />
    </>
  );
}
