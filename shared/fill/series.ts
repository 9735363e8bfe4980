import type { Value } from '@shared/fields';

export interface Series {
  /** Whether the values say so by themselves; otherwise they are as likely meant to be copied. */
  readonly isEvident: boolean;
  /** The value at a place: 0 is the first of the given ones, negative places lie before it. Undefined: none there. */
  at(place: number): Value | undefined;
}

/** The step between neighbours where it is the same all along; `one` for a single value. Undefined otherwise. */
export function steady<T>(
  values: readonly T[],
  one: number,
  stepBetween: (from: T, to: T) => number | undefined,
): number | undefined {
  let steady: number | undefined;
  for (let place = 1; place < values.length; place++) {
    const step = stepBetween(values[place - 1] as T, values[place] as T);
    if (step === undefined || (steady !== undefined && steady !== step)) return undefined;
    steady = step;
  }
  return values.length === 1 ? one : steady;
}

/** The values as what `read` makes of them, if it makes something of each. */
export function allOf<T>(
  values: readonly (Value | undefined)[],
  read: (value: Value | undefined) => T | undefined,
): readonly T[] | undefined {
  const all: T[] = [];
  for (const value of values) {
    const own = read(value);
    if (own === undefined) return undefined;
    all.push(own);
  }
  return all.length === 0 ? undefined : all;
}
