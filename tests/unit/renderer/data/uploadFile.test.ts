import { formatOf } from '@shared/formats';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import { readingDrafts } from '@shared/formats/engine/readDrafts';
import { openFile } from '@shared/formats/open';
import { patchTable } from '@shared/formats/table/patch';
import { linksOf, operationsOf, planningImport } from '@shared/imports';
import { unwrap } from '@shared/result';
import { expect, test } from 'vitest';
import { StoreRecords } from '@/data/files/storeRecords';
import { planUpload, uploadBytes } from '@/data/files/uploadFile';
import { amazonFixture } from '../../shared/formats/amazon-files';
import { amazonTemplate } from '../../shared/formats/amazon-template';
import { act, memorySurroundings, openedIn } from './surroundings';

async function imported(bytes: Uint8Array) {
  const workspace = await openedIn(memorySurroundings());
  const records = new StoreRecords(workspace.store);
  const { table, reading } = unwrap(openFile(bytes, { currency: 'EUR' }));
  const set = runToEnd(readingDrafts(formatOf(reading), table, reading));
  const plan = runToEnd(planningImport(set, records, { newId: workspace.newId }));
  const links = linksOf(plan);
  await act(workspace, 'Import', operationsOf(plan), 'import');
  const source = { bytes, table, set, links, stored: { reading, choice: {}, ragged: 'refuse' as const } };
  const upload = (options = {}) =>
    planUpload(workspace, {
      format: formatOf(reading),
      conventions: reading.conventions,
      roots: [],
      source,
      options,
    });
  const listing = (sku: string) =>
    [...workspace.store.all('listing')].find(({ values }) => values.sellerSku === sku)?.id ?? '';
  return { workspace, upload, listing };
}

test('an Amazon upload keeps a template’s rows and takes a value of several columns whole', async () => {
  const { workspace, upload, listing } = await imported(amazonFixture('flatfile-template.txt'));
  expect(unwrap(await upload()).rows).toBe(0);
  const [first] = workspace.store.all('listing');
  const sku = String(first?.values.sellerSku);
  await act(workspace, 'Edit', [{ kind: 'set', id: listing(sku), path: 'title', value: 'Renamed' }]);
  const planned = unwrap(await upload());
  expect(planned.rows).toBe(1);
  const text = new TextDecoder('utf-8').decode(uploadBytes(planned)[0]);
  const before = new TextDecoder('utf-8').decode(amazonFixture('flatfile-template.txt'));
  const lines = text.trimEnd().split(/\r?\n/);
  expect(lines.slice(0, 3)).toEqual(before.split(/\r?\n/).slice(0, 3));
  expect(lines).toHaveLength(4);
  expect(lines[3]).toContain('Renamed');
});

test('what was not ticked is named and left out', async () => {
  const { workspace, upload } = await imported(amazonFixture('flatfile-names.txt'));
  const [first] = workspace.store.all('listing');
  await act(workspace, 'Edit', [{ kind: 'set', id: first?.id ?? '', path: 'quantity', value: 77 }]);
  expect(unwrap(await upload())).toMatchObject({ rows: 0, leftOut: [{ code: 'stock' }] });
  expect(unwrap(await upload({ includeStock: true })).rows).toBe(1);
});

test('today’s template is filled with what changed, and nothing else of it moves', async () => {
  const bytes = amazonTemplate();
  const { workspace, upload } = await imported(bytes);
  const [first] = workspace.store.all('listing');
  const sku = String(first?.values.sellerSku);
  await act(workspace, 'Edit', [{ kind: 'set', id: first?.id ?? '', path: 'title', value: 'Umbenannt' }]);
  const planned = unwrap(await upload());
  expect(planned.rows).toBe(1);
  const { workbook } = planned;
  const before = unwrap(openFile(bytes, { currency: 'EUR' }));
  const filled = workbook && unwrap(patchTable(bytes, before.table, workbook.patch));
  const after = unwrap(openFile(filled ?? new Uint8Array(), { currency: 'EUR' }));
  const data = after.table.rows.slice(after.reading.first).filter((row) => row.some((cell) => cell !== ''));
  expect(data).toHaveLength(1);
  expect(data[0]).toEqual(expect.arrayContaining([sku, 'Umbenannt']));
  expect(after.table.rows.slice(0, after.reading.first)).toEqual(
    before.table.rows.slice(0, before.reading.first),
  );
});
