/**
 * What an expected failure looks like everywhere in Aisle. A function that may fail for reasons outside the
 * program (a file, a disk, a network, a typed value) returns a `Result`; a broken invariant throws through
 * `assert`. `message` is a sentence a coordinator understands: what happened, where, what to do.
 */

/** Codes in use across the processes. A topic may add its own: the union is open. */
export type ErrorCode =
  | 'cancelled'
  | 'damaged'
  | 'disk-full'
  | 'internal'
  | 'invalid'
  | 'limit'
  | 'missing'
  | 'network'
  | 'refused'
  | 'stale'
  | 'timeout'
  | (string & {});

export interface AisleError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<E = AisleError> = { readonly ok: false; readonly error: E };
export type Result<T, E = AisleError> = Ok<T> | Err<E>;

export function ok(): Ok<undefined>;
export function ok<T>(value: T): Ok<T>;
export function ok(value?: unknown): Ok<unknown> {
  return { ok: true, value };
}

export function err(code: ErrorCode, message: string, details?: Readonly<Record<string, unknown>>): Err {
  return { ok: false, error: details === undefined ? { code, message } : { code, message, details } };
}

/** Thrown by `assert`: a mistake in the program, never an expected failure. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new BrokenInvariant(message);
}

/** The end of an exhaustive `switch`. */
export function unreachable(value: never): never {
  throw new BrokenInvariant(`Unreachable case: ${String(value)}`);
}

/** The value of a result that the caller knows to be good; throws with the error's words otherwise. */
export function unwrap<T>(result: Result<T>): T {
  assert(result.ok, result.ok ? '' : `${result.error.code}: ${result.error.message}`);
  return result.value;
}
