/**
 * CSV for people: opened in a spreadsheet, a cell that begins with `=` would run as a formula. Such text gets a
 * `'` in front. Only Aisle's own files are read back that way: they carry a column headed `Aisle ID`.
 */
import type { Row, Table } from '../table/table';
import { type CsvDialect, PLAIN_CSV } from './dialect';

/** The header that marks a file as guarded. Its cells hold record ids where the rows are records. */
export const GUARD_HEADER = 'Aisle ID';

const STARTS_FORMULA = /^[=+\-@\t\r]/;
/** A guard that was there before must get another, so that taking one away gives the text back. */
const STARTS_GUARDED = /^'[=+\-@\t\r']/;
const PLAIN_NUMBER = /^-\d+(?:[.,]\d+)*%?$/;

export function guardText(text: string): string {
  const isLive = STARTS_FORMULA.test(text) && !PLAIN_NUMBER.test(text);
  return isLive || STARTS_GUARDED.test(text) ? `'${text}` : text;
}

export function unguardText(text: string): string {
  return STARTS_GUARDED.test(text) ? text.slice(1) : text;
}

export function isGuarded(columns: readonly string[]): boolean {
  return columns.includes(GUARD_HEADER);
}

/** Opens well in spreadsheets of most countries. */
export const PEOPLE_CSV: CsvDialect = { ...PLAIN_CSV, bom: true };

/**
 * The rows of a guarded file, header first. Where a cell needs a guard and no column is headed `Aisle ID`, an
 * empty one is added at the end.
 */
export function guardRows(columns: Row, rows: readonly Row[]): Row[] {
  const guarded = [columns, ...rows].map((row) => row.map(guardText));
  const isTouched = guarded.some((row, index) => {
    const original = index === 0 ? columns : (rows[index - 1] as Row);
    return row.some((cell, column) => cell !== original[column]);
  });
  if (!isTouched || isGuarded(columns)) return guarded;
  const width = columns.length;
  return guarded.map((row, index) =>
    index === 0
      ? [...row, GUARD_HEADER]
      : [...row, ...Array<string>(Math.max(0, width - row.length)).fill(''), ''],
  );
}

/**
 * The table as it was before it was written for people; the same table where its header has no mark.
 * @param header index in `table.rows` of the header
 */
export function unguardTable(table: Table, header: number): Table {
  const columns = table.rows[header];
  if (columns === undefined || !isGuarded(columns.map(unguardText))) return table;
  const source = { ...table.source, isGuarded: true } as const;
  return { ...table, source, rows: table.rows.map((row) => row.map(unguardText)) };
}
