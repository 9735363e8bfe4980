import type { Value } from '@shared/fields';
import { formatOf, recogniseTable } from '@shared/formats';
import { parseAttributePath, writeAttributePath } from '@shared/formats/amazon-flatfile/pathSyntax';
import { PLAIN_TSV } from '@shared/formats/csv/dialect';
import { patchCsv } from '@shared/formats/csv/patch';
import { readCsv } from '@shared/formats/csv/read';
import { writeCsv } from '@shared/formats/csv/write';
import { RecordList } from '@shared/formats/engine/catalog';
import { planningExactCopy, runToEnd } from '@shared/formats/engine/exactCopy';
import { readingDrafts } from '@shared/formats/engine/readDrafts';
import { ALL_TICKED, linksOf, operationsOf, planningImport } from '@shared/imports';
import type { StoredRecord } from '@shared/records';
import { unwrap } from '@shared/result';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const word = fc.string({
  unit: fc.constantFrom('a', 'B', 'ü', '"', ' ', '7', ',', '.', '-', '語'),
  maxLength: 10,
});
const price = fc.constantFrom('', '9,99', '10.50', '1.299,00', '0', 'auf Anfrage', '12', '-1');
const url = fc.constantFrom(
  '',
  'https://images.example.com/a.jpg',
  'https://images.example.com/b.jpg',
  'a.jpg',
);
const kind = fc.constantFrom('', 'EAN', 'ASIN', 'UPC', 'GCID', '1', '4');

const FLAT: readonly (readonly [header: string, cell: fc.Arbitrary<string>])[] = [
  ['item_sku', word],
  ['item_name', word],
  ['external_product_id', word],
  ['external_product_id_type', kind],
  ['standard_price', price],
  ['sale_price', price],
  ['sale_from_date', fc.constantFrom('', '2026-11-20', '20.11.2026', 'bald')],
  ['quantity', fc.constantFrom('', '0', '7', '1e3', 'viele')],
  ['main_image_url', url],
  ['other_image_url1', url],
  ['other_image_url3', url],
  ['bullet_point1', word],
  ['bullet_point2', word],
  ['bullet_point4', word],
  ['generic_keywords1', word],
  ['generic_keywords2', word],
  ['parent_child', fc.constantFrom('', 'parent', 'Child', 'Enfant', 'onkel')],
  ['parent_sku', fc.constantFrom('', 'a', 'P-1')],
  ['fulfillment_center_id', fc.constantFrom('', 'DEFAULT', 'AMAZON_EU', 'AMAZON_NA', 'Lager')],
  ['update_delete', fc.constantFrom('', 'Update', 'PartialUpdate', 'Delete')],
  ['color_name', word],
  ['__proto__', word],
  ['color_name', word],
];
const REPORT: readonly (readonly [header: string, cell: fc.Arbitrary<string>])[] = [
  ['seller-sku', word],
  ['item-name', word],
  ['listing-id', word],
  ['asin1', word],
  ['product-id', word],
  ['product-id-type', kind],
  ['price', price],
  ['quantity', fc.constantFrom('', '0', '7', 'viele')],
  ['open-date', word],
  ['image-url', url],
  ['item-condition', fc.constantFrom('', '11', 'New')],
  ['fulfillment-channel', fc.constantFrom('', 'DEFAULT', 'AMAZON_EU', 'FBA?')],
  ['Status', fc.constantFrom('', 'Active', 'inactive', 'Blocked')],
  ['Business Price', price],
  ['Quantity Lower Bound 1', word],
];

const fileOf = (columns: typeof FLAT): fc.Arbitrary<Uint8Array> =>
  fc
    .array(fc.tuple(...columns.map(([, cell]) => cell)), { minLength: 1, maxLength: 6 })
    .map((rows) => writeCsv([columns.map(([header]) => header), ...rows], PLAIN_TSV).bytes);
const files = fc.oneof(fileOf(FLAT), fileOf(REPORT));

