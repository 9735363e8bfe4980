/** The hits of a search as a list to tick: a heading for each record, its hits below. */
import type { FieldPath } from '@shared/fields';
import type { TextEdit } from '@shared/transform/valueTexts';
import type { Found, FoundCell } from '@/data/find/findAll';

export interface Hit {
  readonly cell: FoundCell;
  /** Which of the cell's texts it is in. */
  readonly text: number;
  readonly edit: TextEdit;
}

/** Hits `from` to `to`, the last not included, are in this record. */
export interface RecordHits {
  readonly id: string;
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

export interface FieldHits {
  readonly type: string;
  readonly path: FieldPath;
  readonly label: string;
  readonly hits: readonly number[];
  readonly isFixed: boolean;
}

export interface HitList {
  readonly found: Found;
  readonly hits: readonly Hit[];
  readonly records: readonly RecordHits[];
  readonly fields: readonly FieldHits[];
  /** Hits by their number; a record's heading is −1 − its number. */
  readonly rows: Int32Array;
}

export function hitListOf(found: Found): HitList {
  const hits: Hit[] = [];
  const records: RecordHits[] = [];
  const rows: number[] = [];
  const fields = new Map<string, FieldHits & { hits: number[] }>();
  let current: { id: string; type: string; from: number } | undefined;
  const close = (): void => {
    if (current !== undefined) records.push({ ...current, to: hits.length });
  };
  for (const cell of found.cells) {
    if (cell.id !== current?.id) {
      close();
      current = { id: cell.id, type: cell.type, from: hits.length };
      rows.push(-1 - records.length);
    }
    const field = fieldHits(fields, cell);
    for (const [text, edits] of cell.edits)
      for (const edit of edits) {
        field.hits.push(hits.length);
        rows.push(hits.length);
        hits.push({ cell, text, edit });
      }
  }
  close();
  return { found, hits, records, fields: [...fields.values()], rows: Int32Array.from(rows) };
}

function fieldHits(
  fields: Map<string, FieldHits & { hits: number[] }>,
  { type, path, field, isFixed }: FoundCell,
): FieldHits & { hits: number[] } {
  const key = `${type} ${path}`;
  const known = fields.get(key);
  if (known !== undefined) return known;
  const made = { type, path, label: field.label, hits: [], isFixed };
  fields.set(key, made);
  return made;
}

/** Which hits are to be replaced, by their number. What is only found never is. */
export type Ticks = Uint8Array;

export function allTicked({ hits }: HitList): Ticks {
  return Uint8Array.from(hits, ({ cell }) => (cell.isFixed ? 0 : 1));
}

/** These hits ticked, or unticked where all of them were. */
export function toggled(ticks: Ticks, list: HitList, numbers: Iterable<number>): Ticks {
  const free = [...numbers].filter((number) => list.hits[number]?.cell.isFixed === false);
  const value = free.every((number) => ticks[number] === 1) ? 0 : 1;
  const next = ticks.slice();
  for (const number of free) next[number] = value;
  return next;
}

/** Undefined where nothing among them can be ticked. */
export function tickOf(
  ticks: Ticks,
  list: HitList,
  numbers: Iterable<number>,
): boolean | 'mixed' | undefined {
  let [on, free] = [0, 0];
  for (const number of numbers) {
    if (list.hits[number]?.cell.isFixed !== false) continue;
    free++;
    on += ticks[number] ?? 0;
  }
  return free === 0 ? undefined : on === 0 ? false : on === free ? true : 'mixed';
}

export function* numbersIn({ from, to }: RecordHits): Generator<number> {
  for (let number = from; number < to; number++) yield number;
}

/** Hits of a row: its own, or all of its record. */
export function hitsOfRow(list: HitList, row: number): Iterable<number> {
  const number = list.rows[row];
  if (number === undefined) return [];
  if (number >= 0) return [number];
  const record = list.records[-1 - number];
  return record === undefined ? [] : numbersIn(record);
}

export interface TickCounts {
  readonly hits: number;
  readonly cells: number;
  readonly records: number;
}

export function countTicks({ hits }: HitList, ticks: Ticks): TickCounts {
  const counts = { hits: 0, cells: 0, records: 0 };
  let cell: FoundCell | undefined;
  let record: string | undefined;
  for (const [number, hit] of hits.entries()) {
    if (ticks[number] !== 1) continue;
    counts.hits++;
    if (hit.cell !== cell) counts.cells++;
    if (hit.cell.id !== record) counts.records++;
    cell = hit.cell;
    record = hit.cell.id;
  }
  return counts;
}

/** What surrounds a hit, white space shown as a page would, cut where it is long. */
export interface HitContext {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

const BEFORE = 32;
const AFTER = 80;

export function contextOf(text: string, { from, to }: TextEdit): HitContext {
  const start = Math.max(0, from - BEFORE);
  const end = Math.min(text.length, to + AFTER);
  return {
    before: (start > 0 ? '…' : '') + shown(text.slice(start, from)),
    found: shown(text.slice(from, to)),
    after: shown(text.slice(to, end)) + (end < text.length ? '…' : ''),
  };
}

/** In one line; what cannot be seen gets a sign. */
export function shown(text: string): string {
  return text.replace(/\r\n?|\n/g, '⏎').replace(/\t/g, '→');
}
