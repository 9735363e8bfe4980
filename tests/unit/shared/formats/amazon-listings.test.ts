import { amazonListings, withMarketplace } from '@shared/formats/amazon-listings';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import { writingRecords } from '@shared/formats/engine/fresh';
import { countRows, plannedRows } from '@shared/imports';
import { describe, expect, it } from 'vitest';
import { amazonFixture, changedCells } from './amazon-files';
import { exportBytes, importFile, planFile, Workspace } from './bench';

const LAYOUTS: readonly (readonly [file: string, generation: string, columns: number])[] = [
  ['listings-27.txt', 'older-listings', 27],
  ['listings-28.txt', 'active-listings', 28],
  ['listings-all.txt', 'all-listings', 29],
  ['listings-remainder.txt', 'all-listings', 31],
  ['listings-business.txt', 'business-listings', 47],
  ['listings-jp.txt', 'all-listings', 16],
  ['inventory-loader.txt', 'inventory-loader', 12],
  ['fba-18.txt', 'fba-inventory', 18],
  ['fba-21.txt', 'fba-inventory', 21],
  ['fba-26.txt', 'fba-inventory', 26],
];

describe.each(LAYOUTS)('%s', (name, generation, columns) => {
  it('is recognised by its headers', () => {
    const { reading, set } = planFile(amazonFixture(name), new Workspace());
    expect(reading).toMatchObject({ format: 'amazon-listings', generation, header: 0, first: 1 });
    expect(reading.columns).toHaveLength(columns);
    expect(set.rejects).toEqual([]);
    expect(set.findings.filter(({ code }) => code !== 'asks-deletion')).toEqual([]);
  });

  it('comes out byte for byte as it went in, and changes nothing when imported again', () => {
    const workspace = new Workspace();
    const imported = importFile(amazonFixture(name), workspace);
    expect(exportBytes(imported, workspace)).toEqual(amazonFixture(name));
    const rows = plannedRows(planFile(amazonFixture(name), workspace).plan);
    expect(countRows(rows)).toEqual({ new: 0, changed: 0, unchanged: rows.length, refused: 0 });
  });
});

it('gives a listing its picture where a refused row before it names the same one', () => {
  const rows = [
    ['seller-sku', 'item-name', 'listing-id', 'price', 'quantity', 'image-url'],
    ['TWICE', 'One', 'L1', '1', '1', ''],
    ['TWICE', 'Two', 'L1', '1', '1', 'https://images.example.com/a.jpg'],
    ['OTHER', 'Three', 'L2', '1', '1', 'https://images.example.com/a.jpg'],
  ];
  const text = `${rows.map((cells) => cells.join('\t')).join('\n')}\n`;
  const workspace = new Workspace();
  importFile(text, workspace);
  const { values } = workspace.find('listing', 'sellerSku', 'OTHER');
  expect(values.images).toEqual([workspace.all('asset')[0]?.id]);
  expect(countRows(plannedRows(planFile(text, workspace).plan))).toMatchObject({ new: 0, changed: 0 });
});

