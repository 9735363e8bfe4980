import { choice, map, money, references, richText, text } from '@shared/fields';
import { defineRecord } from './define';

/** Several variants sold as one (bundle), or one variant sold as a pack of several (multipack). */
export const bundle = defineRecord({
  type: 'bundle',
  label: 'Bundle',
  plural: 'Bundles',
  nameFields: ['title', 'sku'],
  keyFields: ['sku', 'gtin'],
  stateField: 'status',
  archivedState: 'archived',
  imagesField: 'images',
  fields: {
    title: text('Title', { group: 'Content', required: true, width: 260 }),
    sku: text('SKU', { group: 'Identity', identifier: true, unique: true, width: 150 }),
    form: choice(
      'Kind',
      [
        { value: 'bundle', label: 'Bundle' },
        { value: 'multipack', label: 'Multipack' },
      ],
      { group: 'Identity', width: 100 },
    ),
    gtin: text('Barcode (GTIN)', { group: 'Identity', identifier: true, format: 'gtin', width: 150 }),
    price: money('Price', { group: 'Price', width: 120 }),
    compareAtPrice: money('Compare-at price', { group: 'Price', width: 150 }),
    status: choice(
      'Status',
      [
        { value: 'draft', label: 'Draft' },
        { value: 'active', label: 'Active' },
        { value: 'archived', label: 'Archived' },
      ],
      { group: 'Identity', width: 100 },
    ),
    components: map('Components', {
      group: 'Components',
      item: 'number',
      keyTo: 'variant',
      help: 'How many of each variant it holds.',
    }),
    description: richText('Description', { group: 'Content', width: 280 }),
    images: references('Images', ['asset'], { group: 'Media', width: 120 }),
    attributes: map('Attributes', { group: 'Attributes' }),
    custom: map('Custom fields', { group: 'Custom fields' }),
  },
});
