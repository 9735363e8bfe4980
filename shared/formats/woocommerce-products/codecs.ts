import { isIdList, isMoney, type Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { categoryPath, emitCategory } from '../engine/categories';
import { choiceCodec, parseCell, scaledCodec, textOfUnknown, writeValue } from '../engine/codecs';
import { emitImage, imageListCodec, namedCodec, textThrough } from '../engine/referenceCodecs';
import type { Codec, WriteCell } from '../format';
import { guard, joinWoo, splitWoo, unguard } from './lists';
import { productSlots, type SlotTexts, variationSlots } from './slots';
import { measureFactors } from './units';

/** Text with the guard that WooCommerce puts before formulas. */
const text: Codec = {
  read: (source, cell) =>
    cell.field === undefined ? undefined : parseCell(unguard(source), cell.field, cell.reading),
  write: (value, cell) => guard(cell.field === undefined ? '' : writeValue(value, cell.field, cell.reading)),
};

/** Descriptions: the exporter writes line breaks as \n. */
const description: Codec = {
  read: (source) =>
    unguard(source).replace(/\\(\\n|n)/g, (_match, kind: string) => (kind === 'n' ? '\n' : '\\n')),
  write: (value) => guard(textOfUnknown(value).replaceAll('\\n', '\\\\n').replaceAll('\n', '\\n')),
};

/** The price asked: the sale price, or the regular one where nothing is on sale. `parameter`: column of that. */
const salePrice: Codec = {
  derived: true,
  readsEmpty: true,
  read(source, cell) {
    const asked = source === '' ? cell.textAt(Number(cell.binding.parameter)) : source;
    return asked === '' || cell.field === undefined ? undefined : parseCell(asked, cell.field, cell.reading);
  },
  write: (value, cell) => (isOnSale(cell.record) ? writePrice(value, cell) : ''),
};

/** The price before, where there is a sale. `parameter`: column of the sale price. */
const regularPrice: Codec = {
  derived: true,
  read(source, cell) {
    const isSale = cell.textAt(Number(cell.binding.parameter)) !== '';
    return isSale && cell.field !== undefined ? parseCell(source, cell.field, cell.reading) : null;
  },
  write: (value, cell) => writePrice(isOnSale(cell.record) ? value : cell.record.values.price, cell),
};

function isOnSale({ values }: StoredRecord): boolean {
  return isMoney(values.compareAtPrice) || textOfUnknown(values.compareAtPrice) !== '';
}

function writePrice(value: Value | undefined, { field, reading }: WriteCell): string {
  return field === undefined ? '' : writeValue(value, field, reading);
}

/** The first category is the product's own, the rest are its further ones; both are written from here. */
const categories: Codec = {
  derived: true,
  read(source, cell) {
    const [first] = splitWoo(source);
    return first === undefined ? undefined : (emitCategory(first, 'category', cell) ?? { unparsed: source });
  },
  write(value, { record, catalog }) {
    const more = isIdList(record.values.categories) ? record.values.categories : [];
    const ids = typeof value === 'string' ? [value, ...more] : more;
    if (ids.length === 0) return textOfUnknown(value);
    return joinWoo(ids.map((id) => categoryPath(id, catalog)));
  },
};

const moreCategories: Codec = {
  read(source, cell) {
    const keys = splitWoo(source)
      .slice(1)
      .flatMap((path) => emitCategory(path, 'category', cell) ?? []);
    return keys.length === 0 ? null : keys;
  },
  write: () => '',
};

/** A variation's picture; further ones follow it in the same cell. */
const firstImage: Codec = {
  derived: true,
  read(source, cell) {
    const [url] = splitWoo(source);
    return url === undefined
      ? undefined
      : emitImage(url, { role: 'image', cell, owner: cell.parts.variation ?? '' });
  },
  write(value, { record, catalog }) {
    const more = isIdList(record.values.images) ? record.values.images : [];
    const ids = typeof value === 'string' ? [value, ...more] : more;
    return joinWoo(ids.map((id) => textThrough(id, 'url', catalog)));
  },
};

const moreImages: Codec = {
  read(source, cell) {
    const owner = cell.parts.variation ?? '';
    const keys = splitWoo(source)
      .slice(1)
      .map((url) => emitImage(url, { role: 'image', cell, owner }));
    return keys.length === 0 ? null : keys;
  },
  write: () => '',
};

const productImages = imageListCodec(
  { role: 'image', ownerRole: 'product' },
  { split: splitWoo, join: joinWoo },
);

/** The product of a variation: by its SKU, or by its number in the shop. */
const parent: Codec = {
  derived: true,
  // The reader knows the file's products and gives the value itself.
  read: () => undefined,
  write(_value, { record, catalog, reading }) {
    const { product } = record.values;
    if (typeof product !== 'string') return textOfUnknown(product);
    const code = textOfUnknown(catalog.get(product)?.values.code);
    if (code !== '') return code;
    const id = textOfUnknown(wooListing(product, reading.options.channel, catalog)?.values.externalId);
    return id === '' ? '' : `id:${id}`;
  },
};

/** The item's listing in the shop. */
export function wooListing(
  item: string,
  channel: string | undefined,
  catalog: WriteCell['catalog'],
): StoredRecord | undefined {
  const name = (channel ?? 'WooCommerce').toLowerCase();
  return catalog.where('listing', 'item', item).find(({ values }) => {
    const record = typeof values.channel === 'string' ? catalog.get(values.channel) : undefined;
    return textOfUnknown(record?.values.name).toLowerCase() === name;
  });
}

/** What kind of product: as the shop has it, or worked out. */
const type: Codec = {
  derived: true,
  read: () => undefined,
  write(_value, { record, catalog, reading }) {
    const known = textOfUnknown(
      wooListing(record.id, reading.options.channel, catalog)?.values['attributes.Type'],
    );
    if (known !== '') return known;
    if (record.type === 'variant') return 'variation';
    const variants = catalog.where('variant', 'product', record.id);
    return isVariable(record, variants) ? 'variable' : 'simple';
  },
};

/** Whether a product needs a row of its own beside its variants'. */
export function isVariable(product: StoredRecord, variants: readonly StoredRecord[]): boolean {
  return variants.length !== 1 || textOfUnknown(product.values.option1Name) !== '';
}

/** The SKU of a simple product stands in its variant; that of one with variations is its own. */
function slotCodec(pick: (texts: SlotTexts) => string): Codec {
  return {
    derived: true,
    read: () => undefined,
    write(_value, cell) {
      const texts = slotsOf(cell).get(Number(cell.binding.parameter));
      return texts === undefined ? '' : guard(pick(texts));
    },
  };
}

function slotsOf({ record, catalog, reading }: WriteCell): ReadonlyMap<number, SlotTexts> {
  const listing = wooListing(record.id, reading.options.channel, catalog);
  if (record.type === 'product') return productSlots(record, listing, catalog);
  const { product } = record.values;
  const above =
    typeof product === 'string' ? wooListing(product, reading.options.channel, catalog) : undefined;
  return variationSlots(record, { own: listing, product: above }, catalog);
}

export const wooCodecs: Readonly<Record<string, Codec>> = {
  text,
  description,
  salePrice,
  regularPrice,
  categories,
  moreCategories,
  firstImage,
  moreImages,
  productImages,
  parent,
  type,
  slotName: slotCodec(({ name }) => name),
  slotValues: slotCodec(({ values }) => values),
  tags: {
    read: (source) => splitWoo(unguard(source)),
    write: (value) => (isIdList(value) ? joinWoo(value) : textOfUnknown(value)),
  },
  brand: namedCodec('brand'),
  status: choiceCodec([
    ['1', 'active'],
    ['0', 'unlisted'],
    ['-1', 'draft'],
    ["'-1", 'draft'],
  ]),
  variationStatus: choiceCodec([
    ['1', 'active'],
    ['0', 'hidden'],
  ]),
  backorders: choiceCodec([
    ['0', 'deny'],
    ['1', 'continue'],
    ['notify', 'notify'],
  ]),
  ...Object.fromEntries(Object.entries(measureFactors).map(([name, factor]) => [name, scaledCodec(factor)])),
};
