import type { Value } from '@shared/fields';
import { formatOf } from '@shared/formats';
import { amazonFlatfile } from '@shared/formats/amazon-flatfile';
import { fillingTemplate, fillTemplate } from '@shared/formats/amazon-flatfile/fillTemplate';
import {
  parseAttributePath,
  plainPath,
  selectorOf,
  writeAttributePath,
} from '@shared/formats/amazon-flatfile/pathSyntax';
import { validValuesOf } from '@shared/formats/amazon-flatfile/validValues';
import { planningExactCopy, runToEnd } from '@shared/formats/engine/exactCopy';
import { readingDrafts } from '@shared/formats/engine/readDrafts';
import { openFile } from '@shared/formats/open';
import { patchWorkbook } from '@shared/formats/spreadsheet/patch';
import { inspectTable } from '@shared/formats/table/inspect';
import { linksOf, operationsOf, planningImport, unlinkedListings } from '@shared/imports';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { amazonTemplate, partsOf, TEMPLATE_COLUMNS } from './amazon-template';
import { Workspace } from './bench';

function imported(bytes = amazonTemplate(), workspace = new Workspace()) {
  const { file, table, reading } = unwrap(openFile(bytes, { currency: 'EUR' }));
  const set = runToEnd(readingDrafts(formatOf(reading), table, reading));
  const plan = runToEnd(planningImport(set, workspace, { newId: workspace.newId }));
  const links = linksOf(plan);
  workspace.apply([...operationsOf(plan)]);
  const copy = (roots?: readonly string[]): Uint8Array => {
    const job = { table, set, links, records: workspace, ...(roots === undefined ? {} : { roots }) };
    return unwrap(patchWorkbook(bytes, table, runToEnd(planningExactCopy(job)).patch));
  };
  const listing = (sku: string, marketplace = 'DE') => {
    const found = workspace
      .all('listing')
      .filter(({ values }) => values.sellerSku === sku && values.marketplace === marketplace);
    if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} of ${sku}`);
    return found[0];
  };
  return { bytes, file, table, reading, set, plan, workspace, copy, listing };
}

const columnOf = (path: string): number => TEMPLATE_COLUMNS.findIndex(([other]) => other.startsWith(path));

describe('an attribute path', () => {
  const PATHS = [
    ...TEMPLATE_COLUMNS.map(([path]) => path),
    'color[marketplace_id=ATVPDKIKX0DER][language_tag=en_US]#1.standardized_values#1',
    'unit_count[marketplace_id=ATVPDKIKX0DER]#1.type[language_tag=en_US].value',
    'amzn1.volt.ca.product_id_value',
  ];
  it.each(PATHS)('%s is read and written alike', (text) => {
    const path = parseAttributePath(text);
    expect(path && writeAttributePath(path)).toBe(text);
  });

  it('has names, selectors and indexes', () => {
    const path = parseAttributePath(TEMPLATE_COLUMNS[17]?.[0] ?? '');
    if (path === undefined) throw new Error('not read');
    expect(plainPath(path)).toBe('purchasable_offer.our_price.schedule.value_with_tax');
    expect(selectorOf(path, 'audience')).toBe('ALL');
    expect(path.segments.map(({ index }) => index)).toEqual([1, 1, 1, undefined]);
  });

  it.each(['', '  ', 'a..b', '[marketplace_id=X]', 'item_name[', 'item#x.value'])('%j is none', (text) => {
    expect(parseAttributePath(text)).toBeUndefined();
  });
});

describe('a current template', () => {
  it('is found behind its instructions and read by its settings', () => {
    const { reading, set } = imported();
    expect(reading).toMatchObject({
      format: 'amazon-flatfile',
      generation: 'current',
      sheet: 'Vorlage',
      options: { marketplace: 'DE', locale: 'de-DE', dataRow: '7' },
    });
    expect(set.rowCount).toBe(3);
    expect(set.rejects).toEqual([]);
    expect(set.findings).toEqual([]);
  });

  it('gives listings of each marketplace that a row speaks of', () => {
    const { workspace, listing } = imported();
    expect(listing('LH-THR-GRN').values).toMatchObject({
      title: 'Wolldecke, grün',
      brand: 'Lindhoff',
      productType: 'BLANKET',
      price: { amount: '59.9', currency: 'EUR' },
      gtin: '4006381333931',
      bullets: ['Warm', 'Groß'],
      parentage: 'child',
      parent: listing('LH-THR').id,
      fulfilment: 'marketplace',
      locale: 'de-DE',
      [`attributes.${TEMPLATE_COLUMNS[4]?.[0]}`]: 'Wool throw, green',
      [`attributes.${TEMPLATE_COLUMNS[10]?.[0]}`]: 'Grün',
      [`attributes.${TEMPLATE_COLUMNS[19]?.[0]}`]: '54.9',
    });
    expect(listing('LH-THR-GRN', 'FR').values).toMatchObject({ price: { amount: '64.5', currency: 'EUR' } });
    expect(listing('LH-THR-GRN', 'FR').values.title).toBeUndefined();
    expect(workspace.all('listing')).toHaveLength(4);
    expect(workspace.all('asset').map(({ values }) => values.url)).toEqual([
      'https://images.example.com/throw-green.jpg',
      'https://images.example.com/throw-detail.jpg',
    ]);
  });

  it.each([false, true])('comes out byte for byte as it went in (macros: %s)', (macros) => {
    const bytes = amazonTemplate({ macros });
    const { copy, workspace, reading, table } = imported(bytes);
    expect(copy()).toEqual(bytes);
    const set = runToEnd(readingDrafts(formatOf(reading), table, reading));
    const again = runToEnd(planningImport(set, workspace, { newId: workspace.newId }));
    expect(again.drafts.filter(({ status }) => status !== 'unchanged' && status !== 'none')).toEqual([]);
  });

  const EDITS: readonly (readonly [string, string, Value, readonly string[]])[] = [
    ['title', 'Kissen', 'Kissen, weich', ['item_name → Kissen, weich']],
    ['price', '24.5', { amount: '22.00', currency: 'EUR' }, ['purchasable_offer → 22']],
    ['bullets', '', ['Weich', 'Waschbar'], ['bullet_point → Waschbar']],
    ['quantity', '7', 9, ['fulfillment_availability → 9']],
    ['productType', '', 'CUSHION', ['product_type → CUSHION']],
  ];
  it.each(EDITS)('changes %s and no other cell, sheet or part', (path, _was, value, expected) => {
    const bytes = amazonTemplate({ macros: true });
    const { copy, workspace, listing, table } = imported(bytes);
    workspace.set(listing('LH-CSH').id, path, value);
    const changed = copy();
    const [before, after] = [partsOf(bytes), partsOf(changed)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const differing = Object.keys(before).filter(
      (name) => !Buffer.from(before[name] ?? []).equals(after[name] ?? new Uint8Array()),
    );
    expect(differing).toEqual(['xl/worksheets/sheet2.xml']);
    const reread = unwrap(openFile(changed, { currency: 'EUR' })).table;
    const cells = reread.rows.flatMap((row, index) =>
      row.flatMap((text, column) =>
        text === (table.rows[index]?.[column] ?? '')
          ? []
          : [`${/^[a-z_]*/.exec(TEMPLATE_COLUMNS[column]?.[0] ?? '')?.[0]} → ${text}`],
      ),
    );
    expect(cells).toEqual(expected);
    const sheet = new TextDecoder().decode(after['xl/worksheets/sheet2.xml']);
    expect(sheet).toContain('<dataValidations count="2">');
  });

  it('writes an edit of the second marketplace, whose columns are its own', () => {
    const { copy, workspace, listing } = imported();
    workspace.set(listing('LH-THR-GRN', 'FR').id, 'price', { amount: '66', currency: 'EUR' });
    const { table } = unwrap(openFile(copy(), { currency: 'EUR' }));
    expect(table.rows.find(([sku]) => sku === 'LH-THR-GRN')?.slice(17, 20)).toEqual(['59.9', '66', '54.9']);
  });

  it('offers the values of its drop-downs, names and sheets', () => {
    const { bytes, file, reading } = imported();
    const values = validValuesOf({ bytes, file }, reading);
    expect(values(columnOf('parentage_level'))).toEqual(['Parent', 'Child']);
    expect(values(columnOf('color'))).toEqual(['Grün', 'Grau', 'Beige', 'Weiß']);
    expect(values(columnOf('condition_type'))).toEqual(['Neu', 'Gebraucht', 'Wie neu']);
    expect(values(columnOf('item_name'))).toEqual([]);
  });

  it('says which listings sell nothing that is known, and what they might', () => {
    const workspace = new Workspace();
    const variant = { id: workspace.newId(), type: 'variant', values: { sku: 'K-1', gtin: '4006381333948' } };
    workspace.apply([{ kind: 'create', record: variant }]);
    const { plan } = imported(amazonTemplate(), workspace);
    expect(unlinkedListings(plan).map(({ code, value }) => `${value} ${code}`)).toEqual([
      'LH-THR-GRN unlinked',
      'LH-THR-GRN unlinked',
      'LH-CSH link-suggested',
    ]);
  });
});

describe('an empty template', () => {
  it('takes listings from its first data row on, and keeps everything else', () => {
    const { workspace, listing } = imported();
    const empty = amazonTemplate({ rows: [], macros: true });
    const { table, reading } = unwrap(openFile(empty, { currency: 'EUR' }));
    expect(reading.first).toBe(table.rows.length);
    const roots = [listing('LH-CSH').id, listing('LH-THR-GRN').id, listing('LH-THR-GRN', 'FR').id];
    const job = { format: amazonFlatfile, table, reading, records: workspace, roots };
    const filled = unwrap(fillTemplate(empty, job));
    const file = unwrap(inspectTable(filled));
    const sheet = file.table(1);
    expect([...sheet.lines.subarray(0, sheet.rows.length)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(sheet.rows[6]?.slice(0, 4)).toEqual(['LH-CSH', 'PILLOW', '', 'Kissen']);
    expect(sheet.rows[7]).toContain('64.5');
    expect(file.sheets.map(({ isHidden }) => isHidden)).toEqual([false, false, false, true]);
    const [before, after] = [partsOf(empty), partsOf(filled)];
    expect(after['xl/vbaProject.bin']).toEqual(before['xl/vbaProject.bin']);
    const again = imported(filled);
    expect(again.listing('LH-CSH').values.title).toBe('Kissen');
  });

  it('leaves out listings of other marketplaces, and says so', () => {
    const { workspace, listing } = imported();
    const { id } = listing('LH-CSH');
    workspace.set(id, 'marketplace', 'US');
    const empty = amazonTemplate({ rows: [] });
    const { table, reading } = unwrap(openFile(empty, { currency: 'EUR' }));
    const job = { format: amazonFlatfile, table, reading, records: workspace, roots: [id] };
    expect(fillingTemplate(job).findings).toMatchObject([
      { code: 'other-marketplace', value: 'LH-CSH (US)' },
    ]);
    expect(fillTemplate(empty, job)).toMatchObject({ ok: false, error: { code: 'empty' } });
  });
});
