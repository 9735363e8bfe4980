import type { HeadedTable } from '../table/table';

/** What the values of one column look like, from a spread of rows over the whole file. */
export interface ColumnSample {
  /** Values that are not empty, as many as were looked at. */
  readonly values: readonly string[];
  /** The first few different ones, to be shown. */
  readonly shown: readonly string[];
  /** Share of rows looked at that are not empty. */
  readonly filled: number;
  /** Share of values that are different from each other. */
  readonly distinct: number;
  readonly averageLength: number;
}

const LOOKED_AT = 400;
const SHOWN = 5;

/** Samples of every column. */
export function sampleColumns({ table, columns, first }: HeadedTable): ColumnSample[] {
  const count = Math.max(0, table.rows.length - first);
  const step = Math.max(1, Math.floor(count / LOOKED_AT));
  const rows: number[] = [];
  for (let row = first; row < table.rows.length; row += step) rows.push(row);
  return columns.map((_header, column) => {
    const texts = rows.map((row) => (table.rows[row]?.[column] ?? '').trim());
    const values = texts.filter((text) => text !== '');
    const different = new Set(values);
    const length = values.reduce((sum, value) => sum + value.length, 0);
    return {
      values,
      shown: [...different].slice(0, SHOWN),
      filled: rows.length === 0 ? 0 : values.length / rows.length,
      distinct: values.length === 0 ? 0 : different.size / values.length,
      averageLength: values.length === 0 ? 0 : length / values.length,
    };
  });
}

/** Share of the values that a test holds for; 0 where there are none. */
export function shareOf(sample: ColumnSample, test: (value: string) => boolean): number {
  return sample.values.length === 0 ? 0 : sample.values.filter(test).length / sample.values.length;
}
