/** The types that a person works with: what a set may hold and a comment may stand on. A test holds it against the list. */
export const catalogTypes = [
  'product',
  'variant',
  'listing',
  'bundle',
  'skuReference',
  'asset',
  'category',
  'collection',
  'channel',
  'brand',
  'supplier',
] as const;
