import { History as HistoryIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import { EmptyState, PageHeader, SearchInput, Select, SplitPane } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './History.module.css';
import { StepDetail } from './StepDetail';
import { StepList } from './StepList';
import { stepStates } from './stepStates';
import { placeText } from './stepWords';
import { useSteps } from './useSteps';

const EVERYWHERE = 'everywhere';

/** All steps, newest first, beside what the chosen one did. */
export function HistoryDesk() {
  const { workspace } = useSession();
  const { heads, isComplete, isLoading, loadMore } = useSteps(workspace);
  const [text, setText] = useState('');
  const [place, setPlace] = useState(EVERYWHERE);
  const [chosenSeq, setChosenSeq] = useState<number | null>(null);
  const [size, setSize] = useState(420);
  const states = useMemo(() => stepStates(heads), [heads]);
  const places = useMemo(() => [...new Set(heads.map(({ origin }) => origin.where))].sort(), [heads]);
  const wanted = text.trim().toLocaleLowerCase();
  const shown = heads.filter(
    ({ label, origin }) =>
      (place === EVERYWHERE || origin.where === place) &&
      (wanted === '' || label.toLocaleLowerCase().includes(wanted)),
  );
  const chosen = shown.find(({ seq }) => seq === chosenSeq) ?? shown[0];

  return (
    <div className={styles.desk}>
      <PageHeader
        title="History"
        detail={`${workspace.store.seq.toLocaleString()} ${workspace.store.seq === 1 ? 'step' : 'steps'}`}
        actions={
          <>
            <Select
              aria-label="Where the step came from"
              value={place}
              onValueChange={setPlace}
              className={styles.place}
              options={[
                { value: EVERYWHERE, label: 'From everywhere' },
                ...places.map((where) => ({ value: where, label: placeText(where) })),
              ]}
            />
            <SearchInput label="Find a step" value={text} onValueChange={setText} className={styles.search} />
          </>
        }
      />
      {heads.length === 0 && !isLoading ? (
        <EmptyState
          icon={HistoryIcon}
          title="Nothing has happened yet"
          description="Every edit and every import appears here as a step that can be taken back. Import a file or edit a cell to begin."
        />
      ) : (
        <div className={styles.panes}>
          <SplitPane
            label="Width of the list of steps"
            size={size}
            onSizeChange={setSize}
            minSize={280}
            maxSize={720}
            defaultSize={420}
          >
            {[
              <StepList
                key="list"
                heads={shown}
                states={states}
                chosen={chosen?.seq ?? null}
                onChoose={setChosenSeq}
                isComplete={isComplete}
                isLoading={isLoading}
                onMore={loadMore}
              />,
              chosen === undefined ? (
                <EmptyState
                  key="none"
                  icon={HistoryIcon}
                  title={isLoading ? 'Loading the history' : 'No step matches'}
                  description={isLoading ? undefined : 'Change the search or choose another place.'}
                />
              ) : (
                <StepDetail key={chosen.seq} head={chosen} state={states.get(chosen.seq) ?? 'done'} />
              ),
            ]}
          </SplitPane>
        </div>
      )}
    </div>
  );
}
