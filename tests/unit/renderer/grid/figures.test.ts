import { type Field, money, number, text, type Value } from '@shared/fields';
import { expect, test } from 'vitest';
import { SelectionFigures } from '@/grid/selectionFigures';

const price = money('Price');
const stock = number('Stock', { unit: 'pcs' });
const title = text('Title');
const eur = (amount: string): Value => ({ amount, currency: 'EUR' });
const usd = (amount: string): Value => ({ amount, currency: 'USD' });

const conventions = {
  decimal: ',',
  thousands: '.',
  currency: 'EUR',
  dateOrder: 'dmy',
  listSeparator: ', ',
} as const;

function figures(field: Field, values: readonly (Value | undefined)[]): string[] {
  const sum = new SelectionFigures();
  for (const value of values) sum.add(value, field);
  return sum.list(conventions, values.length === 1).map(({ label, value }) => `${label} ${value}`);
}

test.each<[string, Field, (Value | undefined)[], string[]]>([
  [
    'amounts of one currency',
    price,
    [eur('10.50'), eur('9'), null, undefined],
    ['Sum 19,5 EUR', 'Average 9,75 EUR', 'Min 9 EUR', 'Max 10,5 EUR', 'Numbers 2', 'Filled 2', 'Distinct 2'],
  ],
  [
    'currencies are never added up',
    price,
    [eur('1000'), usd('2'), eur('0.1'), usd('4')],
    [
      'Sum 1.000,1 EUR · 6 USD',
      'Average 500,05 EUR · 3 USD',
      'Min 0,1 EUR · 2 USD',
      'Max 1.000 EUR · 4 USD',
      'Numbers 4',
      'Filled 4',
      'Distinct 4',
    ],
  ],
  [
    'sums are exact',
    price,
    [eur('0.1'), eur('0.2'), eur('0.3')],
    ['Sum 0,6 EUR', 'Average 0,2 EUR', 'Min 0,1 EUR', 'Max 0,3 EUR', 'Numbers 3', 'Filled 3', 'Distinct 3'],
  ],
  [
    'numbers with their unit; what is no number counts as filled alone',
    stock,
    [3, -1, 3, { unparsed: 'many' }],
    ['Sum 5 pcs', 'Average 1,6667 pcs', 'Min -1 pcs', 'Max 3 pcs', 'Numbers 3', 'Filled 4', 'Distinct 3'],
  ],
  [
    'texts by their length in characters',
    title,
    ['Mug', 'Größe', '😀', '', 'Mug'],
    ['Filled 4', 'Distinct 3', 'Length 1–5 characters, 12 in all'],
  ],
  ['a single text', title, ['Mug, sage'], ['Length 9 characters']],
  ['a single amount says enough by itself', price, [eur('1')], []],
  ['nothing filled', title, ['', null], ['Filled 0', 'Distinct 0']],
])('%s', (_, field, values, expected) => {
  expect(figures(field, values)).toEqual(expected);
});
