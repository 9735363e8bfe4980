import { listedSteps, REPLACING, type StepHead } from '@shared/changes';
import { expect, test } from 'vitest';

const head = (seq: number, where: string, undoes?: number): StepHead => ({
  seq,
  id: String(seq),
  label: `Step ${seq}`,
  origin: { by: 'person', where },
  at: '2026-01-01T00:00:00.000Z',
  counts: { created: 0, deleted: 0, changed: 1, cells: 1 },
  shape: 1,
  ...(undoes === undefined ? {} : { undoes }),
});

const cases: [string, StepHead[], number[]][] = [
  ['a plain undo stays', [head(1, 'fill'), head(2, 'undo', 1)], [1, 2]],
  [
    'what was replaced goes',
    [head(1, 'grid'), head(2, 'fill'), head(3, REPLACING, 2), head(4, 'fill')],
    [1, 4],
  ],
  [
    'twice over, newest first',
    [head(5, 'fill'), head(4, REPLACING, 3), head(3, 'fill'), head(2, REPLACING, 1), head(1, 'fill')],
    [5],
  ],
  ['whose first is further back', [head(9, 'fill'), head(8, REPLACING, 7)], [9]],
];
test.each(cases)('%s', (_what, heads, listed) => {
  expect(listedSteps(heads).map(({ seq }) => seq)).toEqual(listed);
});
