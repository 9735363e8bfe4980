import { err, ok, type Result } from '../../result';
import { inflateWithin } from '../archive/inflate';
import { inflateEntry, readZip, realFiles, type ZipEntry } from '../archive/zip';
import { unguardTable } from '../csv/people';
import { type CsvReadOptions, readCsv } from '../csv/read';
import { decodeText } from '../encoding/decode';
import { detectEncoding } from '../encoding/detect';
import { encodingNamed } from '../encoding/encoding';
import {
  DEFAULT_MAX_INFLATED_BYTES,
  openCompoundFile,
  openZippedWorkbook,
  type WorkbookBudget,
  zippedWorkbookKind,
} from '../spreadsheet/open';
import { readWorkbook } from '../spreadsheet/read';
import type { SheetInfo, Workbook } from '../spreadsheet/workbook';
import type { Finding } from './finding';
import { guessHeader } from './header';
import { isMostlyText, sniff } from './sniff';
import { sniffText } from './sniffText';
import type { FileKind, Table } from './table';

export interface InspectOptions extends CsvReadOptions, WorkbookBudget {}

/** A file from outside, read: one table, or one for each sheet. */
export interface InspectedFile {
  readonly kind: FileKind;
  readonly wrapping: readonly ('gzip' | 'zip')[];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Empty for text files. */
  readonly sheets: readonly SheetInfo[];
  /** Index of the table meant where none is named: the first visible sheet with data. */
  readonly defaultTable: number;
  /** Tables that can be asked for: 1 for a text file. */
  readonly tableCount: number;
  /**
   * The table at an index of `sheets`; 0 for a text file. Guards of a file that Aisle wrote for people are taken
   * off.
   */
  table(index: number): Table;
  /** What concerns the file as a whole; each table has findings of its own. */
  readonly findings: readonly Finding[];
}

/**
 * Reads any file that holds rows and columns. Its kind is told from its bytes, never from its name; gzip, and a
 * zip of a single file, are taken off.
 * Errors: `empty`, `refused` (another kind of file, a password), `damaged`, `limit`, `cancelled`, `invalid`.
 */
export function inspectTable(bytes: Uint8Array, options: InspectOptions = {}): Result<InspectedFile> {
  return inspectWithin(bytes, options, []);
}

/** The table of the sheet with this name; without a name the default. Errors: `missing`, `empty`. */
export function tableOf(file: InspectedFile, sheet?: string): Result<Table> {
  if (sheet === undefined) {
    if (file.defaultTable < 0) return err('empty', 'The workbook holds no data in any sheet.');
    return ok(file.table(file.defaultTable));
  }
  const wanted = sheet.trim().toLowerCase();
  const index = file.sheets.findIndex((info) => info.name.trim().toLowerCase() === wanted);
  if (index >= 0) return ok(file.table(index));
  if (file.sheets.length === 0) return err('missing', 'This file is text and has no sheets.');
  const names = file.sheets.map((info) => `“${info.name}”`).join(', ');
  return err('missing', `There is no sheet “${sheet}”. The sheets are ${names}.`);
}

type Wrapping = readonly ('gzip' | 'zip')[];

function inspectWithin(
  bytes: Uint8Array,
  options: InspectOptions,
  wrapping: Wrapping,
): Result<InspectedFile> {
  const sniffed = sniff(bytes);
  if ('empty' in sniffed) return err('empty', 'The file is empty.');
  if ('foreign' in sniffed) return foreign(sniffed.foreign);
  if ('kind' in sniffed) return inspectWorkbook(readWorkbook(bytes, sniffed.kind, options), wrapping);
  if ('text' in sniffed) return inspectText(bytes, options, wrapping);
  switch (sniffed.container) {
    case 'compound':
      return inspectWorkbook(openCompoundFile(bytes, options), wrapping);
    case 'gzip':
      return inspectGzip(bytes, options, wrapping);
    case 'zip':
      return inspectZip(bytes, options, wrapping);
  }
}

function foreign(what: string): Result<never> {
  return err(
    'refused',
    `This is ${what}, not a table. Aisle reads CSV, TSV, XLSX, XLS, ODS and Numbers files.`,
  );
}

function inspectGzip(bytes: Uint8Array, options: InspectOptions, wrapping: Wrapping): Result<InspectedFile> {
  if (wrapping.length > 1) return foreign('an archive within an archive');
  const limit = options.maxInflatedBytes ?? DEFAULT_MAX_INFLATED_BYTES;
  const content = inflateWithin(bytes, 'gzip', limit);
  return content.ok ? inspectWithin(content.value, options, [...wrapping, 'gzip']) : content;
}

