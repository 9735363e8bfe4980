/**
 * What a field can hold. Every stored value is plain JSON; what could not be read as the field's kind is
 * kept as typed in `unparsed`, so that nothing a person or a file said is ever thrown away.
 */

/** Decimal amount in canonical text ("12.50", no thousands marks) with an ISO 4217 currency code. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** A wall-clock time in a named zone: local "YYYY-MM-DDTHH:mm[:ss]" and an IANA zone id. */
export interface ZonedDateTime {
  readonly local: string;
  readonly zone: string;
}

/** Text that is not a valid value of its field's kind: engines see it as absent, exports write it back. */
export interface Unparsed {
  readonly unparsed: string;
}

export type ParsedValue = string | number | boolean | readonly string[] | Money | ZonedDateTime;

/** `null` is empty on purpose; an absent key (undefined) is "says nothing" and, on a listing, inherits. */
export type Value = ParsedValue | Unparsed | null;

/** `title`, `attributes.material`, `custom.<id>`: the unit of undo, merge, audit and history. */
export type FieldPath = string;

/** A record's values, flat by field path. */
export type Values = Readonly<Record<FieldPath, Value>>;

export function isUnparsed(value: Value | undefined): value is Unparsed {
  return typeof value === 'object' && value !== null && 'unparsed' in value;
}

export function isMoney(value: Value | undefined): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value;
}

export function isZonedDateTime(value: Value | undefined): value is ZonedDateTime {
  return typeof value === 'object' && value !== null && 'zone' in value;
}

export function isIdList(value: Value | undefined): value is readonly string[] {
  return Array.isArray(value);
}

/** True when nothing is there to show: absent, empty on purpose, empty text or an empty list. */
export function isEmptyValue(value: Value | undefined): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** Equality of stored values, absent included. */
export function sameValue(left: Value | undefined, right: Value | undefined): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (isIdList(left)) {
    return (
      isIdList(right) && left.length === right.length && left.every((item, index) => item === right[index])
    );
  }
  if (isIdList(right)) return false;
  if ('unparsed' in left) return 'unparsed' in right && left.unparsed === right.unparsed;
  if ('amount' in left)
    return 'amount' in right && left.amount === right.amount && left.currency === right.currency;
  return 'zone' in right && left.zone === right.zone && left.local === right.local;
}

/** Whether something from outside has the shape of a stored value, and nothing beside it. */
export function isStoredValue(value: unknown): value is Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  if (typeof value !== 'object') return false;
  const keys = Object.keys(value).sort().join(' ');
  const isText = Object.values(value).every((part) => typeof part === 'string');
  return isText && (keys === 'unparsed' || keys === 'amount currency' || keys === 'local zone');
}
