import { declarationOf, nameOfRecord } from '@shared/records';
import { Table, Trash2 } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { Button, EmptyState, PageHeader, Spinner } from '@/design';
import { useSession } from '@/workspace/session';
import { useRecord } from '@/workspace/useWorkspaceSeq';
import { RecordComments, RecordForm, RecordHistory } from './RecordSides';
import styles from './RecordTab.module.css';

/** A record with a tab of its own: its fields, and beside them its history. */
export function RecordTab({ content: { id } }: { content: { id: string } }) {
  const { workspace, screen, activeView } = useSession();
  useEffect(() => activeView.setCurrentRecord(id), [activeView, id]);
  const path = useStore(activeView.state, (state) => state.historyPath);
  const record = useRecord(workspace, id);
  if (record === undefined)
    return (
      <EmptyState
        icon={Trash2}
        title="This record is deleted"
        description="Undo the step that deleted it, and it comes back whole."
        actions={<Button onClick={() => screen.open({ kind: 'history' })}>Open History</Button>}
      />
    );
  const { label, plural } = declarationOf(record.type);
  return (
    <div className={styles.tab}>
      <PageHeader
        title={nameOfRecord(record) || `${label} without a name`}
        detail={label}
        actions={
          <Button icon={Table} onClick={() => screen.open({ kind: 'records', type: record.type })}>
            All {plural.toLocaleLowerCase()}
          </Button>
        }
      />
      <div className={styles.page}>
        <section className={styles.form} aria-label="Fields">
          <h2 className={styles.heading}>Fields</h2>
          <Suspense fallback={<Spinner label="Loading the record" />}>
            <RecordForm key={id} id={id} />
          </Suspense>
        </section>
        <section className={styles.history} aria-label="Comments and history">
          <h2 className={styles.heading}>Comments</h2>
          <Suspense fallback={<Spinner label="Reading the comments" />}>
            <RecordComments key={id} id={id} />
          </Suspense>
          <h2 className={styles.heading}>History</h2>
          <Suspense fallback={<Spinner label="Reading the history" />}>
            <RecordHistory key={id} id={id} path={path} onShowAll={() => activeView.showDetails('history')} />
          </Suspense>
        </section>
      </div>
    </div>
  );
}
