import { countText } from '@shared/numbers';
import { declarationOf, nameOfRecord } from '@shared/records';
import type { ComboboxOption } from '@/design';
import type { RecordGrid } from './recordGrid';

const SHOWN_AT_MOST = 50;
/** Records between two looks at whether the query has moved on. */
const RECORDS_A_LOOK = 5_000;

/** Rows by their number, and records by any key of their type: what begins with the query before what holds it. */
export async function goToMatches(
  grid: RecordGrid,
  query: string,
  signal: AbortSignal,
): Promise<readonly ComboboxOption[]> {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  const { store } = grid.session.workspace;
  const { keyFields } = declarationOf(grid.type);
  const ranked: ComboboxOption[][] = [[], [], []];
  let seen = 0;
  for (const record of store.all(grid.type)) {
    if (++seen % RECORDS_A_LOOK === 0) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return [];
    }
    for (const path of keyFields) {
      const text = record.values[path];
      if (typeof text !== 'string') continue;
      const at = text.toLowerCase().indexOf(wanted);
      if (at < 0) continue;
      const rank = ranked[at > 0 ? 2 : text.length > wanted.length ? 1 : 0];
      if (rank !== undefined && rank.length < SHOWN_AT_MOST)
        rank.push({ value: record.id, label: text, detail: detailOf(grid, record.id, text) });
      break;
    }
  }
  return [...rowOption(grid, wanted), ...ranked.flat()].slice(0, SHOWN_AT_MOST);
}

function rowOption(grid: RecordGrid, wanted: string): ComboboxOption[] {
  const row = /^\d+$/.test(wanted) ? Number(wanted) : 0;
  const id = grid.rows.idAt(row - 1);
  if (id === undefined) return [];
  const record = grid.record(id);
  return [{ value: id, label: `Row ${countText(row)}`, detail: record && nameOfRecord(record) }];
}

function detailOf(grid: RecordGrid, id: string, label: string): string {
  const row = grid.rows.placeOf(id);
  const record = grid.record(id);
  const name = record === undefined ? '' : nameOfRecord(record);
  const place = row === undefined ? 'filtered out' : `row ${countText(row + 1)}`;
  return name === '' || name === label ? place : `${name}, ${place}`;
}

/** Puts the cursor on the record; a search or filter that hides it is taken off. */
export function goToRecord(grid: RecordGrid, id: string): void {
  if (grid.focus.goTo(id)) return;
  grid.view.change({ filters: [], search: '' });
  grid.focus.goTo(id);
}
