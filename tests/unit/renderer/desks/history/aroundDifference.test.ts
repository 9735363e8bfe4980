import { expect, it } from 'vitest';
import { aroundDifference } from '@/desks/history/aroundDifference';

const beginning = 'A mug for the first coffee and the second tea, turned from dense stoneware,';

it.each<[string, string, string, string, string]>([
  ['short texts', 'Linen shirt', 'Linen shirts', 'Linen shirt', 'Linen shirts'],
  ['a change at the start', `Old ${beginning}`, `New ${beginning}`, `Old ${beginning}`, `New ${beginning}`],
  [
    'a change far in',
    `${beginning} dipped in glaze.`,
    `${beginning} left bare.`,
    '… from dense stoneware, dipped in glaze.',
    '… from dense stoneware, left bare.',
  ],
  [
    'an end cut off',
    `${beginning} and more`,
    beginning,
    '… from dense stoneware, and more',
    '… from dense stoneware,',
  ],
  ['no spaces', 'x'.repeat(90), `${'x'.repeat(80)}y`, `… ${'x'.repeat(34)}`, `… ${'x'.repeat(24)}y`],
])('%s', (_what, before, after, shownBefore, shownAfter) => {
  expect(aroundDifference(before, after)).toEqual({ before: shownBefore, after: shownAfter });
});
