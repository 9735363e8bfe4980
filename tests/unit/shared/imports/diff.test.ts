import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type OpenedFile, openFile } from '@shared/formats/open';
import { diffFiles } from '@shared/imports';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';

const open = (text: string): OpenedFile =>
  unwrap(openFile(new TextEncoder().encode(text), { currency: 'EUR' }));
const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;
const fixture = (path: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../fixtures', path), 'utf8');

const OLD = lines(
  'sku,title,price,colour,bullet 1,bullet 2',
  'A-1,Mug,9.90,Sand,Stoneware,350 ml',
  'A-2,Bowl,12.00,Moss,Stoneware,',
  'A-3,Jug,24.00,,,',
);

const CASES: readonly (readonly [what: string, next: string, expected: object])[] = [
  ['the same file', OLD, { new: 0, changed: 0, unchanged: 3, refused: 0, cells: [] }],
  [
    'changed cells, in any order of rows and columns',
    lines('price,sku,title', '24.00,A-3,Jug', '10.90,A-1,Mug', '12.00,A-2,Deep bowl'),
    {
      new: 0,
      changed: 2,
      unchanged: 1,
      refused: 0,
      cells: [
        { key: 'A-1', field: 'price', from: '9.90', to: '10.90' },
        { key: 'A-2', field: 'title', from: 'Bowl', to: 'Deep bowl' },
      ],
    },
  ],
  [
    'a new row, and one that is gone',
    lines('sku,title,price', 'A-1,Mug,9.90', 'A-9,Tray,30.00'),
    { new: 1, changed: 0, unchanged: 1, refused: 0, cells: [] },
  ],
  [
    'an emptied cell',
    lines('sku,title,colour', 'A-1,Mug,', 'A-3,Jug,'),
    {
      new: 0,
      changed: 1,
      unchanged: 1,
      refused: 0,
      cells: [{ key: 'A-1', field: 'colour', from: 'Sand', to: '' }],
    },
  ],
  [
    'one item of a list',
    lines('sku,bullet 1,bullet 2', 'A-1,Stoneware,400 ml'),
    {
      new: 0,
      changed: 1,
      unchanged: 0,
      refused: 0,
      cells: [{ key: 'A-1', field: 'bullet 2', from: '350 ml', to: '400 ml' }],
    },
  ],
  [
    'rows that cannot be taken',
    lines('sku,title', 'A-1,Mug', 'A-1,Mug again', ',Nameless', 'A-2,Bowl,too,many'),
    { new: 0, changed: 0, unchanged: 1, refused: 3, cells: [] },
  ],
];

describe('by one key', () => {
  it.each(CASES)('tells %s', (_what, next, expected) => {
    const { rejects: _, ...diff } = unwrap(diffFiles(open(OLD), open(next), ['sku']));
    expect(diff).toEqual(expected);
  });

  it('says why rows are refused', () => {
    const next = lines('sku,title', 'A-1,Mug', 'A-1,Mug again', ',Nameless', 'A-2,Bowl,too,many');
    expect(unwrap(diffFiles(open(OLD), open(next), ['sku'])).rejects).toEqual([
      { row: 2, column: null, reason: 'Data row 1 describes the same record already.' },
      { row: 3, column: null, reason: 'The field it is to be found by is empty.' },
      {
        row: 4,
        column: null,
        reason: 'The row has 4 cells where the header has 2: its values may stand in the wrong columns.',
      },
    ]);
  });

  it('refuses a key that the file does not have', () => {
    expect(diffFiles(open(OLD), open(OLD), ['ean'])).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  });
});

it('takes several fields together as the key', () => {
  const old = lines('id,market,title', '1,DE,Becher', '1,FR,Tasse', '2,DE,Schale');
  const next = lines('id,market,title', '1,DE,Becher', '1,FR,Mug', '2,FR,Bol');
  const { rejects: _, ...diff } = unwrap(diffFiles(open(old), open(next), ['id', 'market']));
  expect(diff).toEqual({
    new: 1,
    changed: 1,
    unchanged: 1,
    refused: 0,
    cells: [{ key: '1,FR', field: 'title', from: 'Tasse', to: 'Mug' }],
  });
});

it('reads vendor files as records', () => {
  const old = fixture('shopify/legacy.csv');
  const next = old.replace('24.90', '22.90').replace('A slate mug, from above', 'A slate mug');
  const { rejects: _, ...diff } = unwrap(diffFiles(open(old), open(next), ['Handle']));
  expect(diff).toEqual({
    new: 0,
    changed: 1,
    unchanged: 4,
    refused: 0,
    cells: [
      { key: 'north-mug', field: 'Variant Compare At Price', from: '24.90', to: '22.90' },
      { key: 'north-mug', field: 'Image Alt Text', from: 'A slate mug, from above', to: 'A slate mug' },
    ],
  });
});

it('finds variants by handle and option, those of products without options too', () => {
  const header = 'Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src';
  const old = lines(
    header,
    'mug,Mug,Title,Default Title,9.90,',
    'towel,Towel,Size,Small,12.00,',
    'towel,,,Large,15.00,',
  );
  const next = old.replace('15.00', '16.00').replace('Mug', 'Cup');
  const diff = unwrap(diffFiles(open(old), open(next), ['Handle', 'Option1 Value']));
  expect([diff.new, diff.changed, diff.unchanged, diff.refused]).toEqual([0, 2, 1, 0]);
  expect(diff.cells.map(({ key, field, to }) => [key, field, to])).toEqual([
    ['mug,Default Title', 'Title', 'Cup'],
    ['towel,Large', 'Variant Price', '16.00'],
  ]);
});

describe('in the words of both files', () => {
  const woo = fixture('woocommerce/products.csv');
  const header = 'ID,Type,SKU,Name,Sale price,Regular price';

  it('names the column that a price was read from', () => {
    const old = lines(header, '1,simple,fh-1,Mug,,45', '2,simple,fh-2,Jug,18,20');
    const next = lines(header, '1,simple,fh-1,Mug,,46', '2,simple,fh-2,Jug,18.00,20.0');
    const { cells, changed } = unwrap(diffFiles(open(old), open(next), ['SKU']));
    expect({ changed, cells }).toEqual({
      changed: 1,
      cells: [{ key: 'fh-1', field: 'Regular price', from: '45', to: '46' }],
    });
  });

  it('finds nothing where nothing differs', () => {
    expect(unwrap(diffFiles(open(woo), open(woo), ['SKU']))).toMatchObject({ changed: 0, cells: [] });
  });
});

describe('tables of no known layout', () => {
  const diff = (old: string, next: string, ...keys: string[]) =>
    unwrap(diffFiles(open(old), open(next), keys));

  it.each([
    ['an amount with other zeros', 'sku,price', 'A-1,9.90', 'A-1,9.9', 0],
    ['a text with an outer space', 'sku,note', 'A-1,x', 'A-1,x ', 1],
    ['a code with a zero less', 'sku,supplier code', 'A-1,007', 'A-1,7', 1],
  ])('compares %s', (_what, header, old, next, changed) => {
    expect(diff(lines(header, old), lines(header, next), 'sku')).toMatchObject({ new: 0, changed });
  });

  it('finds rows by any column, whatever it was guessed to be', () => {
    const old = lines('sku,image', 'A-1,/a.jpg', 'A-1,/b.jpg');
    const next = lines('sku,image', 'A-2,/b.jpg', 'A-1,/a.jpg');
    expect(diff(old, next, 'image')).toMatchObject({
      unchanged: 1,
      cells: [{ key: '/b.jpg', field: 'sku', from: 'A-1', to: 'A-2' }],
    });
  });

  it('refuses a row whose key the old file has twice', () => {
    const old = lines('sku,image', 'A-1,/a.jpg', 'A-1,/b.jpg');
    expect(diff(old, lines('sku,image', 'A-1,/c.jpg'), 'sku')).toMatchObject({ refused: 1, cells: [] });
  });
});
