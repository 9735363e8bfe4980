import type { Catalog } from '@shared/formats/format';
import { isRecordType, type RecordType } from '@shared/records';

/**
 * The records a file is made of, for records that a view lists: products of variants and listings, listings of
 * products and variants. Each once, in the order in which they are first met.
 */
export function rootsOf(ids: Iterable<string>, rootType: RecordType, catalog: Catalog): string[] {
  const roots = new Set<string>();
  for (const id of ids) for (const root of rootsOfRecord(id, rootType, catalog)) roots.add(root);
  return [...roots];
}

function rootsOfRecord(id: string, rootType: RecordType, catalog: Catalog): readonly string[] {
  const record = catalog.get(id);
  if (record === undefined || !isRecordType(record.type)) return [];
  if (record.type === rootType) return [id];
  const { product, item } = record.values;
  if (rootType === 'product') {
    if (record.type === 'variant') return typeof product === 'string' ? [product] : [];
    return record.type === 'listing' && typeof item === 'string'
      ? rootsOfRecord(item, rootType, catalog)
      : [];
  }
  if (rootType !== 'listing') return [];
  const own = catalog.where('listing', 'item', id).map((listing) => listing.id);
  if (record.type !== 'product') return own;
  const variants = catalog.where('variant', 'product', id);
  return [...own, ...variants.flatMap((variant) => rootsOfRecord(variant.id, rootType, catalog))];
}
