import {
  choice,
  date,
  list,
  map,
  money,
  number,
  reference,
  references,
  richText,
  text,
} from '@shared/fields';
import { defineRecord } from './define';

/**
 * How one item shows on one channel, marketplace and locale. An absent field inherits the item's master content;
 * null is empty on purpose. A variant may have several listings in one marketplace (its own seller SKUs).
 */
export const listing = defineRecord({
  type: 'listing',
  label: 'Listing',
  plural: 'Listings',
  nameFields: ['title', 'sellerSku', 'asin'],
  keyFields: ['sellerSku', 'asin', 'externalId'],
  keysAlsoFind: 'item',
  stateField: 'status',
  archivedState: 'deleted',
  imagesField: 'images',
  inherits: {
    lenders: ['variant', 'product', 'bundle'],
    through: [['item'], ['item', 'product']],
    map: 'attributes',
    fields: {
      title: [
        { of: 'product', path: 'title' },
        { of: 'bundle', path: 'title' },
      ],
      description: [
        { of: 'product', path: 'description' },
        { of: 'bundle', path: 'description' },
      ],
      bullets: [{ of: 'product', path: 'bullets' }],
      images: [
        { of: 'variant', path: 'images' },
        { of: 'product', path: 'images' },
        { of: 'bundle', path: 'images' },
      ],
      price: [
        { of: 'variant', path: 'price' },
        { of: 'bundle', path: 'price' },
      ],
      quantity: [{ of: 'variant', path: 'stock' }],
      gtin: [
        { of: 'variant', path: 'gtin' },
        { of: 'bundle', path: 'gtin' },
      ],
      productType: [{ of: 'product', path: 'productType' }],
      seoTitle: [{ of: 'product', path: 'seoTitle' }],
      seoDescription: [{ of: 'product', path: 'seoDescription' }],
    },
  },
  fields: {
    title: text('Title', { group: 'Content', width: 280 }),
    item: reference('Item', ['variant', 'product', 'bundle'], {
      group: 'Identity',
      width: 180,
      help: 'The variant, product or bundle that this listing sells.',
    }),
    channel: reference('Channel', ['channel'], { group: 'Identity', width: 140 }),
    marketplace: text('Marketplace', { group: 'Identity', width: 130 }),
    locale: text('Locale', {
      group: 'Identity',
      hidden: true,
      width: 90,
      help: 'A language tag such as de-DE.',
    }),
    sellerSku: text('Seller SKU', { group: 'Identity', identifier: true, width: 150 }),
    asin: text('ASIN', { group: 'Identity', identifier: true, format: 'asin', width: 120 }),
    fnsku: text('FNSKU', { group: 'Identity', identifier: true, hidden: true, width: 120 }),
    externalId: text('Listing id', { group: 'Identity', identifier: true, hidden: true, width: 140 }),
    gtin: text('Product id (GTIN)', { group: 'Identity', identifier: true, hidden: true, width: 150 }),
    gtinType: text('Product id type', { group: 'Identity', hidden: true, width: 110 }),
    status: choice(
      'Status',
      [
        { value: 'draft', label: 'Draft' },
        { value: 'active', label: 'Active' },
        { value: 'inactive', label: 'Inactive' },
        { value: 'incomplete', label: 'Incomplete' },
        { value: 'suppressed', label: 'Suppressed' },
        { value: 'deleted', label: 'Deleted' },
      ],
      { group: 'Identity', width: 100 },
    ),
    fulfilment: choice(
      'Fulfilment',
      [
        { value: 'merchant', label: 'By us' },
        { value: 'marketplace', label: 'By the marketplace' },
      ],
      { group: 'Offer', width: 130 },
    ),
    condition: text('Condition', { group: 'Offer', hidden: true, width: 110 }),
    price: money('Price', { group: 'Offer', width: 120 }),
    salePrice: money('Sale price', { group: 'Offer', width: 120 }),
    saleStart: date('Sale starts', { group: 'Offer', hidden: true, width: 110 }),
    saleEnd: date('Sale ends', { group: 'Offer', hidden: true, width: 110 }),
    quantity: number('Quantity', { group: 'Offer', whole: true, unit: 'pcs', width: 90 }),
    brand: text('Brand', { group: 'Content', hidden: true, width: 130 }),
    bullets: list('Bullet points', { group: 'Content', longItems: true, maxItems: 10, width: 300 }),
    description: richText('Description', { group: 'Content', width: 300 }),
    searchTerms: text('Search terms', { group: 'Content', multiline: true, width: 240 }),
    seoTitle: text('SEO title', { group: 'Search', hidden: true, width: 220 }),
    seoDescription: text('SEO description', { group: 'Search', multiline: true, hidden: true, width: 260 }),
    images: references('Images', ['asset'], { group: 'Media', width: 120 }),
    productType: text('Product type', { group: 'Family', width: 140 }),
    variationTheme: text('Variation theme', { group: 'Family', hidden: true, width: 140 }),
    parentage: choice(
      'Level',
      [
        { value: 'parent', label: 'Parent' },
        { value: 'child', label: 'Child' },
      ],
      { group: 'Family', hidden: true, width: 90 },
    ),
    parent: reference('Parent listing', ['listing'], { group: 'Family', hidden: true, width: 160 }),
    parentSku: text('Parent SKU', { group: 'Family', identifier: true, hidden: true, width: 130 }),
    valueOrder: map('Order of values', { group: 'Family' }),
    attributes: map('Attributes', { group: 'Attributes' }),
    custom: map('Custom fields', { group: 'Custom fields' }),
  },
});
