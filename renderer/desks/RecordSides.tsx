import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { Spinner, Tabs } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './RecordSides.module.css';

export const RecordForm = lazy(() => import('@/forms').then((forms) => ({ default: forms.RecordForm })));
export const RecordHistory = lazy(() =>
  import('./history').then((history) => ({ default: history.RecordHistory })),
);

/** One record from its two sides: its fields as a form, and its history. */
export function RecordSides({ id }: { id: string }) {
  const { activeView } = useSession();
  const details = useStore(activeView.state, (state) => state.details);
  const path = useStore(activeView.state, (state) => state.historyPath);
  const tabs = [
    { value: 'form', label: 'Fields', content: <RecordForm id={id} /> },
    {
      value: 'history',
      label: 'History',
      content: (
        <RecordHistory key={id} id={id} path={path} onShowAll={() => activeView.showDetails('history')} />
      ),
    },
  ] as const;
  return (
    <Tabs
      label="Sides of the record"
      fill
      value={details}
      onValueChange={(side) => activeView.showDetails(side)}
      className={styles.sides}
      tabs={tabs.map((tab) => ({
        ...tab,
        content: (
          <Suspense fallback={<Spinner label="Loading the record" />}>
            <div className={styles.side}>{tab.content}</div>
          </Suspense>
        ),
      }))}
    />
  );
}
