import { choice, map, reference, text } from '@shared/fields';
import { defineRecord } from './define';

/** "This foreign SKU is that variant of ours": asked by every reader that meets a SKU it does not know. */
export const skuReference = defineRecord({
  type: 'skuReference',
  label: 'SKU cross-reference',
  plural: 'SKU cross-references',
  nameFields: ['foreignSku', 'asin', 'gtin'],
  keyFields: ['foreignSku', 'asin', 'gtin'],
  keysAlsoFind: 'item',
  stateField: 'status',
  archivedState: 'rejected',
  fields: {
    foreignSku: text('Foreign SKU', { identifier: true, required: true, width: 160 }),
    channel: reference('Channel', ['channel'], { width: 140 }),
    marketplace: text('Marketplace', { width: 130 }),
    asin: text('ASIN', { identifier: true, format: 'asin', width: 120 }),
    gtin: text('GTIN', { identifier: true, format: 'gtin', width: 150 }),
    item: reference('Our item', ['variant', 'bundle'], { required: true, width: 200 }),
    origin: choice(
      'Origin',
      [
        { value: 'manual', label: 'Entered' },
        { value: 'imported', label: 'Imported' },
        { value: 'suggested', label: 'Suggested' },
      ],
      { width: 100 },
    ),
    status: choice(
      'Status',
      [
        { value: 'suggested', label: 'To confirm' },
        { value: 'confirmed', label: 'Confirmed' },
        { value: 'rejected', label: 'Rejected' },
      ],
      { width: 110 },
    ),
    reason: text('Reason', { width: 200 }),
    custom: map('Custom fields', { group: 'Custom fields' }),
  },
});
