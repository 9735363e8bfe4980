import type { Conventions } from '@shared/fields';
import { isMoney } from '@shared/fields';
import { effective } from '@shared/records/effective';
import Big from 'big.js';
import { cellsIn } from './areas';
import type { CellSource } from './cellValues';
import { type Bounds, sizeOf } from './range';

/** More cells than this are counted and not added up. */
const ADDED_AT_MOST = 20_000;

/** "12 cells in 4 rows, sum 240.00 EUR". Null for a single cell, which says enough by itself. */
export function describeSelection(bounds: Bounds, source: CellSource): string | null {
  const { rows, columns } = sizeOf(bounds);
  const cells = rows * columns;
  if (cells === 1) return null;
  const words = `${count(cells)} cells in ${count(rows)} ${rows === 1 ? 'row' : 'rows'}`;
  const sum = cells > ADDED_AT_MOST ? undefined : sumOf(bounds, source);
  return sum === undefined ? words : `${words}, sum ${sum}`;
}

/** Figures of one unit and one currency add up; anything else among them means that there is no sum. */
function sumOf(bounds: Bounds, source: CellSource): string | undefined {
  let sum = Big(0);
  let unit: string | undefined;
  let isAny = false;
  for (const { id, path, field } of cellsIn(bounds, source)) {
    if (field.kind !== 'money' && field.kind !== 'number') return undefined;
    const record = source.record(id);
    const value = record && effective(record, path, source.record).value;
    if (value === undefined || value === null) continue;
    const amount = isMoney(value) ? value.amount : typeof value === 'number' ? value : undefined;
    const own = isMoney(value) ? value.currency : field.kind === 'number' ? (field.unit ?? '') : '';
    if (amount === undefined || (isAny && own !== unit)) return undefined;
    sum = sum.plus(amount);
    unit = own;
    isAny = true;
  }
  return isAny ? `${written(sum, source.text.conventions)} ${unit ?? ''}`.trim() : undefined;
}

function written(sum: Big, { decimal }: Conventions): string {
  return sum.toFixed().replace('.', decimal);
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
