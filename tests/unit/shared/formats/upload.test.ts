import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatOf } from '@shared/formats';
import { prepareUpload, type Upload, type UploadOptions } from '@shared/formats/engine/upload';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { importFile, Workspace } from './bench';

const fixture = (path: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../fixtures', path), 'utf8');

function uploadAfter(
  path: string,
  edit: (workspace: Workspace) => void,
  options: UploadOptions = {},
): Upload {
  const workspace = new Workspace();
  const { table, set, links, reading } = importFile(fixture(path), workspace);
  edit(workspace);
  return unwrap(
    prepareUpload({
      format: formatOf(reading),
      records: workspace,
      roots: workspace.all('product').map(({ id }) => id),
      source: { table, set, links },
      conventions: reading.conventions,
      options,
    }),
  );
}

const SHOPIFY = 'shopify/legacy.csv';
const setStock = (w: Workspace): void => w.set(w.find('variant', 'sku', 'FH-MUG-SND').id, 'stock', 3);

describe('Shopify', () => {
  it('sends nothing when nothing changed', () => {
    expect(uploadAfter(SHOPIFY, () => undefined)).toEqual({
      files: [],
      columns: ['Handle', 'Title'],
      rows: 0,
      cleared: [],
      leftOut: [],
    });
  });

  it('sends the changed product with handle and title', () => {
    const upload = uploadAfter(SHOPIFY, (w) =>
      w.set(w.find('product', 'handle', 'oak-board').id, 'seoTitle', 'Oak board'),
    );
    expect(upload.files).toEqual([
      [
        ['Handle', 'Title', 'SEO Title'],
        ['oak-board', 'Oak Board', 'Oak board'],
      ],
    ]);
  });

  it('sends all variants of a product, with their options, when one changed', () => {
    const upload = uploadAfter(SHOPIFY, (w) =>
      w.set(w.find('variant', 'sku', 'FH-MUG-SLT').id, 'price', { amount: '17.90', currency: 'EUR' }),
    );
    const options = [
      'Option1 Name',
      'Option1 Value',
      'Option2 Name',
      'Option2 Value',
      'Option3 Name',
      'Option3 Value',
    ];
    expect(upload.files).toEqual([
      [
        ['Handle', 'Title', ...options, 'Variant Price'],
        ['north-mug', 'North Mug', 'Colour', 'Sand', 'Size', '350 ml', '', '', '18.90'],
        ['north-mug', '', '', 'Slate', '', '350 ml', '', '', '17.90'],
      ],
    ]);
  });

  it('lists what is emptied', () => {
    const upload = uploadAfter(SHOPIFY, (w) =>
      w.set(w.find('product', 'handle', 'north-mug').id, 'seoTitle', null),
    );
    expect(upload.files[0]?.slice(1)).toEqual([['north-mug', 'North Mug', '']]);
    expect(upload.cleared).toEqual([
      { record: expect.any(String), column: 'SEO Title', from: 'North Mug in stoneware' },
    ]);
  });

  it('leaves stock out, and says so, unless it is ticked', () => {
    const without = uploadAfter(SHOPIFY, setStock);
    expect(without.rows).toBe(0);
    expect(without.leftOut.map(({ code }) => code)).toEqual(['stock']);
    const ticked = uploadAfter(SHOPIFY, setStock, { includeStock: true });
    expect(ticked.columns).toContain('Variant Inventory Qty');
    expect(ticked.rows).toBe(2);
  });

  it('says that deleted rows stay, since the format cannot delete', () => {
    const upload = uploadAfter(
      SHOPIFY,
      (w) => {
        const { id } = w.find('product', 'handle', 'oak-board');
        w.apply([
          { kind: 'delete', id: w.find('variant', 'product', id).id },
          { kind: 'delete', id },
        ]);
      },
      { deletions: true },
    );
    expect(upload.rows).toBe(0);
    expect(upload.leftOut.map(({ code }) => code)).toEqual(['not-deleted']);
  });

  it('sends all of a new product', () => {
    const upload = uploadAfter(SHOPIFY, (w) => {
      const product = w.newId();
      w.apply([
        {
          kind: 'create',
          record: {
            id: product,
            type: 'product',
            values: { title: 'Tray', handle: 'tray', status: 'draft' },
          },
        },
        { kind: 'create', record: { id: w.newId(), type: 'variant', values: { product, sku: 'FH-TRY' } } },
      ]);
    });
    expect(upload.files[0]?.slice(1)).toEqual([
      ['tray', 'Tray', 'Title', 'Default Title', '', '', '', '', 'FH-TRY', 'draft'],
    ]);
  });

  it('splits at the limit and keeps a product together', () => {
    const edit = (w: Workspace): void => {
      for (const { id, values } of w.all('variant'))
        w.set(id, 'price', { amount: `${String(values.position ?? 0)}.00`, currency: 'EUR' });
    };
    const { files, rows } = uploadAfter(SHOPIFY, edit, { maximumBytes: 240 });
    expect(rows).toBe(4);
    expect(files.map((file) => file.slice(1).map(([handle]) => handle))).toEqual([
      ['north-mug', 'north-mug'],
      ['oak-board', 'gift'],
    ]);
  });

  it('replaces whole rows only when that is asked for', () => {
    const edit = (w: Workspace): void => w.set(w.find('product', 'handle', 'oak-board').id, 'title', 'Board');
    expect(uploadAfter(SHOPIFY, edit, { replace: true }).columns).toHaveLength(42);
  });
});

describe('WooCommerce', () => {
  it('finds a variation by number and SKU, and names its product', () => {
    const upload = uploadAfter('woocommerce/products.csv', (w) =>
      w.set(w.find('variant', 'sku', 'fh-scarf-rust').id, 'price', { amount: '45', currency: 'EUR' }),
    );
    expect(upload.files).toEqual([
      [
        ['ID', 'Type', 'SKU', 'Regular price', 'Parent'],
        ['13', 'variation', 'fh-scarf-rust', '45', 'fh-scarf'],
      ],
    ]);
  });
});
