import { formatOf, recogniseTable } from '@shared/formats';
import { amazonFlatfile } from '@shared/formats/amazon-flatfile';
import { flatFileUpload } from '@shared/formats/amazon-flatfile/upload';
import { readCsv } from '@shared/formats/csv/read';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import { writingRecords } from '@shared/formats/engine/fresh';
import { countRows, plannedRows } from '@shared/imports';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { amazonFixture, changedCells } from './amazon-files';
import { exportBytes, importFile, planFile, Workspace } from './bench';

const FILES = ['flatfile-names.txt', 'flatfile-template.txt'];

describe.each(FILES)('%s', (name) => {
  it('comes out byte for byte as it went in', () => {
    const workspace = new Workspace();
    const imported = importFile(amazonFixture(name), workspace);
    expect(imported.set.findings).toEqual([]);
    expect(imported.set.rejects).toEqual([]);
    expect(exportBytes(imported, workspace)).toEqual(amazonFixture(name));
  });

  it('changes nothing when it is imported again', () => {
    const workspace = new Workspace();
    importFile(amazonFixture(name), workspace);
    const again = planFile(amazonFixture(name), workspace);
    const rows = plannedRows(again.plan);
    expect(countRows(rows)).toEqual({ new: 0, changed: 0, unchanged: rows.length, refused: 0 });
  });
});

describe('the template with its three rows', () => {
  it('is read by its settings', () => {
    const { reading } = planFile(amazonFixture('flatfile-template.txt'), new Workspace());
    expect(reading).toMatchObject({
      format: 'amazon-flatfile',
      generation: 'template',
      header: 2,
      first: 3,
      options: { channel: 'Amazon', marketplace: 'DE', locale: 'de-DE' },
    });
    expect(reading.conventions).toMatchObject({ decimal: ',', currency: 'EUR' });
  });
});

