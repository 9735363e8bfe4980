/**
 * The shape every file of rows and columns takes once it is read, whatever it was on disk: CSV, TSV, XLSX,
 * ODS, Numbers. This folder holds that shape, what is found wrong with it (`finding.ts`, `damage/`), where its
 * header is (`header.ts`) and the one door through which files come in (`inspect.ts`). A vendor format works on
 * `Table` alone and never learns how the bytes were laid out.
 *
 * Rows are arrays of strings by column index, never objects keyed by header: a header may be empty, repeated or
 * `__proto__`. Raw extents of cells are not kept; an exact copy re-tokenises the source bytes (`csv/patch.ts`,
 * `spreadsheet/patch.ts`) and addresses cells by the same row and column indexes as used here.
 */
import type { CsvDialect } from '../csv/dialect';
import type { Finding } from './finding';

/** One row: the text of each cell by column index. A row may be shorter or longer than the header. */
export type Row = readonly string[];

export type FileKind =
  | 'csv'
  | 'xlsx'
  | 'xlsm'
  | 'xlsb'
  | 'xls'
  | 'ods'
  | 'numbers'
  | 'html'
  | 'xml'
  | 'slk'
  | 'dif'
  | 'dbf'
  | 'lotus';

/** What a spreadsheet cell was before it became text. CSV cells are all `text`. */
export const CELL_KIND = { text: 0, number: 1, date: 2, flag: 3, error: 4 } as const;
export type CellKind = (typeof CELL_KIND)[keyof typeof CELL_KIND];

export interface TableSource {
  readonly kind: FileKind;
  /** What was taken off before the table itself was reached, outermost first. */
  readonly wrapping: readonly ('gzip' | 'zip')[];
  /** WHATWG name of the text encoding; null for workbooks. */
  readonly encoding: string | null;
  /** How the text is laid out; null for workbooks. */
  readonly dialect: CsvDialect | null;
  /** Name of the sheet; null for text files. */
  readonly sheet: string | null;
  /** Set where Aisle wrote the file for people: the guards before its texts were taken off, and go on again. */
  readonly isGuarded?: true;
}

export interface Table {
  readonly source: TableSource;
  /**
   * Every row that is not blank, in file order, with any preamble, header rows and footer: which of them is the
   * header is for the reader of the format to say.
   */
  readonly rows: readonly Row[];
  /** Where each row begins, 1-based: the line of a text file, the row of a sheet. At least as long as `rows`. */
  readonly lines: Uint32Array;
  /** Kinds of the cells by row and column (workbooks only); a row that is all text has none. */
  readonly kinds?: readonly (Uint8Array | undefined)[];
  readonly findings: readonly Finding[];
}

/** A table with its header chosen. */
export interface HeadedTable {
  readonly table: Table;
  /** Index in `table.rows` of the header; -1 where the file has none. */
  readonly header: number;
  /** Index in `table.rows` of the first data row. */
  readonly first: number;
  /** The header's cells exactly as the file has them. */
  readonly columns: readonly string[];
}

/** @param first index of the first data row, when rows that are neither header nor data follow the header. */
export function withHeader(table: Table, header: number, first = header + 1): HeadedTable {
  return { table, header, first, columns: header < 0 ? [] : (table.rows[header] ?? []) };
}

/** The text at a place; a cell that the row is too short for reads as empty. */
export function cellText(table: Table, row: number, column: number): string {
  return table.rows[row]?.[column] ?? '';
}

export function cellKind(table: Table, row: number, column: number): CellKind {
  return (table.kinds?.[row]?.[column] ?? CELL_KIND.text) as CellKind;
}

/** 1-based number of a data row; null for a row above the first. */
export function dataRowNumber(headed: HeadedTable, row: number): number | null {
  return row < headed.first ? null : row - headed.first + 1;
}

export function dataRowCount(headed: HeadedTable): number {
  return Math.max(0, headed.table.rows.length - headed.first);
}

/** True for a row of empty cells, such as the `,,,` that spreadsheets leave below the data. */
export function isEmptyRow(row: Row): boolean {
  return row.every((cell) => cell.trim() === '');
}

/** A change to one cell of a source file. `row` is an index in `Table.rows`. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** What an exact copy changes in its source. */
export interface TablePatch {
  readonly edits: readonly CellEdit[];
  /** Indexes in `Table.rows` of rows to leave out. */
  readonly removedRows?: readonly number[];
  readonly appendedRows?: readonly Row[];
  /**
   * Rows to put in after the row with this index, in the order given (a new variant below its product's last). A
   * workbook gets them at its end instead.
   */
  readonly insertedRows?: readonly { readonly after: number; readonly row: Row }[];
}
