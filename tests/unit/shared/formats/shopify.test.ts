import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCsv } from '@shared/formats/csv/read';
import { countRows, plannedRows } from '@shared/imports';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { differingCells, exportExactly, type Imported, importFile, planFile, Workspace } from './bench';

const fixture = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../fixtures/shopify', name), 'utf8');

describe.each(['legacy.csv', 'new.csv'])('%s', (name) => {
  it('comes out byte for byte as it went in', () => {
    const workspace = new Workspace();
    const imported = importFile(fixture(name), workspace);
    expect(imported.set.findings).toEqual([]);
    expect(exportExactly(imported, workspace)).toBe(fixture(name));
  });

  it('changes nothing when it is imported again', () => {
    const workspace = new Workspace();
    importFile(fixture(name), workspace);
    const again = planFile(fixture(name), workspace);
    expect(again.plan.drafts.filter(({ status }) => status !== 'unchanged' && status !== 'none')).toEqual([]);
    const rows = plannedRows(again.plan);
    expect(countRows(rows)).toEqual({ new: 0, changed: 0, unchanged: rows.length, refused: 0 });
  });
});

function imported(name: string): {
  workspace: Workspace;
  file: Imported;
  cells: (edit: () => void) => string[];
} {
  const workspace = new Workspace();
  const file = importFile(fixture(name), workspace);
  const cells = (edit: () => void): string[] => {
    edit();
    return differingCells(fixture(name), exportExactly(file, workspace));
  };
  return { workspace, file, cells };
}

