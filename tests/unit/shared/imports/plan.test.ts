import { decodeLinks, encodeLinks } from '@shared/formats/engine/links';
import { openFile } from '@shared/formats/open';
import {
  ALL_TICKED,
  countRows,
  linksOf,
  operationsOf,
  plannedRows,
  type Ticks,
  tickName,
} from '@shared/imports';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { exportExactly, importFile, planFile, Workspace } from '../formats/bench';

const file = (...rows: string[]): string => `${rows.join('\n')}\n`;
const HEADER =
  'Handle,Title,Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src,Image Alt Text,Google Shopping / Gender';
const MUG = 'mug,Mug,Fjordhaus,Colour,Sand,M-1,9.90,https://images.example.com/m.jpg,A mug,unisex';
const MUG_2 = 'mug,,,,Moss,M-2,9.90,,,';
const JUG = 'jug,Jug,Fjordhaus,Title,Default Title,J-1,24.00,,,';

const statuses = (text: string, workspace: Workspace, keys?: Parameters<typeof planFile>[2]) =>
  plannedRows(planFile(text, workspace, keys).plan).map(({ row, status, reason }) => [
    row,
    status,
    reason ?? '',
  ]);

describe('a preview', () => {
  it('tells new, changed, unchanged and refused rows, with each cell from and to', () => {
    const workspace = new Workspace();
    importFile(file(HEADER, MUG, MUG_2), workspace);
    const next = file(
      HEADER,
      MUG.replace('9.90', '8.90').replace('A mug', ''),
      MUG_2,
      JUG,
      JUG,
      ',,x,,,,,,,',
    );
    const { plan } = planFile(next, workspace);
    expect(plannedRows(plan).map(({ row, status }) => [row, status])).toEqual([
      [1, 'changed'],
      [2, 'unchanged'],
      [3, 'new'],
      [4, 'refused'],
      [5, 'refused'],
    ]);
    expect(countRows(plannedRows(plan))).toEqual({ new: 1, changed: 1, unchanged: 1, refused: 2 });
    expect(plan.drafts.flatMap(({ name, cells }) => cells.map((cell) => ({ name, ...cell })))).toEqual([
      {
        name: 'M-1',
        path: 'price',
        from: { amount: '9.90', currency: 'EUR' },
        to: { amount: '8.90', currency: 'EUR' },
        column: 6,
      },
      { name: 'https://images.example.com/m.jpg', path: 'alt', from: 'A mug', to: null, column: 8 },
    ]);
  });

  it('leaves alone what a missing column would say', () => {
    const workspace = new Workspace();
    importFile(file(HEADER, MUG), workspace);
    const before = workspace.copy();
    importFile(file('Handle,Variant Price,Option1 Value', 'mug,7.00,Sand'), workspace);
    const { id, values } = workspace.find('product', 'handle', 'mug');
    expect(values).toEqual(before.get(id)?.values);
    expect(workspace.find('variant', 'sku', 'M-1').values.price).toEqual({ amount: '7.00', currency: 'EUR' });
  });

  it('keeps what cannot be read, and says so', () => {
    const workspace = new Workspace();
    const { set } = importFile(file(HEADER, MUG.replace('9.90', 'on request')), workspace);
    expect(set.findings).toMatchObject([{ code: 'unparsed', row: 1, column: 6, value: 'on request' }]);
    expect(workspace.find('variant', 'sku', 'M-1').values.price).toEqual({ unparsed: 'on request' });
  });
});

describe('finding records', () => {
  it('goes by the chosen key, one field or several together', () => {
    const workspace = new Workspace();
    importFile(file(HEADER, MUG, JUG), workspace);
    const renamed = file(HEADER, MUG.replace('mug,', 'cup,').replace('M-1', 'C-1'));
    expect(statuses(renamed, workspace)).toEqual([[1, 'new', '']]);
    expect(statuses(renamed, workspace, { keys: { product: ['title'] } })).toEqual([[1, 'changed', '']]);
    expect(statuses(renamed, workspace, { keys: { product: ['title', 'handle'] } })).toEqual([
      [1, 'new', ''],
    ]);
  });

  it('refuses a key that several records share, and a row without a value for it', () => {
    const workspace = new Workspace();
    importFile(file(HEADER, MUG, JUG, 'cup,Mug,,Title,Default Title,C-1,5.00,,,'), workspace);
    expect(statuses(file(HEADER, MUG), workspace, { keys: { product: ['title'] } })).toEqual([
      [1, 'refused', 'Several records have the same Title: which one is meant cannot be told.'],
    ]);
    expect(
      statuses(file(HEADER, MUG.replace(',Mug,', ',,')), workspace, { keys: { product: ['title'] } }),
    ).toEqual([[1, 'refused', 'The field it is to be found by is empty.']]);
  });

  it('finds variants of equal SKU by their options', () => {
    const workspace = new Workspace();
    const twins = file(HEADER, MUG, MUG_2.replace('M-2', 'M-1'));
    importFile(twins, workspace);
    expect(workspace.all('variant')).toHaveLength(2);
    expect(countRows(plannedRows(planFile(twins, workspace).plan))).toMatchObject({ unchanged: 2 });
  });

  it('shares a picture only where address and alt text agree', () => {
    const workspace = new Workspace();
    const other = JUG.replace(',,,', ',https://images.example.com/m.jpg,Another,');
    importFile(
      file(
        HEADER,
        MUG,
        other,
        JUG.replaceAll('jug', 'jar').replace(',,,', ',https://images.example.com/m.jpg,A mug,'),
      ),
      workspace,
    );
    expect(workspace.all('asset').map(({ values }) => values.alt)).toEqual(['A mug', 'Another']);
  });
});

