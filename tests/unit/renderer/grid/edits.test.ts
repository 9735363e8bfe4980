import { neutralConventions, type Values } from '@shared/fields';
import { fieldAt, type StoredRecord } from '@shared/records';
import { describe, expect, test } from 'vitest';
import { areaWords } from '@/grid/areas';
import { type CellAddress, type CellSource, planInherit, planTexts, textOfCell } from '@/grid/cellValues';
import { type FillArea, fillArea } from '@/grid/fillTarget';
import { type FillMode, planFill } from '@/grid/planFill';
import { needsPreview, planNewRecords, planPaste } from '@/grid/planPaste';
import type { Bounds } from '@/grid/range';
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

describe('filling', () => {
  const fill = (area: FillArea | null, mode: FillMode) => {
    if (area === null) throw new Error('There is nothing to fill.');
    const { plan, used, hasSeries } = planFill(area, mode, { source, locale: 'en-US' });
    const written = plan.operations.map((each) =>
      each.kind === 'set' ? `${each.id}.${each.path} ${JSON.stringify(each.value)}` : each.kind,
    );
    return { written, used, hasSeries };
  };
  const first = { top: 0, bottom: 0, left: 0, right: 1 };

  test('down: the values are copied, or count on when asked to', () => {
    const area = fillArea(first, { row: 1, column: 1 });
    expect(fill(area, 'auto')).toEqual({
      written: ['w.price {"amount":"9.50","currency":"EUR"}', 'w.stock 4'],
      used: 'copy',
      hasSeries: true,
    });
    expect(fill(area, 'other')).toEqual({
      written: ['w.price {"amount":"10.50","currency":"EUR"}', 'w.stock 5'],
      used: 'series',
      hasSeries: true,
    });
  });

  test('up: backwards', () => {
    const area = fillArea({ top: 1, bottom: 1, left: 0, right: 0 }, { row: 0, column: 0 });
    expect(fill(area, 'series').written).toEqual(['v.price {"amount":"9","currency":"EUR"}']);
  });

  test('across kinds: the text, read as the other kind', () => {
    const area = fillArea({ top: 0, bottom: 0, left: 1, right: 1 }, { row: 0, column: 0 });
    expect(fill(area, 'auto')).toEqual({
      written: ['v.price {"amount":"4","currency":"EUR"}'],
      used: 'copy',
      hasSeries: false,
    });
  });

  test('the side on which the handle went farthest', () => {
    const square = { top: 5, bottom: 6, left: 5, right: 6 };
    const target = (row: number, column: number) => fillArea(square, { row, column })?.target ?? null;
    expect(target(9, 7)).toEqual({ top: 7, bottom: 9, left: 5, right: 6 });
    expect(target(2, 4)).toEqual({ top: 2, bottom: 4, left: 5, right: 6 });
    expect(target(6, 9)).toEqual({ top: 5, bottom: 6, left: 7, right: 9 });
    expect(target(6, 1)).toEqual({ top: 5, bottom: 6, left: 1, right: 4 });
    expect(target(6, 5)).toBeNull();
  });
});

describe('a paste', () => {
  const pasted = (rows: string[][], bounds: Bounds, emptied: CellAddress[] = []) =>
    planPaste(
      { rows, bounds, extent: { rows: 2, columns: 2 }, seen: { first: 0, last: 0 }, emptied },
      source,
    );
  const at = (row: number, column: number): Bounds => ({
    top: row,
    bottom: row,
    left: column,
    right: column,
  });

  test('counts what it overwrites, what is out of sight, what is no value, and names them', () => {
    const plan = pasted(
      [
        ['1', 'many'],
        ['2', '5'],
      ],
      at(0, 0),
    );
    expect({
      ...plan,
      edit: plan.edit.changed,
      differences: plan.differences.map(({ before, after, remark }) => [before, after, remark]),
    }).toEqual({
      edit: 4,
      area: { top: 0, bottom: 1, left: 0, right: 1 },
      overwritten: 3,
      unseen: 2,
      repeats: 1,
      beyondRows: [],
      beyondColumns: 0,
      differences: [
        ['9.50', '1', undefined],
        ['4', 'many', 'kept-as-typed'],
        ['10', '2', undefined],
        ['', '5', undefined],
      ],
    });
    expect(needsPreview(plan)).toBe(true);
  });

  test.each<[string, string[][], Bounds, boolean]>([
    ['one cell', [['7']], at(0, 1), false],
    ['one cell that is no value', [['many']], at(0, 1), false],
    ['a row in sight', [['7', '8']], at(0, 0), false],
    ['past the last row', [['7'], ['8']], at(1, 1), true],
    ['past the last column', [['7', '8']], at(0, 1), true],
    ['one value over a selection', [['7']], { top: 0, bottom: 0, left: 0, right: 1 }, false],
    ['a block again and again', [['7', '8']], { top: 0, bottom: 1, left: 0, right: 1 }, true],
  ])('%s: shown first or not', (_, rows, bounds, expected) => {
    expect(needsPreview(pasted(rows, bounds))).toBe(expected);
  });

  test('empties what was cut, but for the cells it goes to', () => {
    const plan = pasted([['4']], at(1, 1), [cell('v', 'stock'), cell('w', 'stock')]);
    expect(plan.edit.operations).toEqual([
      { kind: 'set', id: 'v', path: 'stock', value: null },
      { kind: 'set', id: 'w', path: 'stock', value: 4 },
    ]);
  });

  test('rows beyond the last become records', () => {
    const columns = [cell('v', 'price'), cell('v', 'stock')];
    const plan = pasted(
      [
        ['1', '2'],
        ['3', 'many'],
        ['', '4'],
      ],
      at(1, 0),
    );
    expect(planNewRecords(plan, { type: 'variant', newId: () => 'new', columns, source })).toEqual([
      {
        kind: 'create',
        record: {
          id: 'new',
          type: 'variant',
          values: {
            price: { amount: '3', currency: neutralConventions.currency },
            stock: { unparsed: 'many' },
          },
        },
      },
      { kind: 'create', record: { id: 'new', type: 'variant', values: { stock: 4 } } },
    ]);
  });
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
