import { err, ok, type Result } from '../../result';
import { type DecodedText, decodeText } from '../encoding/decode';
import { createEncoder } from '../encoding/encode';
import { byteOrderMark, type Encoding } from '../encoding/encoding';
import { byteOffsets } from '../encoding/offsets';
import type { CellEdit, Row, TablePatch } from '../table/table';
import { separatorLineLength } from './detectDialect';
import type { CsvDialect } from './dialect';
import { RowScanner, type ScannedCell } from './scan';
import { breaksUnquoted, type CellPlace, concatenate, formatCell, formatRow, quoted } from './write';

/** A piece of the text to be replaced. Splices ascend and do not overlap. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The source file with some cells, rows or both changed and every other byte as it was. With nothing to change
 * it is the same array.
 * @param dialect as the reader reported it, so that rows are counted alike
 * Errors: `unencodable` (a character that the file's encoding lacks; `details.characters`), `not-representable`
 * (a line break in a file without quoting), `refused` (the bytes could not be matched with the text).
 */
export function patchCsv(source: Uint8Array, dialect: CsvDialect, patch: TablePatch): Result<Uint8Array> {
  const encoding: Encoding = {
    label: dialect.encoding,
    bomLength: dialect.bom ? byteOrderMark(dialect.encoding).length : 0,
  };
  const bad = dialect.quoting === 'none' ? unquotableValue(patch, dialect.delimiter) : undefined;
  if (bad !== undefined) {
    return err(
      'not-representable',
      'This file has no quoting, so a cell cannot hold a line break or the delimiter.',
      {
        value: bad,
      },
    );
  }
  const decoded = decodeText(source, encoding);
  const splices = planSplices(decoded.text, dialect, patch);
  if (splices.length === 0) return ok(source);
  return applySplices(source, decoded, splices);
}

function unquotableValue(patch: TablePatch, delimiter: string): string | undefined {
  const added = [...(patch.insertedRows ?? []).map(({ row }) => row), ...(patch.appendedRows ?? [])];
  const values = [...patch.edits.map((edit) => edit.value), ...added.flat()];
  return values.find((value) => breaksUnquoted(value, delimiter));
}

function planSplices(text: string, dialect: CsvDialect, patch: TablePatch): Splice[] {
  const edits = editsByRow(patch.edits);
  const removed = new Set(patch.removedRows ?? []);
  const inserted = insertedByRow(patch.insertedRows ?? []);
  const splices: Splice[] = [];
  const from = dialect.separatorLine ? separatorLineLength(text) : 0;
  const scanner = new RowScanner(text, dialect, { isLast: true, from });
  const habits = new QuoteHabits();
  let keptEnd = from;
  for (let row = 0; scanner.next(); ) {
    if (scanner.isBlank()) continue;
    habits.note(scanner);
    const below = (inserted.get(row) ?? []).map((cells) => formatNewRow(cells, dialect, habits));
    if (removed.has(row)) {
      const isUnended = scanner.end === scanner.contentEnd;
      const ending = isUnended ? '' : dialect.lineEnding;
      const replacement = below.length === 0 ? '' : below.join(dialect.lineEnding) + ending;
      splices.push({ start: scanner.start, end: scanner.end, text: replacement });
      if (isUnended && below.length === 0) dropLastLineEnding(splices, text, keptEnd);
    } else {
      const changes = edits.get(row);
      if (changes !== undefined) splices.push(...spliceRow(scanner, changes, dialect));
      if (below.length > 0) {
        // Before the row's own line ending, so that it also holds where that is missing or goes.
        const place = { start: scanner.contentEnd, end: scanner.contentEnd };
        splices.push({ ...place, text: below.map((line) => dialect.lineEnding + line).join('') });
      }
      keptEnd = scanner.contentEnd;
    }
    row++;
  }
  const appended = patch.appendedRows ?? [];
  if (appended.length > 0) splices.push(appendix(text, dialect, { rows: appended, habits, splices }));
  return splices;
}

function insertedByRow(inserted: NonNullable<TablePatch['insertedRows']>): ReadonlyMap<number, Row[]> {
  const byRow = new Map<number, Row[]>();
  for (const { after, row } of inserted) {
    const others = byRow.get(after);
    if (others === undefined) byRow.set(after, [row]);
    else others.push(row);
  }
  return byRow;
}

function editsByRow(edits: readonly CellEdit[]): ReadonlyMap<number, CellEdit[]> {
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) {
    const others = byRow.get(edit.row);
    if (others === undefined) byRow.set(edit.row, [edit]);
    else others.push(edit);
  }
  for (const row of byRow.values()) row.sort((one, other) => one.column - other.column);
  return byRow;
}

/** The file ended without a line ending and its last row goes: the row that is last now loses its own. */
function dropLastLineEnding(splices: Splice[], text: string, keptEnd: number) {
  while ((splices.at(-1)?.start ?? -1) >= keptEnd && splices.length > 0) {
    if ((splices.at(-1) as Splice).text !== '') break;
    splices.pop();
  }
  splices.push({ start: keptEnd, end: text.length, text: '' });
}