describe('a flat file', () => {
  const imported = () => {
    const workspace = new Workspace();
    const file = importFile(amazonFixture('flatfile-template.txt'), workspace);
    const listing = (sku: string) => workspace.find('listing', 'sellerSku', sku);
    return { workspace, file, listing, cells: () => changedCells(file, workspace) };
  };

  it('gives the listing its own values', () => {
    const { workspace, listing } = imported();
    const { values } = listing('LH-THR-GRN');
    expect(values).toMatchObject({
      title: 'Lindhoff Wool Throw, green, 130 x 180 cm',
      marketplace: 'DE',
      locale: 'de-DE',
      price: { amount: '59.90', currency: 'EUR' },
      salePrice: { amount: '49.90', currency: 'EUR' },
      saleStart: '2026-11-20',
      quantity: 12,
      bullets: ['Warm: pure new wool', 'Large: 130 x 180 cm', 'Washable'],
      gtin: '4006381333931',
      gtinType: 'EAN',
      fulfilment: 'marketplace',
      parentage: 'child',
      parentSku: 'LH-THR',
      productType: 'blanket',
      'attributes.color_name': 'Grün',
      'attributes.relationship_type': 'Variation',
    });
    expect(values.asin).toBeUndefined();
    expect(listing('LH-THR-GRY').values).toMatchObject({ asin: 'B0CAISLE01', fulfilment: 'merchant' });
    expect(listing('LH-THR-GRY').values.gtin).toBeUndefined();
    const pictures = (values.images as string[]).map((id) => workspace.get(id)?.values.url);
    expect(pictures).toEqual([
      'https://images.example.com/throw-green.jpg',
      'https://images.example.com/throw-detail.jpg',
    ]);
  });

  it('links children to their parent, whichever comes first', () => {
    const { listing } = imported();
    expect(listing('LH-THR').values.parentage).toBe('parent');
    for (const sku of ['LH-THR-GRN', 'LH-THR-GRY'])
      expect(listing(sku).values.parent).toBe(listing('LH-THR').id);
  });

  it('finds a parent that only the workspace has', () => {
    const { workspace, listing } = imported();
    const parent = listing('LH-THR').id;
    workspace.set(listing('LH-THR-GRN').id, 'parent', undefined);
    const rows = new TextDecoder('windows-1252').decode(amazonFixture('flatfile-template.txt')).split('\r\n');
    importFile([...rows.slice(0, 4), ''].join('\r\n'), workspace);
    expect(listing('LH-THR-GRN').values.parent).toBe(parent);
  });

  it('links the item by SKU, then by a confirmed cross-reference', () => {
    const workspace = new Workspace();
    const create = (id: string, type: string, values: Record<string, string>) =>
      workspace.apply([{ kind: 'create', record: { id, type, values } }]);
    const [green, grey, reference] = [workspace.newId(), workspace.newId(), workspace.newId()];
    create(green, 'variant', { sku: 'LH-THR-GRN' });
    create(grey, 'variant', { sku: 'THROW-2' });
    create(reference, 'skuReference', { foreignSku: 'LH-THR-GRY', item: grey, status: 'suggested' });
    const file = () => importFile(amazonFixture('flatfile-names.txt'), workspace);
    file();
    const itemOf = (sku: string) => workspace.find('listing', 'sellerSku', sku).values.item;
    expect([itemOf('LH-THR-GRN'), itemOf('LH-THR-GRY')]).toEqual([green, undefined]);
    workspace.set(reference, 'status', 'confirmed');
    file();
    expect(itemOf('LH-THR-GRY')).toBe(grey);
    // A link made by hand stays.
    workspace.set(workspace.find('listing', 'sellerSku', 'LH-THR-GRN').id, 'item', grey);
    file();
    expect(itemOf('LH-THR-GRN')).toBe(grey);
  });

  const EDITS: readonly (readonly [
    what: string,
    sku: string,
    path: string,
    value: never,
    cells: string[],
  ])[] = [
    ['a title', 'LH-CSH', 'title', 'Cushion', ['4:item_name Lindhoff Cushion → Cushion']],
    ['a price', 'LH-CSH', 'price', { amount: '9.5', currency: 'EUR' }, ['4:standard_price 24,50 → 9,5']],
    ['a cleared price', 'LH-CSH', 'price', null, ['4:standard_price 24,50 → ']],
    ['fulfilment', 'LH-CSH', 'fulfilment', 'marketplace', ['4:fulfillment_center_id DEFAULT → AMAZON_EU']],
    ['an attribute', 'LH-THR-GRY', 'attributes.color_name', 'Anthrazit', ['2:color_name Grau → Anthrazit']],
    ['an ASIN', 'LH-THR-GRY', 'asin', 'B0CAISLE77', ['2:external_product_id B0CAISLE01 → B0CAISLE77']],
    ['a GTIN', 'LH-CSH', 'gtin', '4006381333955', ['4:external_product_id 4006381333948 → 4006381333955']],
    [
      'bullet points, which close ranks',
      'LH-THR-GRN',
      'bullets',
      ['Warm', 'Large: 130 x 180 cm', 'Washable'],
      [
        '1:bullet_point1 Warm: pure new wool → Warm',
        '1:bullet_point3  → Washable',
        '1:bullet_point4 Washable → ',
      ],
    ],
  ] as never;

  it.each(EDITS)('changes %s and nothing else', (_what, sku, path, value, expected) => {
    const workspace = new Workspace();
    const file = importFile(amazonFixture('flatfile-names.txt'), workspace);
    workspace.set(workspace.find('listing', 'sellerSku', sku).id, path, value);
    expect(changedCells(file, workspace)).toEqual(expected);
  });

  it('writes a picture that was added', () => {
    const { workspace, listing, cells } = imported();
    const { id, values } = listing('LH-THR-GRN');
    const picture = workspace.newId();
    const url = 'https://images.example.com/new.jpg';
    workspace.apply([{ kind: 'create', record: { id: picture, type: 'asset', values: { url } } }]);
    workspace.set(id, 'images', [...(values.images as string[]), picture]);
    expect(cells()).toEqual([`3:other_image_url2  → ${url}`]);
  });

  it('reads prices in the currency of their own column', () => {
    const workspace = new Workspace();
    importFile('item_sku\titem_name\tstandard_price\tcurrency\r\nA\tMug\t9.50\tSEK\r\n', workspace);
    const { values } = workspace.find('listing', 'sellerSku', 'A');
    expect(values.price).toEqual({ amount: '9.50', currency: 'SEK' });
  });

  it('takes a partial update for what it fills in, and says what asks for a deletion', () => {
    const { workspace, listing } = imported();
    const text = [
      'item_sku\titem_name\tstandard_price\tparent_sku\tupdate_delete',
      'LH-THR-GRN\t\t44.00\t\tPartialUpdate',
      'LH-THR-GRY\t\t\t\tDelete',
      '',
    ].join('\r\n');
    const plain = unwrap(readCsv(new TextEncoder().encode(text)));
    const reading = recogniseTable(plain, { currency: 'EUR' });
    const options = { channel: 'Amazon', marketplace: 'DE' };
    if (reading === undefined) throw new Error('not recognised');
    const { set } = importFile(text, workspace, { reading: { ...reading, options } });
    expect(set.findings.map(({ code, row }) => [code, row])).toEqual([['asks-deletion', 2]]);
    expect(listing('LH-THR-GRN').values).toMatchObject({
      title: 'Lindhoff Wool Throw, green, 130 x 180 cm',
      price: { amount: '44.00', currency: 'EUR' },
      parentSku: 'LH-THR',
      parent: listing('LH-THR').id,
    });
    expect(listing('LH-THR-GRY').values.status).toBe('deleted');
    expect(listing('LH-THR-GRY').values.title).toContain('grey');
  });
});

