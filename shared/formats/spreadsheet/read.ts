import { type CellObject, read, set_cptable, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { err, ok, type Result } from '../../result';
import { type Finding, fileFinding, shortened } from '../table/finding';
import { CELL_KIND, type CellKind, type FileKind, type Row, type Table } from '../table/table';
import { dateText, decimalText, formattedText, isCodeFormat, isDateFormat } from './cellText';
import type { SheetInfo, Workbook } from './workbook';

export interface WorkbookReadOptions {
  /** Cells over all sheets after which reading stops with `limit`. */
  readonly maxCells?: number;
}

const DEFAULT_MAX_CELLS = 10_000_000;

/**
 * @param source the bytes, or the decoded text of the kinds that are text (HTML, XML, SYLK, DIF)
 * Errors: `refused` (a password), `damaged`, `limit`.
 */
export function readWorkbook(
  source: Uint8Array | string,
  kind: FileKind,
  options: WorkbookReadOptions = {},
): Result<Workbook> {
  const parsed = parse(source, kind);
  if (!parsed.ok) return parsed;
  const book = parsed.value;
  const epoch1904 = book.Workbook?.WBProps?.date1904 === true;
  const budget = { left: options.maxCells ?? DEFAULT_MAX_CELLS };
  const sheets: SheetInfo[] = [];
  const tables: Table[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    const table = sheetTable(sheet, { name, kind, epoch1904, budget });
    if (table === null) return tooManyCells(options);
    tables.push(table);
    const columnCount = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    sheets.push({ name, isHidden, rowCount: table.rows.length, columnCount });
  }
  return ok({
    kind,
    sheets,
    findings: workbookFindings(sheets, kind),
    defaultSheet: firstWithData(sheets),
    table: (index) => {
      const table = tables[index];
      if (table === undefined) throw new RangeError(`No sheet ${index}`);
      return table;
    },
  });
}

function parse(source: Uint8Array | string, kind: FileKind): Result<WorkBook> {
  set_cptable(codePages);
  const isText = typeof source === 'string';
  const options = {
    // A bare BIFF stream of the type `array` would be copied into a list of numbers.
    type: isText ? 'string' : kind === 'xls' ? 'buffer' : 'array',
    dense: true,
    cellDates: false,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
    raw: kind === 'html',
  } as const;
  try {
    const book = read(source, options);
    return book.SheetNames.length === 0 ? unreadableWorkbook() : ok(book);
  } catch (error) {
    return /password|encrypt/i.test(String(error)) ? locked() : unreadableWorkbook();
  }
}

function locked(): Result<never> {
  return err(
    'refused',
    'The workbook is protected by a password. Open it in its own program, save it without one and try again.',
  );
}

export function unreadableWorkbook(): Result<never> {
  return err(
    'damaged',
    'The workbook is damaged or was cut off and could not be read. Get it again from its source.',
  );
}

function tooManyCells(options: WorkbookReadOptions): Result<never> {
  const limit = options.maxCells ?? DEFAULT_MAX_CELLS;
  return err('limit', `The workbook holds more than ${limit} cells. Split it and read the parts.`);
}

function firstWithData(sheets: readonly SheetInfo[]): number {
  const visible = sheets.findIndex((sheet) => sheet.rowCount > 0 && !sheet.isHidden);
  return visible >= 0 ? visible : sheets.findIndex((sheet) => sheet.rowCount > 0);
}

function workbookFindings(sheets: readonly SheetInfo[], kind: FileKind): Finding[] {
  const findings: Finding[] = [];
  const hidden = sheets.filter((sheet) => sheet.isHidden).map((sheet) => `“${sheet.name}”`);
  if (hidden.length > 0)
    findings.push(fileFinding('hidden-sheet', `Sheets are hidden: ${hidden.join(', ')}.`));
  if (kind === 'xlsm') {
    findings.push(
      fileFinding('macros', 'The workbook holds macros. They are never run; an exact copy keeps them.'),
    );
  }
  return findings;
}

interface SheetContext {
  readonly name: string;
  readonly kind: FileKind;
  readonly epoch1904: boolean;
  readonly budget: { left: number };
}

/** Null where the budget is spent. */
function sheetTable(sheet: WorkSheet | undefined, context: SheetContext): Table | null {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  const rows: Row[] = [];
  const lines: number[] = [];
  const kinds: (Uint8Array | undefined)[] = [];
  const notes = new SheetNotes(context.epoch1904);
  for (let line = 0; line < data.length; line++) {
    const cells = data[line];
    if (cells === undefined) continue;
    const row = notes.read(cells, rows.length, line + 1);
    context.budget.left -= row.texts.length;
    if (context.budget.left < 0) return null;
    if (row.texts.length === 0) continue;
    rows.push(row.texts);
    lines.push(line + 1);
    kinds.push(row.kinds);
  }
  const source = { kind: context.kind, wrapping: [], encoding: null, dialect: null, sheet: context.name };
  const findings = [...notes.findings, ...notes.summary(), ...mergeFindings(sheet)];
  return { source, rows, lines: Uint32Array.from(lines), kinds, findings };
}

function mergeFindings(sheet: WorkSheet | undefined): Finding[] {
  const merges = sheet?.['!merges'] ?? [];
  if (merges.length === 0) return [];
  const shown = merges.slice(0, 3).map((range) => utils.encode_range(range));
  const more = merges.length > shown.length ? ` and ${merges.length - shown.length} more` : '';
  const message = `Merged cells hold their text in the first cell only: ${shown.join(', ')}${more}.`;
  return [fileFinding('merged-cells', message)];
}

/** Turns the cells of one sheet into text, and notes what a person should know about them. */
class SheetNotes {
  readonly findings: Finding[] = [];
  /** Numbers shown as codes, by column: how many, and one of them. */
  private readonly codes = new Map<number, { count: number; example: string }>();

  constructor(private readonly epoch1904: boolean) {}

  /** The row without the empty cells at its end. */
  read(
    cells: readonly (CellObject | undefined)[],
    row: number,
    line: number,
  ): { texts: string[]; kinds: Uint8Array | undefined } {
    const texts: string[] = [];
    let kinds: Uint8Array | undefined;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell === undefined || cell.t === 'z') continue;
      const [text, kind] = this.cell(cell, column);
      if (text === '') continue;
      while (texts.length < column) texts.push('');
      texts.push(text);
      if (kind !== CELL_KIND.text) {
        kinds ??= new Uint8Array(cells.length);
        kinds[column] = kind;
      }
      if (kind === CELL_KIND.error) {
        const message = 'The formula in this cell failed.';
        this.findings.push({ code: 'cell-error', message, row, line, column, value: shortened(text) });
      }
    }
    return { texts, kinds };
  }

  summary(): Finding[] {
    return Array.from(this.codes, ([column, { count, example }]) => ({
      code: 'formatted-number' as const,
      message: `${count} numbers are shown with a number format such as leading zeros, and are read as shown.`,
      row: null,
      line: null,
      column,
      value: example,
    }));
  }

  private cell(cell: CellObject, column: number): readonly [text: string, kind: CellKind] {
    const { v: value } = cell;
    if (cell.t === 'e') return [errorText(cell), CELL_KIND.error];
    if (typeof value === 'boolean') return [value ? 'TRUE' : 'FALSE', CELL_KIND.flag];
    if (typeof value === 'number') return this.number(value, String(cell.z ?? 'General'), column);
    if (value instanceof Date)
      return [value.toISOString().replace(/(?:T00:00:00)?\.000Z$/, ''), CELL_KIND.date];
    return [value === undefined ? '' : String(value), CELL_KIND.text];
  }

  private number(value: number, format: string, column: number): readonly [string, CellKind] {
    if (isDateFormat(format)) {
      const date = dateText(value, format, this.epoch1904);
      if (date !== null) return [date, CELL_KIND.date];
    }
    const plain = decimalText(value);
    if (!isCodeFormat(format)) return [plain, CELL_KIND.number];
    const shown = formattedText(format, value)?.trim();
    if (shown === undefined || shown === '' || shown === plain) return [plain, CELL_KIND.number];
    const code = this.codes.get(column);
    if (code === undefined) this.codes.set(column, { count: 1, example: shown });
    else code.count++;
    return [shown, CELL_KIND.number];
  }
}

const ERROR_TEXTS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function errorText(cell: CellObject): string {
  return (typeof cell.v === 'number' ? ERROR_TEXTS[cell.v] : undefined) ?? cell.w ?? '#ERROR!';
}
