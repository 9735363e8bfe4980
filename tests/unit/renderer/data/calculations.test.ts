import type { Operation } from '@shared/changes';
import { conventionsOfLocale, type Value } from '@shared/fields';
import { describe, expect, test } from 'vitest';
import type { Calculations } from '@/data/calculations';
import { StoreNames } from '@/data/names';
import { emptyView, Query } from '@/data/query';
import type { Workspace } from '@/data/workspace';
import { act, memorySurroundings, openedIn } from './surroundings';

const columns: Record<string, { type: string; expression: string; kind: string }> = {
  length: { type: 'product', expression: 'length(Title)', kind: 'number' },
  stock: { type: 'product', expression: 'sum(Variants.Stock)', kind: 'number' },
  double: { type: 'product', expression: 'calc.stock * 2', kind: 'number' },
  named: { type: 'variant', expression: 'Product.Title & "/" & Product.calc.length', kind: 'text' },
  around: { type: 'product', expression: 'calc.about', kind: 'number' },
  about: { type: 'product', expression: 'calc.around', kind: 'number' },
};

async function fixture(): Promise<Workspace> {
  const workspace = await openedIn(memorySurroundings());
  const create = (id: string, type: string, values: Record<string, Value>): Operation => ({
    kind: 'create',
    record: { id, type, values },
  });
  await act(workspace, 'Add', [
    create('p1', 'product', { title: 'Mug' }),
    create('p2', 'product', { title: 'Apron' }),
    create('v1', 'variant', { product: 'p1', stock: 4 }),
    create('v2', 'variant', { product: 'p1', stock: 1 }),
    create('v3', 'variant', { product: 'p2', stock: 9 }),
    ...Object.entries(columns).map(([id, { type, ...values }]) =>
      create(id, 'calculatedField', { recordType: type, label: id, ...values }),
    ),
  ]);
  return workspace;
}

function valuesOf({ store }: Workspace, calculations: Calculations): Record<string, Value | undefined> {
  const shown: Record<string, Value | undefined> = {};
  for (const [id, { type }] of Object.entries(columns))
    for (const record of store.all(type)) shown[`${record.id} ${id}`] = calculations.of(record, `calc.${id}`);
  return shown;
}

describe('calculated columns', () => {
  test('follow what they depend on, through references and other columns; a circle is an error', async () => {
    const workspace = await fixture();
    const { calculations } = workspace;
    const circle = { unparsed: 'The formula depends on itself.' };
    expect(valuesOf(workspace, calculations)).toEqual({
      'p1 length': 3,
      'p2 length': 5,
      'p1 stock': 5,
      'p2 stock': 9,
      'p1 double': 10,
      'p2 double': 18,
      'v1 named': 'Mug/3',
      'v2 named': 'Mug/3',
      'v3 named': 'Apron/5',
      'p1 around': circle,
      'p2 around': circle,
      'p1 about': circle,
      'p2 about': circle,
    });
    await act(workspace, 'Edit', [
      { kind: 'set', id: 'p1', path: 'title', value: 'Bowl' },
      { kind: 'set', id: 'v2', path: 'product', value: 'p2' },
      { kind: 'delete', id: 'v3' },
    ]);
    expect(valuesOf(workspace, calculations)).toMatchObject({
      'p1 double': 8,
      'p2 double': 2,
      'v1 named': 'Bowl/4',
      'v2 named': 'Apron/5',
    });
  });

  test('follow what a record on the way inherits; the clock is asked once in a pass', async () => {
    let asked = 0;
    const surroundings = memorySurroundings();
    const workspace = await openedIn({
      ...surroundings,
      now: () => {
        asked++;
        return surroundings.now();
      },
    });
    const create = (id: string, type: string, values: Record<string, Value>): Operation => ({
      kind: 'create',
      record: { id, type, values },
    });
    await act(workspace, 'Add', [
      create('p', 'product', { title: 'Mug' }),
      create('v', 'variant', { product: 'p' }),
      create('l', 'listing', { item: 'v' }),
      create('own', 'calculatedField', { recordType: 'listing', label: 'Own', expression: 'Title & "!"' }),
      create('all', 'calculatedField', {
        recordType: 'variant',
        label: 'All',
        expression: 'join(Listings.Title, "/")',
      }),
    ]);
    const { store, calculations } = workspace;
    const shown = (): (Value | undefined)[] =>
      [
        ['l', 'calc.own'],
        ['v', 'calc.all'],
      ].map(([id = '', path = '']) => {
        const record = store.get(id);
        return record && calculations.of(record, path);
      });
    expect(shown()).toEqual(['Mug!', 'Mug']);
    await act(workspace, 'Edit', [{ kind: 'set', id: 'p', path: 'title', value: 'Cup' }]);
    const before = asked;
    expect(shown()).toEqual(['Cup!', 'Cup']);
    expect(shown()).toEqual(['Cup!', 'Cup']);
    expect(asked - before).toBe(1);
  });

  test('sort, filter and are found like fields', async () => {
    const workspace = await fixture();
    const names = new StoreNames(workspace.store);
    const query = new Query(workspace.store, {
      fields: workspace.fields,
      names,
      conventions: conventionsOfLocale('en-GB', 'EUR'),
      isPending: () => false,
    });
    const run = (criteria: object, type = 'product') => query.run(type, { ...emptyView, ...criteria });
    const down = { sort: [{ path: 'calc.stock', isDescending: true }] };
    expect(run(down)).toEqual(['p2', 'p1']);
    expect(run({ filters: [{ kind: 'range', path: 'calc.stock', from: '6' }] })).toEqual(['p2']);
    expect(run({ search: 'apron/5' }, 'variant')).toEqual(['v3']);
    await act(workspace, 'Edit', [{ kind: 'set', id: 'v1', path: 'stock', value: 40 }]);
    expect(run(down)).toEqual(['p1', 'p2']);
    await act(workspace, 'Edit', [{ kind: 'set', id: 'p2', path: 'title', value: 'Cup' }]);
    expect(run({ search: 'cup/3' }, 'variant')).toEqual(['v3']);
  });
});
