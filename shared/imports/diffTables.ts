import { type Field, isUnparsed } from '@shared/fields';
import { formatOf } from '@shared/formats';
import { normalHeader } from '@shared/formats/engine/attributePath';
import { parseCell } from '@shared/formats/engine/codecs';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import { readingDrafts } from '@shared/formats/engine/readDrafts';
import type { Reading } from '@shared/formats/format';
import { type Reject, rejectsOf } from '@shared/formats/inspect';
import { mappingOf } from '@shared/formats/mapped-table';
import { splitTarget } from '@shared/formats/mapped-table/mapping';
import type { OpenedFile } from '@shared/formats/open';
import { cellText } from '@shared/formats/table/table';
import { declarationOf, fieldAt, isRecordType } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import type { Diff } from './diff';
import type { DiffCell } from './diffCells';
import { saysTheSame } from './plan';

/**
 * Two tables of no known layout, row by row: what a column means was guessed, so any column can be the key, and a
 * row is never more than itself. Texts are compared as they are, but for amounts, numbers, dates and flags that both
 * files write in their own way.
 * Errors: `invalid` (a key that the new file or the old one does not have).
 */
export function diffTables(old: OpenedFile, next: OpenedFile, keyNames: readonly string[]): Result<Diff> {
  const keys = keyColumns(next.reading, keyNames);
  if (!keys.ok) return keys;
  const columns = pairedColumns(old.reading, next.reading);
  const oldKeys = keys.value.flatMap(
    (column) => columns.find((pair) => pair.column === column)?.oldColumn ?? [],
  );
  if (oldKeys.length < keys.value.length)
    return err('invalid', `The old file does not have all columns to compare by: ${keyNames.join(', ')}.`);
  const compared = columns.filter(({ column }) => !keys.value.includes(column));
  const work = new TableDiff({ old, next, keys: keys.value, columns: compared }, indexRows(old, oldKeys));
  return ok(work.run());
}

interface TablesToCompare {
  readonly old: OpenedFile;
  readonly next: OpenedFile;
  /** Columns of the new file. */
  readonly keys: readonly number[];
  readonly columns: readonly ColumnPair[];
}