function inspectZip(bytes: Uint8Array, options: InspectOptions, wrapping: Wrapping): Result<InspectedFile> {
  const entries = readZip(bytes);
  if (!entries.ok) return entries;
  const kind = zippedWorkbookKind(entries.value);
  if (kind !== null) {
    return inspectWorkbook(openZippedWorkbook(bytes, entries.value, kind, options), wrapping);
  }
  const document = otherDocument(entries.value);
  if (document !== null) return foreign(document);
  const files = realFiles(entries.value);
  const [only] = files;
  if (only === undefined) return err('empty', 'The zip archive is empty.');
  if (files.length > 1) {
    const names = files.slice(0, 5).map((entry) => `“${entry.name}”`);
    return err(
      'refused',
      `The zip archive holds ${files.length} files (${names.join(', ')}). Unpack it and open them one by one.`,
    );
  }
  if (wrapping.length > 1) return foreign('an archive within an archive');
  const limit = options.maxInflatedBytes ?? DEFAULT_MAX_INFLATED_BYTES;
  const content = inflateEntry(bytes, only, limit);
  return content.ok ? inspectWithin(content.value, options, [...wrapping, 'zip']) : content;
}

function otherDocument(entries: readonly ZipEntry[]): string | null {
  const names = entries.map((entry) => entry.name);
  if (names.some((name) => name.startsWith('word/'))) return 'a Word document';
  if (names.some((name) => name.startsWith('ppt/'))) return 'a presentation';
  if (names.includes('META-INF/container.xml')) return 'an e-book';
  return names.includes('META-INF/MANIFEST.MF') ? 'a program' : null;
}

function inspectText(bytes: Uint8Array, options: InspectOptions, wrapping: Wrapping): Result<InspectedFile> {
  if (!isMostlyText(bytes)) return foreign('a binary file of unknown kind');
  const encoding = detectEncoding(bytes);
  const sniffed = sniffText(decodeText(bytes.subarray(0, 1 << 16), encoding).text);
  if ('foreign' in sniffed) return foreign(sniffed.foreign);
  if (sniffed.kind !== 'csv') {
    const { text } = decodeText(bytes, declaredEncoding(bytes) ?? encoding);
    return inspectWorkbook(readWorkbook(text, sniffed.kind, options), wrapping);
  }
  return inspectCsv(bytes, options, wrapping);
}

/** HTML and XML may name their encoding; a file that says UTF-8 or nothing is read as detected. */
function declaredEncoding(bytes: Uint8Array): ReturnType<typeof detectEncoding> | null {
  const start = String.fromCharCode(...bytes.subarray(0, 2048));
  const label = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
  const known = label === undefined ? null : encodingNamed(label);
  return known === null || known.startsWith('utf') ? null : { label: known, bomLength: 0 };
}

function inspectCsv(bytes: Uint8Array, options: InspectOptions, wrapping: Wrapping): Result<InspectedFile> {
  const read = readCsv(bytes, options);
  if (!read.ok) return read;
  if (read.value.rows.length === 0) return err('empty', 'The file holds no rows, only blank lines.');
  const table = wrapped(unguardTable(read.value, guessHeader(read.value)), wrapping);
  return ok({
    kind: 'csv',
    wrapping,
    encoding: table.source.encoding,
    delimiter: table.source.dialect?.delimiter ?? null,
    sheets: [],
    defaultTable: 0,
    tableCount: 1,
    table: () => table,
    findings: [],
  });
}

function inspectWorkbook(read: Result<Workbook>, wrapping: Wrapping): Result<InspectedFile> {
  if (!read.ok) return read;
  const workbook = read.value;
  if (workbook.defaultSheet < 0) return err('empty', 'The workbook holds no data in any sheet.');
  return ok({
    kind: workbook.kind,
    wrapping,
    encoding: null,
    delimiter: null,
    sheets: workbook.sheets,
    defaultTable: workbook.defaultSheet,
    tableCount: workbook.sheets.length,
    table: (index) => wrapped(workbook.table(index), wrapping),
    findings: workbook.findings,
  });
}

function wrapped(table: Table, wrapping: Wrapping): Table {
  return wrapping.length === 0 ? table : { ...table, source: { ...table.source, wrapping } };
}
