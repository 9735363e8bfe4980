import { text } from '@shared/fields';
import { defineRecord } from './define';

/** A transformation of cells under a name, to be run again on any selection. `shared/transform` reads its operations. */
export const recipe = defineRecord({
  type: 'recipe',
  label: 'Recipe',
  plural: 'Recipes',
  nameFields: ['name'],
  keyFields: ['name'],
  internal: true,
  fields: {
    name: text('Name', { required: true, width: 240 }),
    /** The type whose columns it names; any type where it names none. */
    recordType: text('Records', { readOnly: true, width: 120 }),
    /** Operations and where the result goes, as JSON. */
    body: text('Operations', { readOnly: true, hidden: true, multiline: true, width: 240 }),
  },
});
