import { expect, it } from 'vitest';
import { compare } from '../../../scripts/electronegativity.mjs';

const finding = {
  check: 'A_CHECK',
  file: 'electron/a.ts',
  sample: 'open(address);',
  description: 'Review it',
};
const answer = {
  check: 'A_CHECK',
  file: 'electron/a.ts',
  sample: 'open(address);',
  reason: 'Checked before.',
};

it.each([
  ['an answer for each finding', [finding], [answer], [], []],
  [
    'a finding in another line',
    [{ ...finding, sample: 'open(x);' }],
    [answer],
    ['open(x);'],
    ['open(address);'],
  ],
  [
    'a finding in another file',
    [{ ...finding, file: 'b.ts' }],
    [answer],
    ['open(address);'],
    ['open(address);'],
  ],
  ['an answer without a reason', [finding], [{ ...answer, reason: ' ' }], ['open(address);'], []],
  ['an answer to nothing', [], [answer], [], ['open(address);']],
])('%s', (_name, findings, answers, open, idle) => {
  const found = compare(findings, answers);
  expect(found.open.map(({ sample }) => sample)).toEqual(open);
  expect(found.idle.map(({ sample }) => sample)).toEqual(idle);
});
