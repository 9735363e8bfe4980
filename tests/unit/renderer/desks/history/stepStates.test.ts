import type { StepHead } from '@shared/changes';
import { describe, expect, it } from 'vitest';
import { stepStates } from '@/desks/history/stepStates';
import { countsText } from '@/desks/history/stepWords';

const head = (seq: number, links: { undoes?: number; redoes?: number } = {}): StepHead => ({
  seq,
  id: String(seq),
  label: `Step ${seq}`,
  origin: { by: 'person', where: 'grid' },
  at: '2026-01-01T00:00:00.000Z',
  counts: { created: 0, deleted: 0, changed: 1, cells: 1 },
  shape: 1,
  ...links,
});

describe('the state of a step', () => {
  it.each<[string, StepHead[], Record<number, string>]>([
    ['nothing taken back', [head(1), head(2)], {}],
    ['undone', [head(1), head(2, { undoes: 1 })], { 1: 'undone' }],
    ['redone', [head(1), head(2, { undoes: 1 }), head(3, { redoes: 2 })], { 1: 'redone' }],
    [
      'undone again',
      [head(1), head(2, { undoes: 1 }), head(3, { redoes: 2 }), head(4, { undoes: 3 })],
      { 1: 'undone' },
    ],
    [
      'the undo itself undone from History',
      [head(1), head(2, { undoes: 1 }), head(3, { undoes: 2 })],
      { 1: 'redone' },
    ],
    [
      'two at once',
      [head(1), head(2), head(3, { undoes: 2 }), head(4, { undoes: 1 })],
      { 1: 'undone', 2: 'undone' },
    ],
    ['an older step that is not loaded', [head(9, { undoes: 4 })], { 4: 'undone' }],
  ])('%s', (_what, heads, expected) => {
    expect(Object.fromEntries(stepStates(heads.toReversed()))).toEqual(expected);
  });
});

it.each([
  [{ created: 0, deleted: 0, changed: 1, cells: 1 }, '1 cell in 1 record'],
  [{ created: 3, deleted: 1, changed: 12, cells: 240 }, '240 cells in 12 records, 3 created, 1 deleted'],
  [{ created: 0, deleted: 0, changed: 0, cells: 0 }, 'No change'],
])('counts in words: %o', (counts, expected) => {
  expect(countsText(counts)).toBe(expected);
});
