import { expect, test } from 'vitest';
import { idSource } from '@/data/newIds';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('ids are UUIDv7, each behind the one before, also where the clock stands still or goes back', () => {
  const times = [5, 5, 5, 7, 6, 6, 7, 8];
  const newId = idSource(() => times[Math.min(place++, times.length - 1)] ?? 0);
  let place = 0;
  const ids = Array.from({ length: 2_000 }, newId);
  expect(ids.filter((id) => !UUID_V7.test(id))).toEqual([]);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('two sources of the same moment draw different ids', () => {
  const [first, second] = [idSource(() => 5), idSource(() => 5)];
  expect(first()).not.toBe(second());
});
