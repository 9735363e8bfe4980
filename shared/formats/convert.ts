import { type Conventions, neutralConventions } from '@shared/fields';
import { readDecimal } from '@shared/fields/decimal';
import { recordsOf } from '@shared/imports/recordsOf';
import { fieldAt } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { unwrapFile } from './archive/unwrap';
import { PLAIN_CSV } from './csv/dialect';
import { guardRows, PEOPLE_CSV } from './csv/people';
import { writeCsv } from './csv/write';
import { runToEnd } from './engine/exactCopy';
import { writingRecords } from './engine/fresh';
import { readingDrafts } from './engine/readDrafts';
import type { Format, Reading } from './format';
import { formatNamed, formatOf, type VendorFormatId, vendorFormats } from './index';
import { type Reject, rejectsOf } from './inspect';
import { type OpenedFile, openFile } from './open';
import { withProductKeys } from './productKeys';
import { type Projection, projectToListings, projectToProducts } from './project';
import { DEFAULT_MAX_INFLATED_BYTES } from './spreadsheet/open';
import { type SheetColumnKind, writeWorkbook } from './spreadsheet/write';
import { type Finding, fileFinding } from './table/finding';
import type { Row } from './table/table';

/** What a file can be converted to. */
export type ConvertTarget = VendorFormatId | 'csv' | 'xlsx';

export interface ConvertOptions {
  readonly to: ConvertTarget;
  /** CSV only: cells exactly as they are, instead of guarded against running as formulas. */
  readonly raw?: boolean;
  readonly newId: () => string;
}

export interface Converted {
  readonly bytes: Uint8Array;
  /** Characters or values that the output could not hold. */
  readonly findings: readonly Finding[];
  /** What of the input could not be read, and so is not in the output. */
  readonly rejects: readonly Reject[];
}

/** A file as it was opened, with its bytes. */
export interface SourceFile extends OpenedFile {
  readonly bytes: Uint8Array;
}

export const convertTargets: readonly string[] = [...vendorFormats.map(({ id }) => id), 'csv', 'xlsx'];

export function isConvertTarget(name: string): name is ConvertTarget {
  return convertTargets.includes(name);
}

/**
 * A file in another format, through the same readers and writers as the app. In its own format it is the same bytes.
 * `csv` and `xlsx` hold the same table for people. Errors: `missing` (nothing in it that the format could hold),
 * those of the writers.
 */
export function convertFile(source: SourceFile, options: ConvertOptions): Result<Converted> {
  const { table, reading } = source;
  if (options.to === 'csv') return convertToCsv(source, options.raw === true);
  if (options.to === 'xlsx') return convertToXlsx(source);
  if (reading.format === options.to) return sameFile(source);
  const set = runToEnd(readingDrafts(formatOf(reading), table, reading));
  const { records } = recordsOf(set, options.newId);
  const format = formatNamed(options.to);
  const { records: all, roots } = project(records, format, options.newId);
  if (roots.length === 0)
    return err('missing', `The file holds nothing that a ${format.label} file could be made of.`);
  const conventions = { ...neutralConventions, currency: reading.conventions.currency };
  const { top, rows } = runToEnd(writingRecords({ format, records: all, roots, conventions }));
  const written = writeCsv([...top, ...rows], format.dialect);
  const findings = [...written.findings, ...unreadable(written.bytes, options.to, conventions.currency)];
  return ok({ bytes: written.bytes, findings, rejects: rejectsOf({ table, reading }, set) });
}

/** What the new file lacks to be taken: a listing whose variant has no SKU, said now and not when it is sent. */
function unreadable(bytes: Uint8Array, to: VendorFormatId, currency: string): Finding[] {
  const opened = openFile(bytes, { currency });
  if (!opened.ok || opened.value.reading.format !== to) return [];
  const { table, reading } = opened.value;
  const { rejects } = runToEnd(readingDrafts(formatOf(reading), table, reading));
  return rejects.map(({ message, row, column }) => ({
    ...fileFinding('not-representable', message),
    row: row === null ? null : row - reading.first + 1,
    column,
  }));
}

