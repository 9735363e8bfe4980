import { normalHeader } from '../engine/attributePath';
import type { ColumnBinding } from '../format';
import { measureOf } from './units';

/**
 * What each column of WooCommerce's product CSV means. Sources: the default columns of WC_Product_CSV_Exporter;
 * "Product CSV Importer and Exporter" in WooCommerce's documentation, read 2026-11.
 *
 * Roles: `product`, `variant` and `listing` for a simple product; `product`, `head` and `family` (its listing) for
 * one with variations; `variation` and `variationListing` for a variation.
 */
type Binding = Omit<ColumnBinding, 'column'>;

const bind = (role: string, path: string, codec = 'text'): Binding => ({ role, path, codec });

/** A field of what is bought: of the simple product's variant and of the variation. */
const ofVariants = (path: string, codec = 'field'): Binding[] => [
  bind('variant', path, codec),
  bind('variation', path, codec),
];

/** The same, where the row of a product with variations may say something too, which only the shop understands. */
const ofVariantsAndFamily = (header: string, path: string, codec = 'field'): Binding[] => [
  ...ofVariants(path, codec),
  bind('family', `attributes.${header}`),
];

/** Known to the shop alone. */
export function ofListings(path: string): Binding[] {
  return [bind('listing', path), bind('family', path), bind('variationListing', path)];
}

const COLUMNS: readonly (readonly [header: string, bindings: readonly Binding[]])[] = [
  [
    'ID',
    [bind('listing', 'externalId'), bind('family', 'externalId'), bind('variationListing', 'externalId')],
  ],
  ['Type', [bind('product', '', 'type'), bind('variation', '', 'type')]],
  ['SKU', [bind('variant', 'sku'), bind('head', 'code'), bind('variation', 'sku')]],
  ['GTIN, UPC, EAN, or ISBN', ofVariantsAndFamily('GTIN, UPC, EAN, or ISBN', 'gtin', 'text')],
  ['Name', [bind('product', 'title'), bind('variation', 'title')]],
  ['Published', [bind('product', 'status', 'status'), bind('variation', 'status', 'variationStatus')]],
  ['Is featured?', ofListings('attributes.Is featured?')],
  ['Visibility in catalog', ofListings('attributes.Visibility in catalog')],
  [
    'Short description',
    [
      bind('product', 'shortDescription', 'description'),
      bind('variationListing', 'attributes.Short description'),
    ],
  ],
  [
    'Description',
    [bind('product', 'description', 'description'), bind('variationListing', 'description', 'description')],
  ],
  ['Date sale price starts', ofVariantsAndFamily('Date sale price starts', 'saleStart', 'text')],
  ['Date sale price ends', ofVariantsAndFamily('Date sale price ends', 'saleEnd', 'text')],
  ['Tax status', ofListings('attributes.Tax status')],
  ['Tax class', ofListings('attributes.Tax class')],
  ['In stock?', ofListings('attributes.In stock?')],
  ['Stock', ofVariantsAndFamily('Stock', 'stock')],
  ['Low stock amount', ofVariantsAndFamily('Low stock amount', 'lowStock')],
  ['Backorders allowed?', ofVariantsAndFamily('Backorders allowed?', 'stockPolicy', 'backorders')],
  ['Sold individually?', ofListings('attributes.Sold individually?')],
  ['Weight (kg)', []],
  ['Length (cm)', []],
  ['Width (cm)', []],
  ['Height (cm)', []],
  ['Allow customer reviews?', ofListings('attributes.Allow customer reviews?')],
  ['Purchase note', ofListings('attributes.Purchase note')],
  ['Sale price', ofVariantsAndFamily('Sale price', 'price', 'salePrice')],
  ['Regular price', ofVariantsAndFamily('Regular price', 'compareAtPrice', 'regularPrice')],
  [
    'Categories',
    [
      bind('product', 'category', 'categories'),
      bind('product', 'categories', 'moreCategories'),
      bind('variationListing', 'attributes.Categories'),
    ],
  ],
  ['Tags', [bind('product', 'tags', 'tags'), bind('variationListing', 'attributes.Tags')]],
  ['Shipping class', ofListings('attributes.Shipping class')],
  [
    'Images',
    [
      bind('product', 'images', 'productImages'),
      bind('variation', 'image', 'firstImage'),
      bind('variation', 'images', 'moreImages'),
    ],
  ],
  ['Download limit', ofListings('attributes.Download limit')],
  ['Download expiry days', ofListings('attributes.Download expiry days')],
  [
    'Parent',
    [
      bind('variation', 'product', 'parent'),
      bind('listing', 'attributes.Parent'),
      bind('family', 'attributes.Parent'),
    ],
  ],
  ['Grouped products', ofListings('attributes.Grouped products')],
  ['Upsells', ofListings('attributes.Upsells')],
  ['Cross-sells', ofListings('attributes.Cross-sells')],
  ['External URL', ofListings('attributes.External URL')],
  ['Button text', ofListings('attributes.Button text')],
  [
    'Position',
    [
      bind('listing', 'attributes.Position'),
      bind('family', 'attributes.Position'),
      bind('variation', 'position', 'field'),
    ],
  ],
  ['Brands', [bind('product', 'brand', 'brand'), bind('variationListing', 'attributes.Brands')]],
];

/** Headers of a fresh file before its attribute columns. */
export const STANDARD_HEADERS: readonly string[] = COLUMNS.map(([header]) => header);

const known = new Map(COLUMNS.map(([header, bindings]) => [normalHeader(header), bindings]));

/** What a header means; undefined for one that WooCommerce itself does not know. */
export function wooBindings(header: string): readonly Binding[] | undefined {
  const name = normalHeader(header);
  const measure = measureOf(name);
  if (measure !== undefined) return ofVariantsAndFamily(header.trim(), measure.path, measure.codec);
  const slot = /^attribute (\d+) (name|value\(s\))$/.exec(name);
  if (slot !== null) {
    const codec = slot[2] === 'name' ? 'slotName' : 'slotValues';
    const parameter = slot[1] ?? '';
    return ['product', 'variation'].map((role) => ({ role, path: '', codec, parameter }));
  }
  return known.get(name);
}
