import { commentValues, conversationsOf } from '@shared/comments';
import type { StoredRecord } from '@shared/records';
import { describe, expect, test } from 'vitest';

const comment = (id: string, at: number, values: StoredRecord['values'] = {}): StoredRecord => ({
  id,
  type: 'comment',
  rev: 1,
  values: { record: 'p', text: id, at: `2026-11-0${at}T10:00:00Z`, ...values },
});

describe('conversations', () => {
  const told = (comments: readonly StoredRecord[]): string[] =>
    conversationsOf(comments).map(
      ({ first, replies, isOpen }) =>
        `${isOpen ? '' : '✓'}${[first, ...replies].map(({ id }) => id).join('>')}`,
    );
  const cases: readonly (readonly [string, readonly StoredRecord[], readonly string[]])[] = [
    [
      'have their answers, oldest first',
      [comment('c', 3, { replyTo: 'a' }), comment('b', 2, { replyTo: 'a' }), comment('a', 1)],
      ['a>b>c'],
    ],
    [
      'come with the latest word first',
      [comment('a', 1), comment('b', 2), comment('c', 3, { replyTo: 'a' })],
      ['a>c', 'b'],
    ],
    ['come resolved ones last', [comment('a', 3, { resolved: true }), comment('b', 1)], ['b', '✓a']],
    ['keep an answer whose first word is gone', [comment('b', 2, { replyTo: 'gone' })], ['b']],
  ];
  test.each(cases)('%s', (_, comments, expected) => expect(told(comments)).toEqual(expected));
});

test('a comment holds what its place needs', () => {
  const about = { record: 'p', text: ' Too long ', author: 'Ada', at: '2026-11-01T10:00:00Z' };
  const { text, ...rest } = about;
  expect(commentValues({ ...about, path: 'title' })).toEqual({
    ...rest,
    text: text.trim(),
    path: 'title',
    resolved: false,
  });
  expect(commentValues({ ...about, replyTo: 'a' })).toEqual({ ...rest, text: text.trim(), replyTo: 'a' });
});
