import Big from 'big.js';
import type { Conventions } from './conventions';

/**
 * Reads a decimal number by the source's conventions into canonical text ("-1234.50": no thousands marks, a dot,
 * no leading zeros but one before the dot, trailing zeros kept). Undefined when it is not a number.
 */
export function readDecimal(source: string, conventions: Conventions): string | undefined {
  let body = source.trim().replace(/^[+]/, '').replace(/−/g, '-');
  if (/^\(.*\)$/.test(body)) body = `-${body.slice(1, -1)}`;
  const mark = conventions.decimal === ',' ? ',' : '.';
  const [whole = '', fraction, ...rest] = body.split(mark);
  if (rest.length > 0) return undefined;
  const digits = withoutThousands(whole, conventions);
  if (digits === undefined || !/^-?\d*$/.test(digits) || (fraction !== undefined && !/^\d*$/.test(fraction)))
    return undefined;
  const unsigned = digits.replace(/^-/, '');
  if (unsigned === '' && !fraction) return undefined;
  const sign = digits.startsWith('-') ? '-' : '';
  return `${sign}${unsigned.replace(/^0+(?=\d)/, '') || '0'}${fraction ? `.${fraction}` : ''}`;
}

function withoutThousands(whole: string, conventions: Conventions): string | undefined {
  const marks = conventions.decimal === ',' ? /[.\s'’\u00a0\u202f]/g : /[,\s'’\u00a0\u202f]/g;
  if (!marks.test(whole)) return whole;
  const groups = whole.split(marks);
  const isGrouped = groups.every((group, index) =>
    index === 0 ? /^-?[1-9]\d{0,2}$/.test(group) : /^\d{2,3}$/.test(group),
  );
  return isGrouped && groups.at(-1)?.length === 3 ? groups.join('') : undefined;
}

/** Canonical decimal text → the notation of these conventions, with thousands marks when they name one. */
export function writeDecimal(canonical: string, conventions: Conventions): string {
  const [whole = '', fraction] = canonical.replace(/^-/, '').split('.');
  const grouped =
    conventions.thousands === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, conventions.thousands);
  const sign = canonical.startsWith('-') ? '-' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `${conventions.decimal}${fraction}`}`;
}

/** Numeric equality of two canonical decimals ("9.9" equals "9.90"). */
export function sameDecimal(left: string, right: string): boolean {
  return Big(left).eq(Big(right));
}
