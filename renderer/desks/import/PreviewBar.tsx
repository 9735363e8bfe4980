import type { PlannedRow } from '@shared/imports';
import { countText } from '@shared/numbers';
import { useMemo } from 'react';
import { Checkbox, Combobox, SearchInput } from '@/design';
import { ColumnTicks } from './ColumnTicks';
import styles from './Import.module.css';
import type { ImportFlow } from './importFlow';
import type { Preview } from './importState';
import { isRowTicked } from './importWords';
import { KeyPicker } from './KeyPicker';
import type { PreviewFilter, RowStatus } from './previewFilter';

export interface PreviewBarProps {
  flow: ImportFlow;
  preview: Preview;
  filter: PreviewFilter;
  onFilter: (filter: PreviewFilter) => void;
  /** Rows that pass the filter. */
  shown: readonly PlannedRow[];
  onTick: (rows: readonly PlannedRow[], isTicked: boolean) => void;
}

const STATUSES: readonly { status: RowStatus | null; label: string }[] = [
  { status: null, label: 'All' },
  { status: 'new', label: 'New' },
  { status: 'changed', label: 'Changed' },
  { status: 'unchanged', label: 'Unchanged' },
  { status: 'refused', label: 'Refused' },
];

/** Which rows are listed, and which rows and fields are imported. */
export function PreviewBar({ flow, preview, filter, onFilter, shown, onTick }: PreviewBarProps) {
  const { plan, columns, counts, rows, layout } = preview;
  const countOf = (status: RowStatus | null): number => (status === null ? rows.length : counts[status]);
  return (
    <div className={styles.bar}>
      <ShownTick rows={shown} preview={preview} onTick={onTick} />
      <fieldset className={styles.chips} aria-label="Rows shown">
        {STATUSES.map(({ status, label }) => (
          <button
            key={label}
            type="button"
            className={styles.chip}
            data-status={status ?? 'all'}
            aria-pressed={filter.status === status}
            disabled={countOf(status) === 0 && status !== null}
            onClick={() => onFilter({ ...filter, status: filter.status === status ? null : status })}
          >
            {label} <span className={styles.chipCount}>{countText(countOf(status))}</span>
          </button>
        ))}
      </fieldset>
      <div className={styles.barEnd}>
        <Combobox
          aria-label="Rows that change a field"
          className={styles.columnFilter}
          placeholder="Any field"
          clearable
          value={filter.column}
          options={columns.map(({ name, label, changed, created }) => ({
            value: name,
            label,
            detail: countText(changed + created),
          }))}
          onValueChange={(column) => onFilter({ ...filter, column })}
        />
        <SearchInput
          label="Search rows"
          className={styles.search}
          value={filter.search}
          onValueChange={(search) => onFilter({ ...filter, search })}
        />
        <KeyPicker plan={plan} keys={layout.keys} onKeys={(keys) => flow.setKeys(preview, keys)} />
        <ColumnTicks flow={flow} preview={preview} />
      </div>
    </div>
  );
}

interface ShownTickProps {
  rows: readonly PlannedRow[];
  preview: Preview;
  onTick: PreviewBarProps['onTick'];
}

/** Ticks or unticks all rows that are listed. */
function ShownTick({ rows, preview: { plan, ticks }, onTick }: ShownTickProps) {
  const writable = useMemo(
    () => rows.filter(({ status }) => status === 'new' || status === 'changed'),
    [rows],
  );
  const ticked = useMemo(
    () => writable.filter((row) => isRowTicked(plan, row, ticks)).length,
    [writable, plan, ticks],
  );
  return (
    <Checkbox
      aria-label="Import all rows shown"
      disabled={writable.length === 0}
      checked={ticked === 0 ? false : ticked === writable.length ? true : 'mixed'}
      onCheckedChange={(next) => onTick(writable, next)}
    />
  );
}
