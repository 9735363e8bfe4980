import { err, ok, type Result } from '../../result';
import { createDecoder } from '../encoding/decode';
import { detectEncoding } from '../encoding/detect';
import { byteOrderMark, type Encoding, encodingNamed } from '../encoding/encoding';
import type { Row, Table } from '../table/table';
import { detectLayout, type TextLayout } from './detectDialect';
import { type CsvBatch, CsvParser, type CsvSummary } from './parse';

export interface CsvReadOptions {
  /** Any label of the encoding; detected if absent. */
  readonly encoding?: string;
  /** One character; detected if absent. */
  readonly delimiter?: string;
  /** Detected if absent. */
  readonly quoting?: 'csv' | 'none';
  /** Cells after which reading stops with `limit`. */
  readonly maxCells?: number;
  readonly isCancelled?: () => boolean;
}

/** About 1.6 million rows of 30 columns. */
export const DEFAULT_MAX_CELLS = 50_000_000;

const CHUNK = 1 << 20;
const SAMPLE_TEXT = 1 << 17;

/**
 * Reads a whole file into a table of kind `csv`.
 * Errors: `invalid` (encoding, delimiter), `limit`, `cancelled`.
 */
export function readCsv(bytes: Uint8Array, options: CsvReadOptions = {}): Result<Table> {
  const rows: Row[] = [];
  const lines: number[] = [];
  const read = readCsvBatches(bytes, options, (batch) => {
    for (const row of batch.rows) rows.push(row);
    for (const line of batch.lines) lines.push(line);
  });
  if (!read.ok) return read;
  const { dialect, findings } = read.value;
  if (isMisquoted(read.value, rows, options)) return rereadUnquoted(bytes, options);
  const source = { kind: 'csv', wrapping: [], encoding: dialect.encoding, dialect, sheet: null } as const;
  return ok({ source, rows, lines: Uint32Array.from(lines), findings });
}

/** Tab-separated files often mean their quotes literally, which the beginning of the file need not show. */
function isMisquoted(summary: CsvSummary, rows: readonly Row[], options: CsvReadOptions): boolean {
  if (summary.dialect.delimiter !== '\t' || summary.dialect.quoting === 'none') return false;
  if (options.quoting !== undefined) return false;
  const hasQuoteTrouble = summary.findings.some(
    (finding) => finding.code === 'stray-quote' || finding.code === 'unclosed-quote',
  );
  const width = rows[0]?.length ?? 0;
  return hasQuoteTrouble && rows.some((row) => row.length !== width);
}

function rereadUnquoted(bytes: Uint8Array, options: CsvReadOptions): Result<Table> {
  return readCsv(bytes, { ...options, delimiter: '\t', quoting: 'none' });
}

/** The same in batches of about a megabyte of the file, without keeping the rows. */
export function readCsvBatches(
  bytes: Uint8Array,
  options: CsvReadOptions,
  onBatch: (batch: CsvBatch) => void,
): Result<CsvSummary> {
  const opened = openParser(bytes, true, options);
  if (!opened.ok) return opened;
  const { parser, start } = opened.value;
  for (let at = start; at === start || at < bytes.length; at += CHUNK) {
    if (options.isCancelled?.() === true) return cancelled();
    onBatch(parser.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length));
    if (parser.cellCount > (options.maxCells ?? DEFAULT_MAX_CELLS)) return tooManyCells(options);
  }
  return ok(parser.summary());
}

/**
 * The same for a file that arrives in pieces. The next piece is not asked for until `onBatch` is done.
 * Detection looks at the first megabyte only.
 */
export async function streamCsv(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: CsvReadOptions,
  onBatch: (batch: CsvBatch) => void | Promise<void>,
): Promise<Result<CsvSummary>> {
  let opened: Opened | null = null;
  let held = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (options.isCancelled?.() === true) return cancelled();
    if (opened === null) {
      held = concatenated(held, chunk);
      if (held.length <= CHUNK) continue;
      const result = openParser(held, false, options);
      if (!result.ok) return result;
      opened = result.value;
      await onBatch(opened.parser.push(held.subarray(opened.start), false));
    } else {
      await onBatch(opened.parser.push(chunk, false));
    }
    if (opened.parser.cellCount > (options.maxCells ?? DEFAULT_MAX_CELLS)) return tooManyCells(options);
  }
  if (opened === null) return readCsvInOne(held, options, onBatch);
  await onBatch(opened.parser.push(new Uint8Array(0), true));
  return ok(opened.parser.summary());
}

async function readCsvInOne(
  bytes: Uint8Array,
  options: CsvReadOptions,
  onBatch: (batch: CsvBatch) => void | Promise<void>,
): Promise<Result<CsvSummary>> {
  const batches: CsvBatch[] = [];
  const read = readCsvBatches(bytes, options, (batch) => batches.push(batch));
  if (read.ok) for (const batch of batches) await onBatch(batch);
  return read;
}

interface Opened {
  readonly parser: CsvParser;
  /** First byte after the byte order mark. */
  readonly start: number;
}

function openParser(bytes: Uint8Array, isWhole: boolean, options: CsvReadOptions): Result<Opened> {
  if (options.delimiter !== undefined && options.delimiter.length !== 1) {
    return err('invalid', `The delimiter must be one character, not “${options.delimiter}”.`);
  }
  const encoding = encodingFor(bytes, options);
  if (encoding === null) return err('invalid', `“${options.encoding}” is no encoding that Aisle reads.`);
  const layout = layoutOf(bytes, isWhole, encoding, options);
  return ok({ parser: new CsvParser(encoding, layout), start: encoding.bomLength });
}

function encodingFor(bytes: Uint8Array, options: CsvReadOptions): Encoding | null {
  if (options.encoding === undefined) return detectEncoding(bytes);
  const label = encodingNamed(options.encoding);
  if (label === null) return null;
  const mark = byteOrderMark(label);
  const isMarked = mark.length > 0 && mark.every((byte, index) => bytes[index] === byte);
  return { label, bomLength: isMarked ? mark.length : 0 };
}

function layoutOf(
  bytes: Uint8Array,
  isWhole: boolean,
  encoding: Encoding,
  options: CsvReadOptions,
): TextLayout {
  const end = encoding.bomLength + SAMPLE_TEXT * 2;
  const isAll = isWhole && end >= bytes.length;
  const sample = createDecoder(encoding.label).decode(bytes.subarray(encoding.bomLength, end), isAll);
  return detectLayout(sample, isAll, options);
}

function concatenated(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function cancelled(): Result<never> {
  return err('cancelled', 'Reading the file was cancelled; nothing was kept.');
}

function tooManyCells(options: CsvReadOptions): Result<never> {
  const limit = options.maxCells ?? DEFAULT_MAX_CELLS;
  return err('limit', `The file holds more than ${limit} cells. Split it and read the parts.`);
}
