import { planStep, type StepBody } from '@shared/changes';
import type { FamilyPlan } from '@shared/families';
import { type FieldPath, splitPath, type Value, valueText } from '@shared/fields';
import { countText } from '@shared/numbers';
import { declarationOf, fieldAt, nameOfRecord } from '@shared/records';
import { useMemo } from 'react';
import { Banner, Table, type TableColumn } from '@/design';
import { type Session, useSession } from '@/workspace/session';
import styles from './dialogs.module.css';

const SHOWN = 200;

interface Line {
  readonly key: string;
  readonly record: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** What a plan would do, record by record and field by field, and what a person should know before. */
export function PlanSummary({ plan }: { plan: FamilyPlan }) {
  const session = useSession();
  const { lines, body } = useMemo(() => summaryOf(plan, session), [plan, session]);
  return (
    <div className={styles.summary}>
      {plan.notes.length > 0 && (
        <Banner tone="info" title={plan.notes.length === 1 ? 'To know before' : 'To know before:'}>
          <ul className={styles.notes}>
            {plan.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Banner>
      )}
      <p className={styles.counts}>{countWords(body)}</p>
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by key.
        <section className={styles.changes} tabIndex={0} aria-label="Changes">
          <Table
            caption="Changes"
            captionHidden
            columns={COLUMNS}
            rows={lines.slice(0, SHOWN)}
            rowKey={({ key }) => key}
          />
          {lines.length > SHOWN && (
            <p className={styles.counts}>
              The first {SHOWN} of {countText(lines.length)}
            </p>
          )}
        </section>
      )}
    </div>
  );
}

const COLUMNS: readonly TableColumn<Line>[] = [
  { key: 'record', header: 'Record', width: '30%', cell: ({ record }) => record },
  { key: 'field', header: 'Field', width: '20%', cell: ({ field }) => field },
  { key: 'from', header: 'Before', cell: ({ from }) => <Shown text={from} /> },
  { key: 'to', header: 'After', cell: ({ to }) => <Shown text={to} /> },
];

function Shown({ text }: { text: string }) {
  return text === '' ? <span className={styles.empty}>empty</span> : text.slice(0, 200);
}

function summaryOf(plan: FamilyPlan, session: Session): { lines: Line[]; body: StepBody } {
  const { store } = session.workspace;
  const body = planStep(plan.operations, store);
  const textOf = (type: string, path: FieldPath, value: Value | undefined): string => {
    const field = fieldAt(type, path);
    return field === undefined ? '' : valueText(value, field, session);
  };
  const made = new Map(body.creates.map(({ id, type, values }) => [id, { id, type, values, rev: 0 }]));
  const nameOf = (id: string): string => {
    const record = store.get(id) ?? made.get(id);
    if (record === undefined) return id;
    return nameOfRecord(record) || `${declarationOf(record.type).label} without a name`;
  };
  const shown = (type: string, path: FieldPath, value: Value | undefined): string => {
    const isLink = fieldAt(type, path)?.kind === 'reference' && typeof value === 'string';
    return isLink ? nameOf(value) : textOf(type, path, value);
  };
  const lines = [
    ...body.deletes.map(({ id, type }) => ({
      key: id,
      record: nameOf(id),
      field: declarationOf(type).label,
      from: 'there',
      to: 'deleted',
    })),
    ...body.creates.flatMap(({ id, type, values }) =>
      Object.entries(values).map(([path, value]) => ({
        key: `${id} ${path}`,
        record: `${nameOf(id)} (new)`,
        field: fieldLabel(type, path),
        from: '',
        to: shown(type, path, value),
      })),
    ),
    ...body.changes.flatMap(({ id, type, fields }) =>
      fields.map(({ path, from, to }) => ({
        key: `${id} ${path}`,
        record: nameOf(id),
        field: fieldLabel(type, path),
        from: shown(type, path, from),
        to: shown(type, path, to),
      })),
    ),
  ];
  return { lines, body };
}

function fieldLabel(type: string, path: FieldPath): string {
  const { field, key } = splitPath(path);
  const label = declarationOf(type).fields[field]?.label ?? path;
  return key === undefined ? label : `${label}: ${key}`;
}

function countWords({ creates, deletes, changes }: StepBody): string {
  const parts = [
    changes.length > 0 && `${countText(changes.length)} changed`,
    creates.length > 0 && `${countText(creates.length)} created`,
    deletes.length > 0 && `${countText(deletes.length)} deleted`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return 'Nothing would change.';
  const total = changes.length + creates.length + deletes.length;
  return `${total === 1 ? '1 record' : `${countText(total)} records`}: ${parts.join(', ')}. One step, undone in one.`;
}
