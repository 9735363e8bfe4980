import { expect, test } from 'vitest';
import { dataEdge } from '@/grid/dataEdge';

/** A column (or a row) of cells: "x" is filled, "." is empty. */
const cases: readonly [cells: string, from: number, by: 1 | -1, to: number, why: string][] = [
  ['xxx.x', 0, 1, 2, 'to the last filled cell of the run'],
  ['xxx.x', 2, 1, 4, 'from the end of a run to the next filled cell'],
  ['xx..', 1, 1, 3, 'to the end of the table where nothing follows'],
  ['....', 0, 1, 3, 'through nothing to the end'],
  ['..xx', 0, 1, 2, 'from an empty cell to the next filled one'],
  ['xxxx', 3, 1, 3, 'stays at the end'],
  ['x.xxx', 4, -1, 2, 'back to the first of the run'],
  ['x..xx', 3, -1, 0, 'back over empty cells'],
  ['..xx', 2, -1, 0, 'back to the start where nothing precedes'],
  ['x', 0, 1, 0, 'a single cell'],
];

test.each(cases)('%s from %i by %i → %i: %s', (cells, from, by, to) => {
  const isFilled = (at: number): boolean => cells[at] === 'x';
  const extent = { rows: cells.length, columns: cells.length };
  const down = dataEdge(
    { row: from, column: 1 },
    { rows: by, columns: 0 },
    { extent: { ...extent, columns: 2 }, isFilled: ({ row }) => isFilled(row) },
  );
  const across = dataEdge(
    { row: 1, column: from },
    { rows: 0, columns: by },
    { extent: { ...extent, rows: 2 }, isFilled: ({ column }) => isFilled(column) },
  );
  expect([down, across]).toEqual([
    { row: to, column: 1 },
    { row: 1, column: to },
  ]);
});
