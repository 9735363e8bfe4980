import type { StoredRecord } from '@shared/records';
import { type Axis, combinationKey, combinationOf, type Family } from './family';
import type { GetRecord } from './values';

/** One combination of values and the children that have it: none, one, or several that are offers or doubles. */
export interface MatrixCell {
  readonly values: readonly string[];
  readonly children: readonly StoredRecord[];
}

/** A table of the first axis down and the second across; one per value of the third. */
export interface MatrixSlice {
  /** Value of the third axis; undefined with fewer axes. */
  readonly value: string | undefined;
  readonly rows: readonly { readonly value: string; readonly cells: readonly MatrixCell[] }[];
}

export interface Matrix {
  readonly down: Axis | undefined;
  readonly across: Axis | undefined;
  readonly slices: readonly MatrixSlice[];
  /** Children that lack a value on an axis: they stand in no cell. */
  readonly unplaced: readonly StoredRecord[];
}

/** Theme × value: who stands where, and where nobody does. */
export function matrixOf({ axes, children }: Family, get: GetRecord): Matrix {
  const [down, across, deep] = axes;
  const cells = new Map<string, StoredRecord[]>();
  const unplaced: StoredRecord[] = [];
  for (const child of children) {
    const values = combinationOf(child, axes, get);
    if (axes.length === 0 || values.includes('')) {
      unplaced.push(child);
      continue;
    }
    const key = combinationKey(values);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [child]);
    else cell.push(child);
  }
  const cellAt = (values: readonly string[]): MatrixCell => ({
    values,
    children: cells.get(combinationKey(values)) ?? [],
  });
  const sliceOf = (value: string | undefined): MatrixSlice => ({
    value,
    rows: firstSpellings(down).map((first) => ({
      value: first,
      cells: (across === undefined ? [undefined] : firstSpellings(across)).map((second) =>
        cellAt([first, second, value].filter((one): one is string => one !== undefined)),
      ),
    })),
  });
  const slices = deep === undefined ? [sliceOf(undefined)] : firstSpellings(deep).map(sliceOf);
  return { down, across, slices: down === undefined ? [] : slices, unplaced };
}

/** Values that differ in capitals alone share a line. */
function firstSpellings(axis: Axis | undefined): string[] {
  const seen = new Set<string>();
  return (axis?.values ?? []).filter((value) => {
    const key = value.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
