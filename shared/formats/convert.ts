import { type Conventions, neutralConventions } from '@shared/fields';
import { readDecimal } from '@shared/fields/decimal';
import { recordsOf } from '@shared/imports/recordsOf';
import { fieldAt } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { PLAIN_CSV } from './csv/dialect';
import { guardRows, PEOPLE_CSV } from './csv/people';
import { writeCsv } from './csv/write';
import { runToEnd } from './engine/exactCopy';
import { writingRecords } from './engine/fresh';
import { readingDrafts } from './engine/readDrafts';
import type { Format } from './format';
import { formatNamed, formatOf, type VendorFormatId, vendorFormats } from './index';
import { type Reject, rejectsOf } from './inspect';
import type { OpenedFile } from './open';
import { type Projection, projectToListings, projectToProducts } from './project';
import { type SheetColumnKind, writeWorkbook } from './spreadsheet/write';
import type { Finding } from './table/finding';
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

export const convertTargets: readonly string[] = [...vendorFormats.map(({ id }) => id), 'csv', 'xlsx'];

export function isConvertTarget(name: string): name is ConvertTarget {
  return convertTargets.includes(name);
}

/**
 * A file in another format, through the same readers and writers as the app. In its own format it is the same bytes.
 * `csv` and `xlsx` hold the same table for people. Errors: `missing` (nothing in it that the format could hold),
 * those of the writers.
 */
export function convertFile(
  source: OpenedFile & { readonly bytes: Uint8Array },
  options: ConvertOptions,
): Result<Converted> {
  const { table, reading, bytes } = source;
  if (options.to === 'csv') return convertToCsv(source, options.raw === true);
  if (options.to === 'xlsx') return convertToXlsx(source);
  if (reading.format === options.to) return ok({ bytes, findings: [], rejects: [] });
  const set = runToEnd(readingDrafts(formatOf(reading), table, reading));
  const { records } = recordsOf(set, options.newId);
  const format = formatNamed(options.to);
  const { records: all, roots } = project(records, format, options.newId);
  if (roots.length === 0)
    return err('missing', `The file holds nothing that a ${format.label} file could be made of.`);
  const conventions = { ...neutralConventions, currency: reading.conventions.currency };
  const { top, rows } = runToEnd(writingRecords({ format, records: all, roots, conventions }));
  const written = writeCsv([...top, ...rows], format.dialect);
  return ok({ ...written, rejects: rejectsOf({ table, reading }, set) });
}

/** Products become listings and listings products, where the one is there and the other is wanted. */
function project(records: Projection['records'], format: Format, newId: () => string): Projection {
  const products = [...records.ofType('product')];
  const listings = [...records.ofType('listing')];
  if (format.rootType === 'product')
    return products.length > 0
      ? { records, roots: products.map(({ id }) => id) }
      : projectToProducts(records, newId);
  // Listings that came along with a shop's products are the shop's, not the marketplace's.
  if (products.length > 0) return projectToListings(records, 'Amazon', newId);
  return { records, roots: listings.map(({ id }) => id) };
}

function convertToCsv(
  { table, reading, bytes }: OpenedFile & { bytes: Uint8Array },
  isRaw: boolean,
): Result<Converted> {
  const rows = table.rows;
  if (!isRaw) {
    const [columns = [], ...data] = rows.slice(Math.max(0, reading.header));
    return ok({ ...writeCsv(guardRows(columns, data), PEOPLE_CSV), rejects: [] });
  }
  const { dialect, wrapping, isGuarded } = table.source;
  const isPlain = dialect?.delimiter === ',' && dialect.encoding === 'utf-8' && wrapping.length === 0;
  if (isPlain && isGuarded !== true) return ok({ bytes, findings: [], rejects: [] });
  return ok({ ...writeCsv(rows, PLAIN_CSV), rejects: [] });
}

/** Numbers become numbers only where the column is known to hold them: a barcode or a SKU stays text. */
function convertToXlsx({ table, reading }: OpenedFile): Result<Converted> {
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
  return written.ok ? ok({ ...written.value, rejects: [] }) : written;
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
