import Big from 'big.js';
import { Amount, Day, Failure, Many, type Result, textOf } from './result';

/** A function of formulas: what it takes, how it is written, and what it gives for values. */
export interface FormulaFunction {
  /** Least and most arguments. */
  readonly takes: readonly [least: number, most: number];
  readonly usage: string;
  readonly help: string;
  /** Lists are passed as they are; elsewhere a list is an error before the function is called. */
  readonly takesLists?: boolean;
  /** Errors among the arguments are passed as they are. */
  readonly takesFailures?: boolean;
  readonly run: (args: readonly Result[], context: { readonly today: string }) => Result;
}

const ANY = Number.POSITIVE_INFINITY;

/** A number, or why it is none; empty stays empty. */
function numberIn(value: Result | undefined, what: string): Big | null | Failure {
  if (value === undefined || value === null) return null;
  if (value instanceof Big) return value;
  if (value instanceof Failure) return value;
  return new Failure(`${what} needs a number, and “${textOf(value)}” is none.`);
}

function onNumber(what: string, work: (number: Big, second: number) => Big) {
  return ([value, second = Big(0)]: readonly Result[]): Result => {
    const places = numberIn(second, what);
    if (places instanceof Failure) return places;
    const by = places === null ? 0 : Math.trunc(Number(places));
    if (value instanceof Amount) return new Amount(work(value.amount, by), value.currency);
    const number = numberIn(value, what);
    return number instanceof Big ? work(number, by) : number;
  };
}

function onText(work: (text: string, ...rest: readonly string[]) => Result) {
  return (args: readonly Result[]): Result => {
    const [first = null, ...rest] = args;
    return first === null ? null : work(textOf(first), ...rest.map(textOf));
  };
}

/** Values of all arguments, lists opened, empty ones left out. */
function flat(args: readonly Result[]): Result[] {
  return args
    .flatMap((value) => (value instanceof Many ? [...value.items] : [value]))
    .filter((value) => value !== null && value !== '');
}

function firstFailure(values: readonly Result[]): Failure | undefined {
  return values.find((value): value is Failure => value instanceof Failure);
}

/** Sums amounts or numbers; a mix of kinds or currencies is an error. */
function total(values: readonly Result[]): Result {
  const failure = firstFailure(values);
  if (failure !== undefined) return failure;
  let sum: Big | Amount | null = null;
  for (const value of values) {
    if (value instanceof Amount) {
      if (sum instanceof Big) return new Failure('Numbers and amounts of money cannot be added.');
      if (sum !== null && sum.currency !== value.currency)
        return new Failure(`${sum.currency} and ${value.currency} cannot be added.`);
      sum = new Amount((sum?.amount ?? Big(0)).plus(value.amount), value.currency);
    } else if (value instanceof Big) {
      if (sum instanceof Amount) return new Failure('Numbers and amounts of money cannot be added.');
      sum = (sum ?? Big(0)).plus(value);
    } else return new Failure(`“${textOf(value)}” cannot be added up.`);
  }
  return sum;
}

function average(values: readonly Result[]): Result {
  const sum = total(values);
  if (sum instanceof Amount) return new Amount(sum.amount.div(values.length), sum.currency);
  return sum instanceof Big ? sum.div(values.length) : sum;
}

/** -1, 0 or 1; undefined where the two cannot be compared. */
export function order(left: Result, right: Result): number | undefined {
  if (left instanceof Amount && right instanceof Amount)
    return left.currency === right.currency ? left.amount.cmp(right.amount) : undefined;
  const [a, b] = [amountOrNumber(left), amountOrNumber(right)];
  if (a !== undefined && b !== undefined) return a.cmp(b);
  if (left instanceof Day && right instanceof Day) return compare(left.iso, right.iso);
  if (left instanceof Day && typeof right === 'string') return compare(left.iso, right);
  if (typeof left === 'string' && right instanceof Day) return compare(left, right.iso);
  if (typeof left === 'string' && typeof right === 'string')
    return compare(left.toLowerCase(), right.toLowerCase());
  return typeof left === 'boolean' && typeof right === 'boolean' ? Number(left) - Number(right) : undefined;
}

