import type { StoredRecord } from '@shared/records';
import { layoutOf } from '../engine/fresh';
import type { Catalog, FreshLayout, FreshRequest, Reading, RowRecords } from '../format';
import { isVariable, wooListing } from './codecs';
import { STANDARD_HEADERS } from './columns';
import { bindWooColumns } from './recognise';
import { productSlots } from './slots';

/** The rows of one product: its own, and one for each variation where it has any. */
export function wooRows(root: string, reading: Reading, catalog: Catalog): RowRecords[] {
  const product = catalog.get(root);
  if (product === undefined) return [];
  const { channel } = reading.options;
  const listing = wooListing(root, channel, catalog);
  const variants = catalog.where('variant', 'product', root);
  const [single] = variants;
  if (!isVariable(product, variants) && single !== undefined && !isFamily(listing))
    return [{ product: root, variant: single.id, ...(listing === undefined ? {} : { listing: listing.id }) }];
  const head = { product: root, head: root, ...(listing === undefined ? {} : { family: listing.id }) };
  return [
    head,
    ...variants.map((variant) => variationRow(variant, wooListing(variant.id, channel, catalog))),
  ];
}

function isFamily(listing: StoredRecord | undefined): boolean {
  return /variable|grouped/.test(String(listing?.values['attributes.Type'] ?? ''));
}

function variationRow(variant: StoredRecord, listing: StoredRecord | undefined): RowRecords {
  return { variation: variant.id, ...(listing === undefined ? {} : { variationListing: listing.id }) };
}

/** WooCommerce's own columns, then as many numbered attributes as are needed, then what only listings have. */
export function wooLayout(request: FreshRequest): FreshLayout {
  const { generation, conventions } = request;
  const options = { channel: 'WooCommerce', ...request.options };
  const headers = [...STANDARD_HEADERS];
  for (let slot = 1; slot <= slotCount(request, options.channel); slot++)
    for (const part of ['name', 'value(s)', 'visible', 'global', 'default'])
      headers.push(`Attribute ${slot} ${part}`);
  headers.push(...furtherHeaders(request, options.channel, new Set(headers)));
  const bindings = bindWooColumns(headers);
  const columns = headers.map((header, column) => ({
    header,
    bindings: bindings.filter((binding) => binding.column === column),
  }));
  return layoutOf(columns, {
    format: 'woocommerce-products',
    generation,
    conventions,
    empty: 'clears',
    options,
  });
}

function slotCount({ roots, catalog }: FreshRequest, channel: string): number {
  let count = 0;
  for (const root of roots) {
    const product = catalog.get(root);
    if (product === undefined) continue;
    const slots = productSlots(product, wooListing(root, channel, catalog), catalog);
    count = Math.max(count, ...slots.keys());
  }
  return count;
}

/** Meta columns, downloads and the like, under the headers they came with. */
function furtherHeaders(
  { roots, catalog }: FreshRequest,
  channel: string,
  known: ReadonlySet<string>,
): Set<string> {
  const headers = new Set<string>();
  for (const root of roots) {
    const items = [root, ...catalog.where('variant', 'product', root).map(({ id }) => id)];
    for (const item of items)
      for (const path in wooListing(item, channel, catalog)?.values) {
        const header = path.startsWith('attributes.') ? path.slice('attributes.'.length) : '';
        if (header !== '' && !known.has(header)) headers.add(header);
      }
  }
  return headers;
}
