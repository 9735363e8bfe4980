import { err, ok, type Result } from '../../result';
import { EntryBuilder, type PackedEntry, packEntry, writeZip } from '../archive/zipWrite';
import { type Finding, shortened } from '../table/finding';
import type { Row } from '../table/table';
import { columnLetters } from './address';
import { isPlainNumber } from './plainNumber';
import { serialDate } from './serialDate';
import { sheetNames } from './sheetName';
import { contentTypes, relations, rootRelations, STYLE, styles, workbookXml } from './workbookXml';
import { escapeCellText } from './xml';

/** `number` and `date` (`2024-10-08`, with or without a time) fall back to text for a cell that is neither. */
export type SheetColumnKind = 'text' | 'number' | 'date' | 'instant';

export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly kind: SheetColumnKind }[];
  readonly rows: Iterable<Row>;
}

export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  /** `row` counts data rows from 0 over all of a sheet's rows. */
  readonly findings: readonly Finding[];
}

const MAX_DATA_ROWS = 1_048_575;
const MAX_COLUMNS = 16_384;
const MAX_CELL_LENGTH = 32_767;
const ROWS_MEASURED = 200;
const NARROWEST = 8;
const WIDEST = 60;

/**
 * A workbook for people: bold header that stays in view, columns as wide as their text, text that is never read as
 * a formula, a number or a date, numbers as numbers. Rows beyond what a sheet can hold go on in another. SheetJS
 * Community can write neither styles nor frozen rows, and holds every cell as an object; hence not through it.
 * Errors: `limit` (columns).
 */
export function writeWorkbook(
  sheets: readonly SheetToWrite[],
  maxDataRows = MAX_DATA_ROWS,
): Result<WrittenWorkbook> {
  const findings: Finding[] = [];
  const wanted: string[] = [];
  const parts: PackedEntry[] = [];
  for (const sheet of sheets) {
    if (sheet.columns.length > MAX_COLUMNS) {
      return err(
        'limit',
        `A sheet holds ${MAX_COLUMNS} columns; “${sheet.name}” has ${sheet.columns.length}. Export as CSV.`,
      );
    }
    const rows = new CountedRows(sheet.rows[Symbol.iterator]());
    do {
      parts.push(writeSheet({ sheet, rows, number: parts.length + 1, maxDataRows, findings }));
      wanted.push(sheet.name);
    } while (!rows.isDone);
  }
  const names = sheetNames(wanted);
  const bytes = writeZip([
    packEntry('[Content_Types].xml', encode(contentTypes(names.length)), 'deflated'),
    packEntry('_rels/.rels', encode(rootRelations()), 'deflated'),
    packEntry('xl/workbook.xml', encode(workbookXml(names)), 'deflated'),
    packEntry('xl/_rels/workbook.xml.rels', encode(relations(names.length)), 'deflated'),
    packEntry('xl/styles.xml', encode(styles()), 'deflated'),
    ...parts,
  ]);
  return ok({ bytes, findings });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The rows of a sheet, shared between the parts it is split into; knows whether another row is to come. */
class CountedRows {
  count = -1;
  private upcoming: IteratorResult<Row>;

  constructor(private readonly rows: Iterator<Row>) {
    this.upcoming = rows.next();
  }

  get isDone(): boolean {
    return this.upcoming.done === true;
  }

  take(limit: number): Row[] {
    const taken: Row[] = [];
    while (this.upcoming.done !== true && taken.length < limit) {
      taken.push(this.upcoming.value);
      this.upcoming = this.rows.next();
    }
    return taken;
  }
}

interface SheetJob {
  readonly sheet: SheetToWrite;
  readonly rows: CountedRows;
  readonly number: number;
  readonly maxDataRows: number;
  readonly findings: Finding[];
}

function writeSheet({ sheet, rows, number, maxDataRows, findings }: SheetJob): PackedEntry {
  const part = new EntryBuilder();
  let held = rows.take(Math.min(ROWS_MEASURED, maxDataRows));
  part.push(SHEET_START + columnWidths(sheet, held));
  part.push(`<sheetData>${headerRow(sheet)}`);
  const letters = sheet.columns.map((_, column) => columnLetters(column));
  let line = 2;
  while (held.length > 0) {
    let text = '';
    for (const row of held) {
      rows.count++;
      text += dataRow(row, { sheet, letters, line: line++, index: rows.count, findings });
    }
    part.push(text);
    held = rows.take(Math.min(ROWS_MEASURED, maxDataRows - (line - 2)));
  }
  part.push('</sheetData></worksheet>');
  return part.finish(`xl/worksheets/sheet${number}.xml`);
}

const SHEET_START =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>' +
  '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  '<selection pane="bottomLeft"/></sheetView></sheetViews>';

function columnWidths(sheet: SheetToWrite, sample: readonly Row[]): string {
  const columns = sheet.columns.map(({ header }, column) => {
    const longest = sample.reduce(
      (most, row) => Math.max(most, lineLength(row[column] ?? '')),
      header.length + 2,
    );
    const width = Math.min(WIDEST, Math.max(NARROWEST, longest + 1));
    return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;
  });
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

function lineLength(text: string): number {
  const newline = text.indexOf('\n');
  return newline < 0 ? text.length : newline;
}

function headerRow(sheet: SheetToWrite): string {
  const cells = sheet.columns.map(({ header }, column) =>
    textCell(`${columnLetters(column)}1`, header.slice(0, MAX_CELL_LENGTH), STYLE.header),
  );
  return `<row r="1">${cells.join('')}</row>`;
}

interface RowPlace {
  readonly sheet: SheetToWrite;
  /** Letters of the columns. */
  readonly letters: readonly string[];
  readonly line: number;
  readonly index: number;
  readonly findings: Finding[];
}

function dataRow(row: Row, { sheet, letters, line, index, findings }: RowPlace): string {
  let cells = '';
  for (let column = 0; column < row.length && column < MAX_COLUMNS; column++) {
    const value = row[column] as string;
    if (value === '') continue;
    const reference = (letters[column] ?? columnLetters(column)) + line;
    if (value.length > MAX_CELL_LENGTH) {
      const message = `A sheet’s cell holds ${MAX_CELL_LENGTH} characters; the rest was left out. CSV keeps it all.`;
      findings.push({ code: 'cell-too-long', message, row: index, line, column, value: shortened(value) });
      cells += textCell(reference, value.slice(0, MAX_CELL_LENGTH), STYLE.text);
    } else {
      cells += dataCell(reference, value, sheet.columns[column]?.kind ?? 'text');
    }
  }
  return `<row r="${line}">${cells}</row>`;
}

function dataCell(reference: string, value: string, kind: SheetColumnKind): string {
  if (kind === 'number' && isPlainNumber(value)) return `<c r="${reference}"><v>${value}</v></c>`;
  if (kind === 'date' || kind === 'instant') {
    const serial = serialDate(value);
    const style = kind === 'date' ? STYLE.date : STYLE.instant;
    if (serial !== null) return `<c r="${reference}" s="${style}"><v>${serial}</v></c>`;
  }
  return textCell(reference, value, STYLE.text);
}

function textCell(reference: string, text: string, style: number): string {
  const escaped = escapeCellText(text);
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}
