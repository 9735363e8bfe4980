import type { Value } from '@shared/fields';
import { formatOf } from '@shared/formats';
import { planUpload, type UploadChoice } from '@shared/formats/amazon/planUpload';
import { writeUpload } from '@shared/formats/amazon/writeUpload';
import { comparingSource } from '@shared/formats/engine/compareSource';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import { readingDrafts } from '@shared/formats/engine/readDrafts';
import { openFile } from '@shared/formats/open';
import { linksOf, operationsOf, planningImport } from '@shared/imports';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { amazonFixture } from './amazon-files';
import { amazonTemplate, partsOf } from './amazon-template';
import { Workspace } from './bench';

function edited(bytes: Uint8Array, edits: Readonly<Record<string, Readonly<Record<string, Value>>>>) {
  const workspace = new Workspace();
  const { table, reading } = unwrap(openFile(bytes, { currency: 'EUR' }));
  const format = formatOf(reading);
  const set = runToEnd(readingDrafts(format, table, reading));
  const plan = runToEnd(planningImport(set, workspace, { newId: workspace.newId }));
  const links = linksOf(plan);
  workspace.apply([...operationsOf(plan)]);
  const first = (sku: string) => workspace.all('listing').find(({ values }) => values.sellerSku === sku);
  for (const [sku, values] of Object.entries(edits))
    for (const [path, value] of Object.entries(values)) workspace.set(first(sku)?.id ?? '', path, value);
  const upload = (choice: UploadChoice = {}, roots: readonly string[] = []) => {
    const changes = runToEnd(comparingSource({ table, set, links, records: workspace, roots }));
    const job = { format, table, reading, changes };
    const planned = unwrap(planUpload(job, choice));
    return { ...planned, files: unwrap(writeUpload(bytes, job, planned)) };
  };
  return { workspace, first, upload };
}

const textOf = (bytes: Uint8Array | undefined, encoding = 'utf-8'): string[][] =>
  new TextDecoder(encoding)
    .decode(bytes)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split('\t'));

describe('an upload of an older flat file', () => {
  const names = amazonFixture('flatfile-names.txt');

  it('says nothing where nothing changed', () => {
    expect(edited(names, {}).upload().files).toEqual([]);
  });

  it('is a partial update of SKU, product type and what changed', () => {
    const { upload } = edited(names, { 'LH-CSH': { title: 'Cushion' } });
    expect(textOf(upload().files[0])).toEqual([
      ['feed_product_type', 'item_sku', 'item_name', 'update_delete'],
      ['blanket', 'LH-CSH', 'Cushion', 'PartialUpdate'],
    ]);
  });

  it('takes the whole of a value along, and lists what cannot be emptied', () => {
    const { upload } = edited(names, {
      'LH-THR-GRN': { bullets: ['Warm', 'Large: 130 x 180 cm', 'Washable'], searchTerms: null },
    });
    const { files, cleared } = upload();
    expect(textOf(files[0])).toEqual([
      ['feed_product_type', 'item_sku', 'update_delete', 'bullet_point1', 'bullet_point2', 'bullet_point3'],
      ['blanket', 'LH-THR-GRN', 'PartialUpdate', 'Warm', 'Large: 130 x 180 cm', 'Washable'],
    ]);
    expect(cleared).toContainEqual({
      sku: 'LH-THR-GRN',
      column: 'generic_keywords',
      from: 'blanket sofa plaid',
    });
  });

  it('leaves stock, deletions and new listings out unless they are ticked', () => {
    const { workspace, first, upload } = edited(names, { 'LH-CSH': { quantity: 9 } });
    workspace.apply([{ kind: 'delete', id: first('LH-THR-GRY')?.id ?? '' }]);
    const id = workspace.newId();
    const values = { sellerSku: 'LH-NEW', title: 'New', productType: 'blanket' };
    workspace.apply([{ kind: 'create', record: { id, type: 'listing', values } }]);
    const careful = upload({}, [id]);
    expect(careful.files).toEqual([]);
    expect(careful.leftOut).toEqual([
      { sku: 'LH-CSH', reason: 'stock' },
      { sku: 'LH-THR-GRY', reason: 'deletion' },
      { sku: 'LH-NEW', reason: 'creation' },
    ]);
    const bold = upload({ stock: true, deletions: true, creations: true }, [id]);
    expect(textOf(bold.files[0])).toEqual([
      ['feed_product_type', 'item_sku', 'item_name', 'quantity', 'update_delete'],
      ['blanket', 'LH-CSH', '', '9', 'PartialUpdate'],
      ['blanket', 'LH-THR-GRY', '', '', 'Delete'],
      ['blanket', 'LH-NEW', 'New', '', 'Update'],
    ]);
  });

  it('keeps the three rows of a template, and replaces only when asked to', () => {
    const template = amazonFixture('flatfile-template.txt');
    const { upload } = edited(template, { 'LH-THR-GRN': { title: 'Decke, grün' } });
    const rows = textOf(upload().files[0], 'windows-1252');
    expect(rows.slice(0, 3)).toEqual(textOf(template, 'windows-1252').slice(0, 3));
    expect(rows[3]?.filter((cell) => cell !== '')).toEqual([
      'blanket',
      'LH-THR-GRN',
      'Decke, grün',
      'PartialUpdate',
    ]);
    const [whole] = upload({ replace: true }).rows;
    expect(whole?.cells).toContain('Update');
    expect(whole?.cells).toContain('https://images.example.com/throw-green.jpg');
  });
});

describe('an upload in a current template', () => {
  it('fills the first data rows, in the words of the template', () => {
    const bytes = amazonTemplate({ macros: true });
    const { upload } = edited(bytes, { 'LH-CSH': { title: 'Kissen, weich' } });
    const { files, rows } = upload();
    const file = files[0] ?? new Uint8Array();
    expect(rows.map(({ kind, sku }) => `${kind} ${sku}`)).toEqual(['update LH-CSH']);
    const { table, reading } = unwrap(openFile(file, { currency: 'EUR' }));
    expect(table.rows.slice(reading.first)).toEqual([
      ['LH-CSH', 'PILLOW', 'partial_update', 'Kissen, weich'],
    ]);
    expect(partsOf(file)['xl/vbaProject.bin']).toEqual(partsOf(bytes)['xl/vbaProject.bin']);
  });
});

describe('a listings report', () => {
  it('is nothing to upload', () => {
    const bytes = amazonFixture('listings-all.txt');
    const { table, reading } = unwrap(openFile(bytes, { currency: 'EUR' }));
    const changes = { edits: [], removedRows: [], insertedRows: [], appendedRows: [], findings: [] };
    expect(planUpload({ format: formatOf(reading), table, reading, changes }, {})).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });
});
