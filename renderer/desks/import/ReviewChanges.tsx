import { countText } from '@shared/numbers';
import { changeKey, type ReviewChange } from '@shared/review';
import { useState } from 'react';
import { Badge, Button, Checkbox, Table, type TableColumn } from '@/design';
import { type Session, useSession } from '@/workspace/session';
import styles from './Review.module.css';

const SHOWN = 300;

interface ReviewChangesProps {
  readonly changes: readonly ReviewChange[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (keys: readonly string[], isTicked: boolean) => void;
}

/** Each changed cell: what it says here, what came back, and whether it is taken over. */
export function ReviewChanges({ changes, ticked, onTick }: ReviewChangesProps) {
  const session = useSession();
  const [limit, setLimit] = useState(SHOWN);
  if (changes.length === 0) return null;
  const isAll = changes.every((change) => ticked.has(changeKey(change)));
  return (
    <section aria-label="Changed cells">
      <div className={styles.bar}>
        <Checkbox
          label="All cells"
          checked={isAll ? true : ticked.size > 0 ? 'mixed' : false}
          onCheckedChange={() => onTick(changes.map(changeKey), !isAll)}
        />
      </div>
      <Table
        caption="Changed cells"
        captionHidden
        rows={changes.slice(0, limit)}
        rowKey={changeKey}
        columns={columnsFor(session, { ticked, onTick })}
      />
      {changes.length > limit && (
        <Button variant="quiet" onClick={() => setLimit(limit + 5 * SHOWN)}>
          Show more of {countText(changes.length)}
        </Button>
      )}
    </section>
  );
}

function columnsFor(
  { names }: Session,
  { ticked, onTick }: Pick<ReviewChangesProps, 'ticked' | 'onTick'>,
): TableColumn<ReviewChange>[] {
  const labelOf = ({ id, field }: ReviewChange): string => `${field.label} of ${names.nameOf(id) ?? id}`;
  return [
    {
      key: 'tick',
      header: 'Take',
      width: '52px',
      cell: (change) => (
        <Checkbox
          aria-label={`Take over ${labelOf(change)}`}
          checked={ticked.has(changeKey(change))}
          onCheckedChange={(isTicked) => onTick([changeKey(change)], isTicked)}
        />
      ),
    },
    { key: 'record', header: 'Record', width: '18%', cell: ({ id }) => names.nameOf(id) ?? id },
    { key: 'field', header: 'Field', width: '14%', cell: ({ field }) => field.label },
    { key: 'current', header: 'Here', cell: ({ current }) => <Shown text={current} /> },
    {
      key: 'returned',
      header: 'In the workbook',
      cell: ({ returned, isConflict, warning, written }) => (
        <>
          <Shown text={returned} />
          {isConflict && (
            <p className={styles.remark}>
              <Badge tone="conflict">Changed here too</Badge> It was “{written.slice(0, 120)}”.
            </p>
          )}
          {warning !== undefined && (
            <p className={styles.remark}>
              <Badge tone="warning">Look</Badge> {warning}
            </p>
          )}
        </>
      ),
    },
  ];
}

function Shown({ text }: { text: string }) {
  return text === '' ? (
    <span className={styles.empty}>empty</span>
  ) : (
    <span className={styles.text}>{text.slice(0, 1_000)}</span>
  );
}
