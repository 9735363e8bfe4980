import { countText } from '@shared/numbers';
import { declarationOf, type StoredRecord } from '@shared/records';
import { useMemo, useState } from 'react';
import { whereUsed } from '@/data/whereUsed';
import { Button, Disclosure } from '@/design';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import styles from './forms.module.css';

const SHOWN = 100;

/** Records that refer to this one: a product's variants, a variant's listings, what uses a picture. */
export function Related({ id }: { id: string }) {
  return (
    <Disclosure title="Used by" defaultOpen={false}>
      <ReferrerList id={id} />
    </Disclosure>
  );
}

function ReferrerList({ id }: { id: string }) {
  const { workspace, screen, names } = useSession();
  const seq = useWorkspaceSeq(workspace);
  const [isWhole, setIsWhole] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store changes with seq
  const referrers = useMemo(() => {
    const found = new Map<string, StoredRecord>();
    for (const { records } of whereUsed(workspace, new Set([id])))
      for (const record of records) found.set(record.id, record);
    return [...found.values()];
  }, [workspace, id, seq]);
  if (referrers.length === 0) return <p className={styles.none}>No record refers to this one.</p>;
  const shown = isWhole ? referrers : referrers.slice(0, SHOWN);
  return (
    <>
      <ul className={styles.referrers}>
        {shown.map((record) => (
          <li key={record.id}>
            <button
              type="button"
              className={styles.referrer}
              onClick={() => screen.open({ kind: 'record', id: record.id })}
            >
              <span className={styles.referrerType}>{declarationOf(record.type).label}</span>
              <span className={styles.referrerName}>{names.nameOf(record.id) ?? record.id}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < referrers.length && (
        <Button variant="quiet" onClick={() => setIsWhole(true)}>
          Show all {countText(referrers.length)}
        </Button>
      )}
    </>
  );
}
