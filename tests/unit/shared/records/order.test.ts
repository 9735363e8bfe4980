import { inOrder, planOrder } from '@shared/records/order';
import { expect, test } from 'vitest';

/** "a1 b2 c" as records with their positions. */
const records = (text: string) =>
  text.split(' ').map((each) => ({
    id: each.slice(0, 1),
    position: each.length > 1 ? Number(each.slice(1)) : undefined,
  }));

test.each<[string, string, string | null, string]>([
  ['a1 b2 c3 d4', 'd', 'b', 'd2 b3 c4'],
  ['a1 b2 c3 d4', 'a', null, 'b1 c2 d3 a4'],
  ['a1 b2 c3 d4', 'a', 'c', 'b1 a2'],
  ['a10 b20 c30', 'c', 'a', 'c10 a20 b30'],
  ['a1 b2 c3 d4', 'ab', 'd', 'c1 a2 b3'],
  ['a1 b2 c3', 'b', 'c', ''],
  ['a1 b2 c3', 'b', 'b', ''],
  ['a b c', 'c', 'a', 'c1 a2 b3'],
  ['a1 b1 c2', 'c', 'b', 'b3'],
])('%s: %s before %s → %s', (before, moved, target, changes) => {
  const planned = planOrder(records(before), new Set(moved), target);
  expect([...planned].map(([id, position]) => `${id}${position}`).join(' ')).toBe(changes);
});

test('in order: by position, those without one last, doubled ones as they were', () => {
  expect(inOrder(records('a b3 c1 d e3')).map(({ id }) => id)).toEqual(['c', 'b', 'e', 'a', 'd']);
});
