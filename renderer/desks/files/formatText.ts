const FORMATS: Readonly<Record<string, string>> = {
  'shopify-products': 'Shopify products',
  'woocommerce-products': 'WooCommerce products',
  'amazon-listings': 'Amazon listings report',
  'amazon-flatfile': 'Amazon flat file',
  csv: 'Aisle CSV',
  xlsx: 'Aisle workbook',
  table: 'Table with a mapping',
};

/** A format's id in words; one that is not known here is shown as it is. */
export function formatText(format: string): string {
  return FORMATS[format] ?? format;
}
