import { countText } from '@shared/numbers';
import { declarationOf } from '@shared/records';
import { CircleSlash, SearchX, TextSearch } from 'lucide-react';
import { useState } from 'react';
import { Banner, Checkbox, EmptyState, ProgressBar, VirtualList } from '@/design';
import { goToCell } from '@/workspace/goToCell';
import { useSession } from '@/workspace/session';
import { HitRow } from './HitRow';
import { type FieldHits, type HitList, hitsOfRow, type Ticks, tickOf, toggled } from './hits';
import styles from './Replace.module.css';
import type { FindState } from './useFind';

export interface HitPanelProps {
  state: FindState;
  onTicks: (ticks: Ticks) => void;
  onCancel: () => void;
  onClose: () => void;
}

/** What was found, or why nothing is shown. */
export function HitPanel({ state, onTicks, onCancel, onClose }: HitPanelProps) {
  if (state.kind === 'running')
    return (
      <div className={styles.waiting}>
        <ProgressBar label="Searching" value={state.done} onCancel={onCancel} />
      </div>
    );
  if (state.kind === 'failed')
    return (
      <EmptyState
        icon={CircleSlash}
        title={state.error.code === 'cancelled' ? 'The search was cancelled' : 'The search came to no end'}
        description={state.error.message}
      />
    );
  if (state.kind === 'idle')
    return (
      <EmptyState
        icon={TextSearch}
        title="Say what to find"
        description="Every place it stands in is listed here with what would stand there instead. Nothing changes before you replace."
      />
    );
  if (state.list.hits.length === 0)
    return (
      <EmptyState
        icon={SearchX}
        title="Nothing found"
        description="Search in more records or columns, or leave out “Match case” and “Whole words”."
      />
    );
  return <Hits list={state.list} ticks={state.ticks} onTicks={onTicks} onClose={onClose} />;
}

interface HitsProps {
  list: HitList;
  ticks: Ticks;
  onTicks: (ticks: Ticks) => void;
  onClose: () => void;
}

const ROW_HEIGHT = 30;

function Hits({ list, ticks, onTicks, onClose }: HitsProps) {
  const session = useSession();
  const [chosen, setChosen] = useState(0);
  const { hits, records, found } = list;
  const toggle = (row: number): void => onTicks(toggled(ticks, list, hitsOfRow(list, row)));
  const open = (row: number): void => {
    const [number] = hitsOfRow(list, row);
    const cell = number === undefined ? undefined : hits[number]?.cell;
    if (cell === undefined) return;
    onClose();
    // The dialog gives the focus back to where it came from, a moment after it closed; the cell takes it after that.
    requestAnimationFrame(() => requestAnimationFrame(() => goToCell(session, cell.id, cell.path)));
  };
  return (
    <div className={styles.found}>
      <p className={styles.summary} role="status">
        {`${countText(hits.length)} ${hits.length === 1 ? 'hit' : 'hits'} in ${countText(records.length)} ${records.length === 1 ? 'record' : 'records'}`}
      </p>
      {found.isCut && (
        <Banner tone="warning" title="There are more hits than are listed">
          Replace these and search again, or search in fewer records.
        </Banner>
      )}
      <Fields list={list} ticks={ticks} onTicks={onTicks} />
      <VirtualList
        label="Hits"
        count={list.rows.length}
        rowHeight={ROW_HEIGHT}
        chosen={Math.min(chosen, list.rows.length - 1)}
        onChoose={setChosen}
        onToggle={toggle}
        onOpen={open}
        isTicked={(row) => tickOf(ticks, list, hitsOfRow(list, row))}
      >
        {(row) => <HitRow list={list} row={row} ticks={ticks} onToggle={() => toggle(row)} />}
      </VirtualList>
      <p className={styles.keys}>Space ticks, Enter or a double click goes to the cell.</p>
    </div>
  );
}

/** Types and fields with their counts, to be ticked as a whole. */
function Fields({ list, ticks, onTicks }: Omit<HitsProps, 'onClose'>) {
  const isMany = new Set(list.fields.map(({ type }) => type)).size > 1;
  const labelOf = ({ type, label, hits, isFixed }: FieldHits): string =>
    `${isMany ? `${declarationOf(type).plural}: ` : ''}${label} (${countText(hits.length)}${isFixed ? ', only found' : ''})`;
  return (
    <fieldset className={styles.fields} aria-label="Fields with hits">
      {list.fields.map((field) => (
        <Checkbox
          key={`${field.type} ${field.path}`}
          label={labelOf(field)}
          disabled={field.isFixed}
          checked={tickOf(ticks, list, field.hits) ?? false}
          onCheckedChange={() => onTicks(toggled(ticks, list, field.hits))}
        />
      ))}
    </fieldset>
  );
}
