import type { Values } from '@shared/fields';
import { neutralConventions } from '@shared/fields';
import { PLAIN_CSV } from '@shared/formats/csv/dialect';
import { writeCsv } from '@shared/formats/csv/write';
import { RecordList } from '@shared/formats/engine/catalog';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import { writingRecords } from '@shared/formats/engine/fresh';
import { shopifyProducts } from '@shared/formats/shopify-products';
import type { StoredRecord } from '@shared/records';
import { euros } from '../build/drafts';
import { gtinOf } from '../build/gtin';
import type { Sample } from '../sample';
import { arrivalTexts } from './arrivalTexts';

/** Products that the file changes, and how. */
const changed: Readonly<Record<string, (values: Values) => Values>> = {
  'wiese-picnic-blanket': (values) => ({
    ...values,
    tags: ['picnic', 'beach', 'garden', 'gift', 'spring 2027'],
  }),
  'guss-watering-can': (values) => ({ ...values, seoTitle: 'Guss Watering Can 1.5 l for house plants' }),
  'trage-tote': (values) => ({ ...values, title: 'Trage Canvas Tote 15 kg' }),
  'rast-enamel-mug': (values) => values,
};
const NEW_PRICES: Readonly<Record<string, string>> = {
  'FP-REM-CHA': '15.90',
  'FP-REM-MOS': '15.90',
  'FP-REM-RUS': '15.90',
  'FP-REM-HAR': '15.90',
};

/**
 * `new-arrivals-shopify.csv`: eight new products and changes to four that are there, as the shop exports them. One
 * row lacks its last cells, as happens when somebody edits such a file by hand.
 */
export function arrivalsFile(sample: Sample): Uint8Array {
  const { records, roots } = shelf(sample);
  const { top, rows } = runToEnd(
    writingRecords({
      format: shopifyProducts,
      generation: 'legacy',
      records: new RecordList(records),
      roots,
      conventions: neutralConventions,
      options: { channel: 'Shopify' },
    }),
  );
  const header = top[0] ?? [];
  const order = LEGACY_ORDER.flatMap((name) => (header.includes(name) ? [header.indexOf(name)] : []));
  const arranged = [header, ...rows].map((row) => order.map((column) => row[column] ?? ''));
  const ragged = arranged.map((row) => (row.includes('HW-VOS-SLA') ? row.slice(0, 27) : row));
  return writeCsv(ragged, PLAIN_CSV).bytes;
}

/** The shop's own order of columns. */
const LEGACY_ORDER = [
  ...['Handle', 'Title', 'Body (HTML)', 'Vendor', 'Product Category', 'Type', 'Tags', 'Published'],
  ...[1, 2, 3].flatMap((option) => [`Option${option} Name`, `Option${option} Value`]),
  ...['SKU', 'Grams', 'Inventory Tracker', 'Inventory Qty', 'Inventory Policy', 'Fulfillment Service'].map(
    (name) => `Variant ${name}`,
  ),
  ...['Price', 'Compare At Price', 'Requires Shipping', 'Taxable', 'Barcode'].map(
    (name) => `Variant ${name}`,
  ),
  ...['Image Src', 'Image Position', 'Image Alt Text', 'Gift Card', 'SEO Title', 'SEO Description'],
  ...[
    'Google Product Category',
    'Gender',
    'Age Group',
    'MPN',
    'AdWords Grouping',
    'AdWords Labels',
    'Condition',
    'Custom Product',
  ].map((name) => `Google Shopping / ${name}`),
  ...[0, 1, 2, 3, 4].map((label) => `Google Shopping / Custom Label ${label}`),
  ...['Variant Image', 'Variant Weight Unit', 'Variant Tax Code', 'Cost per item', 'Status'],
];

/** The records that the file is written from: those of the workspace, some of them changed, and the new ones. */
function shelf(sample: Sample): {
  readonly records: readonly StoredRecord[];
  readonly roots: readonly string[];
} {
  const { writer, drafts } = sample;
  const change = new Map(
    Object.entries(changed).map(([handle, edit]) => [drafts.id('product', handle), edit]),
  );
  const records = writer.all.map((record): StoredRecord => {
    const price = record.type === 'variant' ? NEW_PRICES[String(record.values.sku)] : undefined;
    if (price !== undefined) return { ...record, values: { ...record.values, price: euros(price) } };
    const edit = change.get(record.id);
    return edit === undefined ? record : { ...record, values: edit(record.values) };
  });
  const added = arrivalTexts.flatMap((text, index) => newRecords(sample, text, index));
  const roots = [...change.keys(), ...added.filter(({ type }) => type === 'product').map(({ id }) => id)];
  return { records: [...records, ...added], roots };
}

type ArrivalText = (typeof arrivalTexts)[number];

/** Ids serve within the file only: an import gives its own. */
function newRecords({ drafts }: Sample, text: ArrivalText, index: number): readonly StoredRecord[] {
  const { handle, title, type, category, brand, tags, description, seo, option, variants } = text;
  const product = `arrival-${index}`;
  const image = `${product}-image`;
  const made = (id: string, kind: string, values: Values): StoredRecord => ({
    id,
    type: kind,
    rev: 0,
    values,
  });
  return [
    made(product, 'product', {
      title,
      handle,
      status: 'draft',
      brand: drafts.id('brand', brand),
      productType: type,
      category: drafts.id('category', category),
      tags: [...tags, 'spring 2027'],
      description,
      images: [image],
      ...(option === undefined ? {} : { option1Name: option }),
      seoTitle: title,
      seoDescription: seo,
      published: false,
      giftCard: false,
    }),
    made(image, 'asset', {
      url: `https://cdn.hollerwick.example/pictures/${handle}.jpg`,
      alt: `${title}, on white`,
    }),
    ...variants.map(([sku, value, price, cost, grams, stock], position) =>
      made(`${product}-${position}`, 'variant', {
        sku,
        product,
        ...(option === undefined ? {} : { option1: value }),
        price: euros(price),
        cost: euros(cost),
        gtin: gtinOf(5001 + index * 10 + position),
        stock,
        stockTracked: true,
        stockPolicy: 'deny',
        weight: grams,
        requiresShipping: true,
        taxable: true,
        position: position + 1,
      }),
    ),
  ];
}
