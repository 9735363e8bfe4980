/**
 * Kinds of field: what a value is, how text becomes one and back, what is wrong with one, how it sorts. Everything
 * generic (grid, form, filter, import, export, history) works through `fieldKinds` and the functions here, and so
 * never asks which record type it deals with.
 */
import type { Field } from './field';
import type { AnyFieldKind, FieldKind, Problem, TextContext } from './kind';
import { assetKind } from './kinds/asset';
import { choiceKind } from './kinds/choice';
import { dateKind } from './kinds/date';
import { flagKind } from './kinds/flag';
import { instantKind } from './kinds/instant';
import { listKind } from './kinds/list';
import { mapKind } from './kinds/map';
import { moneyKind } from './kinds/money';
import { numberKind } from './kinds/number';
import { referenceKind } from './kinds/reference';
import { referencesKind } from './kinds/references';
import { richTextKind } from './kinds/richText';
import { textKind } from './kinds/text';
import { zonedDateTimeKind } from './kinds/zonedDateTime';
import {
  isEmptyValue,
  isIdList,
  isMoney,
  isUnparsed,
  isZonedDateTime,
  type ParsedValue,
  type Value,
} from './value';

export const fieldKinds = {
  text: textKind,
  richText: richTextKind,
  money: moneyKind,
  number: numberKind,
  date: dateKind,
  instant: instantKind,
  zonedDateTime: zonedDateTimeKind,
  choice: choiceKind,
  flag: flagKind,
  reference: referenceKind,
  references: referencesKind,
  asset: assetKind,
  list: listKind,
  map: mapKind,
} satisfies AnyFieldKind;

/** The kind of a field, callable with that field. TypeScript cannot follow the pairing through the union. */
function kindOf(field: Field): FieldKind<Field['kind']> {
  return fieldKinds[field.kind] as unknown as FieldKind<Field['kind']>;
}

/** Text → stored value by the field's kind; never fails: what cannot be read is kept as `{ unparsed }`. */
export function parseValue(source: string, field: Field, context: TextContext): Value {
  return kindOf(field).parse(source, field, context);
}

/** Stored value → text under the context's conventions; absent and null are ''. */
export function valueText(value: Value | undefined, field: Field, context: TextContext): string {
  if (value === undefined || value === null) return '';
  if (isUnparsed(value)) return value.unparsed;
  return hasShape(value, field) ? kindOf(field).toText(value, field, context) : plainText(value);
}

/** First thing wrong with a stored value, or undefined. */
export function checkValue(value: Value | undefined, field: Field): Problem | undefined {
  if (isEmptyValue(value) || value === undefined || value === null) {
    return field.required ? { code: 'missing', message: `${field.label} is empty.` } : undefined;
  }
  if (isUnparsed(value))
    return {
      code: 'unparsed',
      message: `“${value.unparsed}” is not a valid value for ${field.label}. It is kept as typed.`,
    };
  if (!hasShape(value, field))
    return {
      code: 'unparsed',
      message: `“${plainText(value)}” is not a valid value for ${field.label}. It is kept as it was.`,
    };
  return kindOf(field).check(value, field);
}

/** Whether a JSON value from outside may be stored under this field. */
export function acceptsValue(value: Value, field: Field): boolean {
  if (value === null || isUnparsed(value)) return true;
  return kindOf(field).accepts(value, field);
}

/** Sort key: undefined (empty, sorts last), a number or a text. */
export function sortKeyOf(
  value: Value | undefined,
  field: Field,
  context: TextContext,
): number | string | undefined {
  if (isEmptyValue(value) || value === undefined || value === null) return undefined;
  if (isUnparsed(value)) return value.unparsed;
  return hasShape(value, field) ? kindOf(field).sortKey(value, field, context) : plainText(value);
}

/**
 * Whether a stored value can be of the field's kind at all. It may not be where a person's own field was given
 * another kind and that was undone after the value had been edited.
 */
function hasShape(value: ParsedValue, { kind }: Field): boolean {
  switch (kind) {
    case 'number':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    case 'money':
      return isMoney(value);
    case 'zonedDateTime':
      return isZonedDateTime(value);
    case 'list':
    case 'references':
      return typeof value === 'object' && isIdList(value);
    case 'map':
      return typeof value !== 'object';
    default:
      return typeof value === 'string';
  }
}

/** A value as text without a field that tells how. */
export function plainText(value: ParsedValue): string {
  if (isIdList(value)) return value.join(', ');
  if (isMoney(value)) return `${value.amount} ${value.currency}`;
  if (isZonedDateTime(value)) return `${value.local} ${value.zone}`;
  return value === true ? 'Yes' : value === false ? 'No' : String(value);
}

export * from './conventions';
export * from './field';
export type { Problem, RecordNames, TextContext } from './kind';
export { entryField } from './kinds/map';
export * from './path';
export * from './value';
