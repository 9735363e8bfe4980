import type { FieldChange, RecordChange } from '@shared/changes';
import { sameValue } from '@shared/fields';
import { countText } from '@shared/numbers';
import { RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, IconButton, Table, type TableColumn } from '@/design';
import { type Session, useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { changeTexts, fieldText } from './changeWords';
import styles from './History.module.css';
import { RecordLink } from './RecordLink';
import { restoreValue } from './restore';
import { ValueText } from './ValueText';

interface Row {
  readonly id: string;
  readonly type: string;
  readonly change: FieldChange;
  /** The first of its record, which alone carries the name. */
  readonly isFirst: boolean;
}

const SHOWN = 200;

/** Changed fields, record by record: from, to, and back. */
export function ChangeTable({ changes }: { changes: readonly RecordChange[] }) {
  const session = useSession();
  const [limit, setLimit] = useState(SHOWN);
  useWorkspaceSeq(session.workspace);
  const rows = useMemo(
    () =>
      changes.flatMap(({ id, type, fields }) =>
        fields.map((change, index): Row => ({ id, type, change, isFirst: index === 0 })),
      ),
    [changes],
  );
  return (
    <section className={styles.changes}>
      <Table
        caption="Changed"
        rows={rows.slice(0, limit)}
        rowKey={({ id, change }) => `${id} ${change.path}`}
        columns={columnsFor(session)}
      />
      {rows.length > limit && (
        <div className={styles.more}>
          <span>
            {countText(limit)} of {countText(rows.length)} changes
          </span>
          <Button variant="quiet" onClick={() => setLimit(limit + 5 * SHOWN)}>
            Show more
          </Button>
        </div>
      )}
    </section>
  );
}

function columnsFor(session: Session): TableColumn<Row>[] {
  const nameOf = ({ type, change }: Row): string => fieldText(type, change.path, session);
  return [
    {
      key: 'record',
      header: 'Record',
      width: '22%',
      cell: ({ id, isFirst }) => isFirst && <RecordLink id={id} />,
    },
    { key: 'field', header: 'Field', width: '16%', cell: nameOf },
    { key: 'from', header: 'Before', cell: (row) => <ChangedValue row={row} side="from" /> },
    { key: 'to', header: 'After', cell: (row) => <ChangedValue row={row} side="to" /> },
    {
      key: 'restore',
      header: 'Restore',
      width: '64px',
      align: 'end',
      cell: (row) => <RestoreButton id={row.id} label={nameOf(row)} change={row.change} />,
    },
  ];
}

function ChangedValue({ row: { type, change }, side }: { row: Row; side: 'from' | 'to' }) {
  const texts = changeTexts(type, change, useSession());
  return <ValueText {...texts[side]} tone={side === 'from' ? 'old' : undefined} />;
}

export interface RestoreButtonProps {
  id: string;
  /** The field's. */
  label: string;
  change: FieldChange;
}

/** Sets the field back to what it held before the change; idle where it holds that already. */
export function RestoreButton({ id, label, change }: RestoreButtonProps) {
  const session = useSession();
  const record = session.workspace.store.get(id);
  const isIdle = record === undefined || sameValue(record.values[change.path], change.from);
  return (
    <IconButton
      icon={RotateCcw}
      size="small"
      label={`Restore ${label} to the value before`}
      disabled={isIdle}
      onClick={() => void restoreValue(session, { id, path: change.path, value: change.from })}
    />
  );
}