function spliceRow(scanner: RowScanner, edits: readonly CellEdit[], dialect: CsvDialect): Splice[] {
  const cells = scanner.extents();
  const splices: Splice[] = [];
  let added = '';
  let width = cells.length;
  for (const edit of edits) {
    const cell = cells[edit.column];
    if (cell !== undefined) {
      if (cell.value === edit.value) continue;
      const place: CellPlace = { isFirst: cell.start === 0, isAlone: cells.length === 1 };
      splices.push({
        start: cell.start,
        end: cell.end,
        text: rewritten(cell, edit.value, { dialect, place }),
      });
    } else if (edit.value !== '') {
      added += dialect.delimiter.repeat(edit.column - width + 1) + formatCell(edit.value, dialect);
      width = edit.column + 1;
    }
  }
  if (added !== '') splices.push({ start: scanner.contentEnd, end: scanner.contentEnd, text: added });
  return splices;
}

/** The new cell is wrapped the way the old one was; where quotes stood in bare text, they may again. */
function rewritten(
  cell: ScannedCell,
  value: string,
  { dialect, place }: { readonly dialect: CsvDialect; readonly place: CellPlace },
): string {
  if (cell.wrapping === 'quotes') return quoted(value);
  if (cell.wrapping === 'excel' && value !== '' && !/["\r\n]/.test(value)) return `="${value}"`;
  const isBare = cell.value.includes('"') && value.includes('"') && !/^=?"/.test(value);
  if (isBare && !breaksUnquoted(value, dialect.delimiter)) return value;
  return formatCell(value, { ...dialect, quoteStyle: 'minimal' }, place);
}

const ROWS_LOOKED_AT = 1_000;

/** Which columns the source wraps in every row below the first, needed or not. */
class QuoteHabits {
  private readonly filled: number[] = [];
  private readonly wrapped: number[] = [];
  private rows = 0;

  note(scanner: RowScanner) {
    const index = this.rows++;
    if (index === 0 || index > ROWS_LOOKED_AT) return;
    for (const [column, cell] of scanner.extents().entries()) {
      if (cell.value === '') continue;
      this.filled[column] = (this.filled[column] ?? 0) + 1;
      if (cell.wrapping === 'quotes') this.wrapped[column] = (this.wrapped[column] ?? 0) + 1;
    }
  }

  wraps(column: number): boolean {
    const filled = this.filled[column] ?? 0;
    return filled > 0 && (this.wrapped[column] ?? 0) === filled;
  }
}

interface Appendix {
  readonly rows: readonly (readonly string[])[];
  readonly habits: QuoteHabits;
  readonly splices: readonly Splice[];
}

/** A new row is wrapped as the rows above it are. */
function formatNewRow(row: Row, dialect: CsvDialect, habits: QuoteHabits): string {
  if (dialect.quoting === 'none' || row.length < 2) return formatRow(row, dialect);
  const cells = row.map((value, column) =>
    value !== '' && habits.wraps(column) ? quoted(value) : formatCell(value, dialect),
  );
  return cells.join(dialect.delimiter);
}

function appendix(text: string, dialect: CsvDialect, { rows, habits, splices }: Appendix): Splice {
  const last = splices.at(-1);
  const before = last?.end === text.length ? text.slice(0, last.start) + last.text : text;
  const isEnded = before === '' || /[\r\n]$/.test(before);
  const lines = rows.map((row) => formatNewRow(row, dialect, habits));
  const body = lines.join(dialect.lineEnding);
  return {
    start: text.length,
    end: text.length,
    text: isEnded ? body + dialect.lineEnding : dialect.lineEnding + body,
  };
}

function applySplices(
  source: Uint8Array,
  decoded: DecodedText,
  splices: readonly Splice[],
): Result<Uint8Array> {
  const encoder = createEncoder(decoded.encoding.label);
  const offsets = byteOffsets(
    source,
    decoded,
    splices.flatMap((splice) => [splice.start, splice.end]),
  );
  const parts: Uint8Array[] = [];
  const texts: string[] = [];
  let byte = 0;
  let at = 0;
  for (const [index, splice] of splices.entries()) {
    const encoded = encoder.encode(splice.text);
    if (encoded.failures.length > 0)
      return unencodable(decoded.encoding.label, splice.text, encoded.failures);
    parts.push(source.subarray(byte, offsets[2 * index]), encoded.bytes);
    texts.push(decoded.text.slice(at, splice.start), splice.text);
    byte = offsets[2 * index + 1] as number;
    at = splice.end;
  }
  parts.push(source.subarray(byte));
  texts.push(decoded.text.slice(at));
  const bytes = concatenate(parts);
  // Broken multi-byte sequences can swallow what follows them: the copy counts only if it reads as planned.
  if (decodeText(bytes, decoded.encoding).text !== texts.join('')) {
    return err(
      'refused',
      'The file’s bytes are damaged where it was edited, so an exact copy cannot be written.',
    );
  }
  return ok(bytes);
}

function unencodable(label: string, text: string, failures: readonly number[]): Result<never> {
  const characters = [...new Set(failures.map((at) => String.fromCodePoint(text.codePointAt(at) ?? 0)))];
  const message = `The file’s encoding, ${label}, has no code for ${characters.slice(0, 5).join(' ')}. Save it as UTF-8 or change the text.`;
  return err('unencodable', message, { characters, encoding: label });
}
