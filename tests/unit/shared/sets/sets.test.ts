import { catalogTypes, recordTypes, type StoredRecord } from '@shared/records';
import {
  combineMembers,
  entriesOf,
  findList,
  foldGtin,
  foldKey,
  isShortenedNumber,
  type ListRecords,
  type ListResult,
  membersOf,
  parseTable,
} from '@shared/sets';
import { describe, expect, test } from 'vitest';

const record = (type: string, id: string, values: StoredRecord['values']): StoredRecord => ({
  id,
  type,
  rev: 1,
  values,
});

function recordsOf(list: readonly StoredRecord[]): ListRecords {
  const ofType = (type: string): StoredRecord[] => list.filter((other) => other.type === type);
  return {
    get: (id) => list.find((other) => other.id === id),
    ofType,
    countOf: (type) => ofType(type).length,
  };
}

function look(list: readonly StoredRecord[], type: string, text: string, column?: number | 'all') {
  const work = findList({ type, table: parseTable(text), column }, recordsOf(list));
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const GTIN = '4006381333931';
const catalog = [
  record('product', 'p1', { handle: 'mug', code: 'M', title: 'Mug, sage' }),
  record('product', 'p2', { handle: 'apron', title: 'Apron' }),
  record('variant', 'v1', { sku: 'MUG-1', gtin: GTIN, product: 'p1' }),
  record('variant', 'v2', { sku: 'mug 2', gtin: '0036000291452', product: 'p1' }),
  record('variant', 'v3', { sku: 'TWIN', product: 'p2' }),
  record('variant', 'v4', { sku: 'twin', product: 'p2' }),
  record('listing', 'l1', { sellerSku: 'AZ-1', asin: 'B000000001', item: 'v1' }),
  record('listing', 'l2', { sellerSku: 'AZ-2', asin: 'B000000001', item: 'v1' }),
  record('skuReference', 's1', { foreignSku: 'OLD-2', item: 'v2', status: 'confirmed' }),
  record('skuReference', 's2', { foreignSku: 'WRONG', item: 'v2', status: 'rejected' }),
];

describe('a pasted list finds', () => {
  const cases: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
    ['its lines, in their order', 'variant', 'twin\nMUG-1', ['v4', 'v1'], []],
    ['whatever the capitals and spaces', 'variant', ' mug-1 \r\nMUG\u00a02\r\n', ['v1', 'v2'], []],
    ['what a zero-width space hides', 'variant', '\ufeffMUG-1\u200b', ['v1'], []],
    ['the exact spelling before a similar one', 'variant', 'TWIN', ['v3'], []],
    ['both where neither is exact', 'variant', 'Twin', ['v3', 'v4'], []],
    ['lists with commas and semicolons', 'variant', 'MUG-1, nothing; mug 2', ['v1', 'v2'], ['nothing']],
    ['a key that has a comma itself', 'product', 'Mug, sage', ['p1'], []],
    ['a barcode of 13 digits by its 14', 'variant', `0${GTIN}`, ['v1'], []],
    ['a barcode of 13 digits by its 12', 'variant', '036000291452', ['v2'], []],
    ['a barcode whose zeros a spreadsheet took', 'variant', '36000291452', ['v2'], []],
    ['an item by its ASIN, once', 'variant', 'B000000001', ['v1'], []],
    ['an item by a cross-reference', 'variant', 'OLD-2', ['v2'], []],
    ['nothing by a rejected cross-reference', 'variant', 'WRONG', [], ['WRONG']],
    ['a product by a SKU, a listing, a cross-reference', 'product', 'mug-1\nOLD-2\ntwin', ['p1', 'p2'], []],
    ['every listing of an ASIN', 'listing', 'b000000001', ['l1', 'l2'], []],
    ['what stands in quotes', 'variant', '"MUG-1"', ['v1'], []],
    ['nothing in an empty text', 'variant', ' \n\t\n', [], []],
  ];
  test.each(cases)('%s', (_, type, text, members, missing) => {
    const result = look(catalog, type, text);
    expect([result.members, result.missing.map((entry) => entry.text)]).toEqual([members, missing]);
  });
});

describe('a pasted list says', () => {
  const words = ({ missing, repeated, several, heading }: ListResult) => ({
    missing: missing.map(({ text, line }) => `${line} ${text}`),
    repeated: repeated.map(({ text, lines }) => `${text} ${lines.join(',')}`),
    several: several.map(({ text, ids }) => `${text} ${ids.join(',')}`),
    heading: heading?.text,
  });
  const cases: readonly (readonly [string, string, ReturnType<typeof words>])[] = [
    [
      'what stands in it twice, also in another spelling',
      `MUG-1\nx\n${GTIN}\nmug 2\nX`,
      { missing: ['2 x'], repeated: [`MUG-1 1,3`, 'x 2,5'], several: [], heading: undefined },
    ],
    [
      'which key several records have',
      'Twin',
      { missing: [], repeated: [], several: ['Twin v3,v4'], heading: undefined },
    ],
    [
      'that the first line was a heading',
      'SKU\nMUG-1',
      { missing: [], repeated: [], several: [], heading: 'SKU' },
    ],
  ];
  test.each(cases)('%s', (_, text, expected) =>
    expect(words(look(catalog, 'variant', text))).toEqual(expected),
  );
});

test('of a table the column counts in which most is found, unless one is chosen', () => {
  const text = 'Sage mug\tMUG-1\t12.50\nTwin\tTWIN\t3.00';
  expect(look(catalog, 'variant', text).column).toBe(1);
  expect(look(catalog, 'variant', text).members).toEqual(['v1', 'v3']);
  expect(look(catalog, 'variant', text, 2).members).toEqual([]);
  expect(entriesOf(parseTable(text), 'all')).toHaveLength(6);
});

test.each([
  ['AB 12', 'ab12'],
  ['ＡＢ１２', 'ab12'],
  ['é', 'é'],
])('%s is folded to %s', (text, folded) => expect(foldKey(text)).toBe(folded));

test.each([
  ['4006381333931', '04006381333931'],
  ['4 006381 333931', '04006381333931'],
  ['12345', undefined],
  ['B00EXAMPLE', undefined],
  ['123456789012345', undefined],
])('%s as a barcode is %s', (text, folded) => expect(foldGtin(text)).toBe(folded));

test('a number that lost its digits is known', () => {
  expect(['4.00638E+12', '4,00638E+12', '4E-1', 'E+12'].map(isShortenedNumber)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('members are those of the set’s type that are there, in its order', () => {
  const { get } = recordsOf(catalog);
  const values = { recordType: 'variant', members: ['v2', 'gone', 'p1', 'v1'] };
  expect(membersOf(record('recordSet', 's', values), get)).toEqual(['v2', 'v1']);
  expect(membersOf(record('recordSet', 's', {}), get)).toEqual([]);
});

test.each([
  ['union', ['b', 'a', 'c', 'd']],
  ['intersection', ['a']],
  ['difference', ['b']],
] as const)('%s of sets', (how, expected) => {
  expect(
    combineMembers(how, [['b', 'a', 'c'], ['c', 'a', 'd'], ...(how === 'intersection' ? [['a']] : [])]),
  ).toEqual(expected);
});

test('a set may hold any type that has a desk', () => {
  const types = Object.values(recordTypes).filter((declaration) => !('internal' in declaration));
  expect(types.map(({ type }) => type)).toEqual([...catalogTypes]);
});
