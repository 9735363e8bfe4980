import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { inspectFile } from '@shared/formats/inspect';
import { openFile } from '@shared/formats/open';
import { countRows, plannedRows } from '@shared/imports';
import { unwrap } from '@shared/result';
import { expect, it } from 'vitest';
import { exportBytes, importFile, Workspace } from '../unit/shared/formats/bench';
import { dataFile } from './folder';

const TABLES = [
  ['walmart.csv.gz', 2_554],
  ['amazon.csv.gz', 22_074],
] as const;

it('takes both product tables in through the guessed mapping, and gives them back byte for byte', () => {
  const workspace = new Workspace();
  for (const [name, count] of TABLES) {
    const packed = readFileSync(dataFile(`01-catalog/product-matching/walmart-amazon/${name}`));
    const opened = unwrap(openFile(packed, { currency: 'USD' }));
    const bytes = gunzipSync(packed);
    const imported = importFile(bytes, workspace, { reading: opened.reading });
    expect(countRows(plannedRows(imported.plan))).toEqual({
      new: count,
      changed: 0,
      unchanged: 0,
      refused: 0,
    });
    expect(Buffer.from(exportBytes(imported, workspace)).equals(bytes)).toBe(true);
  }
  expect(workspace.all('product')).toHaveLength(24_628);
  expect(workspace.all('variant')).toHaveLength(24_628);
});

it.each(TABLES)('inspects %s without finding fault', (name, count) => {
  const packed = readFileSync(dataFile(`01-catalog/product-matching/walmart-amazon/${name}`));
  const { mapping, ...rest } = inspectFile(unwrap(openFile(packed, { currency: 'USD' })));
  expect(rest).toEqual({
    format: 'table',
    encoding: 'utf-8',
    delimiter: '|',
    rows: count,
    columns: ['id', 'title', 'modelno', 'price', 'shipweight', 'brand', 'dimensions'],
    rejects: [],
  });
  expect(mapping.columns.map(({ target }) => target)).toEqual([
    'product.attributes.id',
    'product.title',
    'variant.mpn',
    'variant.price',
    'product.attributes.shipweight',
    'product.brand',
    'product.attributes.dimensions',
  ]);
});