function amountOrNumber(value: Result): Big | undefined {
  return value instanceof Amount ? value.amount : value instanceof Big ? value : undefined;
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

function extreme(sign: 1 | -1) {
  return (args: readonly Result[]): Result => {
    const values = flat(args);
    const failure = firstFailure(values);
    if (failure !== undefined) return failure;
    let best: Result = null;
    for (const value of values) {
      if (best === null) {
        best = value;
        continue;
      }
      const sorted = order(value, best);
      if (sorted === undefined)
        return new Failure(`“${textOf(value)}” and “${textOf(best)}” cannot be compared.`);
      if (sorted * sign > 0) best = value;
    }
    return best;
  };
}

const DAY = 86_400_000;

function dayIn(value: Result | undefined): string | null | Failure {
  if (value === undefined || value === null) return null;
  if (value instanceof Failure) return value;
  const text = value instanceof Day ? value.iso : textOf(value);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDate ? text : new Failure(`“${text}” is no date: write it as 2026-12-24.`);
}

function daysBetween([from, to]: readonly Result[]): Result {
  const [first, last] = [dayIn(from), dayIn(to)];
  if (first instanceof Failure) return first;
  if (last instanceof Failure) return last;
  return first === null || last === null
    ? null
    : Big(Math.round((Date.parse(last) - Date.parse(first)) / DAY));
}

function ofDay(work: (iso: string) => Result) {
  return ([value]: readonly Result[]): Result => {
    const iso = dayIn(value);
    return typeof iso === 'string' ? work(iso) : iso;
  };
}

/** What is left of a price, in percent of it. */
function margin([price, cost]: readonly Result[]): Result {
  const [high, low] = [amountOrNumber(price ?? null), amountOrNumber(cost ?? null)];
  if (price instanceof Amount && cost instanceof Amount && price.currency !== cost.currency)
    return new Failure(`${price.currency} and ${cost.currency} cannot be compared.`);
  if (high === undefined || low === undefined) {
    const odd = [price, cost].find(
      (value) => value !== null && value !== undefined && amountOrNumber(value) === undefined,
    );
    return odd === undefined ? null : new Failure(`margin needs amounts, and “${textOf(odd)}” is none.`);
  }
  return high.eq(0) ? null : high.minus(low).div(high).times(100).round(2);
}

function toNumber([value]: readonly Result[]): Result {
  if (value === undefined || value === null || value instanceof Big || value instanceof Failure)
    return value ?? null;
  if (value instanceof Amount) return value.amount;
  if (typeof value === 'boolean') return Big(value ? 1 : 0);
  const text = textOf(value).trim();
  return /^-?\d+(\.\d+)?$/.test(text) ? Big(text) : new Failure(`“${text}” is no number.`);
}

function toMoney([value, currency]: readonly Result[]): Result {
  const code = textOf(currency ?? null).toUpperCase();
  if (!/^[A-Z]{3}$/.test(code))
    return new Failure('money needs a currency of three letters, as in money(5, "EUR").');
  const number = numberIn(value instanceof Amount ? value.amount : value, 'money');
  return number instanceof Big ? new Amount(number, code) : number;
}

function currencyOf([value]: readonly Result[]): Result {
  return value instanceof Amount ? value.currency : null;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const plainOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** All functions, by their name in small letters. */
export const functions: Readonly<Record<string, FormulaFunction>> = {
  // `if` and `coalesce` look at their arguments one by one: the interpreter runs them.
  if: { takes: [2, 3], usage: 'if(condition, then, else)', help: 'One of two values', run: () => null },
  coalesce: {
    takes: [1, ANY],
    usage: 'coalesce(a, b, …)',
    help: 'The first that is not empty',
    run: () => null,
  },
  iferror: {
    takes: [2, 2],
    usage: 'ifError(value, else)',
    help: 'Something else where it fails',
    run: () => null,
  },
  isempty: {
    takes: [1, 1],
    usage: 'isEmpty(value)',
    help: 'Whether nothing is there',
    takesLists: true,
    run: ([value]) => flat([value ?? null]).length === 0,
  },
  length: {
    takes: [1, 1],
    usage: 'length(text)',
    help: 'Number of characters',
    run: ([value = null]) => Big(Array.from(textOf(value)).length),
  },
  bytes: {
    takes: [1, 1],
    usage: 'bytes(text)',
    help: 'Size in UTF-8, as Amazon counts',
    run: ([value = null]) => Big(bytesOf(textOf(value))),
  },
  words: {
    takes: [1, 1],
    usage: 'words(text)',
    help: 'Number of words',
    run: ([value = null]) => Big(textOf(value).split(/\s+/).filter(Boolean).length),
  },
  plain: {
    takes: [1, 1],
    usage: 'plain(text)',
    help: 'Text without HTML',
    run: onText((text) => plainOf(text)),
  },
  upper: {
    takes: [1, 1],
    usage: 'upper(text)',
    help: 'In capitals',
    run: onText((text) => text.toUpperCase()),
  },
  lower: {
    takes: [1, 1],
    usage: 'lower(text)',
    help: 'In small letters',
    run: onText((text) => text.toLowerCase()),
  },
  trim: {
    takes: [1, 1],
    usage: 'trim(text)',
    help: 'Without blanks around it',
    run: onText((text) => text.trim()),
  },
  left: {
    takes: [2, 2],
    usage: 'left(text, count)',
    help: 'Its beginning',
    run: onText((text, count = '0') =>
      Array.from(text)
        .slice(0, Math.max(0, Number(count) || 0))
        .join(''),
    ),
  },
  right: {
    takes: [2, 2],
    usage: 'right(text, count)',
    help: 'Its end',
    run: onText((text, count = '0') =>
      Number(count) > 0 ? Array.from(text).slice(-Number(count)).join('') : '',
    ),
  },
  replace: {
    takes: [3, 3],
    usage: 'replace(text, what, by)',
    help: 'With a part exchanged',
    run: onText((text, what = '', by = '') => (what === '' ? text : text.split(what).join(by))),
  },
  contains: {
    takes: [2, 2],
    usage: 'contains(text, part)',
    help: 'Whether it holds the part',
    run: ([text = null, part = null]) => textOf(text).toLowerCase().includes(textOf(part).toLowerCase()),
  },
  starts: {
    takes: [2, 2],
    usage: 'starts(text, part)',
    help: 'Whether it begins so',
    run: ([text = null, part = null]) => textOf(text).toLowerCase().startsWith(textOf(part).toLowerCase()),
  },
  ends: {
    takes: [2, 2],
    usage: 'ends(text, part)',
    help: 'Whether it ends so',
    run: ([text = null, part = null]) => textOf(text).toLowerCase().endsWith(textOf(part).toLowerCase()),
  },
  concat: {
    takes: [1, ANY],
    usage: 'concat(a, b, …)',
    help: 'All as one text',
    takesLists: true,
    run: (args) => args.map(textOf).join(''),
  },
  join: {
    takes: [2, 2],
    usage: 'join(list, ", ")',
    help: 'A list as one text',
    takesLists: true,
    run: ([list = null, by = null]) => flat([list]).map(textOf).join(textOf(by)),
  },
  text: { takes: [1, 1], usage: 'text(value)', help: 'As text', run: ([value = null]) => textOf(value) },
  number: { takes: [1, 1], usage: 'number(value)', help: 'As a number', run: toNumber },
  money: { takes: [2, 2], usage: 'money(number, "EUR")', help: 'As an amount', run: toMoney },
  currency: { takes: [1, 1], usage: 'currency(amount)', help: 'Its currency', run: currencyOf },
  round: {
    takes: [1, 2],
    usage: 'round(number, places)',
    help: 'Rounded',
    run: onNumber('round', (number, by) => roundTo(number, by, Big.roundHalfUp)),
  },
  floor: {
    takes: [1, 2],
    usage: 'floor(number, places)',
    help: 'Rounded down',
    run: onNumber('floor', (number, by) => roundTo(number, by, number.lt(0) ? Big.roundUp : Big.roundDown)),
  },
  ceiling: {
    takes: [1, 2],
    usage: 'ceiling(number, places)',
    help: 'Rounded up',
    run: onNumber('ceiling', (number, by) => roundTo(number, by, number.lt(0) ? Big.roundDown : Big.roundUp)),
  },
  abs: {
    takes: [1, 1],
    usage: 'abs(number)',
    help: 'Without its sign',
    run: onNumber('abs', (number) => number.abs()),
  },
  min: { takes: [1, ANY], usage: 'min(a, b, …)', help: 'The smallest', takesLists: true, run: extreme(-1) },
  max: { takes: [1, ANY], usage: 'max(a, b, …)', help: 'The largest', takesLists: true, run: extreme(1) },
  sum: {
    takes: [1, ANY],
    usage: 'sum(list)',
    help: 'All together',
    takesLists: true,
    run: (args) => total(flat(args)),
  },
  average: {
    takes: [1, ANY],
    usage: 'average(list)',
    help: 'Their mean',
    takesLists: true,
    run: (args) => average(flat(args)),
  },
  count: {
    takes: [1, ANY],
    usage: 'count(list)',
    help: 'How many are filled',
    takesLists: true,
    takesFailures: true,
    run: (args) => Big(flat(args).length),
  },
  margin: {
    takes: [2, 2],
    usage: 'margin(price, cost)',
    help: 'What is left of the price, in %',
    run: margin,
  },
  days: { takes: [2, 2], usage: 'days(from, to)', help: 'Days between two dates', run: daysBetween },
  today: {
    takes: [0, 0],
    usage: 'today()',
    help: 'The date of today',
    run: (_args, { today }) => new Day(today),
  },
  year: { takes: [1, 1], usage: 'year(date)', help: 'Its year', run: ofDay((iso) => Big(iso.slice(0, 4))) },
  month: {
    takes: [1, 1],
    usage: 'month(date)',
    help: 'Its month, from 1',
    run: ofDay((iso) => Big(iso.slice(5, 7))),
  },
};

/** Big rounds to places behind the point; tens and hundreds go by scaling. */
function roundTo(number: Big, places: number, mode: 0 | 1 | 2 | 3): Big {
  const by = Math.max(-20, Math.min(20, places));
  if (by >= 0) return number.round(by, mode);
  const scale = Big(10).pow(-by);
  return number.div(scale).round(0, mode).times(scale);
}
