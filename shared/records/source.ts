import { instant, number, text } from '@shared/fields';
import { defineRecord } from './define';

/**
 * A file that was imported: which one, how it was read, and which record each of its rows became. Written by the
 * import's own step, so that undoing the import forgets it too. The bytes and the row links are kept as blobs named
 * by their hash, outside the log.
 */
export const source = defineRecord({
  type: 'source',
  label: 'Imported file',
  plural: 'Imported files',
  nameFields: ['fileName'],
  keyFields: ['fileHash'],
  internal: true,
  fields: {
    fileName: text('File', { readOnly: true, width: 240 }),
    format: text('Format', { readOnly: true, width: 160 }),
    importedAt: instant('Imported', { readOnly: true, width: 160 }),
    rows: number('Rows', { whole: true, readOnly: true, width: 90 }),
    fileHash: text('SHA-256', { identifier: true, readOnly: true, format: 'sha256', width: 160 }),
    linksHash: text('Row links', { identifier: true, readOnly: true, format: 'sha256', width: 160 }),
    /** How the file is to be read again, as JSON: sheet, header row, mapping, conventions. */
    reading: text('Reading', { readOnly: true, hidden: true, width: 160 }),
  },
});
