import type { Operation } from '@shared/changes';
import { ruleAt } from '@shared/colours';
import { neutralConventions, type Value } from '@shared/fields';
import { unwrap } from '@shared/result';
import { expect, test } from 'vitest';
import { ColourIndex } from '@/data/colourIndex';
import { StoreNames } from '@/data/names';
import { undo } from '@/data/undo';
import { act, memorySurroundings, openedIn } from './surroundings';

const create = (id: string, type: string, values: Record<string, Value>): Operation => ({
  kind: 'create',
  record: { id, type, values },
});
const set = (id: string, path: string, value: Value | undefined): Operation => ({
  kind: 'set',
  id,
  path,
  value,
});

test('a long column is counted in pieces, with what changes meanwhile, and then told', async () => {
  const workspace = await openedIn(memorySurroundings());
  const { store } = workspace;
  const many = 6_000;
  await act(workspace, 'Add', [
    ...Array.from({ length: many }, (_, row) => create(`p${row}`, 'product', { title: `Mug ${row}` })),
    create('twice', 'colourRule', { recordType: 'product', path: 'title', condition: 'double' }),
  ]);
  const text = { names: new StoreNames(store), conventions: neutralConventions };
  const colours = new ColourIndex(workspace, text);
  let told = 0;
  colours.subscribe(() => told++);
  const isDouble = (row: number): boolean => {
    const record = store.get(`p${row}`);
    return record !== undefined && colours.of(record) !== undefined;
  };
  expect(isDouble(0)).toBe(false);
  await act(workspace, 'Edit', [set('p0', 'title', `Mug ${many - 1}`)]);
  await colours.counted(colours.ready(colours.rulesOf('product')));
  expect([isDouble(0), isDouble(1), isDouble(many - 1), told]).toEqual([true, false, true, 1]);
});

test('colours follow values, what values inherit, calculations, doubles, rules and undo', async () => {
  const workspace = await openedIn(memorySurroundings());
  const text = { names: new StoreNames(workspace.store), conventions: neutralConventions };
  const colours = new ColourIndex(workspace, text);
  const at = (id: string, path: string): string | undefined => {
    const record = workspace.store.get(id);
    return record && ruleAt(colours.of(record), path)?.id;
  };
  const doubles = (): (string | undefined)[] => ['p1', 'p2', 'p3'].map((id) => at(id, 'title'));
  await act(workspace, 'Add', [
    create('p1', 'product', { title: 'Mug' }),
    create('p2', 'product', { title: 'mug' }),
    create('p3', 'product', { title: 'Bowl' }),
    create('v1', 'variant', { product: 'p1', stock: 4 }),
    create('l1', 'listing', { item: 'v1' }),
  ]);
  expect([doubles(), at('l1', 'title')]).toEqual([[undefined, undefined, undefined], undefined]);
  await act(workspace, 'Rules', [
    create('length', 'calculatedField', {
      recordType: 'product',
      label: 'Letters',
      kind: 'number',
      expression: 'length(Title)',
    }),
    create('long', 'colourRule', {
      recordType: 'product',
      path: 'calc.length',
      condition: 'over',
      value: '3',
      tone: 'red',
      position: 2,
    }),
    create('twice', 'colourRule', { recordType: 'product', path: 'title', condition: 'double', position: 1 }),
    create('borrowed', 'colourRule', { recordType: 'listing', path: 'title', condition: 'is', value: 'mug' }),
  ]);
  expect(doubles()).toEqual(['twice', 'twice', undefined]);
  expect([at('p1', 'calc.length'), at('p3', 'calc.length'), at('l1', 'title')]).toEqual([
    undefined,
    'long',
    'borrowed',
  ]);
  await act(workspace, 'Edit', [set('p1', 'title', 'Bowl')]);
  expect([doubles(), at('p1', 'calc.length'), at('l1', 'title')]).toEqual([
    ['twice', undefined, 'twice'],
    'long',
    undefined,
  ]);
  await act(workspace, 'Delete', [{ kind: 'delete', id: 'p3' }]);
  expect(at('p1', 'title')).toBeUndefined();
  unwrap(await undo(workspace));
  expect(doubles()).toEqual(['twice', undefined, 'twice']);
  await act(workspace, 'Off', [set('twice', 'isOff', true)]);
  expect(doubles()).toEqual([undefined, undefined, undefined]);
  await act(workspace, 'Row', [set('long', 'isWholeRow', true)]);
  expect(doubles()).toEqual(['long', undefined, 'long']);
  await act(workspace, 'Gone', [{ kind: 'delete', id: 'length' }]);
  expect(doubles()).toEqual([undefined, undefined, undefined]);
});
