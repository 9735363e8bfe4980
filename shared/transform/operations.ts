import {
  type Field,
  isMoney,
  isUnparsed,
  isZonedDateTime,
  type ParsedValue,
  parseValue,
  type Value,
  valueText,
} from '@shared/fields';
import { readDecimal, writeDecimal } from '@shared/fields/decimal';
import { readDate, writeDate } from '@shared/fields/kinds/date';
import { plainNumber } from '@shared/fields/kinds/number';
import type { StoredRecord } from '@shared/records';
import { ok, type Result, unreachable } from '@shared/result';
import type Big from 'big.js';
import { type Calculation, calculate, parseCalculation } from './arithmetic';
import { readAnyDate, shiftDate } from './calendar';
import { compileFind, type Finder } from './find';
import { escapeHtml, stripHtml } from './html';
import { caseEdits } from './letterCase';
import type { TransformOperation } from './recipe';
import { compileTemplate, renderTemplate, type TemplateScope } from './template';
import type { TextEdit } from './valueTexts';

export interface TransformScope extends TemplateScope {
  /** BCP 47: names of months, and capitals where an operation says no other. */
  readonly locale: string;
}

/** A value on its way through a recipe, and the record it came from. */
export interface Working {
  readonly record: StoredRecord;
  /** What the value is now: the column's own field, or text where it goes to a column of another kind. */
  readonly field: Field;
  readonly value: Value | undefined;
  /** Why an operation could not be done. The cell is then left alone. */
  readonly problem?: string;
}

/**
 * An operation that is ready to run: on a value as a whole; on each of its texts; or on each text by a pattern,
 * which may take forever and is looked for elsewhere.
 */
export type Prepared =
  | { readonly on: 'value'; readonly apply: (working: Working) => Working }
  | {
      readonly on: 'texts';
      readonly edits: (text: string) => readonly TextEdit[];
      /** Of the lines of rich text only this one; items of a list are all meant. */
      readonly line?: 'first' | 'last';
    }
  | { readonly on: 'pattern'; readonly finder: Finder; readonly operation: TransformOperation };

/** Reads what an operation says for records of a type. Errors: `invalid`, in words for the person who wrote it. */
export function prepareOperation(
  operation: TransformOperation,
  type: string,
  scope: TransformScope,
): Result<Prepared> {
  switch (operation.kind) {
    case 'template':
      return prepareTemplate(operation.template, type, scope);
    case 'prefix':
      return ok({ on: 'texts', line: 'first', edits: () => [{ from: 0, to: 0, text: operation.text }] });
    case 'suffix':
      return ok({
        on: 'texts',
        line: 'last',
        edits: ({ length }) => [{ from: length, to: length, text: operation.text }],
      });
    case 'trim':
      return ok({ on: 'texts', edits: (text) => trimEdits(text, operation.collapse) });
    case 'case':
      return ok({
        on: 'texts',
        edits: (text) => caseEdits(text, operation.to, operation.locale || scope.locale),
      });
    case 'stripHtml':
      return ok({ on: 'value', apply: stripped });
    case 'replace': {
      const finder = compileFind(operation.query);
      return finder.ok ? ok({ on: 'pattern', finder: finder.value, operation }) : finder;
    }
    case 'calculate': {
      const calculation = parseCalculation(operation.formula);
      if (!calculation.ok) return calculation;
      return ok({ on: 'value', apply: (working) => calculated(working, calculation.value, scope) });
    }
    case 'shiftDate':
      return ok({
        on: 'value',
        apply: (working) => onDate(working, scope, (date) => shiftDate(date, operation)),
      });
    case 'setDate':
      return prepareSetDate(operation.date, scope);
    case 'readDate':
      return ok({ on: 'value', apply: (working) => asDate(working, scope, operation.order) });
    default:
      return unreachable(operation);
  }
}

function prepareTemplate(source: string, type: string, scope: TransformScope): Result<Prepared> {
  const template = compileTemplate(source, type, { ...scope, given: ['value'] });
  if (!template.ok) return template;
  return ok({
    on: 'value',
    apply: (working) => {
      const as = working.field.kind === 'richText' ? 'html' : 'text';
      const given = { value: plainWords(working, scope) };
      const { text } = renderTemplate(template.value, working.record, scope, { as, given });
      return { ...working, value: parseValue(text, working.field, scope.text) };
    },
  });
}

/** What a value says in plain words. */
export function plainWords(
  { value, field }: Pick<Working, 'value' | 'field'>,
  scope: TransformScope,
): string {
  const text = valueText(value, field, scope.text);
  return field.kind === 'richText' ? stripHtml(text) : text;
}

const OUTER = /^\s+|\s+$/gu;
const SPACES = /[^\S\n]+/gu;

/** White space at both ends goes; inside, one space stays between words and none beside a line break. */
function trimEdits(text: string, collapse: boolean): TextEdit[] {
  const cut = [...text.matchAll(OUTER)].map(({ 0: found, index }) => edit(index, found, ''));
  if (text.trim() === '') return cut.slice(0, 1);
  if (!collapse) return cut;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const inner = [...text.matchAll(SPACES)].flatMap(({ 0: found, index }) => {
    if (index < start || index >= end) return [];
    const isBesideBreak = text[index - 1] === '\n' || text[index + found.length] === '\n';
    const kept = isBesideBreak ? '' : ' ';
    return found === kept ? [] : [edit(index, found, kept)];
  });
  return [...cut, ...inner].sort((left, right) => left.from - right.from);
}

