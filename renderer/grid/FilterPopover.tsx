import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type ColumnFilter, filterOf } from '@/data/query';
import { Button, Popover, SegmentedControl, Select, TextInput } from '@/design';
import type { GridColumn } from './columns';
import { hasRange, operatorWords, type stateWords } from './filterWords';
import styles from './RecordsGrid.module.css';
import type { RecordGrid } from './recordGrid';
import { ValueList } from './ValueList';

/** The filter of a column, beside its header: by value, by a condition fit for its kind, or by state. */
export function FilterPopover({ grid }: { grid: RecordGrid }) {
  const filtering = useStore(grid.state, (state) => state.filtering);
  const column = filtering === null ? undefined : grid.column(filtering.path);
  if (filtering === null || column === undefined) return null;
  return <OpenFilter key={filtering.path} grid={grid} column={column} anchor={filtering.anchor} />;
}

type Way = 'values' | 'condition' | 'state';

interface OpenFilterProps {
  readonly grid: RecordGrid;
  readonly column: GridColumn;
  readonly anchor: { getBoundingClientRect(): DOMRect };
}

function OpenFilter({ grid, column, anchor }: OpenFilterProps) {
  const { path, field, header } = column;
  const view = useStore(grid.state, (state) => state.view);
  const filter = filterOf(view, path);
  const [way, setWay] = useState<Way>(() => wayOf(filter, column));
  // Arrows that go through the ways must not be drawn into the fields of one.
  const [isFirst, setFirst] = useState(true);
  const place = useRef(anchor);
  const set = (next: ColumnFilter | undefined): void => setFilter(grid, path, next);
  return (
    <Popover
      open
      anchor={place}
      label={`Filter ${header}`}
      onOpenChange={(isOpen) => !isOpen && grid.view.closeFilter()}
    >
      <div className={styles.form}>
        <h2 className={styles.formTitle}>{header}</h2>
        <SegmentedControl
          label="Filter by"
          value={way}
          onValueChange={(next) => {
            setFirst(false);
            setWay(next);
          }}
          segments={[
            { value: 'values', label: 'Values' },
            { value: 'condition', label: hasRange(field) ? 'Range' : 'Text' },
            { value: 'state', label: 'State' },
          ]}
        />
        {way === 'values' && <ValueList grid={grid} column={column} filter={filter} onChange={set} />}
        {way === 'condition' && hasRange(field) && (
          <RangeFilter path={path} filter={filter} isFirst={isFirst} onChange={set} />
        )}
        {way === 'condition' && !hasRange(field) && (
          <TextFilter path={path} filter={filter} isFirst={isFirst} onChange={set} />
        )}
        {way === 'state' && <StateFilter path={path} filter={filter} onChange={set} />}
        <div className={styles.buttons}>
          <Button variant="quiet" disabled={filter === undefined} onClick={() => set(undefined)}>
            Remove filter
          </Button>
          <Button onClick={() => grid.view.closeFilter()}>Done</Button>
        </div>
      </div>
    </Popover>
  );
}

export function setFilter(grid: RecordGrid, path: string, next: ColumnFilter | undefined): void {
  const { filters } = grid.state.getState().view;
  const others = filters.filter((other) => other.path !== path);
  grid.view.change({ filters: next === undefined ? others : [...others, next] });
}

function wayOf(filter: ColumnFilter | undefined, { field }: GridColumn): Way {
  if (filter === undefined) return hasRange(field) ? 'condition' : 'values';
  if (filter.kind === 'values' || filter.kind === 'state') return filter.kind;
  return 'condition';
}

interface FieldProps extends PartProps {
  readonly isFirst: boolean;
}

interface PartProps {
  readonly path: string;
  readonly filter: ColumnFilter | undefined;
  readonly onChange: (filter: ColumnFilter | undefined) => void;
}

type Operator = keyof typeof operatorWords;
const OPERATORS = Object.entries(operatorWords).map(([value, label]) => ({
  value: value as Operator,
  label,
}));

function TextFilter({ path, filter, isFirst, onChange }: FieldProps) {
  const known = filter?.kind === 'text' ? filter : undefined;
  const [operator, setOperator] = useState<Operator>(known?.operator ?? 'contains');
  const [text, setText] = useState(known?.text ?? '');
  useLater(`${operator} ${text}`, () =>
    onChange(text === '' ? undefined : { path, kind: 'text', operator, text }),
  );
  return (
    <>
      <Select aria-label="Condition" value={operator} onValueChange={setOperator} options={OPERATORS} />
      <TextInput aria-label="Text" autoFocus={isFirst} value={text} onValueChange={setText} />
    </>
  );
}

function RangeFilter({ path, filter, isFirst, onChange }: FieldProps) {
  const known = filter?.kind === 'range' ? filter : undefined;
  const [from, setFrom] = useState(known?.from ?? '');
  const [to, setTo] = useState(known?.to ?? '');
  useLater(`${from} ${to}`, () =>
    onChange(from.trim() === '' && to.trim() === '' ? undefined : { path, kind: 'range', from, to }),
  );
  return (
    <div className={styles.row}>
      <TextInput
        aria-label="From"
        placeholder="From"
        autoFocus={isFirst}
        value={from}
        onValueChange={setFrom}
      />
      <TextInput aria-label="To" placeholder="To" value={to} onValueChange={setTo} />
    </div>
  );
}

type State = keyof typeof stateWords;
const STATES: readonly { value: State | 'any'; label: string }[] = [
  { value: 'any', label: 'Any' },
  { value: 'empty', label: 'Empty' },
  { value: 'filled', label: 'Filled' },
  { value: 'invalid', label: 'Invalid' },
  { value: 'pending', label: 'Pending changes' },
];

function StateFilter({ path, filter, onChange }: PartProps) {
  return (
    <Select
      aria-label="State"
      value={filter?.kind === 'state' ? filter.state : 'any'}
      options={STATES}
      onValueChange={(state) => onChange(state === 'any' ? undefined : { path, kind: 'state', state })}
    />
  );
}

/** Milliseconds of rest after the last letter before the rows change. */
const REST = 150;

/** Runs when the key has changed and then rested, and not for the first key. */
function useLater(key: string, run: () => void): void {
  const last = useRef(key);
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (last.current === key) return;
    const timer = setTimeout(() => {
      last.current = key;
      latest.current();
    }, REST);
    return () => clearTimeout(timer);
  }, [key]);
}
