import {
  type ComparedField,
  comparedTexts,
  differingWords,
  type Place,
  type TextPart,
} from '@shared/compare';
import { nameOfRecord } from '@shared/records';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { edit } from '@/data/edit';
import { IconButton, Table } from '@/design';
import { type Session, useSession } from '@/workspace/session';
import styles from './Relations.module.css';

const LONGEST = 4_000;

/** One line a field: both values with what differs marked, and a way to copy either over the other. */
export function CompareTable({ rows }: { rows: readonly ComparedField[] }) {
  const session = useSession();
  return (
    <div className={styles.scroll}>
      <Table
        caption="Fields"
        captionHidden
        className={styles.fields}
        rows={rows}
        rowKey={({ path }) => path}
        columns={[
          {
            key: 'field',
            header: 'Field',
            width: '17%',
            cell: ({ left, path }) => labelOf(session, left, path),
          },
          { key: 'left', header: 'Left', width: '38%', cell: (row) => <Side row={row} side="left" /> },
          {
            key: 'copy',
            header: 'Copy',
            width: '84px',
            cell: ({ left, right, isSame, path }) =>
              isSame ? null : (
                <span className={styles.copy}>
                  <CopyButton from={right} to={left} label={labelOf(session, left, path)} side="left" />
                  <CopyButton from={left} to={right} label={labelOf(session, left, path)} side="right" />
                </span>
              ),
          },
          { key: 'right', header: 'Right', width: '38%', cell: (row) => <Side row={row} side="right" /> },
        ]}
      />
    </div>
  );
}

function labelOf({ fields }: Session, { record }: Place, path: string): string {
  return fields.label(record.type, path);
}

function textsOf(session: Session, { left, right }: ComparedField): [left: string, right: string] {
  const field = session.fields.at(left.record.type, left.path);
  if (field === undefined) return ['', ''];
  const [first = '', second = ''] = comparedTexts([left.value, right.value], field, session);
  return [first.slice(0, LONGEST), second.slice(0, LONGEST)];
}

function Side({ row, side }: { row: ComparedField; side: 'left' | 'right' }) {
  const session = useSession();
  const parts = differingWords(...textsOf(session, row))[side];
  if (parts.length === 0) return <span className={styles.empty}>empty</span>;
  return <span className={styles.value}>{parts.map((part, index) => partOf(part, index))}</span>;
}

function partOf({ text, isSame }: TextPart, index: number) {
  return isSame ? text : <mark key={`${index} ${text}`}>{text}</mark>;
}

interface CopyButtonProps {
  from: Place;
  to: Place;
  label: string;
  side: 'left' | 'right';
}

function CopyButton({ from, to, label, side }: CopyButtonProps) {
  const session = useSession();
  const field = session.fields.at(to.record.type, to.path);
  return (
    <IconButton
      size="small"
      icon={side === 'left' ? ArrowLeft : ArrowRight}
      label={`Copy ${label} to the ${side}`}
      disabled={field === undefined || field.readOnly === true}
      onClick={() => void copyValue(session, { from, to, label })}
    />
  );
}

async function copyValue(
  session: Session,
  { from, to, label }: { from: Place; to: Place; label: string },
): Promise<void> {
  const { workspace, messages } = session;
  const name = nameOfRecord(from.record) || 'the other record';
  const value = from.value ?? null;
  const words = { label: `Copy ${label} from “${name}”`, where: 'compare' };
  const done = await edit(workspace, [{ kind: 'set', id: to.record.id, path: to.path, value }], words);
  if (!done.ok)
    messages.say({ tone: 'error', title: `Not saved: ${words.label}`, detail: done.error.message });
}
