import { declaredFields } from '@shared/records/fieldCatalog';
import { expect, test } from 'vitest';
import { isShown, showColumnSet } from '@/grid/columnSets';
import { columnsOf, type GridColumn } from '@/grid/columns';
import type { RecordGrid } from '@/grid/recordGrid';

const names = { nameOf: () => undefined, findByName: () => undefined };
const view = { columns: [], sort: [], filters: [], search: '' };

test('a set shows its columns in its order, the first pinned, and hides the others', () => {
  let columns: readonly GridColumn[] = columnsOf('brand', view, {
    entries: [],
    names,
    fields: declaredFields,
  });
  const grid = {
    state: { getState: () => ({ columns }) },
    view: {
      setColumns: (next: readonly GridColumn[]) => {
        columns = next;
      },
    },
  } as unknown as RecordGrid;
  const set = { name: 'Web', columns: ['name', 'website', 'gone', 'logo'] };
  expect(isShown(grid, set)).toBe(false);
  showColumnSet(grid, set);
  expect(columns.map(({ path, isHidden, isPinned }) => `${path} ${isHidden} ${isPinned}`)).toEqual([
    'name false true',
    'website false false',
    'logo false false',
    'description true false',
  ]);
  expect(isShown(grid, set)).toBe(true);
});
