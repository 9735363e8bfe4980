import {
  checkValue,
  type Field,
  isEmptyValue,
  isIdList,
  isUnparsed,
  sortKeyOf,
  type TextContext,
  type Value,
  valueText,
} from '@shared/fields';
import { conditionsOf } from './conditions';
import type { ColourRule } from './rule';

export type Test = (value: Value | undefined) => boolean;

/** How often a column of the rule's type holds what a value comes to. */
export interface ColumnCounts {
  countOf(path: string, key: string): number;
}

interface TestContext {
  readonly field: Field;
  readonly text: TextContext;
  readonly counts: ColumnCounts;
}

/** What a rule asks of a value; a sentence where it cannot be asked of its field. */
export function testOf(
  rule: ColourRule,
  field: Field | undefined,
  context: Omit<TestContext, 'field'>,
): Test | string {
  if (field === undefined) return 'The field is not there any more.';
  if (!conditionsOf(field).includes(rule.condition)) return `The condition does not fit ${field.label}.`;
  return prepared(rule, { ...context, field });
}

/** What two values have in common that count as the same; empty ones have nothing. */
export function doubleKey(value: Value | undefined, field: Field, text: TextContext): string {
  if (isEmptyValue(value)) return '';
  return field.kind === 'reference' && typeof value === 'string'
    ? value
    : folded(valueText(value, field, text));
}

/** What a person reads in the cell: names of records even where two share one. */
function readable(value: Value | undefined, field: Field, text: TextContext): string {
  const nameOf = (id: string): string => text.names.nameOf(id) ?? id;
  if (field.kind === 'reference' && typeof value === 'string') return nameOf(value);
  if (field.kind === 'references' && isIdList(value)) return value.map(nameOf).join(', ');
  return valueText(value, field, text);
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}

function prepared(rule: ColourRule, context: TestContext): Test | string {
  const { field, text, counts } = context;
  switch (rule.condition) {
    case 'empty':
      return isEmptyValue;
    case 'filled':
      return (value) => !isEmptyValue(value);
    case 'invalid':
      return (value) => checkValue(value, field) !== undefined;
    case 'double':
      return (value) => {
        const key = doubleKey(value, field, text);
        return key !== '' && counts.countOf(rule.path, key) > 1;
      };
    case 'over':
    case 'under':
    case 'between':
    case 'before':
    case 'after':
      return spanTest(rule, context);
    case 'longer':
    case 'shorter':
      return lengthTest(rule, context);
    case 'contains':
    case 'notContains':
    case 'begins':
    case 'ends':
      return wordTest(rule, context);
    case 'is':
    case 'isNot':
    case 'oneOf':
      return sameTest(rule, context);
  }
}

type Key = number | string | undefined;

/** A value as it is compared: figures as numbers, dates as ISO text, days alone where the rule names a day. */
function keyOf(value: Value | undefined, { field, text }: TestContext): Key {
  if (isUnparsed(value)) return undefined;
  const key = sortKeyOf(value, field, text);
  return field.kind === 'number' || field.kind === 'money'
    ? key
    : String(key ?? '').slice(0, 10) || undefined;
}

/** What a rule says, to be compared with `keyOf`. */
function boundOf(operand: string, { field }: TestContext): Key {
  if (operand.trim() === '') return undefined;
  if (field.kind !== 'number' && field.kind !== 'money') return operand;
  const figure = Number(operand);
  return Number.isFinite(figure) ? figure : undefined;
}

const NOTHING = 'Say what to compare with.';

function spanTest({ condition, value, upTo }: ColourRule, context: TestContext): Test | string {
  const [from, to] = [boundOf(value, context), boundOf(upTo, context)];
  if (from === undefined || (condition === 'between' && to === undefined)) return NOTHING;
  return (candidate) => {
    const key = keyOf(candidate, context);
    if (key === undefined) return false;
    if (condition === 'between') return key >= from && to !== undefined && key <= to;
    return condition === 'over' || condition === 'after' ? key > from : key < from;
  };
}

function lengthTest({ condition, value }: ColourRule, { field, text }: TestContext): Test | string {
  const limit = Number(value);
  if (value.trim() === '' || !Number.isInteger(limit) || limit < 0) return 'Say how many characters.';
  const isLonger = condition === 'longer';
  return (candidate) => {
    if (isEmptyValue(candidate)) return false;
    const length = lengthOf(valueText(candidate, field, text));
    return isLonger ? length > limit : length < limit;
  };
}

function lengthOf(text: string): number {
  let length = 0;
  for (const _character of text) length++;
  return length;
}

function wordTest({ condition, value }: ColourRule, { field, text }: TestContext): Test | string {
  const wanted = value.toLowerCase();
  if (wanted === '') return NOTHING;
  return (candidate) => {
    const shown = readable(candidate, field, text).toLowerCase();
    if (condition === 'begins') return shown.startsWith(wanted);
    if (condition === 'ends') return shown.endsWith(wanted);
    return shown.includes(wanted) === (condition === 'contains');
  };
}

/** Figures are the same as numbers, choices by what is stored, everything else as text in any case. */
function sameTest({ condition, value, values }: ColourRule, context: TestContext): Test | string {
  const { field, text } = context;
  const operands = (condition === 'oneOf' ? values : [value]).filter((operand) => operand.trim() !== '');
  if (operands.length === 0) return NOTHING;
  const isComparedAsText = field.kind === 'text' || field.kind === 'richText' || field.kind === 'reference';
  const isStored = field.kind === 'choice' || field.kind === 'flag';
  const wanted = new Set<Key>(
    isComparedAsText
      ? operands.map(folded)
      : isStored
        ? operands
        : operands.map((each) => boundOf(each, context)),
  );
  wanted.delete(undefined);
  const compared = (candidate: Value | undefined): Key => {
    if (isComparedAsText) return folded(readable(candidate, field, text));
    if (isStored) return isUnparsed(candidate) ? undefined : String(candidate ?? '');
    return keyOf(candidate, context);
  };
  return condition === 'isNot'
    ? (candidate) => !wanted.has(compared(candidate))
    : (candidate) => wanted.has(compared(candidate));
}
