import { isIdList } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { layoutOf } from '../engine/fresh';
import type { Catalog, FreshColumn, FreshLayout, FreshRequest, Reading, RowRecords } from '../format';
import { shopifyColumns } from './columns';

/** The rows of one product: the first with all it has, then one for each further variant and picture. */
export function shopifyRows(root: string, reading: Reading, catalog: Catalog): RowRecords[] {
  const product = catalog.get(root);
  if (product === undefined) return [];
  const variants = catalog.where('variant', 'product', root);
  const images = isIdList(product.values.images) ? product.values.images : [];
  const listing = shopListing(root, reading.options.channel ?? 'Shopify', catalog);
  const count = Math.max(1, variants.length, images.length);
  return Array.from({ length: count }, (_, index) => {
    const variant = variants[index]?.id;
    const image = images[index];
    return {
      [index === 0 ? 'product' : 'again']: root,
      ...(variant === undefined ? {} : { variant }),
      ...(image === undefined ? {} : { image }),
      ...(index > 0 || listing === undefined ? {} : { listing: listing.id }),
    };
  });
}

/** The item's listing on the channel of that name. */
export function shopListing(item: string, channel: string, catalog: Catalog): StoredRecord | undefined {
  return catalog.where('listing', 'item', item).find(({ values }) => {
    const record = typeof values.channel === 'string' ? catalog.get(values.channel) : undefined;
    return String(record?.values.name ?? '').toLowerCase() === channel.toLowerCase();
  });
}

/** Shopify's own columns in the order of the generation, then a column for each further attribute of the listings. */
export function shopifyLayout(request: FreshRequest): FreshLayout {
  const { generation, conventions } = request;
  const options = { channel: 'Shopify', ...request.options };
  const standard: FreshColumn[] = shopifyColumns.flatMap((column) => {
    const header = generation === 'legacy' ? column.legacy : column.new;
    return header === undefined ? [] : [{ header, bindings: column.bindings }];
  });
  const columns = withOptionValue([...standard, ...attributeColumns(standard, { ...request, options })]);
  return layoutOf(columns, { format: 'shopify-products', generation, conventions, empty: 'clears', options });
}

/** The option-name codec looks at the value's column when it reads: see `recognise.ts`. */
function withOptionValue(columns: readonly FreshColumn[]): FreshColumn[] {
  const value = columns.findIndex(({ bindings }) => bindings.some(({ codec }) => codec === 'optionValue'));
  return columns.map(({ header, bindings }) => ({
    header,
    bindings: bindings.map((binding) =>
      binding.codec === 'optionName' ? { ...binding, parameter: String(value) } : binding,
    ),
  }));
}

/** Metafields, market prices and the like, which live in attributes under their own headers. */
function attributeColumns(
  standard: readonly FreshColumn[],
  { roots, catalog, options }: FreshRequest,
): FreshColumn[] {
  const known = new Set(
    standard.flatMap(({ bindings }) => bindings.map(({ role, path }) => `${role} ${path}`)),
  );
  const found = new Map<string, FreshColumn>();
  const add = (role: string, record: StoredRecord | undefined): void => {
    for (const path in record?.values) {
      const name = `${role} ${path}`;
      if (!path.startsWith('attributes.') || known.has(name) || found.has(name)) continue;
      if (role === 'variant' && !SHOPIFY_VARIANT_COLUMN.test(path)) continue;
      found.set(name, {
        header: path.slice('attributes.'.length),
        bindings: [{ role, path, codec: 'field' }],
      });
    }
  };
  for (const root of roots) {
    add('listing', shopListing(root, options.channel ?? 'Shopify', catalog));
    for (const variant of catalog.where('variant', 'product', root)) add('variant', variant);
  }
  return [...found.values()];
}

/** Attributes of variants that are Shopify's columns: markets and metafields, not those of other shops. */
const SHOPIFY_VARIANT_COLUMN =
  /^attributes\.(Price|Compare[ -]at price|Included) \/ |\.metafields\.|^attributes\.Google Shopping \/ /i;
