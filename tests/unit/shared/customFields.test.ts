import { labelProblem, planDelete, planMove, retype, usageOf } from '@shared/customFields';
import { conventionsOfLocale, type Field, type Value } from '@shared/fields';
import { type CustomField, customFieldOf } from '@shared/records/customField';
import { FieldCatalog } from '@shared/records/fieldCatalog';
import { describe, expect, test } from 'vitest';

const text = {
  conventions: conventionsOfLocale('en-GB', 'EUR'),
  names: {
    nameOf: (id: string) => (id === 's1' ? 'Acme' : undefined),
    findByName: (_types: readonly string[], name: string) =>
      name === 'Acme' || name === 's1' ? 's1' : undefined,
  },
};

function definition(id: string, values: Readonly<Record<string, Value>>): CustomField {
  const custom = customFieldOf({
    id,
    type: 'customField',
    rev: 1,
    values: { recordType: 'product', key: id, kind: 'text', ...values },
  });
  if (custom === undefined) throw new Error('It is no definition.');
  return custom;
}

const customs = [
  definition('d1', { label: 'Season', position: 1 }),
  definition('d2', { label: 'Old', position: 2, isRetired: true }),
  definition('d3', { label: 'Weight %', position: 3 }),
];
const fields = new FieldCatalog(customs);

describe('a label', () => {
  const cases: [string, string | undefined][] = [
    ['Origin', undefined],
    ['Weight', undefined],
    ['  ', 'Give it a label: it heads the column.'],
    ['…', 'The label needs at least one letter or digit.'],
    ['x'.repeat(61), 'The label is too long for a column: at most 60 characters.'],
    ['title', 'Products have a field “Title” already.'],
    ['SEO-Title', 'Too close to “SEO title”: nobody could tell the two apart.'],
    ['Sëason', 'Too close to “Season”: nobody could tell the two apart.'],
    ['season', 'Products have a field “Season” already.'],
    ['option1name', 'Too close to “Option 1”: nobody could tell the two apart.'],
    ['OLD', 'Products had a field “Old”, which is retired. Bring it back, or choose another label.'],
    ['=SUM(A1)', 'A spreadsheet would take this label for a formula: begin with a letter or digit.'],
    ['Attributes: x', 'A colon with a blank behind it would read as an entry of a group: leave it out.'],
    ['Record type', '“Record type” heads a column of the files that Aisle writes: choose another label.'],
  ];
  test.each(cases)('%j', (label, problem) => {
    expect(labelProblem(label, 'product', { fields })).toBe(problem);
  });

  test('a field may keep its own', () => {
    expect(labelProblem('Season', 'product', { fields, own: 'custom.d1' })).toBeUndefined();
  });
});

describe('another kind', () => {
  const plain: Field = { kind: 'text', label: 'F' };
  const cases: [string, Field, Field, Value, Value][] = [
    ['text to number', plain, { kind: 'number', label: 'F', unit: 'mm' }, '1,200 mm', 1200],
    ['text that is no number', plain, { kind: 'number', label: 'F' }, 'wide', { unparsed: 'wide' }],
    ['unparsed that is one now', { kind: 'date', label: 'F' }, plain, { unparsed: 'soon' }, 'soon'],
    ['number to text', { kind: 'number', label: 'F' }, plain, 1200.5, '1,200.5'],
    ['text to money', plain, { kind: 'money', label: 'F' }, '9.50', { amount: '9.50', currency: 'EUR' }],
    [
      'money to number',
      { kind: 'money', label: 'F' },
      { kind: 'number', label: 'F' },
      { amount: '9.50', currency: 'USD' },
      9.5,
    ],
    ['text to date', plain, { kind: 'date', label: 'F' }, '24/12/2026', '2026-12-24'],
    ['text to yes or no', plain, { kind: 'flag', label: 'F' }, 'yes', true],
    ['text to list', plain, { kind: 'list', label: 'F' }, 'a, b', ['a', 'b']],
    ['list to text', { kind: 'list', label: 'F' }, plain, ['a', 'b'], 'a, b'],
    ['text to formatted text', plain, { kind: 'richText', label: 'F' }, 'a < b\nc', '<p>a &lt; b<br>c</p>'],
    ['formatted text to text', { kind: 'richText', label: 'F' }, plain, '<p>a &lt; b<br>c</p>', 'a < b\nc'],
    [
      'text to choice',
      plain,
      { kind: 'choice', label: 'F', options: [{ value: 'Red', label: 'Red' }] },
      'red',
      'Red',
    ],
    [
      'a choice that is gone',
      { kind: 'choice', label: 'F', options: [{ value: 'Red', label: 'Red' }] },
      { kind: 'choice', label: 'F', options: [] },
      'Red',
      { unparsed: 'Red' },
    ],
    ['text to a link', plain, { kind: 'reference', label: 'F', to: ['supplier'] }, 'Acme', 's1'],
    ['a link to text', { kind: 'reference', label: 'F', to: ['supplier'] }, plain, 's1', 'Acme'],
  ];
  test.each(cases)('%s', (_name, from, to, value, expected) => {
    const records = [{ id: 'p', type: 'product', rev: 1, values: { 'custom.f': value } }];
    const { operations } = retype(records, { path: 'custom.f', from, to, text });
    expect(operations).toEqual([{ kind: 'set', id: 'p', path: 'custom.f', value: expected }]);
  });

  test('counts, and shows first what stays as typed', () => {
    const records = ['1', 'two', null, '3'].map((value, index) => ({
      id: `p${index}`,
      type: 'product',
      rev: 1,
      values: { 'custom.f': value },
    }));
    expect(
      retype(records, { path: 'custom.f', from: plain, to: { kind: 'number', label: 'F' }, text }),
    ).toMatchObject({
      converted: 2,
      kept: 1,
      samples: [
        { id: 'p1', from: 'two', to: undefined },
        { id: 'p0', from: '1', to: '1' },
        { id: 'p3', from: '3', to: '3' },
      ],
    });
  });
});

describe('definitions', () => {
  const records = [
    { id: 'p1', type: 'product', rev: 1, values: { 'custom.d1': 'Spring', 'custom.loose': 'x' } },
    { id: 'p2', type: 'product', rev: 1, values: { 'custom.d1': null } },
  ];

  test('know which are filled, and which entries have none', () => {
    expect(usageOf(records, 'product', fields)).toEqual({
      filled: new Map([
        ['custom.d1', 1],
        ['custom.loose', 1],
      ]),
      undefined: ['custom.loose'],
    });
  });

  test('go with every value', () => {
    const [season] = customs;
    expect(season && planDelete(season, records)).toEqual([
      { kind: 'set', id: 'p1', path: 'custom.d1', value: undefined },
      { kind: 'set', id: 'p2', path: 'custom.d1', value: undefined },
      { kind: 'delete', id: 'd1' },
    ]);
  });

  test('move among those that are shown', () => {
    expect(planMove(customs, 'd3', -1)).toEqual([
      { kind: 'set', id: 'd3', path: 'position', value: 1 },
      { kind: 'set', id: 'd1', path: 'position', value: 2 },
    ]);
    expect(planMove(customs, 'd1', -1)).toEqual([]);
  });
});
