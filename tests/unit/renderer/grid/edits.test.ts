import { neutralConventions, type Values } from '@shared/fields';
import { fieldAt, type StoredRecord } from '@shared/records';
import { describe, expect, test } from 'vitest';
import { areaWords, fillPairs } from '@/grid/areas';
import {
  type CellAddress,
  type CellSource,
  planInherit,
  planTexts,
  planValues,
  textOfCell,
} from '@/grid/cellValues';
import { describeSelection } from '@/grid/selectionWords';

const record = (id: string, type: string, values: Values): StoredRecord => ({ id, type, rev: 1, values });

const records = new Map(
  [
    record('p', 'product', { title: 'Mug', 'attributes.material': 'clay' }),
    record('v', 'variant', {
      sku: 'M-1',
      product: 'p',
      price: { amount: '9.50', currency: 'EUR' },
      stock: 4,
    }),
    record('w', 'variant', { sku: 'M-2', product: 'p', price: { amount: '10', currency: 'EUR' } }),
    record('l', 'listing', { item: 'v' }),
    record('a', 'asset', { name: 'front.jpg' }),
  ].map((each) => [each.id, each]),
);

function cell(id: string, path: string): CellAddress {
  const field = fieldAt(records.get(id)?.type ?? 'product', path);
  if (field === undefined) throw new Error(`No field ${path}`);
  return { id, path, field };
}

/** Two variants by price and stock. */
const source: CellSource = {
  text: { names: { nameOf: () => undefined, findByName: () => undefined }, conventions: neutralConventions },
  record: (id) => records.get(id),
  cellAt: ({ row, column }) => {
    const id = ['v', 'w'][row];
    const path = ['price', 'stock'][column];
    return id === undefined || path === undefined ? undefined : cell(id, path);
  },
};

describe('texts into cells', () => {
  const plan = (id: string, path: string, text: string) =>
    planTexts([{ cell: cell(id, path), text }], source);

  test('keep the currency of the cell, or of the record’s other amounts, when they name none', () => {
    const dollars = {
      ...source,
      text: { ...source.text, conventions: { ...neutralConventions, currency: 'USD' } },
    };
    const money = (path: string, text: string) =>
      planTexts([{ cell: cell('v', path), text }], dollars).operations.map(
        (each) => 'value' in each && each.value,
      );
    expect(money('price', '12')).toEqual([{ amount: '12', currency: 'EUR' }]);
    expect(money('compareAtPrice', '14')).toEqual([{ amount: '14', currency: 'EUR' }]);
    expect(money('price', '12 USD')).toEqual([{ amount: '12', currency: 'USD' }]);
  });

  test('are read by the field’s kind', () => {
    expect(plan('v', 'stock', '12').operations).toEqual([{ kind: 'set', id: 'v', path: 'stock', value: 12 }]);
    expect(plan('v', 'stock', 'many')).toEqual({
      operations: [{ kind: 'set', id: 'v', path: 'stock', value: { unparsed: 'many' } }],
      changed: 1,
      readOnly: 0,
      unparsed: 1,
    });
  });

  test('leave alone what only Aisle writes, and what is empty already', () => {
    expect(plan('a', 'hash', 'x')).toMatchObject({ operations: [], readOnly: 1 });
    expect(plan('w', 'stock', '')).toMatchObject({ operations: [], changed: 0 });
  });

  test('empty: null, or no entry of a map; a listing then shows nothing and inherits again when asked', () => {
    expect(plan('v', 'stock', '').operations).toEqual([{ kind: 'set', id: 'v', path: 'stock', value: null }]);
    expect(plan('p', 'attributes.material', '').operations).toEqual([
      { kind: 'set', id: 'p', path: 'attributes.material', value: undefined },
    ]);
    expect(textOfCell(cell('l', 'title'), source)).toBe('Mug');
    expect(plan('l', 'title', '').operations).toEqual([{ kind: 'set', id: 'l', path: 'title', value: null }]);
    expect(planInherit([cell('l', 'title'), cell('l', 'item')], source).operations).toEqual([
      { kind: 'set', id: 'l', path: 'item', value: undefined },
    ]);
  });
});

test('filling down and right', () => {
  const pairs = (direction: 'down' | 'right') =>
    [...fillPairs({ top: 0, bottom: 1, left: 0, right: 1 }, direction, source)].map(
      ({ from, to }) => `${from.id}.${from.path}>${to.id}.${to.path}`,
    );
  expect(pairs('down')).toEqual(['v.price>w.price', 'v.stock>w.stock']);
  expect(pairs('right')).toEqual(['v.price>v.stock', 'w.price>w.stock']);
  expect(planValues([{ cell: cell('w', 'stock'), value: 4 }], source).changed).toBe(1);
});

test('an area and a selection in words', () => {
  const header = (): string => 'Price';
  expect(areaWords({ top: 0, bottom: 239, left: 1, right: 1 }, header)).toBe('240 cells in Price');
  expect(areaWords({ top: 0, bottom: 0, left: 1, right: 1 }, header)).toBe('1 cell in Price');
  expect(areaWords({ top: 0, bottom: 1199, left: 1, right: 4 }, header)).toBe('1,200 × 4 cells');
  expect(describeSelection({ top: 0, bottom: 1, left: 0, right: 1 })).toBe('4 cells in 2 rows');
  expect(describeSelection({ top: 0, bottom: 0, left: 0, right: 1 })).toBe('2 cells in 1 row');
  expect(describeSelection({ top: 0, bottom: 0, left: 0, right: 0 })).toBeNull();
});
