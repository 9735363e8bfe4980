import {
  comparedTexts,
  compareRecords,
  compareWithMaster,
  differingWords,
  type TextPart,
} from '@shared/compare';
import { conventionsOfLocale } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { declaredFields } from '@shared/records/fieldCatalog';
import '../../../property/seed';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const record = (type: string, id: string, values: StoredRecord['values']): StoredRecord => ({
  id,
  type,
  rev: 1,
  values,
});

const marked = (parts: readonly TextPart[]): string =>
  parts.map(({ text, isSame }) => (isSame ? text : `[${text}]`)).join('');

describe('texts', () => {
  test.each([
    ['one word', 'a red mug', 'a blue mug', 'a [red] mug', 'a [blue] mug'],
    ['one more word', 'a mug', 'a large mug', 'a mug', 'a [large ]mug'],
    ['nothing', 'a mug', 'a mug', 'a mug', 'a mug'],
    ['an empty side', '', 'a mug', '', '[a mug]'],
    ['two places', 'red cup, 3 dl', 'blue cup, 5 dl', '[red] cup, [3] dl', '[blue] cup, [5] dl'],
  ])('differ by %s', (_, left, right, onLeft, onRight) => {
    const parts = differingWords(left, right);
    expect([marked(parts.left), marked(parts.right)]).toEqual([onLeft, onRight]);
  });

  test('whatever they are, each side is whole, and what they share is the same', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '-', 'é', '\n', '漢'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (left, right) => {
        const parts = differingWords(left, right);
        const shared = (side: readonly TextPart[]) =>
          side.flatMap((part) => (part.isSame ? part.text : [])).join('');
        expect(parts.left.map((part) => part.text).join('')).toBe(left);
        expect(parts.right.map((part) => part.text).join('')).toBe(right);
        expect(shared(parts.left)).toBe(shared(parts.right));
      }),
    );
  });
});

test('records are compared by field, entries of maps included; empty is empty', () => {
  const left = record('brand', 'a', { name: 'Ink', website: null, 'custom.x': 'old' });
  const right = record('brand', 'b', { name: 'Ink & Co', 'custom.y': 'new' });
  const rows = compareRecords(left, right, declaredFields).map(
    ({ path, left: one, right: other, isSame }) => [path, one.value, other.value, isSame],
  );
  expect(rows).toEqual([
    ['name', 'Ink', 'Ink & Co', false],
    ['website', null, undefined, true],
    ['description', undefined, undefined, true],
    ['logo', undefined, undefined, true],
    ['custom.x', 'old', undefined, false],
    ['custom.y', undefined, 'new', false],
  ]);
});

test('a listing is compared with what it would inherit', () => {
  const records = [
    record('product', 'p', { title: 'Mug', description: 'Round' }),
    record('variant', 'v', { product: 'p', stock: 3 }),
    record('listing', 'l', { item: 'v', title: 'Mug, sage', quantity: 3 }),
  ];
  const get = (id: string) => records.find((other) => other.id === id);
  const [, , listing] = records;
  if (listing === undefined) throw new Error('There is a listing.');
  const rows = compareWithMaster(listing, declaredFields, get);
  const told = rows.map(({ path, right, isSame }) => `${path} ${right.record.id}.${right.path} ${isSame}`);
  expect(told).toContain('title p.title false');
  expect(told).toContain('description p.description false');
  expect(told).toContain('quantity v.stock true');
  expect(told.some((text) => text.startsWith('sellerSku'))).toBe(false);
});

test.each([
  [
    ['<p>Round <b>mug</b></p>', '<p>Square</p>', null],
    ['Round mug', 'Square', ''],
  ],
  // What differs in nothing but its markup shows it.
  [
    ['<p>Round</p>', '<b>Round</b>'],
    ['<p>Round</p>', '<b>Round</b>'],
  ],
  [
    ['<p>Round</p>', '<p>Round</p>'],
    ['Round', 'Round'],
  ],
  [
    [{ unparsed: '<x' }, '<p>1 &lt; 2</p>'],
    ['<x', '1 < 2'],
  ],
])('descriptions %j are compared by their words', (values, expected) => {
  const context = {
    conventions: conventionsOfLocale('en-US', 'USD'),
    names: { nameOf: () => undefined, findByName: () => undefined },
  };
  expect(comparedTexts(values, { kind: 'richText', label: 'Description' }, context)).toEqual(expected);
});