function imported(bytes: Uint8Array) {
  const table = unwrap(readCsv(bytes, { delimiter: '\t', quoting: 'none', encoding: 'utf-8' }));
  const reading = recogniseTable(table, { currency: 'EUR' });
  if (reading === undefined) throw new Error('No format knows these headers.');
  const set = runToEnd(readingDrafts(formatOf(reading), table, reading));
  let last = 0;
  const newId = (): string => `01980000-0000-7000-8000-${(++last).toString(16).padStart(12, '0')}`;
  const plan = runToEnd(planningImport(set, new RecordList([]), { newId }));
  const links = linksOf(plan);
  const records: StoredRecord[] = [];
  for (const operation of operationsOf(plan, ALL_TICKED))
    if (operation.kind === 'create') records.push({ ...operation.record, rev: 1 });
  const copy = (now: readonly StoredRecord[]) => {
    const job = { table, set, links, records: new RecordList(now) };
    const { patch } = runToEnd(planningExactCopy(job));
    return { patch, bytes: unwrap(patchCsv(bytes, table.source.dialect ?? PLAIN_TSV, patch)) };
  };
  return { table, reading, set, records, copy, newId };
}

test('an Amazon file that was not edited is copied byte for byte, whatever stands in it', () => {
  fc.assert(
    fc.property(files, (bytes) => {
      const { records, copy } = imported(bytes);
      expect(copy(records).bytes).toEqual(bytes);
    }),
  );
});

test('what was imported is not changed by importing it again', () => {
  fc.assert(
    fc.property(files, (bytes) => {
      const { set, records, newId } = imported(bytes);
      const again = runToEnd(planningImport(set, new RecordList(records), { newId }));
      const changed = again.drafts.filter(({ status }) => status === 'changed' || status === 'new');
      expect(changed).toEqual([]);
    }),
  );
});

const edits = fc.constantFrom<readonly [path: string, value: Value]>(
  ['title', 'Neu'],
  ['price', { amount: '77.70', currency: 'EUR' }],
  ['quantity', 4242],
  ['condition', 'Gebraucht'],
  ['attributes.color_name', 'Neu'],
  ['attributes.open-date', 'gestern'],
  ['title', null],
);

test('one edited value changes its own cell and no other', () => {
  fc.assert(
    fc.property(files, edits, fc.nat(), (bytes, [path, value], choice) => {
      const { records, copy, reading, table } = imported(bytes);
      const listings = records.filter(({ type }) => type === 'listing');
      const chosen = listings[choice % Math.max(1, listings.length)];
      if (chosen === undefined) return;
      const edited = { ...chosen, values: { ...chosen.values, [path]: value } };
      const { patch, bytes: after } = copy(records.map((record) => (record === chosen ? edited : record)));
      const columns = reading.bindings.filter((binding) => binding.path === path).map(({ column }) => column);
      expect(patch.edits.length).toBeLessThanOrEqual(1);
      for (const { column } of patch.edits) expect(columns).toContain(column);
      const reread = unwrap(readCsv(after, { delimiter: '\t', quoting: 'none', encoding: 'utf-8' }));
      const differing = reread.rows.flatMap((row, index) =>
        row.flatMap((text, column) =>
          text === (table.rows[index]?.[column] ?? '') ? [] : [`${index} ${column}`],
        ),
      );
      expect(differing).toEqual(patch.edits.map(({ row, column }) => `${row} ${column}`));
    }),
  );
});

const name = fc.string({ unit: fc.constantFrom('a', 'b', '_', '1', ':'), minLength: 1, maxLength: 6 });
const segment = fc.record({
  name,
  selectors: fc.dictionary(name, name, { maxKeys: 2, noNullPrototype: true }),
  index: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
});

test('attribute paths are read as they are written', () => {
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
      expect(parseAttributePath(writeAttributePath({ segments }))).toEqual({ segments });
    }),
  );
});
