import { references, text } from '@shared/fields';
import { catalogTypes } from './catalogTypes';
import { defineRecord } from './define';

/**
 * Records of one type under a name, in an order of their own: what was pasted from a spreadsheet, or what is left of
 * other sets. Engines ask `membersOf` in `shared/sets`, never the field.
 */
export const recordSet = defineRecord({
  type: 'recordSet',
  label: 'Set',
  plural: 'Sets',
  nameFields: ['name'],
  keyFields: ['name'],
  internal: true,
  fields: {
    name: text('Name', { required: true, width: 240 }),
    recordType: text('Records', { readOnly: true, width: 120 }),
    members: references('Members', catalogTypes, { readOnly: true, width: 120 }),
    /** The list that was pasted, so that it can be looked up again. */
    source: text('Pasted list', { readOnly: true, multiline: true, hidden: true, width: 240 }),
  },
});
