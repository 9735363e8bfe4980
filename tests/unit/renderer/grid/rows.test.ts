import { neutralConventions } from '@shared/fields';
import { declaredFields } from '@shared/records/fieldCatalog';
import { describe, expect, test } from 'vitest';
import { StoreNames } from '@/data/names';
import { type Criteria, emptyView, Query } from '@/data/query';
import { columnsOf } from '@/grid/columns';
import { Rows } from '@/grid/rows';
import { Selection } from '@/grid/selection';
import { act, memorySurroundings, openedIn } from '../data/surroundings';

const product = (id: string, title: string) =>
  ({ kind: 'create', record: { id, type: 'product', values: { title } } }) as const;
const retitle = (id: string, value: string) => ({ kind: 'set', id, path: 'title', value }) as const;

async function fixture(criteria: Partial<Criteria> = {}) {
  const workspace = await openedIn(memorySurroundings());
  await act(workspace, 'Add', [product('a', 'Mug'), product('b', 'Apron'), product('c', 'Towel')]);
  const names = new StoreNames(workspace.store);
  const query = new Query(workspace.store, {
    fields: workspace.fields,
    names,
    conventions: neutralConventions,
    isPending: () => false,
  });
  const rows = new Rows(workspace.store, query, 'product', { ...emptyView, ...criteria }, () => undefined);
  workspace.store.subscribe((change) => rows.follow(change));
  rows.reapply();
  const shown = (): string => `${rows.ids.join('')}${rows.isStale ? '*' : ''}`;
  return { workspace, rows, shown };
}

const byTitle = { sort: [{ path: 'title', isDescending: false }] };

describe('rows', () => {
  test('an edit moves none until asked', async () => {
    const { workspace, rows, shown } = await fixture(byTitle);
    expect(shown()).toBe('bac');
    await act(workspace, 'Edit', [retitle('a', 'Napkin')]);
    expect(shown()).toBe('bac');
    await act(workspace, 'Edit', [retitle('b', 'Zither')]);
    expect(shown()).toBe('bac*');
    rows.reapply();
    expect(shown()).toBe('acb');
  });

  test('an edit hides none, and what now matches is said', async () => {
    const { workspace, rows, shown } = await fixture({ search: 'mug' });
    expect(shown()).toBe('a');
    await act(workspace, 'Edit', [retitle('a', 'Cup')]);
    expect(shown()).toBe('a*');
    rows.reapply();
    expect(shown()).toBe('');
    await act(workspace, 'Edit', [retitle('c', 'Mug towel')]);
    expect(shown()).toBe('*');
  });

  test('new ones come last, deleted ones go', async () => {
    const { workspace, shown } = await fixture(byTitle);
    await act(workspace, 'Add', [product('d', 'Bowl')]);
    expect(shown()).toBe('bacd*');
    await act(workspace, 'Delete', [{ kind: 'delete', id: 'a' }]);
    expect(shown()).toBe('bcd*');
  });

  test('held while a cell is edited', async () => {
    const { workspace, rows, shown } = await fixture();
    rows.hold();
    await act(workspace, 'Delete', [{ kind: 'delete', id: 'a' }]);
    rows.apply({ ...emptyView, ...byTitle });
    expect(shown()).toBe('abc');
    rows.release();
    expect(shown()).toBe('bc');
  });
});

test('columns: those of the view first in their order, others where they are declared, entries of maps in use', () => {
  const columns = columnsOf(
    'brand',
    {
      ...emptyView,
      columns: [
        { path: 'logo', width: 50 },
        { path: 'name', isHidden: true },
      ],
    },
    {
      entries: ['custom.tier'],
      names: { nameOf: () => undefined, findByName: () => undefined },
      fields: declaredFields,
    },
  );
  expect(columns.map(({ path, isHidden, width }) => `${path} ${isHidden} ${width}`)).toEqual([
    'logo false 50',
    'custom.tier false 140',
    'name true 200',
    'website false 220',
    'description false 280',
  ]);
});

test('the selection stays inside the grid', () => {
  const selection = new Selection(
    () => ({ rows: 3, columns: 2 }),
    () => undefined,
  );
  selection.moveBy({ rows: 1, columns: 0 });
  selection.extendBy({ rows: 9, columns: 9 });
  expect(selection.bounds).toEqual({ top: 0, bottom: 2, left: 0, right: 1 });
  selection.selectRows(2, 1);
  expect(selection.range).toEqual({ anchor: { row: 2, column: 0 }, head: { row: 1, column: 1 } });
  selection.collapse();
  expect(selection.isSingle).toBe(true);
});

test('columns and everything are selected once all rows are there', async () => {
  let rows = 3;
  let done = (): void => undefined;
  let whole: Promise<void> | undefined = new Promise((resolve) => {
    done = resolve;
  });
  const selection = new Selection(
    () => ({ rows, columns: 2 }),
    () => undefined,
    () => whole,
  );
  selection.select({ row: 1, column: 0 });
  selection.selectColumns(1, 1);
  expect(selection.bounds).toEqual({ top: 1, bottom: 1, left: 0, right: 0 });
  rows = 9;
  const waited = whole;
  whole = undefined;
  done();
  await waited;
  expect(selection.bounds).toEqual({ top: 0, bottom: 8, left: 1, right: 1 });
});
