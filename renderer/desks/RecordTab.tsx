import { declarationOf, nameOfRecord } from '@shared/records';
import { Table, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { Button, EmptyState, PageHeader } from '@/design';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { RecordSides } from './RecordSides';
import styles from './RecordSides.module.css';

/** A record with a tab of its own. */
export function RecordTab({ content: { id } }: { content: { id: string } }) {
  const { workspace, screen, activeView } = useSession();
  useWorkspaceSeq(workspace);
  useEffect(() => activeView.setCurrentRecord(id), [activeView, id]);
  const record = workspace.store.get(id);
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
        <RecordSides id={id} />
      </div>
    </div>
  );
}
