import { beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '@/data/workspace';
import { keyOfRecord, RecordFinder } from '@/shell/recordFinder';
import { act, memorySurroundings, openedIn } from '../data/surroundings';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await openedIn(memorySurroundings());
  await act(workspace, 'Fill', [
    {
      kind: 'create',
      record: { id: 'a', type: 'product', values: { title: 'Linen shirt', handle: 'linen-shirt' } },
    },
    { kind: 'create', record: { id: 'b', type: 'product', values: { title: 'White linen' } } },
    { kind: 'create', record: { id: 'c', type: 'variant', values: { sku: 'LINEN', gtin: '4006381333931' } } },
    { kind: 'create', record: { id: 'd', type: 'variant', values: { sku: 'XLINENX' } } },
    { kind: 'create', record: { id: 'e', type: 'brand', values: { name: 'Hallmark Linen' } } },
  ]);
});

describe('records are found by name and key', () => {
  it.each([
    ['linen', ['c', 'a', 'b', 'e', 'd']],
    ['LINEN shi', ['a']],
    ['shirt linen', ['a']],
    ['4006381', ['c']],
    ['nothing like it', []],
    ['  ', []],
  ])('%s', (query, expected) => {
    expect(new RecordFinder(workspace.store).find(query, 10)).toEqual(expected);
  });

  it('as they are now: after a change, a creation and a deletion', async () => {
    const finder = new RecordFinder(workspace.store);
    expect(finder.find('cotton', 10)).toEqual([]);
    await act(workspace, 'Change', [
      { kind: 'set', id: 'b', path: 'title', value: 'White cotton' },
      { kind: 'create', record: { id: 'f', type: 'product', values: { title: 'Cotton bag' } } },
      { kind: 'delete', id: 'a' },
    ]);
    expect(finder.find('cotton', 10)).toEqual(['f', 'b']);
    expect(finder.find('shirt', 10)).toEqual([]);
    finder.dispose();
  });

  it('when very many come or change at once: it says that it is behind, and gathers before it answers', async () => {
    let behind = 0;
    const finder = new RecordFinder(workspace.store);
    finder.onBehind = () => behind++;
    expect(finder.gather(() => true)).toBe(true);
    const ids = Array.from({ length: 1_500 }, (_, index) => `m${index}`);
    await act(
      workspace,
      'Import',
      ids.map((id) => ({ kind: 'create', record: { id, type: 'product', values: { title: `Mug ${id}` } } })),
    );
    expect([behind, finder.gather(() => false)]).toEqual([1, false]);
    expect(finder.find('mug m1499', 10)).toEqual(['m1499']);
    expect(finder.gather(() => false)).toBe(true);
    await act(
      workspace,
      'Rename',
      ids.map((id) => ({ kind: 'set', id, path: 'title', value: `Cup ${id}` })),
    );
    await act(workspace, 'Delete', [{ kind: 'delete', id: 'm7' }]);
    expect([behind, finder.find('mug', 10), finder.find('cup m7', 1), finder.find('cup m1499', 10)]).toEqual([
      2,
      [],
      ['m70'],
      ['m1499'],
    ]);
    finder.dispose();
  });

  it('when records come before all are gathered', async () => {
    const finder = new RecordFinder(workspace.store);
    await act(workspace, 'Change', [{ kind: 'set', id: 'a', path: 'title', value: 'Hemp shirt' }]);
    expect(finder.find('hemp', 10)).toEqual(['a']);
    expect(finder.find('linen', 2)).toHaveLength(2);
  });
});

it('a record says what else it is known by', () => {
  const { store } = workspace;
  const keys = ['a', 'b', 'c'].map((id) => {
    const record = store.get(id);
    return record === undefined ? undefined : keyOfRecord(record);
  });
  expect(keys).toEqual(['linen-shirt', undefined, '4006381333931']);
});
