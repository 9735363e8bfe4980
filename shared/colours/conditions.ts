import type { Field, FieldKindName } from '@shared/fields';
import type { ColourCondition } from '@shared/records/colourRule';

/** What a condition compares with. */
export type Operand =
  | 'none'
  | 'text'
  | 'texts'
  | 'number'
  | 'numbers'
  | 'length'
  | 'date'
  | 'dates'
  | 'choice';

const STATE = ['empty', 'filled', 'invalid'] as const;
const WORDS = ['is', 'isNot', 'contains', 'notContains', 'begins', 'ends'] as const;
const TEXT = [...WORDS, 'longer', 'shorter', 'oneOf', 'double', ...STATE] as const;
const FIGURES = ['over', 'under', 'between', 'is', 'isNot', 'oneOf', 'double', ...STATE] as const;
const DATES = ['before', 'after', 'between', 'is', 'isNot', 'double', ...STATE] as const;

/** What can be asked of each kind of field, the likeliest first. */
const conditions = {
  text: TEXT,
  richText: TEXT,
  number: FIGURES,
  money: FIGURES,
  date: DATES,
  instant: DATES,
  zonedDateTime: DATES,
  choice: ['is', 'isNot', 'oneOf', ...STATE],
  flag: ['is', 'isNot', ...STATE],
  reference: [...WORDS, 'oneOf', 'double', ...STATE],
  references: ['contains', 'notContains', ...STATE],
  list: ['contains', 'notContains', ...STATE],
  asset: STATE,
  map: STATE,
} satisfies Record<FieldKindName, readonly ColourCondition[]>;

export function conditionsOf({ kind }: Field): readonly ColourCondition[] {
  return conditions[kind];
}

/** The pieces of an operand: none, one, the two ends of a span, or any number. */
export function operandOf(condition: ColourCondition, { kind }: Field): Operand {
  switch (condition) {
    case 'empty':
    case 'filled':
    case 'invalid':
    case 'double':
      return 'none';
    case 'longer':
    case 'shorter':
      return 'length';
    case 'oneOf':
      return isFigure(kind) ? 'numbers' : 'texts';
    case 'between':
      return isDate(kind) ? 'dates' : 'numbers';
    default:
      if (isFigure(kind)) return 'number';
      if (isDate(kind)) return 'date';
      return kind === 'choice' || kind === 'flag' ? 'choice' : 'text';
  }
}

function isFigure(kind: FieldKindName): boolean {
  return kind === 'number' || kind === 'money';
}

function isDate(kind: FieldKindName): boolean {
  return kind === 'date' || kind === 'instant' || kind === 'zonedDateTime';
}
