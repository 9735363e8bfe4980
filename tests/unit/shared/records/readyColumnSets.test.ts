import { declaredFields } from '@shared/records/fieldCatalog';
import { readyColumnSets } from '@shared/records/readyColumnSets';
import { expect, test } from 'vitest';

const cases: [string, Record<string, string[]>][] = [
  [
    'product',
    {
      SEO: ['title', 'handle', 'description', 'shortDescription', 'seoTitle', 'seoDescription'],
      'Amazon content': ['title', 'images', 'brand', 'productType', 'description', 'bullets'],
    },
  ],
  ['brand', {}],
];
test.each(cases)('the ready-made sets of %s', (type, expected) => {
  const sets = readyColumnSets(type, declaredFields);
  expect(Object.fromEntries(sets.map(({ name, columns }) => [name, columns]))).toEqual(expected);
});