describe('a listings report', () => {
  const read = (name: string, marketplace = 'UK') => {
    const workspace = new Workspace();
    const { reading } = planFile(amazonFixture(name), workspace);
    const file = importFile(amazonFixture(name), workspace, {
      reading: withMarketplace(reading, marketplace),
    });
    return { workspace, file, listing: (sku: string) => workspace.find('listing', 'sellerSku', sku) };
  };

  it('gives listings of the marketplace asked for', () => {
    const { listing } = read('listings-business.txt', 'GB');
    expect(listing('LH-THR-GRN').values).toMatchObject({
      title: 'Wool Throw, grün, 130 x 180 cm',
      marketplace: 'UK',
      externalId: '1120AISLE01',
      price: { amount: '59.90', currency: 'GBP' },
      asin: 'B0CAISLE01',
      gtinType: 'ASIN',
      condition: '11',
      fulfilment: 'marketplace',
      'attributes.open-date': '08/07/2016 10:12:40 BST',
      'attributes.Business Price': '54.90',
      'attributes.Quantity Lower Bound 1': '5',
    });
    expect(listing('LH-THR-GRN').values.gtin).toBeUndefined();
    expect(listing('LH-CSH').values).toMatchObject({ gtin: '4006381333948', gtinType: 'EAN', quantity: 7 });
    expect(listing('LH-TEA').values).toMatchObject({ gtin: '036000291452', gtinType: 'UPC' });
  });

  it('reads status and the words of a Japanese report', () => {
    expect(read('listings-all.txt').listing('LH-CSH').values.status).toBe('inactive');
    const japan = read('listings-jp.txt', 'JP').listing('LH-THR-GRN').values;
    expect(japan).toMatchObject({
      title: 'ウールのひざ掛け 緑',
      price: { amount: '7980', currency: 'JPY' },
      fulfilment: 'marketplace',
      asin: 'B0CAISLE01',
      status: 'active',
    });
  });

  it('takes headers in any case, with spaces for dashes', () => {
    const text = new TextDecoder().decode(amazonFixture('listings-28.txt'));
    const [header = '', ...rest] = text.split('\n');
    const spaced = [header.replaceAll('-', ' ').toUpperCase(), ...rest].join('\n');
    const { reading, set } = planFile(spaced, new Workspace());
    expect(reading.generation).toBe('active-listings');
    expect(set.drafts.find(({ type }) => type === 'listing')?.values.asin).toBe('B0CAISLE01');
  });

  it('keeps what FBA says of the quantity where the report is silent', () => {
    const workspace = new Workspace();
    for (const name of ['listings-all.txt', 'fba-26.txt', 'listings-all.txt']) {
      const { reading } = planFile(amazonFixture(name), workspace);
      importFile(amazonFixture(name), workspace, { reading: withMarketplace(reading, 'UK') });
    }
    const throws = workspace.find('listing', 'sellerSku', 'LH-THR-GRN').values;
    expect(throws).toMatchObject({
      quantity: 12,
      fnsku: 'X000AISLE1',
      'attributes.afn-reserved-quantity': '3',
    });
    expect(workspace.find('listing', 'sellerSku', 'LH-CSH').values).toMatchObject({
      quantity: 7,
      fulfilment: 'merchant',
    });
  });

  it('tells one marketplace from another by what was asked for', () => {
    const workspace = new Workspace();
    for (const code of ['UK', 'DE']) {
      const { reading } = planFile(amazonFixture('listings-28.txt'), workspace);
      importFile(amazonFixture('listings-28.txt'), workspace, { reading: withMarketplace(reading, code) });
    }
    const places = workspace
      .all('listing')
      .filter(({ values }) => values.sellerSku === 'LH-CSH')
      .map(({ values }) => values.marketplace);
    expect(places).toEqual(['UK', 'DE']);
    expect(workspace.all('channel')).toHaveLength(1);
  });

  const EDITS = [
    ['title', 'Kissen', ['2:item-name Cushion 40 x 40 "soft" → Kissen']],
    ['price', { amount: '19.00', currency: 'GBP' }, ['2:price 24.50 → 19.00']],
    ['status', 'active', ['2:status Inactive → Active']],
    ['fulfilment', 'marketplace', ['2:fulfillment-channel DEFAULT → AMAZON_EU']],
    ['attributes.merchant-shipping-group', 'Express', ['2:merchant-shipping-group Standard → Express']],
    ['gtin', '4006381333931', ['2:product-id 4006381333948 → 4006381333931']],
  ] as const;

  it.each(EDITS)('changes %s and nothing else', (path, value, expected) => {
    const { workspace, file, listing } = read('listings-all.txt');
    workspace.set(listing('LH-CSH').id, path, value);
    expect(changedCells(file, workspace)).toEqual(expected);
  });

  it('marks listings that the loader asks to delete', () => {
    const { listing, file } = read('inventory-loader.txt', 'DE');
    expect(listing('LH-OLD').values).toMatchObject({ status: 'deleted', asin: 'B0CAISLE09' });
    expect(listing('LH-CSH').values.price).toEqual({ amount: '24.50', currency: 'EUR' });
    expect(amazonListings.uploadFor?.(file.reading)?.action?.header).toBe('add-delete');
  });

  it('is written afresh in each of its layouts', () => {
    const { workspace, file, listing } = read('listings-business.txt');
    const write = (generation: string) => {
      const request = {
        format: amazonListings,
        generation,
        records: workspace,
        roots: [listing('LH-CSH').id],
      };
      const { top, rows } = runToEnd(
        writingRecords({ ...request, conventions: file.reading.conventions, options: { marketplace: 'UK' } }),
      );
      return Object.fromEntries((top[0] ?? []).map((name, column) => [name, rows[0]?.[column]]));
    };
    for (const generation of amazonListings.generations) {
      const row = write(generation);
      expect(row['seller-sku'] ?? row.sku).toBe('LH-CSH');
    }
    expect(write('inventory-loader')).toMatchObject({
      'product-id': '4006381333948',
      'product-id-type': '4',
      price: '24.50',
      'item-condition': '11',
    });
    expect(write('all-listings')).toMatchObject({ asin1: 'B0CAISLE02', 'fulfillment-channel': 'DEFAULT' });
  });
});
