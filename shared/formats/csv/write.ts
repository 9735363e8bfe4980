import { createEncoder, type TextEncoding } from '../encoding/encode';
import { byteOrderMark } from '../encoding/encoding';
import { type Finding, shortened } from '../table/finding';
import type { Row } from '../table/table';
import type { CsvDialect } from './dialect';

export interface WrittenCsv {
  readonly bytes: Uint8Array;
  /** Characters the encoding lacks, and cells that a file without quoting cannot hold. */
  readonly findings: readonly Finding[];
}

/** A whole file. Row numbers in findings count from 0 over `rows`. */
export function writeCsv(rows: Iterable<Row>, dialect: CsvDialect): WrittenCsv {
  const parts: Uint8Array[] = [];
  const writer = writeCsvChunks(rows, dialect);
  let step = writer.next();
  for (; step.done !== true; step = writer.next()) parts.push(step.value);
  return { bytes: concatenate(parts), findings: step.value };
}

const CHUNK = 1 << 20;

/** The same in pieces of about a megabyte; returns the findings. */
export function* writeCsvChunks(
  rows: Iterable<Row>,
  dialect: CsvDialect,
): Generator<Uint8Array, readonly Finding[]> {
  const encoder = createEncoder(dialect.encoding);
  const findings: Finding[] = [];
  if (dialect.bom) yield byteOrderMark(dialect.encoding);
  let held: Row[] = [];
  let first = 0;
  let text = dialect.separatorLine ? `sep=${dialect.delimiter}${dialect.lineEnding}` : '';
  let count = 0;
  for (const row of rows) {
    if (count > 0) text += dialect.lineEnding;
    text += formatRow(row, dialect, { isFirst: count === 0 });
    held.push(row);
    count++;
    if (text.length < CHUNK) continue;
    yield encodeRows(text, { encoder, held, first, dialect, findings });
    text = '';
    held = [];
    first = count;
  }
  if (dialect.finalNewline && count > 0) text += dialect.lineEnding;
  yield encodeRows(text, { encoder, held, first, dialect, findings });
  return findings;
}

interface EncodeJob {
  readonly encoder: TextEncoding;
  readonly held: readonly Row[];
  readonly first: number;
  readonly dialect: CsvDialect;
  readonly findings: Finding[];
}

function encodeRows(text: string, job: EncodeJob): Uint8Array {
  const encoded = job.encoder.encode(text);
  if (encoded.failures.length > 0 || job.dialect.quoting === 'none') reportCells(job);
  return encoded.bytes;
}

function reportCells({ encoder, held, first, dialect, findings }: EncodeJob) {
  for (const [index, row] of held.entries()) {
    for (const [column, value] of row.entries()) {
      const place = { row: first + index, line: null, column, value: shortened(value) };
      if (encoder.encode(value).failures.length > 0) {
        findings.push({ code: 'unencodable', message: unencodable(dialect.encoding), ...place });
      }
      if (dialect.quoting === 'none' && breaksUnquoted(value, dialect.delimiter)) {
        findings.push({
          code: 'not-representable',
          message:
            'Holds a line break or the delimiter, which this file cannot; a space stands there instead.',
          ...place,
        });
      }
    }
  }
}

function unencodable(encoding: string): string {
  return `Holds characters that ${encoding} has no code for; a question mark stands there instead.`;
}

export function breaksUnquoted(value: string, delimiter: string): boolean {
  return value.includes(delimiter) || value.includes('\n') || value.includes('\r');
}

export interface CellPlace {
  /** Whether it is the first cell of the file. */
  readonly isFirst?: boolean;
  /** Whether it is the only cell of its row. */
  readonly isAlone?: boolean;
}

export function formatRow(row: Row, dialect: CsvDialect, place: { readonly isFirst?: boolean } = {}): string {
  if (row.length === 0) return formatCell('', dialect, { isAlone: true });
  const isAlone = row.length === 1;
  let text = '';
  for (let column = 0; column < row.length; column++) {
    if (column > 0) text += dialect.delimiter;
    const isFirst = column === 0 && place.isFirst === true;
    text += formatCell(row[column] as string, dialect, { isFirst, isAlone });
  }
  return text;
}

export function formatCell(value: string, dialect: CsvDialect, place: CellPlace = {}): string {
  if (dialect.quoting === 'none') return unquotable(value, dialect.delimiter);
  const isWrapped = dialect.quoteStyle === 'all' || needsQuotes(value, dialect.delimiter, place);
  return isWrapped ? quoted(value) : value;
}

export function quoted(value: string): string {
  return `"${value.includes('"') ? value.replaceAll('"', '""') : value}"`;
}

/** A row that would read as a blank line, a `sep=` line or a byte order mark is wrapped too. */
function needsQuotes(value: string, delimiter: string, place: CellPlace): boolean {
  if (value.includes('"') || breaksUnquoted(value, delimiter)) return true;
  if (place.isAlone === true && (value.trim() === '' || value === '\u001a')) return true;
  return place.isFirst === true && /^(?:\ufeff|sep=)/i.test(value);
}

function unquotable(value: string, delimiter: string): string {
  if (!breaksUnquoted(value, delimiter)) return value;
  return value.replaceAll(/\r\n|[\r\n]/g, ' ').replaceAll(delimiter, ' ');
}

export function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
