import { planReview, type ReviewReturn, readReview } from '@shared/review';
import { FileCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Banner, Button, EmptyState, PageHeader } from '@/design';
import { runStep } from '@/grid/runStep';
import { type Session, useSession } from '@/workspace/session';
import { undoLast } from '@/workspace/undoing';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import type { ImportFlow } from './importFlow';
import type { ReviewFile } from './importState';
import { counted } from './importWords';
import styles from './Review.module.css';
import { ReviewChanges } from './ReviewChanges';
import { ReviewComments } from './ReviewComments';
import { tickedOf, useReviewTicks } from './reviewTicks';

interface ReviewScreenProps {
  readonly flow: ImportFlow;
  readonly review: ReviewFile;
}

/** What a review workbook brings back: each changed cell and comment, before anything is written. */
export function ReviewScreen({ flow, review }: ReviewScreenProps) {
  const session = useSession();
  const { workspace, names, fields } = session;
  const seq = useWorkspaceSeq(workspace);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the records change with seq
  const read = useMemo(
    () => readReview(review.sheets, { get: (id) => workspace.store.get(id), names, catalog: fields }),
    [review, workspace, names, fields, seq],
  );
  if (!read.ok)
    return (
      <EmptyState
        icon={FileCheck}
        title={`${review.name} could not be matched`}
        description={read.error.message}
        actions={<Button onClick={() => flow.leave()}>Leave it</Button>}
      />
    );
  return <ReturnedReview flow={flow} name={review.name} returned={read.value} session={session} />;
}

interface ReturnedReviewProps {
  readonly flow: ImportFlow;
  readonly name: string;
  readonly returned: ReviewReturn;
  readonly session: Session;
}

function ReturnedReview({ flow, name, returned, session }: ReturnedReviewProps) {
  const { changes, comments, notes, matched } = returned;
  const ticks = useReviewTicks();
  const [isBusy, setIsBusy] = useState(false);
  const ticked = tickedOf(returned, ticks.overrides);
  const { size: cells } = ticked.changes;
  const total = cells + ticked.comments.size;
  const isNothing = changes.length === 0 && comments.length === 0;
  const conflicts = changes.filter(({ isConflict }) => isConflict).length;
  const take = async (): Promise<void> => {
    setIsBusy(true);
    const isDone = await takeOver(session, { name, returned, ticked });
    setIsBusy(false);
    if (isDone) void flow.next();
  };
  return (
    <div className={styles.screen}>
      <PageHeader
        title={name}
        detail={`Review of ${counted(matched, 'record')}: ${counted(changes.length, 'changed cell')}, ${counted(comments.length, 'comment')}`}
        actions={
          <>
            <Button onClick={() => flow.leave()}>{isNothing ? 'Close' : 'Leave it'}</Button>
            <Button variant="primary" busy={isBusy} disabled={total === 0} onClick={() => void take()}>
              Take over {counted(cells, 'cell')}
              {ticked.comments.size > 0 ? ` and ${counted(ticked.comments.size, 'comment')}` : ''}
            </Button>
          </>
        }
      />
      <div className={styles.scroll}>
        {conflicts > 0 && (
          <Banner
            tone="warning"
            title={`${counted(conflicts, 'cell was', 'cells were')} changed here too since the workbook was made`}
          >
            {conflicts === 1 ? 'It is not ticked' : 'They are not ticked'}. Compare both texts, and tick where
            the workbook is right.
          </Banner>
        )}
        {notes.length > 0 && (
          <Banner tone="info" title="Not taken over">
            <ul className={styles.notes}>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </Banner>
        )}
        {isNothing && (
          <EmptyState
            icon={FileCheck}
            title="Nothing was changed in it"
            description="All cells say what the records say, and there is no comment."
          />
        )}
        <ReviewChanges changes={changes} ticked={ticked.changes} onTick={ticks.tick} />
        <ReviewComments comments={comments} ticked={ticked.comments} onTick={ticks.tick} />
      </div>
    </div>
  );
}

interface Taking {
  readonly name: string;
  readonly returned: ReviewReturn;
  readonly ticked: ReturnType<typeof tickedOf>;
}

async function takeOver(session: Session, { name, returned, ticked }: Taking): Promise<boolean> {
  const { workspace, messages } = session;
  const operations = planReview(returned, ticked, {
    newId: () => workspace.newId(),
    at: workspace.now(),
    author: name.replace(/\.[^.]*$/, ''),
    existing: workspace.store.all('comment'),
  });
  const label = `Take over review ${name}`;
  const done = await runStep(session, operations, { label, where: 'import' });
  if (!done.ok) return false;
  messages.say(
    { tone: 'success', title: `Taken over: ${counted(ticked.changes.size, 'cell')}`, detail: name },
    { label: 'Undo', onSelect: () => void undoLast(session) },
  );
  return true;
}
