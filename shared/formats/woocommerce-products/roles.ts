import { isEmptyValue } from '@shared/fields';
import { categoryRole } from '../engine/categories';
import { brandRole, channelRole } from '../engine/roles';
import type { Draft, NaturalKey, Role } from '../format';

const OPTIONS = ['option1', 'option2', 'option3'];

/** By SKU within its product, by its choices, and then by SKU wherever it is. */
export function matchVariation({ values }: Pick<Draft, 'values'>): NaturalKey[] {
  const product = values.product ?? null;
  const sku = values.sku ?? null;
  const filled = OPTIONS.filter((path) => !isEmptyValue(values[path]));
  const options = Object.fromEntries(filled.map((path) => [path, values[path] ?? null]));
  const empty = OPTIONS.filter((path) => isEmptyValue(values[path]));
  return [{ where: { product, sku } }, { where: { product, ...options }, empty }, { where: { sku } }];
}

const listing = (to: string): Role => ({
  type: 'listing',
  mode: 'upsert',
  optional: true,
  openMap: 'attributes',
  identity: ['item', 'channel'],
  belongs: { to, reference: 'item' },
  match: ({ values }) => [{ where: { item: values.item ?? null, channel: values.channel ?? null } }],
});

const product: Role = {
  type: 'product',
  mode: 'upsert',
  openMap: 'attributes',
  computed: ['code', ...OPTIONS.map((option) => `${option}Name`)],
  match: ({ values }) => [{ where: { title: values.title ?? null } }],
};

export const wooRoles: Readonly<Record<string, Role>> = {
  product,
  head: product,
  variant: {
    type: 'variant',
    mode: 'upsert',
    identity: ['product'],
    belongs: { to: 'product', reference: 'product' },
    match: ({ values }) => [
      { where: { product: values.product ?? null, sku: values.sku ?? null } },
      { where: { sku: values.sku ?? null } },
      { where: { product: values.product ?? null }, empty: OPTIONS },
    ],
  },
  variation: {
    type: 'variant',
    mode: 'upsert',
    identity: ['product'],
    openMap: 'attributes',
    computed: OPTIONS,
    mustBeKnown: true,
    match: matchVariation,
  },
  listing: listing('product'),
  family: listing('product'),
  variationListing: listing('variation'),
  /** The product of a variation whose row is not in the file. */
  parent: {
    type: 'product',
    mode: 'find',
    keepsText: true,
    match: ({ values }) => [
      { where: { code: values.code ?? null } },
      { type: 'variant', where: { sku: values.code ?? null }, follow: 'product' },
    ],
  },
  image: {
    type: 'asset',
    mode: 'upsert',
    supporting: true,
    match: ({ values, owner }) => [
      ...(owner === undefined
        ? []
        : [{ where: { url: values.url ?? null }, among: { draft: owner, path: 'images' } }]),
      { where: { url: values.url ?? null }, empty: ['alt'] },
    ],
  },
  brand: brandRole,
  category: categoryRole,
  channel: channelRole,
};
