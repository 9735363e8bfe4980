import type { Value } from '@shared/fields';
import { allOf, type Series } from './series';

interface Numbered {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

/** "SKU-001", "SKU-002": what stands around the number stays, and so do its zeros. Nothing goes below zero. */
export function numberedTextSeries(values: readonly (Value | undefined)[]): Series | undefined {
  const texts = allOf(values, readNumbered);
  const [first, second] = texts ?? [];
  if (texts === undefined || first === undefined) return undefined;
  if (texts.some(({ before, after }) => before !== first.before || after !== first.after)) return undefined;
  const start = BigInt(first.digits);
  const step = second === undefined ? 1n : BigInt(second.digits) - start;
  const isPadded = texts.some(({ digits }) => digits.length > 1 && digits.startsWith('0'));
  const width = isPadded ? Math.max(...texts.map(({ digits }) => digits.length)) : 0;
  const at = (place: number): string | undefined => {
    const number = start + step * BigInt(place);
    if (number < 0n) return undefined;
    return `${first.before}${String(number).padStart(width, '0')}${first.after}`;
  };
  if (!texts.every((own, place) => at(place) === `${own.before}${own.digits}${own.after}`)) return undefined;
  // A single text counts on by itself only where a number ends it: "Mug 8 oz" is no beginning of a series.
  const isEvident = second === undefined ? first.after === '' && first.before !== '' : step !== 0n;
  return { isEvident, at };
}

function readNumbered(value: Value | undefined): Numbered | undefined {
  if (typeof value !== 'string' || value.length > 1_000) return undefined;
  let end = value.length;
  while (end > 0 && !isDigit(value[end - 1])) end--;
  let start = end;
  while (start > 0 && isDigit(value[start - 1])) start--;
  if (start === end) return undefined;
  return { before: value.slice(0, start), digits: value.slice(start, end), after: value.slice(end) };
}

function isDigit(sign: string | undefined): boolean {
  return sign !== undefined && sign >= '0' && sign <= '9';
}
