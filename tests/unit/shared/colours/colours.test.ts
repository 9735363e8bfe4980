import {
  type ColourRule,
  newRule,
  paintOf,
  planRules,
  ruleAt,
  ruleOf,
  ruleWords,
  testOf,
} from '@shared/colours';
import {
  choice,
  date,
  type Field,
  flag,
  instant,
  list,
  money,
  neutralConventions,
  number,
  reference,
  text,
  type Value,
} from '@shared/fields';
import type { ColourCondition } from '@shared/records/colourRule';
import { describe, expect, test } from 'vitest';

const context = {
  names: { nameOf: (id: string) => (id === 'b1' ? 'Nordlicht' : undefined), findByName: () => undefined },
  conventions: {
    ...neutralConventions,
    decimal: ',' as const,
    thousands: '.' as const,
    dateOrder: 'dmy' as const,
  },
};
const counts = { countOf: (_path: string, key: string) => (key === 'mug' ? 2 : 1) };
const state = choice('Status', [
  { value: 'active', label: 'Active' },
  { value: 'draft', label: 'Draft' },
]);
const title = text('Title', { required: true });
const price = money('Price');

function rule(condition: ColourCondition, part: Partial<ColourRule> = {}): ColourRule {
  return { ...newRule('r', 'product', 'at', 'red'), condition, ...part };
}

function eur(amount: string): Value {
  return { amount, currency: 'EUR' };
}

describe('what a rule asks of a value', () => {
  const cases: [ColourRule, Field, holds: (Value | undefined)[], not: (Value | undefined)[]][] = [
    [rule('empty'), title, [undefined, null, ''], ['a', { unparsed: '?' }]],
    [rule('filled'), list('L'), [['a']], [[], null, undefined]],
    [rule('invalid'), title, [null, { unparsed: '?' }], ['a']],
    [rule('invalid'), number('N', { minimum: 1 }), [0, { unparsed: 'x' }], [1, null]],
    [rule('is', { value: ' Mug' }), title, ['mug', 'MUG '], ['mugs', null]],
    [rule('isNot', { value: 'mug' }), title, ['cup', null], ['Mug']],
    [rule('contains', { value: 'uG' }), title, ['mug', 'a Mug'], ['cup', null]],
    [rule('contains', { value: 'x' }), list('L'), [['a', 'bx']], [['a'], null]],
    [rule('notContains', { value: 'ug' }), title, ['cup', null], ['mug']],
    [rule('begins', { value: 'Mu' }), title, ['mug'], ['a mug', null]],
    [rule('ends', { value: 'UG' }), title, ['mug'], ['mugs', null]],
    [rule('contains', { value: 'licht' }), reference('B', ['brand']), ['b1'], ['b2', null]],
    [rule('is', { value: 'nordlicht' }), reference('B', ['brand']), ['b1'], ['b2']],
    [rule('longer', { value: '3' }), title, ['mugs', '🍵🍵🍵🍵'], ['mug', '🍵🍵🍵', null]],
    [rule('shorter', { value: '3' }), title, ['mu'], ['mug', null]],
    [rule('oneOf', { values: ['Mug', 'cup'] }), title, ['mug', 'Cup'], ['bowl', null]],
    [rule('oneOf', { values: ['9.5', '3'] }), number('N'), [9.5, 3], [9, null]],
    [rule('double'), title, ['mug', ' MUG '], ['cup', '', null]],
    [rule('over', { value: '9.50' }), price, [eur('9.51'), eur('10')], [eur('9.5'), eur('9'), null]],
    [rule('under', { value: '-1' }), number('N'), [-2], [-1, 0, { unparsed: '-5' }]],
    [rule('between', { value: '1', upTo: '2' }), number('N'), [1, 1.5, 2], [0.9, 2.1, undefined]],
    [rule('is', { value: '9.50' }), price, [eur('9.5')], [eur('9.51'), null]],
    [rule('before', { value: '2026-03-01' }), date('D'), ['2026-02-28'], ['2026-03-01', null]],
    [
      rule('after', { value: '2026-03-01' }),
      instant('I'),
      ['2026-03-02T00:00:00.000Z'],
      ['2026-03-01T23:59:00.000Z'],
    ],
    [
      rule('between', { value: '2026-03-01', upTo: '2026-03-02' }),
      date('D'),
      ['2026-03-01', '2026-03-02'],
      ['2026-03-03'],
    ],
    [rule('is', { value: 'draft' }), state, ['draft'], ['active', null, { unparsed: 'draft' }]],
    [rule('isNot', { value: 'draft' }), state, ['active', null], ['draft']],
    [rule('oneOf', { values: ['draft'] }), state, ['draft'], ['active']],
    [rule('is', { value: 'true' }), flag('F'), [true], [false, null]],
  ];
  test.each(cases)('%j of %j', (asked, field, holds, not) => {
    const ask = testOf(asked, field, { text: context, counts });
    if (typeof ask === 'string') throw new Error(ask);
    expect(holds.filter((value) => !ask(value))).toEqual([]);
    expect(not.filter((value) => ask(value))).toEqual([]);
  });

  const unusable: [ColourRule, Field | undefined, string][] = [
    [rule('empty'), undefined, 'The field is not there any more.'],
    [rule('over', { value: '1' }), title, 'The condition does not fit Title.'],
    [rule('over', { value: '' }), price, 'Say what to compare with.'],
    [rule('over', { value: 'x' }), price, 'Say what to compare with.'],
    [rule('between', { value: '1' }), price, 'Say what to compare with.'],
    [rule('contains'), title, 'Say what to compare with.'],
    [rule('oneOf', { values: [' '] }), title, 'Say what to compare with.'],
    [rule('longer', { value: '1.5' }), title, 'Say how many characters.'],
  ];
  test.each(unusable)('%j of %j colours nothing', (asked, field, message) => {
    expect(testOf(asked, field, { text: context, counts })).toBe(message);
  });
});