class TableDiff {
  private readonly counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  private readonly cells: DiffCell[] = [];
  private readonly refused: Reject[] = [];
  /** Key → row of the new file that had it first. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly tables: TablesToCompare,
    private readonly known: RowsByKey,
  ) {}

  run(): Diff {
    const { next } = this.tables;
    const set = runToEnd(readingDrafts(formatOf(next.reading), next.table, next.reading));
    set.parts.forEach((parts, row) => {
      if (parts !== undefined) this.compare(row);
    });
    this.counts.refused += set.rejects.length;
    return { ...this.counts, cells: this.cells, rejects: [...this.refused, ...rejectsOf(next, set)] };
  }

  private compare(row: number): void {
    const { next, keys } = this.tables;
    const { first } = next.reading;
    const key = keyOf(next, row, keys);
    const found = key === undefined ? undefined : this.known.get(key);
    const reason = refusalOf({ key, found, earlier: this.seen.get(key ?? ''), first });
    if (reason !== undefined) {
      this.counts.refused++;
      this.refused.push({ row: row - first + 1, column: null, reason });
      return;
    }
    this.seen.set(key ?? '', row);
    if (typeof found !== 'number') {
      this.counts.new++;
      return;
    }
    const changes = this.changesOf(found, row);
    this.counts[changes.length > 0 ? 'changed' : 'unchanged']++;
    for (const change of changes) this.cells.push(change);
  }

  private changesOf(oldRow: number, row: number): DiffCell[] {
    const { old, next, keys, columns } = this.tables;
    const key = keys.map((column) => cellText(next.table, row, column)).join(',');
    return columns.flatMap(({ column, oldColumn, field }) => {
      const from = cellText(old.table, oldRow, oldColumn);
      const to = cellText(next.table, row, column);
      if (isSame(from, to, { old, next, field })) return [];
      return [{ key, field: next.reading.columns[column] ?? '', from, to }];
    });
  }
}

/** Row of each key; `null` where several rows have it. */
type RowsByKey = ReadonlyMap<string, number | null>;

function indexRows(file: OpenedFile, columns: readonly number[]): RowsByKey {
  const rows = new Map<string, number | null>();
  const set = runToEnd(readingDrafts(formatOf(file.reading), file.table, file.reading));
  set.parts.forEach((parts, row) => {
    const key = parts === undefined ? undefined : keyOf(file, row, columns);
    if (key !== undefined) rows.set(key, rows.has(key) ? null : row);
  });
  return rows;
}

function keyOf({ table }: OpenedFile, row: number, columns: readonly number[]): string | undefined {
  const texts = columns.map((column) => cellText(table, row, column).trim());
  return texts.includes('') ? undefined : texts.join('\u0000');
}

interface KeyFacts {
  readonly key: string | undefined;
  readonly found: number | null | undefined;
  readonly earlier: number | undefined;
  readonly first: number;
}

function refusalOf({ key, found, earlier, first }: KeyFacts): string | undefined {
  if (key === undefined) return 'The field it is to be found by is empty.';
  if (earlier !== undefined) return `Data row ${earlier - first + 1} describes the same record already.`;
  return found === null
    ? 'Several rows of the old file have the same key: which one is meant cannot be told.'
    : undefined;
}

function keyColumns(reading: Reading, names: readonly string[]): Result<readonly number[]> {
  const { columns } = reading;
  const targets = mappingOf(reading).columns.map(({ target }) => target);
  const found: number[] = [];
  for (const name of names) {
    const places = [
      columns.indexOf(name),
      columns.findIndex((header) => normalHeader(header) === normalHeader(name)),
      targets.indexOf(name),
      targets.findIndex((target) => target !== null && splitTarget(target).path === name),
    ];
    const column = places.find((place) => place >= 0);
    if (column === undefined) {
      const shown = columns.slice(0, 12).join(', ');
      const rest = columns.length > 12 ? ', …' : '.';
      return err(
        'invalid',
        `The file has no column “${name}” that could be a key. Its columns are ${shown}${rest}`,
      );
    }
    found.push(column);
  }
  return ok(found);
}

interface ColumnPair {
  readonly column: number;
  readonly oldColumn: number;
  readonly field: Field | undefined;
}

/** The columns that both files have, by header; repeated headers go by their order. */
function pairedColumns(old: Reading, next: Reading): ColumnPair[] {
  const left = old.columns.map((header, oldColumn) => ({ name: normalHeader(header), oldColumn }));
  const mapping = mappingOf(next);
  return next.columns.flatMap((header, column) => {
    const place = left.findIndex(({ name }) => name === normalHeader(header));
    const [pair] = place < 0 ? [] : left.splice(place, 1);
    const target = mapping.columns[column]?.target ?? null;
    if (pair === undefined || (target === null && isLeftOut(mapping.type))) return [];
    return [{ column, oldColumn: pair.oldColumn, field: fieldOf(target) }];
  });
}

/** Whether a column that is read into no field was left out by a person: the guess has a field for every column. */
function isLeftOut(type: string): boolean {
  return isRecordType(type) && 'custom' in declarationOf(type).fields;
}

function fieldOf(target: string | null): Field | undefined {
  if (target === null) return undefined;
  const { role, path } = splitTarget(target);
  return isRecordType(role) ? fieldAt(role, path) : undefined;
}

const WRITTEN_IN_WAYS: ReadonlySet<string> = new Set(['money', 'number', 'date', 'flag']);

interface Compared {
  readonly old: OpenedFile;
  readonly next: OpenedFile;
  readonly field: Field | undefined;
}

function isSame(from: string, to: string, { old, next, field }: Compared): boolean {
  if (from === to) return true;
  if (field === undefined || !WRITTEN_IN_WAYS.has(field.kind) || from === '' || to === '') return false;
  const [left, right] = [parseCell(from, field, old.reading), parseCell(to, field, next.reading)];
  return !isUnparsed(left) && !isUnparsed(right) && saysTheSame(left, right);
}