describe('a fresh flat file', () => {
  it('has the row of field names, what listings inherit and the attributes they have', () => {
    const workspace = new Workspace();
    importFile(amazonFixture('flatfile-template.txt'), workspace);
    const { id } = workspace.find('listing', 'sellerSku', 'LH-THR-GRN');
    const [variant, product] = [workspace.newId(), workspace.newId()];
    workspace.apply([
      { kind: 'create', record: { id: product, type: 'product', values: { title: 'Throw' } } },
      { kind: 'create', record: { id: variant, type: 'variant', values: { sku: 'X', product } } },
    ]);
    workspace.set(id, 'item', variant);
    workspace.set(id, 'title', undefined);
    const { reading } = planFile(amazonFixture('flatfile-template.txt'), new Workspace());
    const written = runToEnd(
      writingRecords({
        format: amazonFlatfile,
        records: workspace,
        roots: [id],
        conventions: reading.conventions,
        options: { marketplace: 'DE' },
      }),
    );
    const row = Object.fromEntries(
      (written.top[0] ?? []).map((name, column) => [name, written.rows[0]?.[column]]),
    );
    expect(row).toMatchObject({
      item_sku: 'LH-THR-GRN',
      item_name: 'Throw',
      standard_price: '59,90',
      external_product_id: '4006381333931',
      external_product_id_type: 'EAN',
      main_image_url: 'https://images.example.com/throw-green.jpg',
      bullet_point3: 'Washable',
      parent_sku: 'LH-THR',
      fulfillment_center_id: 'AMAZON_EU',
      update_delete: '',
      color_name: 'Grün',
      fabric_type1: '100% wool',
    });
    expect(formatOf(written.reading)).toBe(amazonFlatfile);
  });
});

describe('what an upload carries', () => {
  it('is a partial update by default, in words that can be set', () => {
    const { reading } = planFile(amazonFixture('flatfile-names.txt'), new Workspace());
    expect(flatFileUpload(reading).action).toEqual({
      header: 'update_delete',
      update: 'PartialUpdate',
      replace: 'Update',
      delete: 'Delete',
    });
    const local = { ...reading, generation: 'current', options: { partialUpdate: 'Teilaktualisierung' } };
    expect(flatFileUpload(local).action).toMatchObject({
      header: '::record_action',
      update: 'Teilaktualisierung',
    });
    expect(flatFileUpload(reading).stock).toEqual([{ role: 'listing', path: 'quantity' }]);
  });
});
