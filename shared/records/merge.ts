import { instant, list, reference } from '@shared/fields';
import { catalogTypes } from './catalogTypes';
import { defineRecord } from './define';

/** That records were merged into another one: through it the survivor's history finds theirs. */
export const merge = defineRecord({
  type: 'merge',
  label: 'Merge',
  plural: 'Merges',
  nameFields: ['names'],
  keyFields: [],
  internal: true,
  fields: {
    survivor: reference('Survivor', catalogTypes, { readOnly: true, width: 200 }),
    /** Ids of records that are gone: no references. */
    merged: list('Merged records', { readOnly: true, hidden: true, width: 200 }),
    names: list('Merged', { readOnly: true, width: 240 }),
    at: instant('Merged at', { readOnly: true, width: 150 }),
  },
});
