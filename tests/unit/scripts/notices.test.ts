import { describe, expect, test } from 'vitest';
import { formatNotices, isAccepted } from '../../../scripts/notices.mjs';

describe('which licences may be shipped', () => {
  test.each([
    ['MIT', 'a', true],
    ['(MPL-2.0 OR Apache-2.0)', 'a', true],
    ['GPL-3.0-only', 'a', false],
    ['GPL-3.0-only OR MIT', 'a', true],
    ['MIT AND GPL-3.0-only', 'a', false],
    ['MIT AND ISC', 'a', true],
    ['Python-2.0', 'argparse', true],
    ['Python-2.0', 'a', false],
    ['none stated', 'a', false],
  ])('%s of %s: %s', (licence, name, isFine) => {
    expect(isAccepted(licence, name)).toBe(isFine);
  });
});

test('packages with one text stand above it together', () => {
  const notice = { licence: 'MIT', author: '', version: '1.0.0' };
  const text = formatNotices([
    { ...notice, name: 'a', text: 'Same' },
    { ...notice, name: 'b', text: 'Other' },
    { ...notice, name: 'c', text: 'Same' },
    { ...notice, name: 'd', text: '', author: 'Somebody' },
  ]);
  expect(text.split(/^-{80}$/m).slice(1)).toEqual([
    '\na 1.0.0 (MIT)\nc 1.0.0 (MIT)\n\nSame\n\n',
    '\nb 1.0.0 (MIT)\n\nOther\n\n',
    '\nd 1.0.0 (MIT)\n\nNo licence file is part of the package. It states: MIT, by Somebody.\n',
  ]);
});
