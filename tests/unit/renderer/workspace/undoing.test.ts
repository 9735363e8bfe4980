import type { LeftAlone } from '@shared/changes';
import { expect, it } from 'vitest';
import { describeLeftAlone } from '@/workspace/undoing';

const field = (path: string): LeftAlone => ({ record: 'a', path, reason: 'edited-later' });

it.each<[string, LeftAlone[], string | undefined]>([
  ['nothing', [], undefined],
  ['one field', [field('title')], '1 field was edited later and kept.'],
  ['two fields', [field('title'), field('price')], '2 fields were edited later and kept.'],
  ['a record', [{ record: 'a', reason: 'edited-later' }], '1 record was edited later and kept.'],
  [
    'a bit of all',
    [
      field('title'),
      { record: 'b', reason: 'referenced' },
      { record: 'c', reason: 'referenced' },
      { record: 'd', reason: 'deleted-later' },
      { record: 'e', reason: 'exists' },
    ],
    '1 field was edited later and kept. 2 records are used by others and were kept. 1 record was deleted later and stays deleted. 1 record is there already and was kept.',
  ],
])('what an undo left alone is said: %s', (_what, leftAlone, expected) => {
  expect(describeLeftAlone(leftAlone)).toBe(expected);
});
