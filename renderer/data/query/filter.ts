import {
  checkValue,
  type Field,
  type FieldPath,
  isEmptyValue,
  parseValue,
  sortKeyOf,
  type TextContext,
  type Value,
  valueText,
} from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { unreachable } from '@shared/result';
import type { ColumnFilter } from './view';

export type Predicate = (record: StoredRecord) => boolean;

interface FilterContext {
  readonly field: Field;
  readonly text: TextContext;
  readonly isPending: (id: string) => boolean;
  /** What the record shows at a path, its own or inherited. */
  readonly shown: (record: StoredRecord, path: FieldPath) => Value | undefined;
}

/** What a column's filter asks of a record. Texts are compared without regard to case. */
export function predicateOf(filter: ColumnFilter, context: FilterContext): Predicate {
  const { field, text } = context;
  const textOf = (record: StoredRecord): string => valueText(context.shown(record, filter.path), field, text);
  switch (filter.kind) {
    case 'values': {
      const wanted = new Set(filter.values);
      return (record) => wanted.has(textOf(record));
    }
    case 'text':
      return textPredicate(filter, textOf);
    case 'range':
      return rangePredicate(filter, context);
    case 'state':
      return statePredicate(filter, context);
    default:
      return unreachable(filter);
  }
}

type FilterOf<K extends ColumnFilter['kind']> = Extract<ColumnFilter, { kind: K }>;

function textPredicate(
  { operator, text }: FilterOf<'text'>,
  textOf: (record: StoredRecord) => string,
): Predicate {
  const wanted = text.toLowerCase();
  switch (operator) {
    case 'contains':
      return (record) => textOf(record).toLowerCase().includes(wanted);
    case 'not-contains':
      return (record) => !textOf(record).toLowerCase().includes(wanted);
    case 'is':
      return (record) => textOf(record).toLowerCase() === wanted;
    case 'starts':
      return (record) => textOf(record).toLowerCase().startsWith(wanted);
    case 'ends':
      return (record) => textOf(record).toLowerCase().endsWith(wanted);
    default:
      return unreachable(operator);
  }
}

/** Both ends included; an end that does not parse does not bound. */
function rangePredicate(
  { path, from, to }: FilterOf<'range'>,
  { field, text, shown }: FilterContext,
): Predicate {
  const keyOf = (value: Value | undefined) => sortKeyOf(value, field, text);
  const bound = (source: string | undefined) =>
    source === undefined || source === '' ? undefined : keyOf(parseValue(source, field, text));
  const [low, high] = [bound(from), bound(to)];
  return (record) => {
    const key = keyOf(shown(record, path));
    if (key === undefined) return false;
    return (low === undefined || isAtMost(low, key)) && (high === undefined || isAtMost(key, high));
  };
}

function isAtMost(left: number | string, right: number | string): boolean {
  return typeof left === typeof right && left <= right;
}

function statePredicate(
  { path, state }: FilterOf<'state'>,
  { field, isPending, shown }: FilterContext,
): Predicate {
  switch (state) {
    case 'empty':
      return (record) => isEmptyValue(shown(record, path));
    case 'filled':
      return (record) => !isEmptyValue(shown(record, path));
    case 'invalid':
      return (record) => checkValue(shown(record, path), field) !== undefined;
    case 'pending':
      return (record) => isPending(record.id);
    default:
      return unreachable(state);
  }
}
