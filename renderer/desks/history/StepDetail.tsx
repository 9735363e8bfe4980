import type { LoggedStep, StepHead } from '@shared/changes';
import { countText } from '@shared/numbers';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Banner, Button, Spinner } from '@/design';
import { useSession } from '@/workspace/session';
import { undoPicked } from '@/workspace/undoing';
import { exactTime } from '@/workspace/when';
import { ChangeTable } from './ChangeTable';
import styles from './History.module.css';
import { RecordNamesList } from './RecordNamesList';
import { StateMark } from './StepList';
import type { StepState } from './stepStates';
import { actorText, countsText, placeText } from './stepWords';
import { useLoggedStep } from './useLoggedStep';

/** Everything one step did, with the ways back. */
export function StepDetail({ head, state }: { head: StepHead; state: StepState }) {
  const session = useSession();
  const [isBusy, setIsBusy] = useState(false);
  const loaded = useLoggedStep(session.workspace, head.seq);
  const undo = async (): Promise<void> => {
    setIsBusy(true);
    await undoPicked(session, head);
    setIsBusy(false);
  };
  return (
    <article className={styles.detail} aria-label={head.label}>
      <header className={styles.detailHeader}>
        <div className={styles.detailWords}>
          <h2 className={styles.detailTitle}>
            {head.label} <StateMark state={state} />
          </h2>
          <p className={styles.detailMeta}>
            {actorText(head.origin.by)}, {placeText(head.origin.where)} ·{' '}
            <time dateTime={head.at}>{exactTime(head.at, session.info.locale)}</time> · Step{' '}
            {countText(head.seq)}
          </p>
          <p className={styles.detailMeta}>{countsText(head.counts)}</p>
        </div>
        <Button icon={Undo2} busy={isBusy} disabled={state === 'undone'} onClick={() => void undo()}>
          Undo this step
        </Button>
      </header>
      <div className={styles.detailBody}>
        {loaded === undefined && <Spinner label="Reading what this step did" />}
        {loaded !== undefined && 'problem' in loaded && (
          <Banner tone="error" title="This step cannot be read from the log">
            {loaded.problem} The records themselves are not affected.
          </Banner>
        )}
        {loaded !== undefined && 'step' in loaded && <StepContent step={loaded.step} />}
      </div>
    </article>
  );
}

function StepContent({ step: { creates, deletes, changes } }: { step: LoggedStep }) {
  const isEmpty = creates.length + deletes.length + changes.length === 0;
  return (
    <>
      {changes.length > 0 && <ChangeTable changes={changes} />}
      {creates.length > 0 && <RecordNamesList title="Created" ids={creates.map(({ id }) => id)} />}
      {deletes.length > 0 && (
        <RecordNamesList title="Deleted" ids={deletes.map(({ id }) => id)} gone={deletes} />
      )}
      {isEmpty && (
        <p className={styles.none}>
          This step changed nothing: everything it would have taken back was edited since, and kept.
        </p>
      )}
    </>
  );
}
