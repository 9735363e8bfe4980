import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { aisle, type Ended, workFolder } from './aisle';

/** The first call builds the command. */
const PATIENCE = 120_000;

const folder = await workFolder();
const fixture = (path: string): string => resolve(import.meta.dirname, '../../../fixtures', path);
const SHOPIFY = fixture('shopify/legacy.csv');
const WOOCOMMERCE = fixture('woocommerce/products.csv');
const NEW = 'sku,title,price\nA-1,Mug,9.9\nA-2,Deep bowl,12.00\nA-3,Tray,30\n';

await Promise.all(
  Object.entries({
    'clean.csv': 'sku,title,price\nA-1,Mug,9.90\n\nA-2,Bowl,12.00\n',
    'new.csv': NEW,
    'ragged.csv': 'sku,title\nA-1,Mug\nA-2\n',
    'double.csv': 'sku,title\nA-1,Mug\nA-1,Mug\n,Nameless\n',
    'live.csv': 'sku,note\nA-1,=1+1\n',
    'empty.csv': '',
    'data.json': '{ "rows": [] }',
    'picture.csv': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    'cut.csv.gz': gzipSync('sku,title\nA-1,Mug\n').subarray(0, 20),
    'bomb.csv.gz': gzipSync(Buffer.alloc(1_100_000_000, 'a,b\n')),
    'mapping.json': '{ "note": null, "sku": "sku" }',
    'broken.json': '{',
  }).map(([name, content]) => writeFile(join(folder, name), content)),
);
await mkdir(join(folder, 'folder'));

function json({ out }: Ended): unknown {
  return JSON.parse(out.toString('utf8'));
}

describe('usage', () => {
  it.each<[words: string[], code: number, stream: 'out' | 'err', holds: string]>([
    [[], 2, 'err', 'Usage: aisle <command>'],
    [['--help'], 0, 'out', 'Usage: aisle <command>'],
    [['--version'], 0, 'out', '0.'],
    [['inspect', '--help'], 0, 'out', '--sheet NAME'],
    [['convert', '--help'], 0, 'out', '--to FORMAT'],
    [['diff', '--help'], 0, 'out', '--key FIELD[,FIELD]'],
    [['explode'], 2, 'err', 'There is no command “explode”.'],
    [['inspect'], 2, 'err', 'needs FILE'],
    [['inspect', 'clean.csv', 'more'], 2, 'err', 'one argument too many'],
    [['inspect', 'clean.csv', '--loud'], 2, 'err', '--loud'],
    [['inspect', 'clean.csv', '--sheet'], 2, 'err', '--sheet'],
    [['inspect', 'clean.csv', '--currency', 'euros'], 2, 'err', 'no currency'],
    [['convert', 'clean.csv', '--to', 'csv'], 2, 'err', 'needs --out'],
    [['convert', 'clean.csv', '--to', 'word', '--out', 'x'], 2, 'err', 'no format “word”'],
    [['convert', 'clean.csv', '--to', 'xlsx', '--out', 'x', '--raw'], 2, 'err', '--raw goes with --to csv'],
    [['diff', 'clean.csv', 'new.csv'], 2, 'err', 'needs --key'],
    [['diff', 'clean.csv', 'new.csv', '--key', 'ean'], 2, 'err', 'no column “ean”'],
  ])(
    'aisle %j ends with %i',
    async (words, code, stream, holds) => {
      const ended = await aisle(words, folder);
      const text = { out: ended.out.toString('utf8'), err: ended.err };
      expect({ code: ended.code, other: text[stream === 'out' ? 'err' : 'out'] }).toEqual({
        code,
        other: '',
      });
      expect(text[stream]).toContain(holds);
    },
    PATIENCE,
  );
});