describe('an exact copy', () => {
  const EDITS: readonly (readonly [what: string, edit: (workspace: Workspace) => void, cells: string[]])[] = [
    [
      'a title',
      (w) => w.set(w.find('product', 'handle', 'oak-board').id, 'title', 'Oak "Board", large'),
      ['4:1 Oak Board → Oak "Board", large'],
    ],
    [
      'a price that was emptied',
      (w) => w.set(w.find('variant', 'sku', 'FH-MUG-SLT').id, 'compareAtPrice', null),
      ['2:21 24.90 → '],
    ],
    [
      'a flag, in the spelling of the column',
      (w) => w.set(w.find('product', 'handle', 'oak-board').id, 'published', true),
      ['4:7 false → true'],
    ],
    [
      'a handle, on all rows of the product',
      (w) => w.set(w.find('product', 'handle', 'north-mug').id, 'handle', 'mug'),
      ['1:0 north-mug → mug', '2:0 north-mug → mug', '3:0 north-mug → mug'],
    ],
    [
      'a brand, where it is named',
      (w) => w.set(w.find('brand', 'name', 'Fjordhaus').id, 'name', 'Fjord'),
      ['1:3 Fjordhaus → Fjord', '4:3 Fjordhaus → Fjord', '5:3 fjordhaus → Fjord'],
    ],
    [
      'an alt text, of one of two products with the same picture',
      (w) => w.set(w.find('asset', 'alt', 'Both mugs').id, 'alt', 'Two mugs'),
      ['5:27 Both mugs → Two mugs'],
    ],
    [
      'an address that a variant shows too',
      (w) =>
        w.set(w.find('asset', 'alt', 'A sand-coloured mug').id, 'url', 'https://images.example.com/s.jpg'),
      [
        '1:25 https://images.example.com/mug-sand.jpg → https://images.example.com/s.jpg',
        '1:35 https://images.example.com/mug-sand.jpg → https://images.example.com/s.jpg',
      ],
    ],
    [
      'the order of pictures',
      (w) => {
        const { id, values } = w.find('product', 'handle', 'north-mug');
        const [first = '', second = '', third = ''] = values.images as string[];
        w.set(id, 'images', [third, first, second]);
      },
      ['1:26 1 → 2', '2:26 2 → 3', '3:26 3 → 1'],
    ],
    [
      'an attribute that no format knows',
      (w) => {
        const { id } = w.find('product', 'handle', 'north-mug');
        w.set(w.find('listing', 'item', id).id, 'attributes.Warehouse note', 'cellar');
      },
      ['1:41 top shelf → cellar'],
    ],
    [
      'options for a product that had none',
      (w) => {
        const { id } = w.find('product', 'handle', 'oak-board');
        w.set(id, 'option1Name', 'Size');
        w.set(w.find('variant', 'product', id).id, 'option1', 'Large');
      },
      ['4:8 Title → Size', '4:9 Default Title → Large'],
    ],
    [
      'a listing made since',
      (w) => {
        const item = w.find('product', 'handle', 'oak-board').id;
        const channel = w.find('channel', 'name', 'Shopify').id;
        const values = { item, channel, 'attributes.Warehouse note': 'shed' };
        w.apply([{ kind: 'create', record: { id: w.newId(), type: 'listing', values } }]);
      },
      ['4:41  → shed'],
    ],
  ];

  it.each(EDITS)('changes %s and nothing else', (_what, edit, expected) => {
    const { workspace, cells } = imported('legacy.csv');
    expect(cells(() => edit(workspace))).toEqual(expected);
  });

  it('keeps the spelling of its neighbours', () => {
    const { workspace, cells } = imported('new.csv');
    const product = workspace.find('product', 'handle', 'wool-cap').id;
    const variant = workspace.find('variant', 'sku', 'FH-CAP').id;
    expect(
      cells(() => {
        workspace.set(product, 'published', false);
        workspace.set(variant, 'stockPolicy', 'deny');
      }),
    ).toEqual(['3:7 TRUE → FALSE', '3:23 CONTINUE → DENY']);
  });

  it('puts a new variant below its product and a new product at the end', () => {
    const { workspace, file } = imported('legacy.csv');
    const product = workspace.find('product', 'handle', 'north-mug').id;
    const id = workspace.newId();
    const price = { amount: '19.90', currency: 'EUR' };
    const [other, single] = [workspace.newId(), workspace.newId()];
    workspace.apply([
      {
        kind: 'create',
        record: {
          id,
          type: 'variant',
          values: { product, option1: 'Moss', sku: 'FH-MUG-MOS', price, position: 3 },
        },
      },
      { kind: 'create', record: { id: other, type: 'product', values: { title: 'Tray', handle: 'tray' } } },
      { kind: 'create', record: { id: single, type: 'variant', values: { product: other, sku: 'FH-TRY' } } },
    ]);
    const before = fixture('legacy.csv').split('\n');
    const after = exportExactly(file, workspace, [product, other]).split('\n');
    const added = after.filter((line) => !before.includes(line));
    expect(added).toEqual([
      'north-mug,,,,,,,,,Moss,,,,,FH-MUG-MOS,,,,,,19.90,,,,,,,,,,,,,,,,,,,,,',
      `tray,Tray,,,,,,,Title,Default Title,,,,,FH-TRY${','.repeat(27)}`,
    ]);
    expect(after.indexOf(added[0] ?? '')).toBe(5);
    expect(after.filter((line) => before.includes(line))).toEqual(before);
  });

  it('takes the rows of deleted records out, and closes ranks where the product needs its first row', () => {
    const { workspace, file } = imported('legacy.csv');
    const sand = workspace.find('variant', 'sku', 'FH-MUG-SND').id;
    const board = workspace.find('product', 'handle', 'oak-board').id;
    const single = workspace.find('variant', 'product', board).id;
    workspace.apply([sand, board, single].map((id) => ({ kind: 'delete', id })));
    const after = unwrap(readCsv(new TextEncoder().encode(exportExactly(file, workspace)))).rows;
    expect(after.map(([handle, title, , , , , , , , option]) => [handle, title, option])).toEqual([
      ['Handle', 'Title', 'Option1 Value'],
      ['north-mug', 'North Mug', 'Slate'],
      ['north-mug', '', ''],
      ['north-mug', '', ''],
      ['gift', 'Gift Card', 'Default Title'],
    ]);
  });
});
