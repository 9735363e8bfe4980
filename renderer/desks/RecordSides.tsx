import { countText } from '@shared/numbers';
import { lazy, memo, Suspense } from 'react';
import { useStore } from 'zustand';
import { Spinner, Tabs } from '@/design';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import styles from './RecordSides.module.css';

export const RecordForm = lazy(() => import('@/forms').then((forms) => ({ default: forms.RecordForm })));
export const RecordHistory = lazy(() =>
  import('./history').then((history) => ({ default: history.RecordHistory })),
);
export const RecordComments = lazy(() =>
  import('./comments').then((comments) => ({ default: comments.RecordComments })),
);

/** One record from its two sides: its fields as a form, and its history. */
export const RecordSides = memo(function RecordSides({ id }: { id: string }) {
  const { activeView, workspace } = useSession();
  useWorkspaceSeq(workspace);
  const open = workspace.comments.of(id).filter(({ isOpen }) => isOpen).length;
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
    {
      value: 'comments',
      label: 'Comments',
      count: open === 0 ? undefined : countText(open),
      content: <RecordComments key={id} id={id} />,
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
          <div className={styles.side}>
            <Suspense fallback={<Spinner label="Loading the record" />}>{tab.content}</Suspense>
          </div>
        ),
      }))}
    />
  );
});
