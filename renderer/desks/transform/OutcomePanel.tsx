import { valueText } from '@shared/fields';
import { countText } from '@shared/numbers';
import { nameOfRecord } from '@shared/records';
import { plainWords, type TransformScope } from '@shared/transform/operations';
import type { CellOutcome } from '@shared/transform/transform';
import { CircleSlash, Wand2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Badge, EmptyState, ProgressBar, SegmentedControl, VirtualList } from '@/design';
import styles from './Transform.module.css';
import type { PreviewState } from './useTransform';

export interface OutcomePanelProps {
  state: PreviewState;
  scope: TransformScope;
  hasOperations: boolean;
  onCancel: () => void;
}

/** What the selected cells hold and what they would hold. */
export function OutcomePanel({ state, scope, hasOperations, onCancel }: OutcomePanelProps) {
  if (state.kind === 'running')
    return (
      <div className={styles.waiting}>
        <ProgressBar label="Working it out" value={state.done} onCancel={onCancel} />
      </div>
    );
  if (state.kind === 'failed')
    return (
      <EmptyState
        icon={CircleSlash}
        title={
          state.error.code === 'timeout' ? 'The pattern came to no end' : 'This cannot be worked out yet'
        }
        description={state.error.message}
      />
    );
  if (!hasOperations)
    return (
      <EmptyState
        icon={Wand2}
        title="Add an operation"
        description="Templates, prefix and suffix, trimming, case, calculations, dates and more, one after the other. What every cell would become is shown here first."
      />
    );
  return <Outcomes outcomes={state.outcomes} scope={scope} />;
}

type Shown = 'all' | CellOutcome['state'];

const ROW_HEIGHT = 30;

function Outcomes({ outcomes, scope }: { outcomes: readonly CellOutcome[]; scope: TransformScope }) {
  const [wanted, setWanted] = useState<Shown>('all');
  const [chosen, setChosen] = useState(0);
  const counts = useMemo(() => countStates(outcomes), [outcomes]);
  // A state that no cell is in any more shows all of them.
  const shown: Shown = wanted !== 'all' && counts[wanted] === 0 ? 'all' : wanted;
  const listed = useMemo(
    () => (shown === 'all' ? outcomes : outcomes.filter(({ state }) => state === shown)),
    [outcomes, shown],
  );
  const label = (words: string, count: number): string => `${words} ${countText(count)}`;
  return (
    <div className={styles.outcomes}>
      <div role="status" className={styles.summary}>
        {`${label('Changed', counts.changed)} · ${label('unchanged', counts.unchanged)} · ${label('not valid', counts.invalid)} · ${label('left alone', counts.left)}`}
      </div>
      <SegmentedControl<Shown>
        label="Which cells are listed"
        value={shown}
        segments={[
          { value: 'all', label: 'All' },
          { value: 'changed', label: 'Changed', disabled: counts.changed === 0 },
          { value: 'unchanged', label: 'Unchanged', disabled: counts.unchanged === 0 },
          { value: 'invalid', label: 'Not valid', disabled: counts.invalid === 0 },
          { value: 'left', label: 'Left alone', disabled: counts.left === 0 },
        ]}
        onValueChange={setWanted}
      />
      <div className={styles.head} aria-hidden>
        <span>Record</span>
        <span>Column</span>
        <span>Now</span>
        <span>Then</span>
      </div>
      <VirtualList
        label="What the cells would become"
        count={listed.length}
        rowHeight={ROW_HEIGHT}
        chosen={Math.min(chosen, listed.length - 1)}
        onChoose={setChosen}
      >
        {(index) => {
          const outcome = listed[index];
          return outcome === undefined ? null : <OutcomeRow outcome={outcome} scope={scope} />;
        }}
      </VirtualList>
    </div>
  );
}

function countStates(outcomes: readonly CellOutcome[]): Record<CellOutcome['state'], number> {
  const counts = { changed: 0, unchanged: 0, invalid: 0, left: 0 };
  for (const { state } of outcomes) counts[state]++;
  return counts;
}

function OutcomeRow({ outcome, scope }: { outcome: CellOutcome; scope: TransformScope }) {
  const { id, field, before, after, state, reason } = outcome;
  const record = scope.record(id);
  const words = (value: typeof before): string =>
    (field.kind === 'richText' && state !== 'changed'
      ? plainWords({ value, field }, scope)
      : valueText(value, field, scope.text)
    ).replace(/\s*\n\s*/g, ' ⏎ ');
  return (
    <div className={styles.outcome} data-state={state} title={reason}>
      <span className={styles.name}>{(record && nameOfRecord(record)) || 'Without a name'}</span>
      <span className={styles.column}>{field.label}</span>
      <span className={styles.words}>{words(before)}</span>
      <span className={styles.then}>
        {state === 'left' ? (
          <span className={styles.reason}>{reason}</span>
        ) : (
          <span className={styles.words}>
            {state === 'unchanged' ? 'Unchanged' : words(after) || 'Empty'}
          </span>
        )}
        {state === 'invalid' && <Badge tone="warning">Not valid</Badge>}
      </span>
    </div>
  );
}
