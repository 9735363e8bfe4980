import type { Values } from '@shared/fields';
import { neutralConventions } from '@shared/fields';
import { amazonListings } from '@shared/formats/amazon-listings';
import { PLAIN_TSV } from '@shared/formats/csv/dialect';
import { writeCsv } from '@shared/formats/csv/write';
import { RecordList } from '@shared/formats/engine/catalog';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import { writingRecords } from '@shared/formats/engine/fresh';
import type { Row } from '@shared/formats/table/table';
import type { StoredRecord } from '@shared/records';
import { euros } from '../build/drafts';
import { Random } from '../random';
import type { Sample } from '../sample';

/** Offers that the marketplace knows and the workspace does not: one under a foreign SKU, one of nobody's. */
const strangers: readonly Readonly<Record<string, string>>[] = [
  {
    'item-name': 'Hollerwick Ebbe Frottiertuch aus Bio-Baumwolle, Kreide, 50 x 100 cm',
    'seller-sku': '7K-XQ2M-N4PT',
    price: '17.90',
    quantity: '3',
    asin1: 'B0ZQX7M2KT',
    status: 'Inactive',
  },
  {
    'item-name': 'Hollerwick Geschenkpapier, 3 Bögen, Moosmuster',
    'seller-sku': 'HW-PAPER-3-M',
    price: '9.90',
    quantity: '41',
    asin1: 'B0ZR4T8WPL',
    status: 'Active',
  },
];

/**
 * `amazon-listings-report-DE.txt`: all listings of the German marketplace as it reports them now: some prices,
 * quantities and states have moved on since the workspace last looked.
 */
export function listingsReportFile({ writer }: Sample): Uint8Array {
  const records = writer.all.map(moved);
  const roots = records
    .filter(({ type, values }) => type === 'listing' && values.marketplace === 'DE')
    .map(({ id }) => id);
  const { top, rows } = runToEnd(
    writingRecords({
      format: amazonListings,
      generation: 'all-listings',
      records: new RecordList(records),
      roots,
      conventions: neutralConventions,
      options: { marketplace: 'DE' },
    }),
  );
  const header = top[0] ?? [];
  const added = strangers.map((cells): Row => header.map((name) => cells[name] ?? filler[name] ?? ''));
  return writeCsv([...top, ...rows, ...added], PLAIN_TSV).bytes;
}

const filler: Readonly<Record<string, string>> = {
  'item-is-marketplace': 'y',
  'item-condition': '11',
  'product-id-type': '1',
  'fulfillment-channel': 'DEFAULT',
  'open-date': '14/06/2026 09:12:33 MEST',
};

/** What has happened to an offer since. */
function moved(record: StoredRecord): StoredRecord {
  const { type, values } = record;
  if (type !== 'listing' || values.marketplace !== 'DE' || values.parentage === 'parent') return record;
  const random = new Random('report', String(values.sellerSku));
  const edits: Record<string, Values[string]> = {};
  if (typeof values.quantity === 'number' && random.chance(0.4))
    edits.quantity = Math.max(0, values.quantity - random.whole(1, 14));
  if (random.chance(0.05)) edits.price = euros(random.chance(0.5) ? '19.95' : '24.95');
  if (random.chance(0.04)) edits.status = 'inactive';
  return { ...record, values: { ...values, ...edits } };
}
