import { isEmptyValue } from '@shared/fields';
import { categoryRole } from '../engine/categories';
import { brandRole, channelRole } from '../engine/roles';
import type { Draft, NaturalKey, Role } from '../format';

const OPTIONS = ['option1', 'option2', 'option3'];

/** By SKU within its product, by its options within its product, and then by SKU wherever it is. */
function matchVariant({ values }: Draft): NaturalKey[] {
  const product = values.product ?? null;
  const sku = values.sku ?? null;
  const stated = OPTIONS.filter((path) => path in values);
  const filled = stated.filter((path) => !isEmptyValue(values[path]));
  const empty = stated.filter((path) => isEmptyValue(values[path]));
  const options = Object.fromEntries(filled.map((path) => [path, values[path] ?? null]));
  return [
    { where: { product, sku } },
    // A file without option columns can only mean the product's one variant.
    { where: { product, ...options }, empty },
    { where: { sku } },
  ];
}

/** Among the product's own pictures; then one that is the same in address and alt text. */
function matchImage({ values, owner }: Draft): NaturalKey[] {
  const url = values.url ?? null;
  const alt = values.alt ?? null;
  return [
    ...(owner === undefined ? [] : [{ where: { url }, among: { draft: owner, path: 'images' } }]),
    alt === null ? { where: { url }, empty: ['alt'] } : { where: { url, alt } },
  ];
}

export const imageRole: Role = {
  type: 'asset',
  mode: 'upsert',
  supporting: true,
  belongs: { to: 'product', list: 'images' },
  match: matchImage,
};

/** What only the channel knows of an item; made only where the file says something of it. */
export const listingRole: Role = {
  type: 'listing',
  mode: 'upsert',
  optional: true,
  identity: ['item', 'channel'],
  belongs: { to: 'product', reference: 'item' },
  match: ({ values }) => [{ where: { item: values.item ?? null, channel: values.channel ?? null } }],
};

export const shopifyRoles: Readonly<Record<string, Role>> = {
  product: {
    type: 'product',
    mode: 'upsert',
    match: ({ values }) => [
      isEmptyValue(values.handle)
        ? { where: { title: values.title ?? null } }
        : { where: { handle: values.handle ?? null } },
    ],
  },
  /** The product on further rows, by its handle alone. */
  again: { type: 'product', mode: 'find', match: () => [] },
  variant: {
    type: 'variant',
    mode: 'upsert',
    identity: ['product'],
    belongs: { to: 'product', reference: 'product' },
    match: matchVariant,
  },
  image: imageRole,
  brand: brandRole,
  category: categoryRole,
  channel: channelRole,
  listing: listingRole,
};
