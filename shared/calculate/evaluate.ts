import { type FieldPath, isIdList, type Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import Big from 'big.js';
import { functions, order } from './functions';
import type { Node, Operator } from './parse';
import { type Program, routeKey } from './program';
import { Amount, Failure, Many, type Result, resultOf, textOf } from './result';
import type { Route, Stop } from './route';

/** What a formula may ask about records. */
export interface Records {
  get(id: string): StoredRecord | undefined;
  /** What a record shows at a path: its own value, an inherited one, or that of another calculated column. */
  value(record: StoredRecord, path: FieldPath): Value | undefined;
  /** Records of a type that refer to this one by any of these paths. */
  referrers(id: string, type: string, paths: readonly FieldPath[]): Iterable<StoredRecord>;
  /** "YYYY-MM-DD" */
  readonly today: string;
}

/** Works a formula out for one record. It never throws: what goes wrong is a `Failure` with a sentence. */
export function evaluate(program: Program, record: StoredRecord, records: Records): Result {
  return new Evaluation(program, record, records).of(program.node);
}

class Evaluation {
  constructor(
    private readonly program: Program,
    private readonly record: StoredRecord,
    private readonly records: Records,
  ) {}

  of(node: Node): Result {
    switch (node.kind) {
      case 'number':
        return Big(node.value);
      case 'text':
        return node.value;
      case 'flag':
        return node.value;
      case 'empty':
        return null;
      case 'field':
        return this.field(node.names);
      case 'call':
        return this.call(node);
      case 'binary':
        return this.binary(node);
      case 'not':
        return negated(this.single(node.of));
      case 'minus':
        return scaled(this.single(node.of), Big(-1));
      case 'percent':
        return scaled(this.single(node.of), Big('0.01'));
    }
  }

  private single(node: Node): Result {
    return one(this.of(node));
  }

  private field(names: readonly string[]): Result {
    const route = this.program.routes.get(routeKey(names));
    return route === undefined ? null : follow(this.record, route, this.records);
  }

  private call({ name, args }: Extract<Node, { kind: 'call' }>): Result {
    if (name === 'if') return this.choose(args);
    if (name === 'coalesce') return this.firstFilled(args);
    if (name === 'iferror') {
      const value = this.nodeAt(args, 0);
      return value instanceof Failure ? this.nodeAt(args, 1) : value;
    }
    const known = functions[name];
    if (known === undefined) return new Failure(`There is no function “${name}”.`);
    const values = args.map((arg) => (known.takesLists ? this.of(arg) : this.single(arg)));
    const failure = known.takesFailures ? undefined : values.find((value) => value instanceof Failure);
    return failure ?? known.run(values, this.records);
  }

  private nodeAt(args: readonly Node[], index: number): Result {
    const node = args[index];
    return node === undefined ? null : this.single(node);
  }

  private choose(args: readonly Node[]): Result {
    const condition = truth(this.nodeAt(args, 0));
    if (condition instanceof Failure) return condition;
    return this.nodeAt(args, condition ? 1 : 2);
  }

  private firstFilled(args: readonly Node[]): Result {
    for (const arg of args) {
      const value = this.single(arg);
      if (value !== null && value !== '') return value;
    }
    return null;
  }

  private binary({ operator, left, right }: Extract<Node, { kind: 'binary' }>): Result {
    const first = this.single(left);
    if (first instanceof Failure) return first;
    if (operator === 'and' || operator === 'or') {
      const known = truth(first);
      if (known instanceof Failure || known === (operator === 'or')) return known;
      return truth(this.single(right));
    }
    const second = this.single(right);
    return second instanceof Failure ? second : combined(operator, first, second);
  }
}

/** A list where one value is asked for: the only one it has, or an error. */
function one(value: Result): Result {
  if (!(value instanceof Many)) return value;
  return new Failure(`“${value.name}” is a list: use count, sum, min, max, average or join.`);
}

function truth(value: Result): boolean | Failure {
  if (value instanceof Failure || typeof value === 'boolean') return value;
  return value === null ? false : new Failure(`“${textOf(value)}” is neither yes nor no.`);
}

function negated(value: Result): Result {
  const known = truth(value);
  return known instanceof Failure ? known : !known;
}

function scaled(value: Result, by: Big): Result {
  if (value instanceof Big) return value.times(by);
  if (value instanceof Amount) return new Amount(value.amount.times(by), value.currency);
  return value === null || value instanceof Failure ? value : new Failure(`“${textOf(value)}” is no number.`);
}

function combined(operator: Exclude<Operator, 'and' | 'or'>, left: Result, right: Result): Result {
  switch (operator) {
    case '&':
      return textOf(left) + textOf(right);
    case '=':
      return isEqual(left, right);
    case '<>':
      return !isEqual(left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(operator, left, right);
    default:
      return left === null || right === null ? null : reckoned(operator, left, right);
  }
}

function isEqual(left: Result, right: Result): boolean {
  if (left === null || right === null) return (left ?? '') === (right ?? '');
  return order(left, right) === 0;
}

function compared(operator: '<' | '<=' | '>' | '>=', left: Result, right: Result): Result {
  if (left === null || right === null) return null;
  const sign = order(left, right);
  if (sign === undefined) return new Failure(`“${textOf(left)}” and “${textOf(right)}” cannot be compared.`);
  if (sign === 0) return operator === '<=' || operator === '>=';
  return sign < 0 === (operator === '<' || operator === '<=');
}

type Sign = '+' | '-' | '*' | '/';

function reckoned(sign: Sign, left: Result, right: Result): Result {
  for (const side of [left, right])
    if (!(side instanceof Big) && !(side instanceof Amount))
      return new Failure(
        sign === '+'
          ? `“${textOf(side)}” is no number. Join texts with &.`
          : `“${textOf(side)}” is no number.`,
      );
  if (sign === '/' && isZero(right)) return new Failure('Nothing can be divided by zero.');
  if (left instanceof Amount) return withAmount(sign, left, right as Big | Amount);
  if (right instanceof Amount) {
    if (sign === '*') return new Amount(right.amount.times(left as Big), right.currency);
    return new Failure('A number and an amount of money can only be multiplied.');
  }
  return calculate(sign, left as Big, right as Big);
}

function isZero(value: Result): boolean {
  return value instanceof Big ? value.eq(0) : value instanceof Amount && value.amount.eq(0);
}

function withAmount(sign: Sign, { amount, currency }: Amount, right: Big | Amount): Result {
  if (right instanceof Big) {
    if (sign === '*' || sign === '/') return new Amount(calculate(sign, amount, right), currency);
    return new Failure(`To add to an amount, write money(${textOf(right)}, "${currency}").`);
  }
  if (currency !== right.currency)
    return new Failure(`${currency} and ${right.currency} cannot be reckoned with each other.`);
  if (sign === '*') return new Failure('Two amounts of money cannot be multiplied.');
  return sign === '/'
    ? amount.div(right.amount)
    : new Amount(calculate(sign, amount, right.amount), currency);
}

function calculate(sign: Sign, left: Big, right: Big): Big {
  switch (sign) {
    case '+':
      return left.plus(right);
    case '-':
      return left.minus(right);
    case '*':
      return left.times(right);
    case '/':
      return left.div(right);
  }
}

/** Goes from a record along a route; several records on the way make a list. */
function follow(record: StoredRecord, { stops, name }: Route, records: Records): Result {
  let at: readonly StoredRecord[] = [record];
  let isMany = false;
  for (const stop of stops) {
    if (stop.kind === 'value') {
      const values = at.map((other) => resultOf(records.value(other, stop.path), stop.field));
      if (!isMany) return values[0] ?? null;
      return new Many(
        values.flatMap((value) => (value instanceof Many ? value.items : [value])),
        name,
      );
    }
    const next = at.map((other) => step(other, stop, records));
    isMany ||= next.some((other) => other.isMany);
    at = next.flatMap((other) => other.records);
  }
  return new Many(
    at.map(({ id }) => id),
    name,
  );
}

function step(
  record: StoredRecord,
  stop: Exclude<Stop, { kind: 'value' }>,
  records: Records,
): { readonly records: readonly StoredRecord[]; readonly isMany: boolean } {
  if (stop.kind === 'referrers')
    return { records: [...records.referrers(record.id, stop.type, stop.paths)], isMany: true };
  const value = records.value(record, stop.path);
  const isMany = value !== undefined && value !== null && typeof value === 'object' && isIdList(value);
  const ids = isMany ? value : typeof value === 'string' ? [value] : [];
  return { records: ids.flatMap((id) => records.get(id) ?? []), isMany };
}
