import { compileFind, type FindQuery, findIn } from '@shared/transform/find';
import { applyTextEdits } from '@shared/transform/valueTexts';
import { describe, expect, test } from 'vitest';
import { query } from './scope';

function replaced(text: string, change: Partial<FindQuery>): string {
  const finder = compileFind(query(change));
  return finder.ok ? applyTextEdits(text, findIn(text, finder.value)) : finder.error.message;
}

describe('plain words', () => {
  test.each<[string, string, Partial<FindQuery>, string]>([
    ['every one', 'a b a', { text: 'a', replacement: 'c' }, 'c b c'],
    ['in any case', 'Red RED rEd', { text: 'red', replacement: '*' }, '* * *'],
    ['in any case, beyond ASCII', 'ÄPFEL äpfel', { text: 'Äpfel', replacement: '*' }, '* *'],
    ['by case', 'Red red', { text: 'red', matchCase: true, replacement: '*' }, 'Red *'],
    ['signs are signs', 'a.b (c) $1', { text: '.b (c) $1', replacement: '$&' }, 'a$&'],
    [
      'whole words',
      'cat cats _cat cat’s',
      { text: 'cat', wholeWord: true, replacement: '*' },
      '* cats _cat *’s',
    ],
    [
      'whole words of any script',
      'öl Rapsöl Öl',
      { text: 'öl', wholeWord: true, replacement: '*' },
      '* Rapsöl *',
    ],
    ['beside other scripts', 'да дай', { text: 'да', wholeWord: true, replacement: '*' }, '* дай'],
    ['nothing', 'a', { text: '' }, 'Say what to find.'],
  ])('%s', (_name, text, change, expected) => {
    expect(replaced(text, change)).toBe(expected);
  });
});

describe('regular expressions', () => {
  test.each<[string, string, Partial<FindQuery>, string]>([
    ['groups', '2026-11-27', { text: String.raw`(\d+)-(\d+)-(\d+)`, replacement: '$3.$2.$1' }, '27.11.2026'],
    ['names', 'a=1', { text: '(?<key>\\w)=(?<value>\\w)', replacement: '$<value>=$<key>' }, '1=a'],
    ['all of it, dollars, lines', 'x', { text: 'x', replacement: String.raw`$&$$\n\t\\` }, 'x$\n\t\\'],
    ['a group that took no part', 'b', { text: '(a)?b', replacement: '[$1]' }, '[]'],
    ['places between', '😀a', { text: '', replacement: '-' }, 'Say what to find.'],
    ['nothing found at each place', '😀a', { text: 'x*', replacement: '-' }, '-😀-a-'],
    ['begin and end', 'ab', { text: '^|$', replacement: '|' }, '|ab|'],
    ['whole words', 'cat cats', { text: 'c.t', wholeWord: true, replacement: '*' }, '* cats'],
    ['alternatives as whole words', 'a ab b', { text: 'a|b', wholeWord: true, replacement: '*' }, '* ab *'],
    ['unclosed', 'x', { text: '(' }, '“(” is no regular expression: unterminated group.'],
    ['unopened', 'x', { text: 'a)(b' }, "“a)(b” is no regular expression: unmatched ')'."],
    [
      'no such group',
      'x',
      { text: '(a)', replacement: '$2' },
      'The replacement uses $2, but the pattern has no such group.',
    ],
    [
      'no such name',
      'x',
      { text: '(a)', replacement: '$<b>' },
      'The replacement uses $<b>, but the pattern has no such group.',
    ],
  ])('%s', (_name, text, change, expected) => {
    expect(replaced(text, { ...change, isRegex: true })).toBe(expected);
  });
});
