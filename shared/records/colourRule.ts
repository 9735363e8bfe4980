import { choice, flag, number, text } from '@shared/fields';
import { defineRecord } from './define';

/** When a cell or row of a grid is coloured. Rules are tried in their order; the first that holds wins. */
export const colourRule = defineRecord({
  type: 'colourRule',
  label: 'Colour rule',
  plural: 'Colour rules',
  nameFields: ['recordType'],
  keyFields: [],
  internal: true,
  fields: {
    recordType: text('Record type', { readOnly: true, width: 120 }),
    path: text('Field', { identifier: true, width: 160 }),
    condition: choice(
      'Condition',
      [
        { value: 'is', label: 'is' },
        { value: 'isNot', label: 'is not' },
        { value: 'contains', label: 'contains' },
        { value: 'notContains', label: 'does not contain' },
        { value: 'over', label: 'is over' },
        { value: 'under', label: 'is under' },
        { value: 'longer', label: 'is longer than' },
        { value: 'shorter', label: 'is shorter than' },
        { value: 'empty', label: 'is empty' },
        { value: 'filled', label: 'is filled' },
        { value: 'invalid', label: 'is not valid' },
      ],
      { width: 130 },
    ),
    value: text('Value', { width: 160 }),
    tone: choice(
      'Colour',
      [
        { value: 'danger', label: 'Red' },
        { value: 'warning', label: 'Amber' },
        { value: 'success', label: 'Green' },
        { value: 'info', label: 'Blue' },
        { value: 'conflict', label: 'Purple' },
      ],
      { width: 100 },
    ),
    isWholeRow: flag('Whole row', { width: 90 }),
    isOff: flag('Switched off', { width: 90 }),
    position: number('Position', { width: 90 }),
  },
});
