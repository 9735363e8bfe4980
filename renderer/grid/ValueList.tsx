import { countText } from '@shared/numbers';
import { useMemo, useState } from 'react';
import { type ColumnFilter, distinctTexts } from '@/data/query';
import { Checkbox, SearchInput } from '@/design';
import type { GridColumn } from './columns';
import styles from './RecordsGrid.module.css';
import type { RecordGrid } from './recordGrid';

/** Different texts that are told apart, and how many of them are drawn. */
const COUNTED = 5_000;
const DRAWN = 200;

interface ValueListProps {
  readonly grid: RecordGrid;
  readonly column: GridColumn;
  readonly filter: ColumnFilter | undefined;
  readonly onChange: (filter: ColumnFilter | undefined) => void;
}

/** The column's values among the records that the other filters let through, with counts and ticks. */
export function ValueList({ grid, column: { path }, filter, onChange }: ValueListProps) {
  const [search, setSearch] = useState('');
  const { texts, isCut } = useMemo(() => valuesOf(grid, path), [grid, path]);
  const wanted = search.trim().toLowerCase();
  const found = wanted === '' ? texts : texts.filter(({ text }) => text.toLowerCase().includes(wanted));
  const ticked = filter?.kind === 'values' ? new Set(filter.values) : undefined;
  const isTicked = (text: string): boolean => ticked === undefined || ticked.has(text);
  const tickedFound = found.filter(({ text }) => isTicked(text)).length;
  const change = (next: ReadonlySet<string>): void => {
    const isAll = texts.every(({ text }) => next.has(text)) && !isCut;
    onChange(isAll ? undefined : { path, kind: 'values', values: [...next] });
  };
  const tick = (changed: readonly string[], isOn: boolean): void => {
    const next = new Set(ticked ?? texts.map(({ text }) => text));
    for (const text of changed) {
      if (isOn) next.add(text);
      else next.delete(text);
    }
    change(next);
  };
  const all = wanted === '' ? 'All' : 'All that match';
  return (
    <>
      <SearchInput label="Search values" value={search} onValueChange={setSearch} autoFocus />
      <div className={styles.value}>
        <Checkbox
          label={all}
          checked={tickedFound === 0 ? false : tickedFound === found.length ? true : 'mixed'}
          onCheckedChange={(isOn) =>
            tick(
              found.map(({ text }) => text),
              isOn,
            )
          }
        />
        <span className={styles.valueCount}>{countText(found.length)}</span>
      </div>
      <ul className={styles.values} aria-label="Values">
        {found.slice(0, DRAWN).map(({ text, count }) => (
          <li key={text} className={styles.value}>
            <Checkbox
              label={text === '' ? 'Empty' : text.slice(0, 120)}
              checked={isTicked(text)}
              onCheckedChange={(isOn) => tick([text], isOn)}
            />
            <button
              type="button"
              className={styles.valueCount}
              title="Only this value"
              onClick={() => change(new Set([text]))}
            >
              {countText(count)}
            </button>
          </li>
        ))}
      </ul>
      {(found.length > DRAWN || isCut) && (
        <p className={styles.note}>
          {isCut ? `More than ${countText(COUNTED)} values. ` : ''}Search to narrow down.
        </p>
      )}
    </>
  );
}

function valuesOf(grid: RecordGrid, path: string): ReturnType<typeof distinctTexts> {
  const { filters, search } = grid.state.getState().view;
  const { query, type, session, text } = grid;
  const others = filters.filter((other) => other.path !== path);
  const ids = query.matching(query.allOf(type), type, { filters: others, search });
  return distinctTexts(session.workspace.store, ids, {
    path,
    text,
    limit: COUNTED,
    fields: session.fields,
  });
}