function edit(from: number, found: string, text: string): TextEdit {
  return { from, to: from + found.length, text };
}

function stripped(working: Working): Working {
  const { value, field } = working;
  if (typeof value === 'string' && field.kind === 'richText')
    return { ...working, value: escapeHtml(stripHtml(value)) || null };
  if (typeof value === 'string' && field.kind === 'text') {
    const text = stripHtml(value);
    return { ...working, value: (field.multiline === true ? text : text.replaceAll('\n', ' ')) || null };
  }
  if (Array.isArray(value) && field.kind === 'list') {
    const items = value.map((item) => stripHtml(item).replaceAll('\n', ' ')).filter(Boolean);
    return { ...working, value: items.length === 0 ? null : items };
  }
  return working;
}

/** Decimals of an amount in this currency; what has more keeps them. */
function decimalsOf(currency: string, amount: string): number {
  const own = amount.split('.')[1]?.length ?? 0;
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return Math.max(own, format.resolvedOptions().maximumFractionDigits ?? 2);
  } catch {
    return Math.max(own, 2);
  }
}

/** Decimals that a computed number keeps: more than that a division alone brings. */
const DECIMALS = 6;

function calculated(working: Working, calculation: Calculation, scope: TransformScope): Working {
  const { value, field } = working;
  if (value === undefined || value === null) return working;
  if (isMoney(value)) {
    const result = calculate(value.amount, calculation);
    const amount = result.toFixed(decimalsOf(value.currency, value.amount));
    return { ...working, value: { amount, currency: value.currency } };
  }
  if (typeof value === 'number')
    return { ...working, value: Number(rounded(calculate(plainNumber(value), calculation))) };
  const text = isUnparsed(value) ? value.unparsed : typeof value === 'string' ? value : '';
  const canonical = readDecimal(text, scope.text.conventions);
  if (canonical === undefined) return { ...working, problem: 'No number stands here.' };
  const written = writeDecimal(rounded(calculate(canonical, calculation)), {
    ...scope.text.conventions,
    thousands: '',
  });
  return { ...working, value: parseValue(written, field, scope.text) };
}

function rounded(result: Big): string {
  return result.round(DECIMALS).toFixed();
}

function prepareSetDate(source: string, scope: TransformScope): Result<Prepared> {
  const date = readDate(source, scope.text.conventions.dateOrder);
  if (date === undefined)
    return { ok: false, error: { code: 'invalid', message: `“${source}” is no date of the calendar.` } };
  return ok({ on: 'value', apply: (working) => withDate(working, date, scope) });
}

/** The date that stands in a value, its other parts kept: the time of an instant, the zone of a zoned time. */
function onDate(
  working: Working,
  scope: TransformScope,
  change: (date: string) => string | undefined,
): Working {
  const { value } = working;
  if (value === undefined || value === null) return working;
  const date = dateIn(value, scope);
  if (date === undefined) return { ...working, problem: 'No date stands here.' };
  const changed = change(date);
  return changed === undefined
    ? { ...working, problem: 'The date would be out of the calendar.' }
    : withDate(working, changed, scope);
}

function dateIn(value: ParsedValue | { unparsed: string }, scope: TransformScope): string | undefined {
  if (isZonedDateTime(value)) return value.local.slice(0, 10);
  const text = isUnparsed(value) ? value.unparsed : value;
  if (typeof text !== 'string') return undefined;
  return readAnyDate(text, scope.text.conventions.dateOrder, scope.locale);
}

function withDate(working: Working, date: string, scope: TransformScope): Working {
  const { value, field } = working;
  if (isZonedDateTime(value)) return { ...working, value: { ...value, local: date + value.local.slice(10) } };
  if (field.kind === 'date') return { ...working, value: date };
  if (field.kind === 'instant') {
    const time = typeof value === 'string' && value.includes('T') ? value.slice(10) : 'T00:00:00.000Z';
    return { ...working, value: date + time };
  }
  if (field.kind === 'zonedDateTime') return { ...working, problem: 'A time zone is missing here.' };
  const isIso = typeof value !== 'string' || /^\d{4}-/.test(value.trim());
  const text = isIso ? date : writeDate(date, scope.text.conventions.dateOrder);
  return { ...working, value: parseValue(text, field, scope.text) };
}

/** A text of any form as the date it names: ISO in a text field. */
function asDate(working: Working, scope: TransformScope, order: 'dmy' | 'mdy' | 'ymd'): Working {
  const { value, field } = working;
  if (value === undefined || value === null || isZonedDateTime(value)) return working;
  const text = isUnparsed(value) ? value.unparsed : String(value);
  if (text.trim() === '' || field.kind === 'instant') return working;
  const date = readAnyDate(text, order, scope.locale);
  if (date === undefined) return { ...working, problem: `“${text.slice(0, 60)}” is no date.` };
  return { ...working, value: field.kind === 'date' ? date : parseValue(date, field, scope.text) };
}
