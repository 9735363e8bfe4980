import { asset, choice, list, map, number, reference, references, richText, text } from '@shared/fields';
import { defineRecord } from './define';

/** What products are sorted into, where they are sold, and who makes and supplies them. */

export const category = defineRecord({
  type: 'category',
  label: 'Category',
  plural: 'Categories',
  nameFields: ['path', 'name'],
  keyFields: ['path', 'code'],
  parentField: 'parent',
  pathField: 'path',
  positionField: 'position',
  orderWithin: 'parent',
  fields: {
    name: text('Name', { required: true, width: 200 }),
    path: text('Path', { width: 280, unique: true, help: 'The names from the top down, parted by “ > ”.' }),
    parent: reference('Parent', ['category'], { width: 220 }),
    code: text('Code', { identifier: true, width: 120 }),
    position: number('Position', { whole: true, width: 90 }),
    description: richText('Description', { width: 280 }),
    image: asset('Image', { width: 72 }),
    custom: map('Custom fields', { group: 'Custom fields' }),
  },
});

export const collection = defineRecord({
  type: 'collection',
  label: 'Collection',
  plural: 'Collections',
  nameFields: ['title', 'handle'],
  keyFields: ['handle', 'title'],
  fields: {
    title: text('Title', { required: true, width: 240 }),
    handle: text('Handle', { identifier: true, unique: true, width: 180 }),
    membership: choice(
      'Membership',
      [
        { value: 'manual', label: 'Chosen by hand' },
        { value: 'rule', label: 'By rule' },
      ],
      { width: 130 },
    ),
    products: references('Products', ['product'], { width: 240 }),
    ruleMatch: choice(
      'Rules must match',
      [
        { value: 'all', label: 'All' },
        { value: 'any', label: 'Any' },
      ],
      { width: 120 },
    ),
    rules: list('Rules', {
      longItems: true,
      width: 260,
      help: 'One a line: field, is / is not / contains / starts with / over / under, value.',
    }),
    description: richText('Description', { width: 280 }),
    seoTitle: text('SEO title', { width: 200 }),
    seoDescription: text('SEO description', { multiline: true, width: 240 }),
    image: asset('Image', { width: 72 }),
    custom: map('Custom fields', { group: 'Custom fields' }),
  },
});

export const channel = defineRecord({
  type: 'channel',
  label: 'Channel',
  plural: 'Channels',
  nameFields: ['name'],
  keyFields: ['name'],
  fields: {
    name: text('Name', { required: true, unique: true, width: 200 }),
    form: choice(
      'Kind',
      [
        { value: 'shop', label: 'Own shop' },
        { value: 'marketplace', label: 'Marketplace' },
        { value: 'feed', label: 'Feed' },
        { value: 'other', label: 'Other' },
      ],
      { width: 120 },
    ),
    marketplaces: list('Marketplaces', { width: 200 }),
    currency: text('Currency', { maxLength: 3, width: 90 }),
    locale: text('Locale', { width: 90 }),
    account: text('Account', { identifier: true, width: 160 }),
    notes: text('Notes', { multiline: true, width: 220 }),
    custom: map('Custom fields', { group: 'Custom fields' }),
  },
});

export const brand = defineRecord({
  type: 'brand',
  label: 'Brand',
  plural: 'Brands',
  nameFields: ['name'],
  keyFields: ['name'],
  fields: {
    name: text('Name', { required: true, unique: true, width: 200 }),
    website: text('Website', { format: 'url', width: 220 }),
    description: richText('Description', { width: 280 }),
    logo: asset('Logo', { width: 72 }),
    custom: map('Custom fields', { group: 'Custom fields' }),
  },
});

export const supplier = defineRecord({
  type: 'supplier',
  label: 'Supplier',
  plural: 'Suppliers',
  nameFields: ['name', 'code'],
  keyFields: ['code', 'name'],
  fields: {
    name: text('Name', { required: true, width: 200 }),
    code: text('Code', { identifier: true, unique: true, width: 120 }),
    country: text('Country', { width: 120 }),
    email: text('E-mail', { format: 'email', width: 200 }),
    leadTime: number('Lead time', { unit: 'days', whole: true, minimum: 0, width: 100 }),
    currency: text('Currency', { maxLength: 3, width: 90 }),
    notes: text('Notes', { multiline: true, width: 220 }),
    custom: map('Custom fields', { group: 'Custom fields' }),
  },
});
