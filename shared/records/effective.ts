import type { FieldPath, Value } from '@shared/fields';
import type { StoredRecord } from './define';

/** Where an absent field of a listing takes its content from: the item it sells, then that item's product. */
const inherited: Readonly<Record<FieldPath, readonly { readonly of: string; readonly path: FieldPath }[]>> = {
  title: [
    { of: 'product', path: 'title' },
    { of: 'bundle', path: 'title' },
  ],
  description: [
    { of: 'product', path: 'description' },
    { of: 'bundle', path: 'description' },
  ],
  bullets: [{ of: 'product', path: 'bullets' }],
  images: [
    { of: 'variant', path: 'images' },
    { of: 'product', path: 'images' },
    { of: 'bundle', path: 'images' },
  ],
  price: [
    { of: 'variant', path: 'price' },
    { of: 'bundle', path: 'price' },
  ],
  quantity: [{ of: 'variant', path: 'stock' }],
  gtin: [
    { of: 'variant', path: 'gtin' },
    { of: 'bundle', path: 'gtin' },
  ],
  productType: [{ of: 'product', path: 'productType' }],
  seoTitle: [{ of: 'product', path: 'seoTitle' }],
  seoDescription: [{ of: 'product', path: 'seoDescription' }],
};

export interface EffectiveValue {
  readonly value: Value | undefined;
  /** The record that the value comes from; the record itself where it is its own. */
  readonly from: StoredRecord;
  readonly isInherited: boolean;
}

/**
 * What a record's field comes to: its own value where it says something (null is empty on purpose), else what it
 * inherits. The one answer for grid, audit, feeds and push.
 */
export function effective(
  record: StoredRecord,
  path: FieldPath,
  get: (id: string) => StoredRecord | undefined,
): EffectiveValue {
  const own = record.values[path];
  if (own !== undefined || record.type !== 'listing') return { value: own, from: record, isInherited: false };
  for (const [ancestor, source] of inheritedPlaces(record, path, get)) {
    const value = ancestor.values[source];
    if (value !== undefined && value !== null) return { value, from: ancestor, isInherited: true };
  }
  return { value: undefined, from: record, isInherited: false };
}

/** Where a listing's field looks for content when it says nothing itself, the nearest first. */
export function inheritedPlaces(
  record: StoredRecord,
  path: FieldPath,
  get: (id: string) => StoredRecord | undefined,
): (readonly [record: StoredRecord, path: FieldPath])[] {
  const item = referred(record.values.item, get);
  const product = item?.type === 'variant' ? referred(item.values.product, get) : undefined;
  const isAttribute = path.startsWith('attributes.');
  return [item, product].flatMap((ancestor) => {
    const source = isAttribute ? path : inherited[path]?.find(({ of }) => of === ancestor?.type)?.path;
    return ancestor === undefined || source === undefined ? [] : [[ancestor, source] as const];
  });
}

function referred(
  value: Value | undefined,
  get: (id: string) => StoredRecord | undefined,
): StoredRecord | undefined {
  return typeof value === 'string' ? get(value) : undefined;
}
