import { isIdList, isMoney, type Money, type Value } from '@shared/fields';
import { effective } from '@shared/records/effective';
import { choiceCodec, parseCell, textOfUnknown, writeValue } from '../engine/codecs';
import { emitImage, textThrough } from '../engine/referenceCodecs';
import type { Codec, ReadCell, Reading, WriteCell } from '../format';
import { marketplaceByCode } from './marketplaces';
import { marketplaceOfRole } from './roles';

/**
 * Option of a reading under which absent fields are written with what the listing inherits: for fresh files, never
 * for copies of a file, whose empty cells must stay empty.
 */
export const INHERIT = 'inherit';

/** The value to write: the record's own, or what it inherits where the file is made from nothing. */
function valueToWrite(value: Value | undefined, { binding, record, reading, catalog }: WriteCell) {
  if (value !== undefined || reading.options[INHERIT] !== 'yes') return value;
  if (binding.item !== undefined && record.values[binding.path] !== undefined) return value;
  const inherited = effective(record, binding.path, (id) => catalog.get(id)).value;
  if (binding.item === undefined) return inherited;
  return isIdList(inherited) ? inherited[binding.item] : undefined;
}

/** A field of the listing by its kind. */
const content: Codec = {
  read: (text, cell) =>
    cell.field === undefined || cell.binding.item !== undefined
      ? text
      : parseCell(text, cell.field, cell.reading),
  write(value, cell) {
    const shown = valueToWrite(value, cell);
    if (cell.field === undefined || cell.binding.item !== undefined) return textOfUnknown(shown);
    return writeValue(shown, cell.field, cell.reading);
  },
};

/** A price without its currency, which the marketplace tells, or a currency column (its number in `parameter`). */
const price: Codec = {
  read(text, cell) {
    if (cell.field === undefined) return undefined;
    return parseCell(text, cell.field, inCurrency(cell.reading, currencyOf(cell)));
  },
  write(value, cell) {
    const shown = valueToWrite(value, cell);
    if (cell.field === undefined || !isMoney(shown)) return textOfUnknown(shown);
    return writeValue(shown, cell.field, inCurrency(cell.reading, (shown as Money).currency));
  },
};

function currencyOf(cell: ReadCell): string {
  const { parameter, role } = cell.binding;
  const named = parameter === undefined ? '' : cell.textAt(Number(parameter)).trim();
  if (/^[A-Z]{3}$/.test(named)) return named;
  const marketplace = marketplaceByCode(marketplaceOfRole(role, cell.reading));
  return marketplace?.currency ?? cell.reading.conventions.currency;
}

function inCurrency(reading: Reading, currency: string): Reading {
  if (currency === reading.conventions.currency) return reading;
  return { ...reading, conventions: { ...reading.conventions, currency } };
}

/** Who ships. `parameter`: the file's own word for Amazon, which differs by region. */
const fulfilment: Codec = {
  read(text) {
    if (/^(amazon|afn|fba)/i.test(text.trim())) return 'marketplace';
    return /^(default|mfn|merchant)/i.test(text.trim()) ? 'merchant' : { unparsed: text };
  },
  write(value, { binding, reading }) {
    if (value === 'merchant') return 'DEFAULT';
    if (value !== 'marketplace') return textOfUnknown(value);
    const marketplace = marketplaceByCode(marketplaceOfRole(binding.role, reading));
    return binding.parameter ?? marketplace?.fulfilment ?? 'AMAZON_EU';
  },
};

const ID_NUMBERS: Readonly<Record<string, string>> = { '1': 'ASIN', '2': 'ISBN', '3': 'UPC', '4': 'EAN' };

/** Kind of product id as a word; where the listing names none it follows from the id. */
const productIdType: Codec = {
  derived: true,
  read: (text) => text.trim().toUpperCase(),
  write: (value, { record }) => textOfUnknown(value) || typeOfIds(record.values.gtin, record.values.asin),
};

