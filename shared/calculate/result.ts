import { type Field, isIdList, isMoney, isUnparsed, type Value } from '@shared/fields';
import Big from 'big.js';

/** What a formula works with. Empty is null; an error is a value that says what went wrong. */
export type Result = null | Big | boolean | string | Amount | Day | Failure | Many;

export class Amount {
  constructor(
    readonly amount: Big,
    readonly currency: string,
  ) {}
}

/** A date as "YYYY-MM-DD". */
export class Day {
  constructor(readonly iso: string) {}
}

/** A sentence that stands in place of a value. */
export class Failure {
  constructor(readonly message: string) {}
}

/** Several values: those of a list, or of the records that refer to one. */
export class Many {
  constructor(
    readonly items: readonly Result[],
    readonly name: string,
  ) {}
}

/** A stored value as formulas see it; what could not be read counts as empty. */
export function resultOf(value: Value | undefined, field: Field): Result {
  if (value === undefined || value === null || isUnparsed(value)) return null;
  if (isMoney(value)) return new Amount(Big(value.amount), value.currency);
  if (typeof value === 'number') return Big(value);
  if (typeof value === 'boolean') return value;
  if (isIdList(value)) return new Many([...value], field.label);
  if (typeof value !== 'string') return value.local;
  return field.kind === 'date'
    ? new Day(value)
    : field.kind === 'instant'
      ? new Day(value.slice(0, 10))
      : value;
}

/** What a person reads of a value, and what joining texts makes of it. */
export function textOf(result: Result): string {
  if (result === null) return '';
  if (result instanceof Big) return plain(result);
  if (result instanceof Amount)
    return `${result.amount.toFixed(Math.max(2, places(result.amount)))} ${result.currency}`;
  if (result instanceof Day) return result.iso;
  if (result instanceof Failure) return result.message;
  if (result instanceof Many) return result.items.map(textOf).join(', ');
  return typeof result === 'boolean' ? (result ? 'Yes' : 'No') : result;
}

const DIGITS = 12;

/** Without the endless digits of a division. */
export function plain(number: Big): string {
  const rounded = number.round(DIGITS);
  return rounded.toFixed(places(rounded));
}

function places(number: Big): number {
  return Math.max(0, number.c.length - number.e - 1);
}

export type ResultKind = 'number' | 'money' | 'text' | 'date' | 'flag';

/** The kind that a result is of by itself. */
export function kindOf(result: Result): ResultKind {
  if (result instanceof Big) return 'number';
  if (result instanceof Amount) return 'money';
  if (result instanceof Day) return 'date';
  return typeof result === 'boolean' ? 'flag' : 'text';
}

const NOUNS: Readonly<Record<ResultKind, string>> = {
  number: 'a number',
  money: 'an amount of money',
  text: 'a text',
  date: 'a date',
  flag: 'yes or no',
};

/** A result as a column of a kind shows it; `{ unparsed }` with a sentence where it is none. */
export function valueOfResult(result: Result, kind: ResultKind): Value {
  if (result === null) return null;
  if (result instanceof Failure) return { unparsed: result.message };
  if (result instanceof Many)
    return { unparsed: `“${result.name}” is a list: use count, sum, min, max, average or join.` };
  if (kind === 'text') return textOf(result);
  if (kind === 'number' && result instanceof Big) return Number(plain(result));
  if (kind === 'money' && result instanceof Amount)
    return {
      amount: result.amount.round(4).toFixed(Math.max(2, places(result.amount.round(4)))),
      currency: result.currency,
    };
  if (kind === 'date' && result instanceof Day) return result.iso;
  if (kind === 'flag' && typeof result === 'boolean') return result;
  return { unparsed: `The formula gives ${NOUNS[kindOf(result)]}, and the column shows ${NOUNS[kind]}.` };
}