describe('unusable input', () => {
  it.each([
    ['nowhere.csv', 'nowhere.csv was not found.'],
    ['folder', 'folder is a folder, not a file.'],
    ['empty.csv', 'empty.csv: The file is empty.'],
    ['data.json', 'data.json: This is a JSON file, not a table.'],
    ['picture.csv', 'picture.csv: This is a PNG picture, not a table.'],
    ['cut.csv.gz', 'cut.csv.gz: The compressed file is damaged or was cut off.'],
    ['bomb.csv.gz', 'bomb.csv.gz: The file unfolds to more than 1000 MB'],
  ])(
    '%s is refused in one line',
    async (name, sentence) => {
      const { code, out, err } = await aisle(['inspect', name, '--json'], folder);
      expect({ code, out: out.toString('utf8') }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^[^\n]+\.\n$/);
      expect(err).toContain(sentence);
    },
    PATIENCE,
  );

  it('leaves nothing behind where the output cannot be written', async () => {
    const ended = await aisle(['convert', 'clean.csv', '--to', 'csv', '--out', 'gone/x.csv'], folder);
    expect(ended).toMatchObject({ code: 2, err: expect.stringContaining('its folder was not found') });
    const onto = await aisle(['convert', 'clean.csv', '--to', 'csv', '--out', './clean.csv'], folder);
    expect(onto).toMatchObject({ code: 2, err: expect.stringContaining('choose another name') });
  });
});

describe('inspect', () => {
  it('tells rows, columns and how they are read', async () => {
    const ended = await aisle(['inspect', 'clean.csv', '--json'], folder);
    expect({ code: ended.code, err: ended.err }).toEqual({ code: 0, err: '' });
    expect(json(ended)).toEqual({
      format: 'table',
      encoding: 'utf-8',
      delimiter: ',',
      rows: 2,
      columns: ['sku', 'title', 'price'],
      mapping: expect.objectContaining({ type: 'product' }),
      rejects: [],
    });
  });

  it('counts ragged rows, and ends with 1', async () => {
    const ended = await aisle(['inspect', 'ragged.csv', '--json'], folder);
    expect(ended.code).toBe(1);
    expect(json(ended)).toMatchObject({
      rows: 2,
      rejects: [{ row: 2, column: null, reason: expect.stringContaining('1 cell where') }],
    });
  });

  it('knows vendor files, and speaks to people', async () => {
    const { code, out } = await aisle(['inspect', SHOPIFY], folder);
    expect(code).toBe(0);
    expect(out.toString('utf8')).toMatch(/shopify-products[\s\S]*Rejects: none\n$/);
  });

  it('takes a mapping, short, whole, or as it was printed', async () => {
    const short = await aisle(['inspect', 'live.csv', '--json', '--mapping', 'mapping.json'], folder);
    await writeFile(join(folder, 'printed.json'), short.out);
    const whole = await aisle(['inspect', 'live.csv', '--json', '--mapping', 'printed.json'], folder);
    expect(json(short)).toMatchObject({
      mapping: { columns: [{ target: 'variant.sku' }, { header: 'note', target: null }] },
    });
    expect(json(whole)).toEqual(json(short));
    const broken = await aisle(['inspect', 'live.csv', '--mapping', 'broken.json'], folder);
    expect(broken).toMatchObject({ code: 2, err: expect.stringMatching(/^broken\.json is not JSON.*\n$/) });
  });
});

