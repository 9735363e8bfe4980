import { countText } from '@shared/numbers';
import { declarationOf, type StoredRecord } from '@shared/records';
import { useMemo, useState } from 'react';
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
export function RecordNamesList({ title, ids, gone }: RecordNamesListProps) {
  const { workspace } = useSession();
  const [limit, setLimit] = useState(SHOWN);
  const goneById = useMemo(() => new Map(gone?.map((record) => [record.id, record])), [gone]);
  const typeOf = (id: string): string | undefined => (workspace.store.get(id) ?? goneById.get(id))?.type;
  const labelOf = (id: string): string => {
    const type = typeOf(id);
    return type === undefined ? '' : declarationOf(type).label;
  };
  const types = countTypes(ids, typeOf);
  return (
    <section className={styles.records}>
      <h3 className={styles.recordsTitle}>
        {title} <span className={styles.recordsCount}>{countText(ids.length)}</span>
      </h3>
      {types.size > 1 && <p className={styles.recordsTypes}>{typesText(types)}</p>}
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

function countTypes(ids: readonly string[], typeOf: (id: string) => string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const type = typeOf(id);
    if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

/** "25,000 products, 40 brands": the most first. */
function typesText(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([type, count]) => {
      const { label, plural } = declarationOf(type);
      return `${countText(count)} ${count === 1 ? label : plural}`;
    })
    .join(', ');
}