/** The file itself, out of any gzip or zip around it. */
function sameFile({ table, bytes }: SourceFile): Result<Converted> {
  const bare = unwrapFile(bytes, table.source.wrapping, DEFAULT_MAX_INFLATED_BYTES);
  return bare.ok ? ok({ bytes: bare.value, findings: [], rejects: [] }) : bare;
}

/** Products become listings and listings products, where the one is there and the other is wanted. */
function project(records: Projection['records'], format: Format, newId: () => string): Projection {
  const products = [...records.ofType('product')];
  const listings = [...records.ofType('listing')];
  if (format.rootType === 'product')
    return products.length > 0
      ? { records: withProductKeys(records), roots: products.map(({ id }) => id) }
      : projectToProducts(records, newId);
  // Listings that came along with a shop's products are the shop's, not the marketplace's.
  if (products.length > 0) return projectToListings(records, 'Amazon', newId);
  return { records, roots: listings.map(({ id }) => id) };
}

function convertToCsv(source: SourceFile, isRaw: boolean): Result<Converted> {
  const { table, reading } = source;
  if (!isRaw) {
    const [columns = [], ...data] = table.rows.slice(Math.max(0, reading.header));
    const { bytes, findings } = writeCsv(guardRows(columns, data), PEOPLE_CSV);
    return ok({ bytes, findings: [...findings, ...rowsLeftOut(reading)], rejects: [] });
  }
  const { dialect, isGuarded } = table.source;
  const isPlain = dialect?.delimiter === ',' && dialect.encoding === 'utf-8';
  if (isPlain && isGuarded !== true) return sameFile(source);
  return ok({ ...writeCsv(table.rows, PLAIN_CSV), rejects: [] });
}

/** A title above a table has no place in a table for people; the rows above a vendor's header only explain it. */
function rowsLeftOut({ format, header }: Reading): Finding[] {
  if (format !== 'table' || header <= 0) return [];
  const what = header === 1 ? 'The row above the header was' : `The ${header} rows above the header were`;
  return [fileFinding('not-representable', `${what} left out.`)];
}

/** Numbers become numbers only where the column is known to hold them: a barcode or a SKU stays text. */
function convertToXlsx(source: SourceFile): Result<Converted> {
  const { file, table, reading } = source;
  const isWhole = reading.sheet === file.sheets[file.defaultTable]?.name;
  if (table.source.kind === 'xlsx' && isWhole) return sameFile(source);
  const header = Math.max(0, reading.header);
  const data = table.rows.slice(header + 1);
  const kinds = reading.columns.map((_, column) => kindOf(column, data, reading));
  const columns = reading.columns.map((text, column) => ({ header: text, kind: kinds[column] ?? 'text' }));
  const rows = data.map((row) =>
    row.map((text, column) =>
      kinds[column] === 'number' ? (readDecimal(text, reading.conventions) ?? text) : text,
    ),
  );
  const written = writeWorkbook([{ name: table.source.sheet ?? 'Table', columns, rows }]);
  if (!written.ok) return written;
  const { bytes, findings } = written.value;
  return ok({ bytes, findings: [...findings, ...rowsLeftOut(reading)], rejects: [] });
}

function kindOf(
  column: number,
  rows: readonly Row[],
  { bindings, conventions }: OpenedFile['reading'],
): SheetColumnKind {
  const isNumber = bindings.some(({ column: other, role, path }) => {
    const type = role === 'variation' ? 'variant' : role;
    const field = other === column && path !== '' ? fieldOf(type, path) : undefined;
    return field?.kind === 'money' || field?.kind === 'number';
  });
  return isNumber && rows.every((row) => isExact(row[column] ?? '', conventions)) ? 'number' : 'text';
}

function fieldOf(type: string, path: string) {
  return ['product', 'variant', 'listing'].includes(type) ? fieldAt(type, path) : undefined;
}

/** Whether the text comes back the same from a cell that holds it as a number. */
function isExact(text: string, conventions: Conventions): boolean {
  if (text === '') return true;
  const canonical = readDecimal(text, conventions);
  return canonical !== undefined && !/^-?0\d/.test(text) && canonical.replace(/\D/g, '').length <= 15;
}
