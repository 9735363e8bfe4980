import { choice, date, list, map, number, text } from '@shared/fields';
import { defineRecord } from './define';

/** A picture, video or document: known by its address, by its bytes kept locally, or both. */
export const asset = defineRecord({
  type: 'asset',
  label: 'Asset',
  plural: 'Assets',
  nameFields: ['name', 'url', 'hash'],
  keyFields: ['url', 'name', 'hash'],
  fields: {
    name: text('Name', { group: 'File', width: 220 }),
    role: choice(
      'Role',
      [
        { value: 'main', label: 'Main image' },
        { value: 'gallery', label: 'Gallery' },
        { value: 'swatch', label: 'Swatch' },
        { value: 'lifestyle', label: 'Lifestyle' },
        { value: 'detail', label: 'Detail' },
        { value: 'logo', label: 'Logo' },
        { value: 'video', label: 'Video' },
        { value: 'document', label: 'Document' },
      ],
      { group: 'File', width: 110 },
    ),
    url: text('Address', { group: 'File', format: 'url', identifier: true, width: 300 }),
    alt: text('Alt text', { group: 'Content', width: 240 }),
    width: number('Width', { group: 'File', unit: 'px', whole: true, readOnly: true, width: 90 }),
    height: number('Height', { group: 'File', unit: 'px', whole: true, readOnly: true, width: 90 }),
    size: number('Size', { group: 'File', unit: 'bytes', whole: true, readOnly: true, width: 100 }),
    mediaType: text('Format', { group: 'File', readOnly: true, width: 110 }),
    hash: text('SHA-256', {
      group: 'File',
      identifier: true,
      format: 'sha256',
      readOnly: true,
      hidden: true,
      width: 160,
    }),
    fetchProblem: text('Fetch problem', { group: 'File', readOnly: true, hidden: true, width: 200 }),
    tags: list('Tags', { group: 'Content', width: 160 }),
    rights: text('Rights', { group: 'Rights', width: 180 }),
    rightsExpire: date('Rights expire', { group: 'Rights', width: 120 }),
    custom: map('Custom fields', { group: 'Custom fields' }),
  },
});
