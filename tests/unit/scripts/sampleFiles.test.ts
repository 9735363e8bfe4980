import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatOf } from '@shared/formats';
import { withMarketplace } from '@shared/formats/amazon/place';
import { RecordList } from '@shared/formats/engine/catalog';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import { readingDrafts } from '@shared/formats/engine/readDrafts';
import type { Reading } from '@shared/formats/format';
import { openFile } from '@shared/formats/open';
import { countRows, plannedRows, planningImport, shortLivedIds } from '@shared/imports';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { committedSteps, folder, replay } from './sampleFolder';

const { records } = replay(committedSteps());
const workspace = new RecordList(records.values());

function preview(name: string, settle: (reading: Reading) => Reading = (reading) => reading) {
  const opened = unwrap(openFile(readFileSync(resolve(folder, 'files', name)), { currency: 'EUR' }));
  const reading = settle(opened.reading);
  const set = runToEnd(readingDrafts(formatOf(reading), opened.table, reading));
  const plan = runToEnd(planningImport(set, workspace, { newId: shortLivedIds() }));
  return { opened, set, plan, rows: countRows(plannedRows(plan)) };
}

describe('the files to import next', () => {
  it('new arrivals: new products, changed ones, and one ragged row', () => {
    const { opened, set, plan, rows } = preview('new-arrivals-shopify.csv');
    expect(opened.reading).toMatchObject({ format: 'shopify-products', generation: 'legacy' });
    const fresh = plan.drafts.filter(
      ({ status }, index) => set.drafts[index]?.type === 'product' && status === 'new',
    );
    expect(fresh).toHaveLength(8);
    expect(set.rejects.length).toBeGreaterThanOrEqual(1);
    expect(rows.changed).toBeGreaterThanOrEqual(7);
    expect(rows.unchanged).toBeGreaterThanOrEqual(5);
  });

  it('the price list: an unknown layout with semicolons, decimal commas and an old encoding', () => {
    const { opened } = preview('supplier-price-list.csv');
    expect(opened.reading).toMatchObject({ format: 'table', conventions: { decimal: ',' } });
    expect(opened.reading.columns.slice(0, 4)).toEqual(['Artikel-Nr.', 'Bezeichnung', 'Ausführung', 'EAN']);
    expect(opened.table.rows.length).toBeGreaterThan(40);
  });

  it('the listings report: found again by seller SKU, a little moved on, with two strangers', () => {
    const { opened, rows } = preview('amazon-listings-report-DE.txt', (reading) =>
      withMarketplace(reading, 'DE', 'Amazon'),
    );
    expect(opened.reading).toMatchObject({ format: 'amazon-listings' });
    expect(rows.new).toBe(2);
    expect(rows.changed).toBeGreaterThan(40);
    expect(rows.unchanged).toBeGreaterThan(60);
  });
});
