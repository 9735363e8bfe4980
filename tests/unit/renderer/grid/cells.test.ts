import {
  choice,
  flag,
  list,
  money,
  neutralConventions,
  number,
  reference,
  richText,
  text,
  type Value,
} from '@shared/fields';
import { describe, expect, test } from 'vitest';
import { type CellContent, cellContent, textOfHtml } from '@/fieldKinds/cells/cellContent';
import { editorForm } from '@/fieldKinds/editors/editorForm';
import { lengthWords } from '@/fieldKinds/editors/textLength';

const context = {
  names: { nameOf: (id: string) => (id === 'b1' ? 'Nordlicht' : undefined), findByName: () => undefined },
  conventions: { ...neutralConventions, decimal: ',' as const, thousands: '.' as const },
};
const states = choice('Status', [{ value: 'active', label: 'Active' }]);

describe('what a cell shows', () => {
  const cases: [string, Parameters<typeof cellContent>[1], Value | undefined, CellContent][] = [
    ['nothing', text('T'), undefined, { form: 'text', text: '' }],
    ['one line of several', text('T'), 'a\n  b', { form: 'text', text: 'a b' }],
    ['words of HTML', richText('D'), '<p>A <b>&amp;</b> b</p>', { form: 'text', text: 'A & b' }],
    [
      'an amount with its fraction',
      money('P'),
      { amount: '1234.5', currency: 'EUR' },
      { form: 'text', text: '1.234,50', suffix: 'EUR' },
    ],
    [
      'yen have none',
      money('P'),
      { amount: '1200', currency: 'JPY' },
      { form: 'text', text: '1.200', suffix: 'JPY' },
    ],
    ['a number with its unit', number('W', { unit: 'g' }), 0.5, { form: 'text', text: '0,5', suffix: 'g' }],
    ['a choice by its label', states, 'active', { form: 'badge', text: 'Active' }],
    ['what was never read', states, { unparsed: 'someday' }, { form: 'text', text: 'someday' }],
    ['a tick', flag('F'), true, { form: 'yes', text: 'Yes' }],
    ['a record by its name', reference('B', ['brand']), 'b1', { form: 'text', text: 'Nordlicht' }],
    ['a record that is gone', reference('B', ['brand']), 'b9', { form: 'text', text: 'b9' }],
    ['items', list('T'), ['a', 'b'], { form: 'text', text: 'a, b' }],
  ];
  test.each(cases)('%s', (_name, field, value, expected) => {
    expect(cellContent(value, field, context)).toEqual(expected);
  });

  test('HTML shows neither scripts, comments nor half a tag', () => {
    expect(textOfHtml('<style>p{}</style>a<!-- x -->b<script>alert(1)</script>&#8364;&nope; <im')).toBe(
      'a b €&nope;',
    );
  });
});

test('how a kind is edited', () => {
  expect([
    editorForm(text('T'), false),
    editorForm(text('T', { multiline: true }), true),
    editorForm(states, true),
    editorForm(list('T'), false),
    editorForm(list('T'), true),
    editorForm(number('N'), true),
  ]).toEqual(['inline', 'panel', 'list', 'panel', 'inline', 'inline']);
});

test('length in characters and in bytes', () => {
  expect(lengthWords('a€😀')).toBe('3 characters · 8 bytes');
  expect(lengthWords('a')).toBe('1 character · 1 byte');
});
