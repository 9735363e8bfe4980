import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { aisle, type Ended } from '../unit/electron/cli/aisle';
import { dataFile, dataFolder } from './folder';

const folder = await mkdtemp(join(tmpdir(), 'aisle-data-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

function filesIn(path: string): string[] {
  return readdirSync(dataFile(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dataFolder().length + 1))
    .sort();
}

interface Inspected {
  readonly format: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly rejects: readonly unknown[];
}

function json<Shape>({ out }: Ended): Shape {
  return JSON.parse(out.toString('utf8')) as Shape;
}

describe('inspect', () => {
  const files = [
    ...filesIn('01-catalog').filter((path) => /\.csv(?:\.gz)?$/.test(path)),
    ...filesIn('09-bad-input'),
  ];

  it.each(files)('%s ends in one of its three ways', async (path) => {
    const ended = await aisle(['inspect', dataFile(path), '--json'], folder);
    if (ended.code === 2) {
      expect(ended.out.toString('utf8')).toBe('');
      expect(ended.err).toMatch(/^[^\n]+\.\n$/);
      expect(ended.err.startsWith(dataFile(path))).toBe(true);
      return;
    }
    const { rejects, columns } = json<Inspected>(ended);
    expect({ code: ended.code, err: ended.err }).toEqual({ code: rejects.length > 0 ? 1 : 0, err: '' });
    expect(columns.length).toBeGreaterThan(0);
  });

  it.each([
    ['product-matching/walmart-amazon/walmart.csv.gz', 'table', 2_554],
    ['product-matching/walmart-amazon/amazon.csv.gz', 'table', 22_074],
    ['shopify-csv/apparel.csv', 'shopify-products', 22],
    ['shopify-csv/home-and-garden.csv', 'shopify-products', 21],
    ['woocommerce/sample_products.csv', 'woocommerce-products', 24],
  ])('%s: %s of %i rows', async (path, format, rows) => {
    const ended = await aisle(['inspect', dataFile(`01-catalog/${path}`), '--json'], folder);
    expect(json(ended)).toMatchObject({ format, rows, rejects: [] });
  });
});

const SHOPS = [
  ['01-catalog/shopify-csv/apparel.csv', 'shopify-products'],
  ['01-catalog/shopify-csv/home-and-garden.csv', 'shopify-products'],
  ['01-catalog/woocommerce/sample_products.csv', 'woocommerce-products'],
] as const;

describe('convert', () => {
  it.each(SHOPS)('%s keeps its bytes as %s', async (path, format) => {
    const ended = await aisle(['convert', dataFile(path), '--to', format, '--out', 'same.csv'], folder);
    expect(ended.code).toBe(0);
    expect((await readFile(join(folder, 'same.csv'))).equals(readFileSync(dataFile(path)))).toBe(true);
  });

  it.each(SHOPS)('%s becomes a file of the other shop with nothing refused', async (path, format) => {
    const other = format === 'shopify-products' ? 'woocommerce-products' : 'shopify-products';
    const ended = await aisle(['convert', dataFile(path), '--to', other, '--out', 'other.csv'], folder);
    expect({ code: ended.code, err: ended.err }).toEqual({ code: 0, err: '' });
    const read = json<Inspected>(await aisle(['inspect', 'other.csv', '--json'], folder));
    expect(read).toMatchObject({ format: other, rejects: [] });
  });
});

describe('diff', () => {
  it('finds each changed row of a large table', async () => {
    const text = gunzipSync(
      readFileSync(dataFile('01-catalog/product-matching/walmart-amazon/amazon.csv.gz')),
    );
    await writeFile(join(folder, 'old.csv'), text);
    const lines = text.toString('utf8').split('\n');
    const next = lines.map((line, index) => (index % 100 === 50 ? line.replace(/^(\d+\|)/, '$1New ') : line));
    await writeFile(join(folder, 'next.csv'), next.join('\n'));
    const changed = next.filter((line, index) => line !== lines[index]).length;
    const ended = await aisle(['diff', 'old.csv', 'next.csv', '--key', 'id', '--json'], folder);
    expect(ended.code).toBe(0);
    const { cells, ...counts } = json<{ cells: { field: string; from: string; to: string }[] }>(ended);
    expect(counts).toMatchObject({ new: 0, changed, unchanged: 22_074 - changed, refused: 0 });
    expect(cells.every(({ field, from, to }) => field === 'title' && to === `New ${from}`)).toBe(true);
  });

  it('reads prices as prices in a layout it knows', async () => {
    const text = readFileSync(dataFile('01-catalog/shopify-csv/home-and-garden.csv'), 'utf8');
    const zeros = text.replaceAll(/,(\d+)\.99,/g, ',$1.990,');
    expect(zeros).not.toBe(text);
    await writeFile(join(folder, 'zeros.csv'), zeros);
    const words = [
      'diff',
      dataFile('01-catalog/shopify-csv/home-and-garden.csv'),
      'zeros.csv',
      '--key',
      'Handle',
    ];
    expect(json(await aisle([...words, '--json'], folder))).toMatchObject({
      new: 0,
      changed: 0,
      unchanged: 21,
      refused: 0,
      cells: [],
    });
  });
});