describe('convert', () => {
  it.each([
    [SHOPIFY, 'shopify-products'],
    [WOOCOMMERCE, 'woocommerce-products'],
    [fixture('amazon/listings-28.txt'), 'amazon-listings'],
    [fixture('amazon/flatfile-template.txt'), 'amazon-flatfile'],
  ])('%s keeps its bytes as %s', async (path, format) => {
    const { code, out, err } = await aisle(['convert', path, '--to', format, '--out', 'same'], folder);
    expect({ code, out: out.toString('utf8'), err }).toEqual({ code: 0, out: '', err: '' });
    expect(await readFile(join(folder, 'same'))).toEqual(await readFile(path));
  });

  it('brings a catalog from shop to shop and tells what it did', async () => {
    const words = ['convert', SHOPIFY, '--to', 'woocommerce-products', '--out', 'woo.csv', '--json'];
    const ended = await aisle(words, folder);
    expect(json(ended)).toEqual({
      format: 'shopify-products',
      to: 'woocommerce-products',
      out: 'woo.csv',
      rejects: [],
      findings: [],
    });
    expect(json(await aisle(['inspect', 'woo.csv', '--json'], folder))).toMatchObject({
      format: 'woocommerce-products',
      rows: 5,
      rejects: [],
    });
  });

  it('names what the new file lacks, and ends with 1', async () => {
    const ended = await aisle(['convert', SHOPIFY, '--to', 'amazon-listings', '--out', 'a.txt'], folder);
    expect(ended).toMatchObject({ code: 1, err: expect.stringMatching(/^row 5: .*no seller SKU/m) });
  });

  it('guards live cells for people, and not with --raw', async () => {
    const guarded = await aisle(['convert', 'live.csv', '--to', 'csv', '--out', '-'], folder);
    expect(guarded.out.toString('utf8')).toContain("'=1+1");
    const raw = await aisle(['convert', 'live.csv', '--to', 'csv', '--raw', '--out', '-'], folder);
    expect(raw.out.toString('utf8')).toBe('sku,note\nA-1,=1+1\n');
  });

  it('writes a workbook that reads back the same, and copies one as it is', async () => {
    await aisle(['convert', 'clean.csv', '--to', 'xlsx', '--out', 'table.xlsx'], folder);
    const read = await aisle(['inspect', 'table.xlsx', '--json'], folder);
    expect(json(read)).toMatchObject({ encoding: null, rows: 2, columns: ['sku', 'title', 'price'] });
    await aisle(['convert', 'table.xlsx', '--to', 'xlsx', '--out', 'copy.xlsx'], folder);
    expect(await readFile(join(folder, 'copy.xlsx'))).toEqual(await readFile(join(folder, 'table.xlsx')));
    const sheet = await aisle(['inspect', 'table.xlsx', '--sheet', 'Nowhere'], folder);
    expect(sheet).toMatchObject({ code: 2, err: expect.stringContaining('There is no sheet “Nowhere”') });
  });
});

describe('diff', () => {
  it('tells what would change, typed, and ends with 0', async () => {
    const ended = await aisle(['diff', 'clean.csv', 'new.csv', '--key', 'SKU', '--json'], folder);
    expect(ended.code).toBe(0);
    expect(json(ended)).toEqual({
      new: 1,
      changed: 1,
      unchanged: 1,
      refused: 0,
      cells: [{ key: 'A-2', field: 'title', from: 'Bowl', to: 'Deep bowl' }],
      rejects: [],
    });
  });

  it('refuses rows without a key and those that repeat one, and ends with 1', async () => {
    const ended = await aisle(['diff', 'clean.csv', 'double.csv', '--key', 'sku', '--json'], folder);
    expect(ended.code).toBe(1);
    expect(json(ended)).toMatchObject({ new: 0, changed: 0, unchanged: 1, refused: 2 });
  });

  it('compares products of several rows by their handle', async () => {
    const ended = await aisle(['diff', SHOPIFY, SHOPIFY, '--key', 'handle', '--json'], folder);
    expect(json(ended)).toMatchObject({ new: 0, changed: 0, unchanged: 5, refused: 0, cells: [] });
  });
});

describe('beside other programs', () => {
  it('works four times at once', async () => {
    const four = await Promise.all(
      Array.from({ length: 4 }, () => aisle(['inspect', SHOPIFY, '--json'], folder)),
    );
    expect(four.map(({ code, err }) => ({ code, err }))).toEqual(Array(4).fill({ code: 0, err: '' }));
    expect(new Set(four.map(({ out }) => out.toString('utf8'))).size).toBe(1);
  });

  it('says nothing when its reader has seen enough', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `A-${index},`).join('\n');
    await writeFile(join(folder, 'many.csv'), `sku,title\n${rows}\n`);
    await writeFile(join(folder, 'titled.csv'), `sku,title\n${rows.replaceAll(',', ',Mug')}\n`);
    const script = resolve(import.meta.dirname, '../../../../scripts/aisle.mjs');
    const words = [script, 'diff', 'many.csv', 'titled.csv', '--key', 'sku', '--json'];
    const child = spawn(process.execPath, words, { env: { ...process.env, INIT_CWD: folder } });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString('utf8');
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((settle) => child.on('close', settle));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
