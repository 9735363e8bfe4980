import { choice, flag, number, text } from '@shared/fields';
import { defineRecord } from './define';

/** A column that a person lets Aisle work out: `calc.<id>`, shown, filtered and exported, never stored. */
export const calculatedField = defineRecord({
  type: 'calculatedField',
  label: 'Calculated column',
  plural: 'Calculated columns',
  nameFields: ['label'],
  keyFields: ['label'],
  internal: true,
  fields: {
    recordType: text('Record type', { readOnly: true, width: 120 }),
    label: text('Label', { required: true, width: 200 }),
    expression: text('Formula', { multiline: true, required: true, width: 320 }),
    kind: choice(
      'Result',
      [
        { value: 'number', label: 'Number' },
        { value: 'money', label: 'Money' },
        { value: 'text', label: 'Text' },
        { value: 'date', label: 'Date' },
        { value: 'flag', label: 'Yes or no' },
      ],
      { width: 120 },
    ),
    unit: text('Unit', { width: 80 }),
    help: text('Help', { width: 240 }),
    position: number('Position', { width: 90 }),
    isRetired: flag('Retired', { width: 90 }),
  },
});
