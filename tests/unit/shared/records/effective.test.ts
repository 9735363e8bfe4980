import type { StoredRecord } from '@shared/records';
import { effective } from '@shared/records/effective';
import { expect, test } from 'vitest';

const record = (id: string, type: string, values: StoredRecord['values']): StoredRecord => ({
  id,
  type,
  rev: 1,
  values,
});
const product = record('p', 'product', {
  title: 'Mug',
  bullets: ['a'],
  images: ['i1'],
  'attributes.colour': 'red',
});
const variant = record('v', 'variant', {
  product: 'p',
  price: { amount: '9', currency: 'EUR' },
  stock: 3,
  images: null,
});
const bundle = record('b', 'bundle', { title: 'Set' });
const records = new Map([product, variant, bundle].map((entry) => [entry.id, entry]));
const of = (values: StoredRecord['values'], path: string) => {
  const { value, from, isInherited } = effective(record('l', 'listing', values), path, (id) =>
    records.get(id),
  );
  return [value, isInherited ? from.id : 'own'];
};

test.each([
  ['its own value', { item: 'v', title: 'Cup' }, 'title', ['Cup', 'own']],
  ['empty on purpose', { item: 'v', title: null }, 'title', [null, 'own']],
  ['from the product of its variant', { item: 'v' }, 'title', ['Mug', 'p']],
  ['from the variant', { item: 'v' }, 'price', [{ amount: '9', currency: 'EUR' }, 'v']],
  ['under another name', { item: 'v' }, 'quantity', [3, 'v']],
  ['past an ancestor that is empty', { item: 'v' }, 'images', [['i1'], 'p']],
  ['an attribute', { item: 'v' }, 'attributes.colour', ['red', 'p']],
  ['from a product', { item: 'p' }, 'bullets', [['a'], 'p']],
  ['from a bundle', { item: 'b' }, 'title', ['Set', 'b']],
  ['nothing to inherit', { item: 'v' }, 'searchTerms', [undefined, 'own']],
  ['no item', {}, 'title', [undefined, 'own']],
] as const)('%s', (_name, values, path, expected) => {
  expect(of(values as StoredRecord['values'], path)).toEqual(expected);
});
