import { choice, flag, list, number, text } from '@shared/fields';
import { defineRecord } from './define';

/** When a cell or row of a grid is coloured. Rules are tried in their order; the first that holds wins. */
export const colourRule = defineRecord({
  type: 'colourRule',
  label: 'Colour rule',
  plural: 'Colour rules',
  nameFields: ['name', 'path'],
  keyFields: [],
  internal: true,
  fields: {
    /** What it means, where the condition does not say it: "Too long for Amazon". */
    name: text('Meaning', { width: 200 }),
    recordType: text('Record type', { readOnly: true, width: 120 }),
    path: text('Field', { identifier: true, width: 160 }),
    condition: choice(
      'Condition',
      [
        { value: 'empty', label: 'is empty' },
        { value: 'filled', label: 'is not empty' },
        { value: 'is', label: 'is' },
        { value: 'isNot', label: 'is not' },
        { value: 'contains', label: 'contains' },
        { value: 'notContains', label: 'does not contain' },
        { value: 'begins', label: 'begins with' },
        { value: 'ends', label: 'ends with' },
        { value: 'over', label: 'is over' },
        { value: 'under', label: 'is under' },
        { value: 'between', label: 'is between' },
        { value: 'longer', label: 'is longer than' },
        { value: 'shorter', label: 'is shorter than' },
        { value: 'before', label: 'is before' },
        { value: 'after', label: 'is after' },
        { value: 'oneOf', label: 'is one of' },
        { value: 'double', label: 'is there more than once' },
        { value: 'invalid', label: 'is not valid' },
      ],
      { width: 130 },
    ),
    /** Numbers and dates as they are stored, whatever the user's locale. */
    value: text('Value', { width: 160 }),
    /** The other end of "between". */
    upTo: text('Up to', { width: 160 }),
    values: list('One of', { width: 200 }),
    tone: choice(
      'Colour',
      [
        { value: 'red', label: 'Red' },
        { value: 'amber', label: 'Amber' },
        { value: 'green', label: 'Green' },
        { value: 'blue', label: 'Blue' },
        { value: 'purple', label: 'Purple' },
        { value: 'grey', label: 'Grey' },
      ],
      { width: 100 },
    ),
    isWholeRow: flag('Whole row', { width: 90 }),
    isOff: flag('Switched off', { width: 90 }),
    position: number('Position', { width: 90 }),
  },
});

export type ColourCondition = (typeof colourRule.fields.condition.options)[number]['value'];
export type ColourTone = (typeof colourRule.fields.tone.options)[number]['value'];

export const colourConditions: readonly { readonly value: ColourCondition; readonly label: string }[] =
  colourRule.fields.condition.options;
export const colourTones: readonly { readonly value: ColourTone; readonly label: string }[] =
  colourRule.fields.tone.options;
