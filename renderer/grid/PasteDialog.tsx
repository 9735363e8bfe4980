import { countText } from '@shared/numbers';
import { declarationOf, inSentence, nameOfRecord } from '@shared/records';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Badge, Button, Checkbox, Dialog, KeyValueList, Table, Truncated } from '@/design';
import type { PasteActions, Pasting } from './pasting';
import type { PasteDifference } from './planPaste';
import styles from './RecordsGrid.module.css';
import type { RecordGrid } from './recordGrid';

/** What a paste will do, before it does it. */
export function PasteDialog({ grid, paste }: { grid: RecordGrid; paste: PasteActions }) {
  const pasting = useStore(grid.state, (state) => state.pasting);
  return pasting === null ? null : <Preview grid={grid} paste={paste} pasting={pasting} />;
}

function Preview({ grid, paste, pasting }: { grid: RecordGrid; paste: PasteActions; pasting: Pasting }) {
  const { plan, words, canAdd } = pasting;
  const [isAdding, setAdding] = useState(canAdd);
  const confirm = useRef<HTMLButtonElement>(null);
  const { label, plural } = declarationOf(grid.type);
  const beyond = plan.beyondRows.length;
  const isNothing = plan.edit.changed === 0 && !(isAdding && beyond > 0);
  const noun = `${countText(beyond)} ${inSentence(beyond === 1 ? label : plural)}`;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && paste.cancel()}
      title={`Paste ${words}`}
      description="One step, which one Undo takes back."
      size="large"
      initialFocus={confirm}
      returnFocus={() => grid.focus.restore()}
      actions={
        <>
          <Button onClick={() => paste.cancel()}>Cancel</Button>
          <Button
            ref={confirm}
            variant="primary"
            disabled={isNothing}
            onClick={() => void paste.confirm(isAdding)}
          >
            {isNothing
              ? 'Nothing to paste'
              : `Paste ${countText(plan.edit.changed)} ${plan.edit.changed === 1 ? 'cell' : 'cells'}`}
          </Button>
        </>
      }
    >
      <div className={styles.paste}>
        <KeyValueList items={figuresOf(pasting)} />
        {canAdd && (
          <Checkbox
            checked={isAdding}
            onCheckedChange={setAdding}
            label={`Add ${noun} for the rows beyond the last`}
            hint="Without it these rows are left out."
          />
        )}
        <Differences grid={grid} pasting={pasting} />
      </div>
    </Dialog>
  );
}

/** The counts that are not zero. */
function figuresOf({ plan, moved }: Pasting): { label: string; value: string }[] {
  const { edit, overwritten, unseen, repeats, beyondRows, beyondColumns } = plan;
  const counts: readonly [label: string, count: number][] = [
    ['Cells that change', edit.changed],
    ['Filled cells overwritten', overwritten],
    ['Outside the view', unseen],
    ['Kept as typed: no valid value', edit.unparsed],
    ['Left alone: written by Aisle', edit.readOnly],
    ['Emptied where they were cut', moved],
    ['The block is repeated', repeats > 1 ? repeats : 0],
    ['Rows beyond the last', beyondRows.length],
    ['Columns left out', beyondColumns],
  ];
  return counts.flatMap(([label, count]) => (count === 0 ? [] : [{ label, value: countText(count) }]));
}

function Differences({ grid, pasting }: { grid: RecordGrid; pasting: Pasting }) {
  const { differences, edit } = pasting.plan;
  if (differences.length === 0) return null;
  const all = edit.changed + edit.readOnly;
  const caption =
    all > differences.length ? `The first ${differences.length} of ${countText(all)} cells` : 'Cell by cell';
  const nameOf = ({ cell }: PasteDifference): string => {
    const record = grid.record(cell.id);
    return (record && nameOfRecord(record)) || `Row ${(grid.rows.placeOf(cell.id) ?? 0) + 1}`;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by key.
    <section className={styles.differences} aria-label={caption} tabIndex={0}>
      <Table
        className={styles.cells}
        caption={caption}
        rows={differences}
        rowKey={({ cell }) => `${cell.id} ${cell.path}`}
        columns={[
          { key: 'record', header: 'Record', cell: (row) => <Truncated>{nameOf(row)}</Truncated> },
          {
            key: 'field',
            header: 'Field',
            width: '18%',
            cell: ({ cell }) => <Truncated>{grid.column(cell.path)?.header ?? cell.path}</Truncated>,
          },
          {
            key: 'before',
            header: 'Before',
            width: '24%',
            cell: ({ before }) => <Truncated>{before}</Truncated>,
          },
          {
            key: 'after',
            header: 'After',
            width: '24%',
            cell: ({ after }) => <Truncated>{after}</Truncated>,
          },
          {
            key: 'remark',
            header: 'Remark',
            width: '110px',
            cell: ({ remark }) => <Remark remark={remark} />,
          },
        ]}
      />
    </section>
  );
}

function Remark({ remark }: Pick<PasteDifference, 'remark'>) {
  if (remark === 'kept-as-typed') return <Badge tone="warning">As typed</Badge>;
  return remark === 'left-alone' ? <Badge>Left alone</Badge> : null;
}
