import { applyStep, planStep } from '@shared/changes';
import type { StoredRecord } from '@shared/records';
import {
  addInTree,
  buildTree,
  moveInTree,
  moveProblem,
  ROOT,
  renameInTree,
  rowsOf,
  subtreeCounts,
  type Tree,
  treeFieldsOf,
} from '@shared/tree';
import '../../../property/seed';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const fields = treeFieldsOf('category');
if (fields === undefined) throw new Error('Categories are a tree.');

const category = (id: string, parent: string | null, values: StoredRecord['values'] = {}): StoredRecord => ({
  id,
  type: 'category',
  rev: 1,
  values: { name: id.toUpperCase(), ...(parent === null ? {} : { parent }), ...values },
});
const treeOf = (records: Iterable<StoredRecord>): Tree => buildTree(records, fields);

const shop = [
  category('b', null, { path: 'B', position: 2 }),
  category('a', null, { path: 'A', position: 1 }),
  category('a1', 'a', { path: 'A > A1' }),
  category('a2', 'a', { path: 'A > A2' }),
  category('a11', 'a1', { path: 'A > A1 > A11' }),
];

function applied(
  records: readonly StoredRecord[],
  operations: Parameters<typeof planStep>[0],
): Map<string, StoredRecord> {
  const table = new Map(records.map((record) => [record.id, record]));
  const reader = {
    get: (id: string) => table.get(id),
    put: (record: StoredRecord) => void table.set(record.id, record),
    remove: (id: string) => void table.delete(id),
  };
  applyStep(reader, planStep(operations, reader), 2);
  return table;
}

const laidOut = (tree: Tree, open: readonly string[]): string[] =>
  rowsOf(tree, new Set(open)).map(({ id, level }) => `${'-'.repeat(level - 1)}${id}`);

describe('a tree', () => {
  test('has siblings by position, then by name, and rows of what is open', () => {
    expect(laidOut(treeOf(shop), [])).toEqual(['a', 'b']);
    expect(laidOut(treeOf(shop), ['a', 'a1'])).toEqual(['a', '-a1', '--a11', '-a2', 'b']);
  });

  test.each([
    ['a circle', [category('x', 'y'), category('y', 'x')], ['y', '-x']],
    ['itself as parent', [category('x', 'x')], ['x']],
    ['a parent that is gone', [category('x', 'gone')], ['x']],
  ])('survives %s', (_, records, expected) => {
    expect(laidOut(treeOf(records), ['x', 'y']).sort()).toEqual([...expected].sort());
  });

  test('counts a subtree', () => {
    const counts = subtreeCounts(
      treeOf(shop),
      new Map([
        ['a', 1],
        ['a11', 2],
        ['b', 4],
      ]),
    );
    expect(Object.fromEntries(counts)).toEqual({ a: 3, a1: 2, a11: 2, a2: 0, b: 4 });
  });
});

describe('a move', () => {
  test('takes the subtree along, with every path', () => {
    const after = applied(shop, moveInTree(treeOf(shop), { id: 'a1', parent: 'b' }));
    expect(laidOut(treeOf(after.values()), ['a', 'b', 'a1'])).toEqual(['a', '-a2', 'b', '-a1', '--a11']);
    expect(after.get('a11')?.values.path).toBe('B > A1 > A11');
  });

  test('to the top and before a sibling', () => {
    const after = applied(shop, moveInTree(treeOf(shop), { id: 'a2', parent: ROOT, before: 'b' }));
    expect(laidOut(treeOf(after.values()), [])).toEqual(['a', 'a2', 'b']);
    expect(after.get('a2')?.values).toMatchObject({ parent: null, path: 'A2', position: 2 });
  });

  test('writes the cut where stored parents went round in a circle', () => {
    const round = [
      category('a', null),
      category('b', 'e'),
      category('c', 'd'),
      category('d', 'c'),
      category('e', 'd'),
    ];
    const after = applied(round, moveInTree(treeOf(round), { id: 'c', parent: 'b' }));
    expect(after.get('d')?.values.parent).toBeNull();
    expect(after.get('c')?.values).toMatchObject({ parent: 'b', path: 'D > E > B > C' });
    expect(laidOut(treeOf(after.values()), ['d', 'e', 'b'])).toEqual(['a', 'd', '-e', '--b', '---c']);
  });

  test.each([
    ['itself', 'a', '“A” cannot be moved into itself.'],
    ['what lies below it', 'a11', '“A” cannot be moved into “A11”, which lies below it.'],
    ['another', 'b', undefined],
  ])('into %s', (_, parent, problem) => expect(moveProblem(treeOf(shop), { id: 'a', parent })).toBe(problem));
});

test('a new name is in every path below', () => {
  const after = applied(shop, renameInTree(treeOf(shop), 'a', 'Mugs'));
  expect([...after.values()].map(({ values }) => values.path)).toEqual([
    'B',
    'Mugs',
    'Mugs > A1',
    'Mugs > A2',
    'Mugs > A1 > A11',
  ]);
});

test('a new record comes last, with its path', () => {
  const operation = addInTree(treeOf(shop), { id: 'n', type: 'category', parent: 'a1', name: 'New' });
  expect(operation).toEqual({
    kind: 'create',
    record: { id: 'n', type: 'category', values: { name: 'New', parent: 'a1', path: 'A > A1 > New' } },
  });
});

test('whatever is moved where, all stay in the tree and every path spells the names above', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const parent = fc.constantFrom<string | null>(null, ...ids);
  const move = fc.record({
    id: fc.constantFrom(...ids),
    parent: fc.constantFrom(ROOT, ...ids),
    before: fc.constantFrom(undefined, ...ids),
  });
  fc.assert(
    fc.property(
      fc.array(parent, { minLength: 5, maxLength: 5 }),
      fc.array(move, { maxLength: 8 }),
      (parents, moves) => {
        let records = ids.map((id, index) => category(id, parents[index] ?? null));
        for (const one of moves) {
          const tree = treeOf(records);
          if (moveProblem(tree, one) !== undefined) continue;
          records = [...applied(records, moveInTree(tree, one)).values()];
          const after = treeOf(records);
          expect(
            rowsOf(after, new Set(ids))
              .map(({ id }) => id)
              .sort(),
          ).toEqual(ids);
          const names: string[] = [];
          for (let at: string | undefined = one.id; at !== undefined; at = after.parents.get(at))
            names.unshift(at.toUpperCase());
          expect(after.records.get(one.id)?.values.path).toBe(names.join(' > '));
        }
      },
    ),
  );
});
