import type { ColumnBinding } from '../format';

/** The two spellings of the headers in use. */
export type ShopifyGeneration = 'legacy' | 'new';

/** One column Shopify documents: its header in each generation, and what it means. */
export interface ShopifyColumn {
  /** Undefined where the generation has no such column. */
  readonly legacy?: string;
  readonly new?: string;
  readonly bindings: readonly Omit<ColumnBinding, 'column'>[];
}

const bind = (role: string, path: string, codec = 'field'): Omit<ColumnBinding, 'column'> => ({
  role,
  path,
  codec,
});
const one = (
  headers: Pick<ShopifyColumn, 'legacy' | 'new'>,
  role: string,
  path: string,
  codec = 'field',
): ShopifyColumn => ({ ...headers, bindings: [bind(role, path, codec)] });
const google = (name: string, legacy = name): ShopifyColumn => ({
  legacy: `Google Shopping / ${legacy}`,
  new: `Google Shopping / ${name}`,
  bindings: [bind('listing', `attributes.Google Shopping / ${name}`)],
});

/**
 * The columns of Shopify's product CSV, in the order of the new generation. Sources: the headers of Shopify's own
 * exports in both generations; help.shopify.com, "Using CSV files to import and export products", read 2026-11.
 */
export const shopifyColumns: readonly ShopifyColumn[] = [
  one({ legacy: 'Title', new: 'Title' }, 'product', 'title'),
  {
    legacy: 'Handle',
    new: 'URL handle',
    bindings: [bind('product', 'handle'), bind('again', 'handle')],
  },
  one({ legacy: 'Body (HTML)', new: 'Description' }, 'product', 'description'),
  one({ legacy: 'Vendor', new: 'Vendor' }, 'product', 'brand', 'brand'),
  one({ legacy: 'Product Category', new: 'Product category' }, 'product', 'category', 'category'),
  one({ legacy: 'Type', new: 'Type' }, 'product', 'productType'),
  one({ legacy: 'Tags', new: 'Tags' }, 'product', 'tags', 'tags'),
  one({ legacy: 'Published', new: 'Published on online store' }, 'product', 'published', 'flag'),
  one({ legacy: 'Status', new: 'Status' }, 'product', 'status', 'status'),
  one({ legacy: 'Variant SKU', new: 'SKU' }, 'variant', 'sku'),
  one({ legacy: 'Variant Barcode', new: 'Barcode' }, 'variant', 'gtin'),
  one({ legacy: 'Option1 Name', new: 'Option1 name' }, 'product', 'option1Name', 'optionName'),
  one({ legacy: 'Option1 Value', new: 'Option1 value' }, 'variant', 'option1', 'optionValue'),
  one({ legacy: 'Option1 Linked To', new: 'Option1 Linked To' }, 'listing', 'attributes.Option1 Linked To'),
  one({ legacy: 'Option2 Name', new: 'Option2 name' }, 'product', 'option2Name'),
  one({ legacy: 'Option2 Value', new: 'Option2 value' }, 'variant', 'option2'),
  one({ legacy: 'Option2 Linked To', new: 'Option2 Linked To' }, 'listing', 'attributes.Option2 Linked To'),
  one({ legacy: 'Option3 Name', new: 'Option3 name' }, 'product', 'option3Name'),
  one({ legacy: 'Option3 Value', new: 'Option3 value' }, 'variant', 'option3'),
  one({ legacy: 'Option3 Linked To', new: 'Option3 Linked To' }, 'listing', 'attributes.Option3 Linked To'),
  one({ legacy: 'Variant Price', new: 'Price' }, 'variant', 'price'),
  one({ legacy: 'Variant Compare At Price', new: 'Compare-at price' }, 'variant', 'compareAtPrice'),
  one({ legacy: 'Cost per item', new: 'Cost per item' }, 'variant', 'cost'),
  one({ legacy: 'Variant Taxable', new: 'Charge tax' }, 'variant', 'taxable', 'flag'),
  one({ legacy: 'Variant Tax Code', new: 'Tax code' }, 'variant', 'taxCode'),
  one({ new: 'Unit price total measure' }, 'variant', 'attributes.Unit price total measure'),
  one({ new: 'Unit price total measure unit' }, 'variant', 'attributes.Unit price total measure unit'),
  one({ new: 'Unit price base measure' }, 'variant', 'attributes.Unit price base measure'),
  one({ new: 'Unit price base measure unit' }, 'variant', 'attributes.Unit price base measure unit'),
  one(
    { legacy: 'Variant Inventory Tracker', new: 'Inventory tracker' },
    'variant',
    'stockTracked',
    'tracker',
  ),
  one({ legacy: 'Variant Inventory Qty', new: 'Inventory quantity' }, 'variant', 'stock'),
  one(
    { legacy: 'Variant Inventory Policy', new: 'Continue selling when out of stock' },
    'variant',
    'stockPolicy',
    'policy',
  ),
  one({ legacy: 'Variant Grams', new: 'Weight value (grams)' }, 'variant', 'weight'),
  one({ legacy: 'Variant Weight Unit', new: 'Weight unit for display' }, 'variant', 'attributes.Weight unit'),
  one(
    { legacy: 'Variant Requires Shipping', new: 'Requires shipping' },
    'variant',
    'requiresShipping',
    'flag',
  ),
  one(
    { legacy: 'Variant Fulfillment Service', new: 'Fulfillment service' },
    'variant',
    'attributes.Fulfillment service',
  ),
  one({ legacy: 'Image Src', new: 'Product image URL' }, 'image', 'url'),
  one({ legacy: 'Image Position', new: 'Image position' }, 'image', '', 'position'),
  one({ legacy: 'Image Alt Text', new: 'Image alt text' }, 'image', 'alt'),
  one({ legacy: 'Variant Image', new: 'Variant image URL' }, 'variant', 'image', 'image'),
  one({ legacy: 'Gift Card', new: 'Gift card' }, 'product', 'giftCard', 'flag'),
  one({ legacy: 'SEO Title', new: 'SEO title' }, 'product', 'seoTitle'),
  one({ legacy: 'SEO Description', new: 'SEO description' }, 'product', 'seoDescription'),
  google('Google product category', 'Google Product Category'),
  google('Gender'),
  google('Age group', 'Age Group'),
  google('Manufacturer part number (MPN)', 'MPN'),
  google('Ad group name', 'AdWords Grouping'),
  google('Ads labels', 'AdWords Labels'),
  google('Condition'),
  google('Custom product', 'Custom Product'),
  google('Custom label 0', 'Custom Label 0'),
  google('Custom label 1', 'Custom Label 1'),
  google('Custom label 2', 'Custom Label 2'),
  google('Custom label 3', 'Custom Label 3'),
  google('Custom label 4', 'Custom Label 4'),
];

/** Headers that tell this export from Shopify's other files and from a supplier's table. */
export const TELLING: Readonly<
  Record<ShopifyGeneration, { readonly all: readonly string[]; readonly any: readonly string[] }>
> = {
  legacy: {
    all: ['Handle'],
    any: [
      'Body (HTML)',
      'Variant SKU',
      'Variant Price',
      'Variant Barcode',
      'Variant Inventory Qty',
      'Image Src',
      'Variant Grams',
    ],
  },
  new: {
    all: ['URL handle'],
    any: [
      'Published on online store',
      'Option1 value',
      'Product image URL',
      'Compare-at price',
      'Inventory quantity',
      'SEO title',
    ],
  },
};
