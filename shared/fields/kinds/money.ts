import Big from 'big.js';
import { readDecimal, writeDecimal } from '../decimal';
import type { FieldKind } from '../kind';
import { isMoney, type Money, type ParsedValue } from '../value';

/** ISO 4217 codes by the symbol that stands for one of them alone; "$" is read as the context's own dollar. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  zł: 'PLN',
  Kč: 'CZK',
};
const CANONICAL_AMOUNT = /^-?\d+(\.\d+)?$/;

function asMoney(value: ParsedValue): Money {
  if (isMoney(value)) return value;
  throw new Error('A money field holds something that is not money.');
}

/** "12,50 €", "USD 12.50", "$12.50" → amount text and currency, or undefined. */
function splitCurrency(source: string, fallback: string): { number: string; currency: string } | undefined {
  const match = /^(-?)\s*([A-Za-z]{3}|[^\d\s.,()+-]{1,3})?\s*(.*?)\s*([A-Za-z]{3}|[^\d\s.,()'-]{1,3})?$/.exec(
    source.trim(),
  );
  if (!match) return undefined;
  const [, sign = '', before, number = '', after] = match;
  if (before !== undefined && after !== undefined) return undefined;
  const mark = before ?? after;
  if (mark === undefined) return { number: sign + number, currency: fallback };
  const currency =
    SYMBOLS[mark] ??
    (mark === '$' ? dollarOf(fallback) : /^[A-Za-z]{3}$/.test(mark) ? mark.toUpperCase() : undefined);
  return currency === undefined ? undefined : { number: sign + number, currency };
}

function dollarOf(fallback: string): string {
  return ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'].includes(fallback) ? fallback : 'USD';
}

export const moneyKind: FieldKind<'money'> = {
  parse(source, _field, { conventions }) {
    if (source.trim() === '') return null;
    const parts = splitCurrency(source, conventions.currency);
    const amount = parts && readDecimal(parts.number, conventions);
    return parts && amount !== undefined ? { amount, currency: parts.currency } : { unparsed: source };
  },
  toText(value, _field, { conventions }) {
    const { amount, currency } = asMoney(value);
    const written = writeDecimal(amount, conventions);
    return currency === conventions.currency ? written : `${written} ${currency}`;
  },
  accepts: (value) =>
    isMoney(value) && CANONICAL_AMOUNT.test(value.amount) && /^[A-Z]{3}$/.test(value.currency),
  check(value, field) {
    const minimum = field.minimum ?? 0;
    return Big(asMoney(value).amount).lt(minimum)
      ? { code: 'too-small', message: `The amount is below ${minimum}.` }
      : undefined;
  },
  sortKey: (value) => Number(asMoney(value).amount),
};