describe('ticks', () => {
  const index = (plan: ReturnType<typeof planFile>['plan'], key: string): number =>
    plan.set.byKey.get(key) ?? -1;
  const untick = (...drafts: number[]): Ticks => ({ ...ALL_TICKED, skippedDrafts: new Set(drafts) });

  it('takes the variants, pictures and listing of a product along that is not made', () => {
    const workspace = new Workspace();
    const { plan } = planFile(file(HEADER, MUG, MUG_2, JUG), workspace);
    workspace.apply([...operationsOf(plan, untick(index(plan, 'product:mug')))]);
    expect(
      ['product', 'variant', 'asset', 'listing', 'channel', 'brand'].map(
        (type) => workspace.all(type as 'product').length,
      ),
    ).toEqual([1, 1, 0, 0, 0, 1]);
  });

  it('leaves a column out, and an exact copy leaves its cells alone', () => {
    const workspace = new Workspace();
    const text = file(HEADER, MUG, MUG_2, JUG);
    const ticks: Ticks = { ...ALL_TICKED, skippedFields: new Set([tickName('variant', 'price')]) };
    const imported = importFile(text, workspace, { ticks });
    expect(workspace.all('variant').map(({ values }) => values.price)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(exportExactly(imported, workspace)).toBe(text);
    workspace.set(workspace.find('variant', 'sku', 'J-1').id, 'price', { amount: '20.00', currency: 'EUR' });
    expect(exportExactly(imported, workspace)).toBe(text.replace('24.00', '20.00'));
  });

  it('leaves a row out, and an exact copy leaves the row alone', () => {
    const workspace = new Workspace();
    const text = file(HEADER, MUG, MUG_2, JUG);
    const { plan } = planFile(text, workspace);
    const ticks = untick(index(plan, 'variant:2'));
    const imported = importFile(text, new Workspace(), { ticks });
    expect(imported.links.ids.get('variant:2')).toBeUndefined();
    const other = new Workspace();
    const again = importFile(text, other, { ticks });
    expect(other.all('variant')).toHaveLength(2);
    expect(exportExactly(again, other)).toBe(text);
  });

  it('spells a brand as the file does, though it is known in another spelling', () => {
    const workspace = new Workspace();
    importFile(file(HEADER, JUG), workspace);
    const text = file(HEADER, MUG.replace('Fjordhaus', 'FJORDHAUS'));
    const imported = importFile(text, workspace);
    expect(workspace.all('brand')).toHaveLength(1);
    expect(exportExactly(imported, workspace)).toBe(text);
  });
});

describe('row links', () => {
  it('survive being written', () => {
    const workspace = new Workspace();
    const { plan } = planFile(file(HEADER, MUG, MUG_2, JUG), workspace);
    const links = linksOf(plan);
    const read = unwrap(decodeLinks(encodeLinks(links)));
    for (const [key, id] of links.ids) expect(read.ids.get(key)).toBe(id);
    expect({ held: read.held, others: read.others, mark: read.mark }).toEqual({
      held: links.held,
      others: links.others,
      mark: links.mark,
    });
    expect(read.ids.get('variant:99')).toBeUndefined();
  });

  it.each([new Uint8Array(), new TextEncoder().encode('{}\n'), new TextEncoder().encode('nothing')])(
    'are refused when damaged',
    (bytes) => {
      expect(decodeLinks(bytes)).toMatchObject({ ok: false, error: { code: 'damaged' } });
    },
  );
});

describe('a supplier’s list with numbers of its own', () => {
  const ours = file('sku;title;ean;price', 'M-1;Mug;4006381333931;9.90');
  const theirs = file('sku;title;ean;price', 'VDL-7;Mug of theirs;4006381333931;4.50');
  const mapped = (text: string) => unwrap(openFile(new TextEncoder().encode(text), { currency: 'EUR' }));

  function filled(): Workspace {
    const workspace = new Workspace();
    const { table, reading } = mapped(ours);
    importFile(ours, workspace, { table, reading });
    return workspace;
  }

  it('never gives a record found by its barcode another SKU: the row is refused', () => {
    const { table, reading } = mapped(theirs);
    expect(statuses(theirs, filled(), { table, reading })).toEqual([
      [1, 'refused', expect.stringContaining('belongs to a record with another SKU')],
    ]);
  });

  it('does so where a person chose the barcode to find records by', () => {
    const { table, reading } = mapped(theirs);
    const [row] = statuses(theirs, filled(), { table, reading, keys: { variant: ['gtin'] } });
    expect(row?.[1]).toBe('changed');
  });
});
