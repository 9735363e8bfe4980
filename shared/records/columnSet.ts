import { list, number, text } from '@shared/fields';
import { defineRecord } from './define';

/** The columns for one task, under a name: which are shown, in which order, and which of them stand still. */
export const columnSet = defineRecord({
  type: 'columnSet',
  label: 'Column set',
  plural: 'Column sets',
  nameFields: ['name'],
  keyFields: ['name'],
  internal: true,
  fields: {
    recordType: text('Record type', { readOnly: true, width: 120 }),
    name: text('Name', { required: true, width: 200 }),
    columns: list('Columns', { longItems: true, width: 300 }),
    pinned: list('Pinned columns', { longItems: true, width: 200 }),
    position: number('Position', { width: 90 }),
  },
});
