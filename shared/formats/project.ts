import { type FieldPath, isEmptyValue, type Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { RecordCatalog, RecordList } from './engine/catalog';
import { textOfUnknown } from './engine/codecs';
import type { RecordSource } from './format';
import { Handles } from './handles';

/**
 * Records in the shape another format is made of: products and variants as a marketplace's listings, and listings as
 * products and variants. What is there already is left as it is.
 */
export interface Projection {
  readonly records: RecordSource;
  /** Ids of the records that the other format's file is made of. */
  readonly roots: readonly string[];
}

const OPTIONS = [1, 2, 3] as const;

/** A listing for each variant, and a parent listing for each product that has several. */
export function projectToListings(
  records: RecordSource,
  channelName: string,
  newId: () => string,
): Projection {
  const catalog = new RecordCatalog(records);
  const channel = made('channel', newId(), { name: channelName, form: 'marketplace' });
  const listings: StoredRecord[] = [];
  for (const product of records.ofType('product')) {
    const variants = catalog.where('variant', 'product', product.id);
    const brand = textOfUnknown(catalog.get(textOfUnknown(product.values.brand))?.values.name);
    const common = { channel: channel.id, ...(brand === '' ? {} : { brand }) };
    const parent = variants.length > 1 ? parentListing(product, common, newId()) : undefined;
    if (parent !== undefined) listings.push(parent);
    for (const variant of variants)
      listings.push(childListing({ product, variant, parent, common }, newId()));
  }
  return { records: joined(records, [channel, ...listings]), roots: listings.map(({ id }) => id) };
}

type Common = Readonly<Record<FieldPath, Value>>;

function parentListing(product: StoredRecord, common: Common, id: string): StoredRecord {
  const { code, handle, title } = product.values;
  const sellerSku = [code, handle, title].map(textOfUnknown).find((text) => text !== '') ?? id;
  const theme = OPTIONS.map((option) => textOfUnknown(product.values[`option${option}Name`])).filter(
    (name) => name !== '',
  );
  return made('listing', id, {
    ...common,
    item: product.id,
    sellerSku,
    parentage: 'parent',
    ...(theme.length === 0 ? {} : { variationTheme: theme.join('-') }),
  });
}

interface Family {
  readonly product: StoredRecord;
  readonly variant: StoredRecord;
  readonly parent: StoredRecord | undefined;
  readonly common: Common;
}

/** Attributes that Amazon's flat files have columns for, by words of option names. */
const ATTRIBUTES: readonly (readonly [words: RegExp, attribute: string])[] = [
  [/colou?r|farbe|couleur|color/i, 'color_name'],
  [/size|gr(ö|oe)(ß|ss)e|taille|talla/i, 'size_name'],
  [/material|stoff|mati(è|e)re/i, 'material_type'],
];

function childListing({ product, variant, parent, common }: Family, id: string): StoredRecord {
  const values: Record<FieldPath, Value> = { ...common, item: variant.id };
  const copy = (from: FieldPath, to: FieldPath): void => {
    const value = variant.values[from];
    if (value !== undefined && !isEmptyValue(value)) values[to] = value;
  };
  copy('sku', 'sellerSku');
  copy('gtin', 'gtin');
  for (const option of OPTIONS) {
    const name = textOfUnknown(product.values[`option${option}Name`]);
    const attribute = ATTRIBUTES.find(([words]) => words.test(name))?.[1];
    if (attribute !== undefined) copy(`option${option}`, `attributes.${attribute}`);
  }
  if (parent !== undefined) {
    values.parentage = 'child';
    values.parent = parent.id;
    values.parentSku = parent.values.sellerSku ?? null;
  }
  return made('listing', id, values);
}

/** A product for each parent listing and each listing without one, with the listings as its variants. */
export function projectToProducts(records: RecordSource, newId: () => string): Projection {
  const work = new Products(records, newId);
  for (const listing of records.ofType('listing')) work.add(listing);
  return work.projection();
}

class Products {
  private readonly made = new Map<string, StoredRecord>();
  private readonly brands = new Map<string, string>();
  private readonly families = new Map<string, StoredRecord>();
  private readonly handles = new Handles();
  /** Product id → names of its options. */
  private readonly options = new Map<string, readonly string[]>();
  private readonly roots: string[] = [];

  constructor(
    private readonly records: RecordSource,
    private readonly newId: () => string,
  ) {}

  add(listing: StoredRecord): void {
    if (listing.values.parentage === 'parent') {
      this.productFor(listing, familyKey(listing));
      return;
    }
    const parent = textOfUnknown(listing.values.parentSku) || this.parentOf(listing);
    const product = this.productFor(listing, parent === '' ? `#${listing.id}` : parent);
    const names = parent === '' ? [] : this.optionsOf(product, listing);
    this.keep(made('variant', this.newId(), variantValues(listing, product.id, names)));
  }

  /** The product's options; where its parent named none, what this child differs by becomes them. */
  private optionsOf(product: StoredRecord, { values }: StoredRecord): readonly string[] {
    const known = this.options.get(product.id) ?? [];
    if (known.length > 0) return known;
    const own = themeOf(values);
    const found =
      own.length > 0 ? own : OPTION_WORDS.filter((word) => attributeOf(values, word) !== undefined);
    this.setOptions(product, found.slice(0, OPTIONS.length));
    return found.slice(0, OPTIONS.length);
  }

  private setOptions(product: StoredRecord, names: readonly string[]): void {
    this.options.set(product.id, names);
    const named = Object.fromEntries(names.map((name, index) => [`option${index + 1}Name`, name]));
    this.keep({ ...product, values: { ...product.values, ...named } });
  }

  private keep(record: StoredRecord): void {
    this.made.set(record.id, record);
  }

  private parentOf({ values }: StoredRecord): string {
    return textOfUnknown(this.records.get(textOfUnknown(values.parent))?.values.sellerSku);
  }

  private productFor(listing: StoredRecord, key: string): StoredRecord {
    const known = this.families.get(key);
    if (known !== undefined) return known;
    const product = made('product', this.newId(), this.productValues(listing));
    this.families.set(key, product);
    this.keep(product);
    const theme = themeOf(listing.values);
    if (theme.length > 0 && listing.values.parentage === 'parent') this.setOptions(product, theme);
    this.roots.push(product.id);
    return product;
  }

  private productValues({ values }: StoredRecord): Record<FieldPath, Value> {
    const product: Record<FieldPath, Value> = {
      handle: this.handles.next(textOfUnknown(values.title) || textOfUnknown(values.sellerSku)),
    };
    for (const path of [
      'title',
      'description',
      'bullets',
      'images',
      'productType',
      'seoTitle',
      'seoDescription',
    ]) {
      const value = values[path];
      if (value !== undefined && !isEmptyValue(value)) product[path] = value;
    }
    if (values.status === 'active' || values.status === 'draft') product.status = values.status;
    if (values.parentage === 'parent' && !isEmptyValue(values.sellerSku))
      product.code = values.sellerSku ?? null;
    const brand = textOfUnknown(values.brand);
    if (brand !== '') product.brand = this.brandFor(brand);
    return product;
  }

  private brandFor(name: string): string {
    const known = this.brands.get(name.toLowerCase());
    if (known !== undefined) return known;
    const brand = made('brand', this.newId(), { name });
    this.brands.set(name.toLowerCase(), brand.id);
    this.keep(brand);
    return brand.id;
  }

  projection(): Projection {
    return { records: joined(this.records, this.made.values()), roots: this.roots };
  }
}

function familyKey({ values, id }: StoredRecord): string {
  return textOfUnknown(values.sellerSku) || `#${id}`;
}

/** "SizeColor", "COLOR/SIZE" → the options it names, in order. */
function themeOf(values: StoredRecord['values']): string[] {
  const theme = textOfUnknown(values.variationTheme);
  const found = [...theme.matchAll(/colou?r|size|material/gi)].map(([word]) => word.toLowerCase());
  return [...new Set(found)]
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .slice(0, OPTIONS.length);
}

const OPTION_WORDS: readonly string[] = ['Color', 'Size', 'Material'];

/** What a listing says for an option: in the older files' attributes, or under the plain name. */
function attributeOf(values: StoredRecord['values'], word: string): Value | undefined {
  const attribute = ATTRIBUTES.find(([words]) => words.test(word))?.[1] ?? word.toLowerCase();
  const paths = [`attributes.${attribute}`, `attributes.${word.toLowerCase()}`, `attributes.${word}`];
  const path = paths.find((other) => !isEmptyValue(values[other]));
  return path === undefined ? undefined : values[path];
}

function variantValues(
  { values }: StoredRecord,
  product: string,
  options: readonly string[],
): Record<FieldPath, Value> {
  const variant: Record<FieldPath, Value> = { product };
  const pairs = [
    ['sellerSku', 'sku'],
    ['gtin', 'gtin'],
    ['price', 'price'],
    ['quantity', 'stock'],
  ] as const;
  for (const [from, to] of pairs) {
    const value = values[from];
    if (value !== undefined && !isEmptyValue(value)) variant[to] = value;
  }
  for (const [index, word] of options.entries()) {
    const value = attributeOf(values, word);
    if (value !== undefined) variant[`option${index + 1}`] = value;
  }
  return variant;
}

function made(type: string, id: string, values: Record<FieldPath, Value>): StoredRecord {
  return { id, type, rev: 1, values };
}

function joined(records: RecordSource, further: Iterable<StoredRecord>): RecordSource {
  const added = new RecordList(further);
  return {
    get: (id) => added.get(id) ?? records.get(id),
    *ofType(type) {
      yield* records.ofType(type);
      yield* added.ofType(type);
    },
  };
}
