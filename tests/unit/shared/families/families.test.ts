import { combinationOf, familyShapes, matrixOf, writtenAxes } from '@shared/families';
import type { Values } from '@shared/fields';
import { describe, expect, test } from 'vitest';
import { listedMugs, mugs, TestCatalog } from './catalog';

describe('axes', () => {
  const keys = ['color_name', 'size_name', 'material_type', 'item_package_quantity', 'scent'];
  test.each([
    ['SIZE/COLOR', ['size_name', 'color_name']],
    ['ColorSize', ['color_name', 'size_name']],
    ['SIZECOLOR', ['size_name', 'color_name']],
    ['COLOR_NAME', ['color_name']],
    ['color-size', ['color_name', 'size_name']],
    ['Colour', ['color_name']],
    ['ItemPackageQuantity', ['item_package_quantity']],
    ['ItemPackageQuantity-Scent', ['item_package_quantity', 'scent']],
    ['PATTERN', ['pattern']],
    ['size/size', ['size_name']],
    ['', []],
  ])('%s', (written, expected) => {
    const { theme } = familyShapes.listing;
    if (theme.kind !== 'written') throw new Error('Listings write their theme.');
    expect(writtenAxes(theme, written, keys).map(({ key }) => key)).toEqual(expected);
  });
});

test('a product with its variants as rows and as a table', () => {
  const catalog = mugs();
  const family = catalog.family('mug');
  expect(family.axes).toEqual([
    { key: 'option1', label: 'Colour', path: 'option1', values: ['Moss', 'Ink'] },
    { key: 'option2', label: 'Size', path: 'option2', values: ['250 ml', '400 ml'] },
  ]);
  expect(family.children.map(({ id }) => id)).toEqual(['mug-moss-s', 'mug-moss-l', 'mug-ink-s']);
  const { slices, unplaced } = matrixOf(family, catalog.context.get);
  expect(unplaced).toEqual([]);
  expect(
    slices[0]?.rows.map(({ value, cells }) => [value, ...cells.map(({ children }) => children[0]?.id)]),
  ).toEqual([
    ['Moss', 'mug-moss-s', 'mug-moss-l'],
    ['Ink', 'mug-ink-s', undefined],
  ]);
  expect(catalog.families.of('product').problemsOf('mug')).toEqual([]);
});

test('a third axis makes one table per value; children without a value stand aside', () => {
  const catalog = mugs();
  catalog.apply([
    { kind: 'set', id: 'mug', path: 'option3Name', value: 'Handle' },
    { kind: 'set', id: 'mug-moss-s', path: 'option3', value: 'with' },
    { kind: 'set', id: 'mug-ink-s', path: 'option3', value: 'without' },
  ]);
  const { slices, unplaced } = matrixOf(catalog.family('mug'), catalog.context.get);
  expect(slices.map(({ value }) => value)).toEqual(['with', 'without']);
  expect(unplaced.map(({ id }) => id)).toEqual(['mug-moss-l']);
});

test('listings: theme read from its text, children found by link or by parent SKU, values inherited', () => {
  const catalog = listedMugs();
  catalog.apply([
    { kind: 'set', id: 'l-mug-ink-s', path: 'parent', value: undefined },
    { kind: 'set', id: 'l-mug-ink-s', path: 'attributes.size_name', value: undefined },
    { kind: 'set', id: 'mug-ink-s', path: 'attributes.size_name', value: '250 ml' },
  ]);
  const family = catalog.family('parent', 'listing');
  expect(family.axes.map(({ label, values }) => [label, values])).toEqual([
    ['Size', ['250 ml', '400 ml']],
    ['Color', ['Tinte', 'Moos']],
  ]);
  expect(family.children.map((child) => combinationOf(child, family.axes, catalog.context.get))).toEqual([
    ['250 ml', 'Tinte'],
    ['250 ml', 'Moos'],
    ['400 ml', 'Moos'],
  ]);
});

