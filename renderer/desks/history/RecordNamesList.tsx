import { declarationOf, type StoredRecord } from '@shared/records';
import { useState } from 'react';
import { Button } from '@/design';
import { useSession } from '@/workspace/session';
import styles from './History.module.css';
import { RecordLink } from './RecordLink';

export interface RecordNamesListProps {
  title: string;
  ids: readonly string[];
  /** Deleted records as they were. */
  gone?: readonly StoredRecord[] | undefined;
}

const SHOWN = 100;

/** Whole records that a step created or deleted. */
export function RecordNamesList({ title, ids, gone = [] }: RecordNamesListProps) {
  const { workspace } = useSession();
  const [limit, setLimit] = useState(SHOWN);
  const goneById = new Map(gone.map((record) => [record.id, record]));
  const labelOf = (id: string): string => {
    const type = (workspace.store.get(id) ?? goneById.get(id))?.type;
    return type === undefined ? '' : declarationOf(type).label;
  };
  return (
    <section className={styles.records}>
      <h3 className={styles.recordsTitle}>
        {title} <span className={styles.recordsCount}>{ids.length.toLocaleString()}</span>
      </h3>
      <ul>
        {ids.slice(0, limit).map((id) => (
          <li key={id} className={styles.recordsRow}>
            <RecordLink id={id} gone={goneById.get(id)} />
            <span className={styles.recordsType}>{labelOf(id)}</span>
          </li>
        ))}
      </ul>
      {ids.length > limit && (
        <div className={styles.more}>
          <Button variant="quiet" onClick={() => setLimit(limit + 5 * SHOWN)}>
            Show more
          </Button>
        </div>
      )}
    </section>
  );
}
