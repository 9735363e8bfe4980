/**
 * What one writes to change numbers: "+10 %", "-5", "*1.2", "/3", "round to 0.05", "round up to .99". All of it in
 * decimals, so that a price never gains a stray cent.
 */
import { err, ok, type Result } from '@shared/result';
import Big from 'big.js';

export type Direction = 'nearest' | 'up' | 'down';

export type Calculation =
  | { readonly kind: 'add' | 'subtract' | 'multiply' | 'divide'; readonly by: string }
  /** Percent of the value itself; "-10" takes a tenth away. */
  | { readonly kind: 'percent'; readonly by: string }
  | { readonly kind: 'multiple'; readonly of: string; readonly direction: Direction }
  /** To the next number with this end: ".99", or "9.90" within the tens. */
  | { readonly kind: 'ending'; readonly end: string; readonly direction: Direction };

const NUMBER = String.raw`(\d+(?:[.,]\d+)?|[.,]\d+)`;
const CHANGE = new RegExp(`^([+\\-−–*x×/÷:])\\s*${NUMBER}\\s*(%?)$`, 'i');
const ROUND = new RegExp(`^round(?:\\s+(up|down))?(?:\\s+to)?(\\s+ending)?\\s+${NUMBER}$`, 'i');

const HOW = 'Write +10 %, -5, *1.2 or /2, or round to 0.05, round up to .99, round down to ending 9.90.';

/** Reads what a person wrote. Errors: `invalid`. */
export function parseCalculation(source: string): Result<Calculation> {
  const text = source.trim();
  if (text === '') return err('invalid', `Say how to calculate. ${HOW}`);
  const change = CHANGE.exec(text);
  if (change !== null) return changeOf(change[1] ?? '', plain(change[2]), change[3] === '%');
  const round = ROUND.exec(text);
  if (round === null) return err('invalid', `“${text}” is no calculation. ${HOW}`);
  return roundingOf(round);
}

function plain(digits: string | undefined): string {
  return (digits ?? '').replace(',', '.').replace(/^\./, '0.');
}

function changeOf(sign: string, by: string, isPercent: boolean): Result<Calculation> {
  const isMinus = /[-−–]/.test(sign);
  if (sign === '+' || isMinus) {
    if (isPercent) return ok({ kind: 'percent', by: isMinus ? `-${by}` : by });
    return ok({ kind: isMinus ? 'subtract' : 'add', by });
  }
  const factor = isPercent ? Big(by).div(100).toFixed() : by;
  if (/[*x×]/i.test(sign)) return ok({ kind: 'multiply', by: factor });
  return Big(factor).eq(0)
    ? err('invalid', 'Nothing can be divided by 0.')
    : ok({ kind: 'divide', by: factor });
}

function roundingOf([, towards, ending, written = '']: RegExpExecArray): Result<Calculation> {
  const direction = towards === undefined ? 'nearest' : towards.toLowerCase() === 'up' ? 'up' : 'down';
  const figure = plain(written);
  if (/^[.,]/.test(written) || ending !== undefined) return ok({ kind: 'ending', end: figure, direction });
  return Big(figure).eq(0)
    ? err('invalid', 'Nothing can be rounded to a multiple of 0.')
    : ok({ kind: 'multiple', of: figure, direction });
}

/** The result in canonical decimal text; divisions to 20 places. */
export function calculate(amount: string, calculation: Calculation): Big {
  const value = Big(amount);
  switch (calculation.kind) {
    case 'add':
      return value.plus(calculation.by);
    case 'subtract':
      return value.minus(calculation.by);
    case 'multiply':
      return value.times(calculation.by);
    case 'divide':
      return value.div(calculation.by);
    case 'percent':
      return value.times(Big(calculation.by).plus(100)).div(100);
    case 'multiple':
      return toMultiple(value, Big(calculation.of), calculation.direction);
    case 'ending':
      return toEnding(value, calculation.end, calculation.direction);
  }
}

/** Halves go away from zero. */
function toMultiple(value: Big, of: Big, direction: Direction): Big {
  const below = of.times(floor(value.div(of)));
  if (direction === 'down' || below.eq(value)) return below;
  const above = below.plus(of);
  if (direction === 'up') return above;
  const order = value.minus(below).cmp(above.minus(value));
  return order < 0 || (order === 0 && value.lt(0)) ? below : above;
}

/** Of the numbers with this end the nearest, or the next up or down; below zero the same without its sign. */
function toEnding(value: Big, end: string, direction: Direction): Big {
  if (value.lt(0)) {
    const mirrored = direction === 'up' ? 'down' : direction === 'down' ? 'up' : direction;
    return toEnding(value.times(-1), end, mirrored).times(-1);
  }
  const whole = end.split('.')[0] ?? '0';
  const period = whole === '0' ? Big(1) : Big(10).pow(whole.length);
  const shifted = toMultiple(value.minus(end), period, direction).plus(end);
  // There is none below the first.
  return shifted.lt(0) ? Big(end) : shifted;
}

function floor(value: Big): Big {
  const whole = value.round(0, Big.roundDown);
  return whole.gt(value) ? whole.minus(1) : whole;
}