describe('which rule wins', () => {
  const holds = () => true;
  const cellA = { rule: rule('empty', { id: 'a', path: 'title' }), test: holds };
  const otherA = { rule: rule('empty', { id: 'a2', path: 'title' }), test: holds };
  const row = { rule: rule('empty', { id: 'row', path: 'sku', isWholeRow: true }), test: holds };
  const cellB = { rule: rule('empty', { id: 'b', path: 'price' }), test: holds };
  const never = { rule: rule('empty', { id: 'never', path: 'title', isWholeRow: true }), test: () => false };
  const cases = [
    [[], { title: undefined, price: undefined, other: undefined }],
    [[never], { title: undefined, price: undefined, other: undefined }],
    [[cellA, otherA], { title: 'a', price: undefined, other: undefined }],
    [[never, cellA, row, cellB], { title: 'a', price: 'row', other: 'row' }],
    [[row, cellA], { title: 'row', price: 'row', other: 'row' }],
    [[cellA, cellB], { title: 'a', price: 'b', other: undefined }],
  ] as const;
  test.each(cases)('%#', (rules, expected) => {
    const paint = paintOf(rules, () => null);
    const shown = Object.keys(expected).map((path) => [path, ruleAt(paint, path)?.id]);
    expect(Object.fromEntries(shown)).toEqual(expected);
  });
});

test('a rule is said as the user writes numbers, dates and choices', () => {
  const said = (asked: ColourRule, field: Field | undefined) => ruleWords(asked, field, context.conventions);
  expect([
    said(rule('over', { value: '1200.5' }), price),
    said(rule('between', { value: '2026-03-01', upTo: '' }), date('From')),
    said(rule('is', { value: 'draft' }), state),
    said(rule('oneOf', { values: ['draft', 'gone'] }), state),
    said(rule('longer', { value: '80' }), title),
    said(rule('double'), title),
    said(rule('contains', { value: 'x' }), title),
    said(rule('empty'), undefined),
  ]).toEqual([
    'Price is over 1.200,5',
    'From is between 01.03.2026 and …',
    'Status is Draft',
    'Status is one of “Draft”, “gone”',
    'Title is longer than 80 characters',
    'Title is there more than once',
    'Title contains “x”',
    'at is empty',
  ]);
});

test('a changed list of rules becomes what it takes, and reads back as it was', () => {
  const kept = rule('over', { id: 'kept', value: '1', position: 1 });
  const gone = rule('empty', { id: 'gone', position: 2 });
  const added = rule('oneOf', { id: 'added', values: ['a'], name: 'Odd', isWholeRow: true });
  const operations = planRules([kept, gone], [added, { ...kept, value: '', isOff: true }]);
  expect(operations.slice(0, 2)).toEqual([
    { kind: 'delete', id: 'gone' },
    {
      kind: 'create',
      record: {
        id: 'added',
        type: 'colourRule',
        values: {
          name: 'Odd',
          recordType: 'product',
          path: 'at',
          condition: 'oneOf',
          values: ['a'],
          tone: 'red',
          isWholeRow: true,
          position: 1,
        },
      },
    },
  ]);
  const set = operations.slice(2).map((operation) => (operation.kind === 'set' ? operation : undefined));
  expect(set).toContainEqual({ kind: 'set', id: 'kept', path: 'value', value: undefined });
  expect(set).toContainEqual({ kind: 'set', id: 'kept', path: 'position', value: 2 });
  const [, create] = operations;
  const record = create?.kind === 'create' ? { ...create.record, rev: 1 } : undefined;
  expect(record && ruleOf(record)).toEqual({ ...added, position: 1 });
});