/** The same as a number, in listings reports and the inventory loader. */
const productIdNumber: Codec = {
  derived: true,
  read: (text) => ID_NUMBERS[text.trim()] ?? text.trim().toUpperCase(),
  write(value, cell) {
    const word = productIdType.write(value, cell);
    return Object.entries(ID_NUMBERS).find(([, other]) => other === word)?.[0] ?? word;
  },
};

function typeOfIds(gtin: Value | undefined, asin: Value | undefined): string {
  if (typeof gtin !== 'string' || gtin === '') return typeof asin === 'string' && asin !== '' ? 'ASIN' : '';
  return gtin.length === 12 ? 'UPC' : gtin.length === 14 ? 'GTIN' : 'EAN';
}

/**
 * A product id that is an ASIN or a GTIN by what another column (its number in `parameter`) says. Two bindings share
 * the column, one for each field; both write whichever the type names.
 */
const isAsinCell = (cell: ReadCell): boolean =>
  /^(1|asin)$/i.test(cell.textAt(Number(cell.binding.parameter ?? -1)).trim());

function writeProductId({ record }: WriteCell): string {
  const { gtin, gtinType, asin } = record.values;
  const type = textOfUnknown(gtinType) || typeOfIds(gtin, asin);
  return textOfUnknown(type === 'ASIN' ? asin : gtin);
}

const productIdGtin: Codec = {
  derived: true,
  read: (text, cell) => (isAsinCell(cell) ? undefined : text.trim()),
  write: (_value, cell) => writeProductId(cell),
};

const productIdAsin: Codec = {
  derived: true,
  read: (text, cell) => (isAsinCell(cell) ? text.trim() : undefined),
  write: (_value, cell) => writeProductId(cell),
};

/** A product id beside a column of its own for the ASIN: only what is no ASIN is read from it. */
const productIdBeside: Codec = {
  derived: true,
  read: (text, cell) => (isAsinCell(cell) ? undefined : text.trim()),
  write: (value, { record }) => (record.values.gtinType === 'ASIN' ? '' : textOfUnknown(value)),
};

/** The SKU of the parent: as the file has it, else that of the listing referred to. */
const parentSku: Codec = {
  derived: true,
  read: (text) => text.trim(),
  write(value, { record, catalog }) {
    if (value !== undefined && value !== null) return textOfUnknown(value);
    return textThrough(record.values.parent, 'sellerSku', catalog);
  },
};

/** Parents and children in the words of Amazon's languages; the template's own word is written (`parameter`). */
const LEVELS: readonly (readonly [word: string, value: Value])[] = [
  ['parent', 'parent'],
  ['child', 'child'],
  ['Übergeordnet', 'parent'],
  ['Untergeordnet', 'child'],
  ['Enfant', 'child'],
  ['Padre', 'parent'],
  ['Figlio', 'child'],
  ['Principal', 'parent'],
  ['Secundario', 'child'],
];
const plainLevel = choiceCodec(LEVELS);
const parentage: Codec = {
  read: (text, cell) => plainLevel.read(text, cell),
  write(value, cell) {
    const word = plainLevel.write(value, cell);
    return cell.binding.parameter === 'title' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  },
};

/** A picture by its address, belonging to the listing of its row. */
const image: Codec = {
  derived: true,
  read: (text, cell) =>
    emitImage(text.trim(), { role: 'image', cell, owner: cell.parts[cell.binding.role] ?? '' }),
  write: (value, cell) => textThrough(valueToWrite(value, cell), 'url', cell.catalog),
};

const status = choiceCodec(
  ['Active', 'Inactive', 'Incomplete', 'Suppressed', 'Draft', 'Deleted'].map((word) => [
    word,
    word.toLowerCase(),
  ]),
);

/** What is to be done with the row: read by the row reader, and written by an upload alone. */
const action: Codec = { read: () => undefined, write: () => '' };

/** Codecs of both of Amazon's formats. */
export const amazonCodecs: Readonly<Record<string, Codec>> = {
  content,
  price,
  fulfilment,
  productIdType,
  productIdNumber,
  productIdGtin,
  productIdAsin,
  productIdBeside,
  parentSku,
  parentage,
  image,
  status,
  action,
};