describe('problems', () => {
  const cases: [string, Record<string, Values>, string[]][] = [
    ['none', {}, []],
    [
      'a parent with price and stock',
      { parent: { price: { amount: '9.00', currency: 'EUR' }, quantity: 2 } },
      ['The parent carries price 9.00 EUR and quantity 2. What is sold are its children.'],
    ],
    [
      'a parent SKU of another spelling',
      { 'l-mug-ink-s': { parentSku: 'MUG' } },
      ['Level, parent or parent SKU do not agree: MUG-INK-S-FBA.'],
    ],
    [
      'another marketplace',
      { 'l-mug-ink-s': { marketplace: 'UK' } },
      ['On another channel or marketplace than the parent: MUG-INK-S-FBA.'],
    ],
    [
      'another theme',
      { 'l-mug-ink-s': { variationTheme: 'COLOR' } },
      ['Another variation theme than the parent’s “SIZE/COLOR”: MUG-INK-S-FBA.'],
    ],
    [
      'a value missing',
      { 'l-mug-ink-s': { 'attributes.size_name': null } },
      ['Without size: MUG-INK-S-FBA.'],
    ],
    [
      'two in one cell',
      { 'l-mug-ink-s': { 'attributes.color_name': 'Moos' } },
      ['2 children stand in one cell, 250 ml / Moos: MUG-INK-S-FBA, MUG-MOSS-S-FBA.'],
    ],
    [
      'two spellings',
      { 'l-mug-moss-l': { 'attributes.color_name': 'moos ' } },
      ['Color is spelled in 2 ways: “moos” and “Moos”.'],
    ],
    [
      'no theme',
      Object.fromEntries(
        ['parent', 'l-mug-moss-s', 'l-mug-moss-l', 'l-mug-ink-s'].map((id) => [id, { variationTheme: null }]),
      ),
      ['Nothing says what the children differ by. Change the theme to choose it.'],
    ],
  ];
  test.each(cases)('%s', (_name, changes, expected) => {
    const catalog = listedMugs();
    for (const [id, values] of Object.entries(changes))
      catalog.apply(
        Object.entries(values).map(([path, value]) => ({ kind: 'set' as const, id, path, value })),
      );
    expect(
      catalog.families
        .of('listing')
        .problemsOf('parent')
        .map(({ message }) => message),
    ).toEqual(expected);
  });

  test('one item offered twice is no double', () => {
    const catalog = listedMugs();
    catalog.add('again', 'listing', { ...catalog.values('l-mug-ink-s'), sellerSku: 'MUG-INK-S-M' });
    expect(catalog.families.of('listing').problemsOf('parent')).toEqual([]);
  });

  test('a parent that is not there', () => {
    const catalog = new TestCatalog().add('a', 'listing', {
      channel: 'c',
      marketplace: 'DE',
      sellerSku: 'A',
      parentage: 'child',
      parentSku: 'GONE',
    });
    const index = catalog.families.of('listing');
    const [key = ''] = index.allKeys();
    expect(index.problemsOf(key).map(({ message }) => message)).toEqual([
      '1 child names a parent that is not in the catalog.',
    ]);
  });
});

test('the index follows what changes', () => {
  const catalog = mugs();
  const index = catalog.families.of('product');
  expect([...index.allKeys()]).toEqual(['mug']);
  catalog.apply([
    { kind: 'create', record: { id: 'bowl', type: 'product', values: { title: 'Bowl' } } },
    { kind: 'set', id: 'mug-ink-s', path: 'product', value: 'bowl' },
  ]);
  expect([index.childCount('mug'), index.childCount('bowl'), index.keyOf('mug-ink-s')]).toEqual([
    2,
    1,
    'bowl',
  ]);
  catalog.apply([{ kind: 'delete', id: 'mug-ink-s' }]);
  expect([index.childCount('bowl'), index.keyOf('mug-ink-s')]).toEqual([0, undefined]);
});
