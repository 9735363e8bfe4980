import type { StepHead } from '@shared/changes';
import { countText } from '@shared/numbers';
import { History as HistoryIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import { EmptyState, PageHeader, SplitPane } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './History.module.css';
import { StepDetail } from './StepDetail';
import { StepFilterBar, useStepFilter } from './StepFilterBar';
import { StepList } from './StepList';
import { stepStates } from './stepStates';
import { type LoadedSteps, useSteps } from './useSteps';

/** All steps, newest first, beside what the chosen one did. */
export function HistoryDesk() {
  const { workspace } = useSession();
  const steps = useSteps(workspace);
  const filter = useStepFilter(steps.heads);
  const { length } = steps.heads;
  const { seq } = workspace.store;
  return (
    <div className={styles.desk}>
      <PageHeader
        title="History"
        detail={`${countText(seq)} ${seq === 1 ? 'step' : 'steps'}`}
        actions={<StepFilterBar filter={filter} />}
      />
      {length === 0 && !steps.isLoading ? (
        <EmptyState
          icon={HistoryIcon}
          title="Nothing has happened yet"
          description="Every edit and every import appears here as a step that can be taken back. Import a file or edit a cell to begin."
        />
      ) : (
        <StepPanes steps={steps} shown={filter.shown} />
      )}
    </div>
  );
}

/** The list, and the step that is chosen in it; the newest until a person chooses another. */
function StepPanes({ steps, shown }: { steps: LoadedSteps; shown: readonly StepHead[] }) {
  const { heads, isComplete, isLoading, loadMore } = steps;
  const [chosenSeq, setChosenSeq] = useState<number | null>(null);
  const [size, setSize] = useState(420);
  const states = useMemo(() => stepStates(heads), [heads]);
  const chosen = shown.find(({ seq }) => seq === chosenSeq) ?? shown[0];
  const list = (
    <StepList
      key="list"
      heads={shown}
      states={states}
      chosen={chosen?.seq ?? null}
      onChoose={setChosenSeq}
      isComplete={isComplete}
      isLoading={isLoading}
      onMore={loadMore}
    />
  );
  const detail =
    chosen === undefined ? (
      <EmptyState
        key="none"
        icon={HistoryIcon}
        title={isLoading ? 'Loading the history' : 'No step matches'}
        description={isLoading ? undefined : 'Change the search or choose another place.'}
      />
    ) : (
      <StepDetail key={chosen.seq} head={chosen} state={states.get(chosen.seq) ?? 'done'} />
    );
  return (
    <div className={styles.panes}>
      <SplitPane
        label="Width of the list of steps"
        size={size}
        onSizeChange={setSize}
        minSize={280}
        maxSize={720}
        defaultSize={420}
      >
        {[list, detail]}
      </SplitPane>
    </div>
  );
}
