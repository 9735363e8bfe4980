/**
 * The file formats Aisle reads and writes. A file is recognised by its set of headers; what no format knows is a
 * plain table, read through a mapping (`mapped-table/`).
 */
import type { Format, FormatId, Reading, RecogniseContext } from './format';
import { shopifyProducts } from './shopify-products';
import type { Table } from './table/table';
import { woocommerceProducts } from './woocommerce-products';

export const formats: Readonly<Partial<Record<FormatId, Format>>> = {
  'shopify-products': shopifyProducts,
  'woocommerce-products': woocommerceProducts,
};

/** The format of an id. Throws on one that does not exist: check text from outside with `isFormatId` first. */
export function formatNamed(id: FormatId): Format {
  const format = formats[id];
  if (format === undefined) throw new Error(`There is no format “${id}”.`);
  return format;
}

/** How a table is to be read, by the first vendor format that knows its headers; undefined for a table of no vendor. */
export function recogniseTable(table: Table, context: RecogniseContext): Reading | undefined {
  for (const format of Object.values(formats)) {
    const reading = format.recognise(table, context);
    if (reading !== undefined) return reading;
  }
  return undefined;
}
