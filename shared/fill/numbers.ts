import { isMoney, type Value } from '@shared/fields';
import Big from 'big.js';
import { allOf, type Series } from './series';

/** 1, 2, 3 and 10, 20: the same difference all along. A single number counts on by one when asked to. */
export function numberSeries(values: readonly (Value | undefined)[]): Series | undefined {
  const numbers = allOf(values, (value) => (typeof value === 'number' ? Big(value) : undefined));
  const terms = numbers && arithmetic(numbers);
  return terms && { isEvident: terms.isEvident, at: (place) => terms.at(place).toNumber() };
}

/** Amounts of one currency, with as many decimals as they are written with. */
export function moneySeries(values: readonly (Value | undefined)[]): Series | undefined {
  const amounts = allOf(values, (value) => (isMoney(value) ? value : undefined));
  const currency = amounts?.[0]?.currency;
  if (amounts === undefined || currency === undefined) return undefined;
  if (amounts.some((money) => money.currency !== currency)) return undefined;
  const terms = arithmetic(amounts.map(({ amount }) => Big(amount)));
  const decimals = Math.max(...amounts.map(({ amount }) => amount.split('.')[1]?.length ?? 0));
  return (
    terms && {
      isEvident: terms.isEvident,
      at: (place) => ({ amount: terms.at(place).toFixed(decimals), currency }),
    }
  );
}

function arithmetic(numbers: readonly Big[]): { isEvident: boolean; at(place: number): Big } | undefined {
  const [first, second] = numbers;
  if (first === undefined) return undefined;
  const step = second === undefined ? Big(1) : second.minus(first);
  const at = (place: number): Big => first.plus(step.times(place));
  if (!numbers.every((number, place) => number.eq(at(place)))) return undefined;
  return { isEvident: second !== undefined && !step.eq(0), at };
}
