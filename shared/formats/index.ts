/**
 * The file formats Aisle reads and writes. A file is recognised by its set of headers; what no format knows is a
 * plain table, read through a mapping (`mapped-table/`).
 */
import type { RecordType } from '@shared/records';
import { amazonFlatfile } from './amazon-flatfile';
import { amazonListings } from './amazon-listings';
import type { Format, FormatId, Reading, RecogniseContext } from './format';
import { tableFormat, typeOf } from './mapped-table';
import { recogniseOwn } from './mapped-table/recognise';
import { shopifyProducts } from './shopify-products';
import type { Table } from './table/table';
import { woocommerceProducts } from './woocommerce-products';

export type VendorFormatId = Exclude<FormatId, 'table'>;

/** Formats with a layout of their own. */
export const vendorFormats: readonly Format[] = [
  shopifyProducts,
  woocommerceProducts,
  amazonListings,
  amazonFlatfile,
];

export function isFormatId(id: string): id is FormatId {
  return id === 'table' || vendorFormats.some((format) => format.id === id);
}

/**
 * The format of an id; for `table` that of rows about `type`. Throws on an id that does not exist: check text from
 * outside with `isFormatId` first.
 */
export function formatNamed(id: FormatId, type: RecordType = 'product'): Format {
  if (id === 'table') return tableFormat(type);
  const format = vendorFormats.find((other) => other.id === id);
  if (format === undefined) throw new Error(`There is no format “${id}”.`);
  return format;
}

/** The format that a file was read by. */
export function formatOf(reading: Reading): Format {
  return formatNamed(reading.format, typeOf(reading));
}

/**
 * How a table is to be read, by the first vendor format that knows its headers, or as a table that Aisle wrote;
 * undefined for a table of no known layout, which is read through a mapping (`guessMapping`, `readingOf`).
 */
export function recogniseTable(table: Table, context: RecogniseContext): Reading | undefined {
  for (const format of vendorFormats) {
    const reading = format.recognise(table, context);
    if (reading !== undefined) return reading;
  }
  return recogniseOwn(table, context);
}
