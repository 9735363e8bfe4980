import { describe, expect, test } from 'vitest';
import { nextSort } from '@/grid/nextSort';
import { rangeAfterMove } from '@/grid/rangeEnds';

const up = (path: string) => ({ path, isDescending: false });
const down = (path: string) => ({ path, isDescending: true });

test('clicks on headers: up, down, off; with Shift beside the others', () => {
  expect(nextSort([], 'a', false)).toEqual([up('a')]);
  expect(nextSort([up('a')], 'a', false)).toEqual([down('a')]);
  expect(nextSort([down('a')], 'a', false)).toEqual([]);
  expect(nextSort([up('a')], 'b', false)).toEqual([up('b')]);
  expect(nextSort([up('a')], 'b', true)).toEqual([up('a'), up('b')]);
  expect(nextSort([up('a'), up('b')], 'a', true)).toEqual([down('a'), up('b')]);
  expect(nextSort([down('a'), up('b')], 'a', true)).toEqual([up('b')]);
});

describe('a selection when rows move', () => {
  const range = { anchor: { row: 1, column: 0 }, head: { row: 2, column: 3 } };
  const ends = { anchor: 'b', head: 'c' };
  const moved = (order: string) =>
    rangeAfterMove(range, ends, (id) => (order.includes(id) ? order.indexOf(id) : undefined));

  test('stays with its records', () => {
    expect(moved('xabc')).toEqual({ anchor: { row: 2, column: 0 }, head: { row: 3, column: 3 } });
  });
  test('shrinks to its anchor where they were scattered', () => {
    expect(moved('bxxc')).toEqual({ anchor: { row: 0, column: 0 }, head: { row: 0, column: 0 } });
  });
  test('stays in place where they are gone', () => {
    expect(moved('xy')).toEqual(range);
  });
});
