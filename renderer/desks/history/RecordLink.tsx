import { declarationOf, type StoredRecord } from '@shared/records';
import { useSession } from '@/workspace/session';
import { recordText } from './changeWords';
import styles from './History.module.css';

export interface RecordLinkProps {
  id: string;
  /** How it was when it was deleted, where that is known. */
  gone?: StoredRecord | undefined;
}

/** A record's name that opens it; plain text where it is deleted. */
export function RecordLink({ id, gone }: RecordLinkProps) {
  const { workspace, screen } = useSession();
  const record = workspace.store.get(id);
  if (record !== undefined)
    return (
      <button
        type="button"
        className={styles.link}
        title={`Open ${declarationOf(record.type).label.toLocaleLowerCase()} ${recordText(record)}`}
        onClick={() => screen.open({ kind: 'record', id })}
      >
        {recordText(record)}
      </button>
    );
  return <span className={styles.noValue}>{gone === undefined ? 'deleted record' : recordText(gone)}</span>;
}
