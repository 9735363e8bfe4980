import { referencesOf } from '@shared/changes';
import {
  checkValue,
  conventionsOfLocale,
  type Field,
  parseValue,
  sortKeyOf,
  type Value,
  valueText,
} from '@shared/fields';
import { type CustomField, customFieldOf } from '@shared/records/customField';
import { FieldCatalog } from '@shared/records/fieldCatalog';
import { describe, expect, test } from 'vitest';

const text = {
  conventions: conventionsOfLocale('en-GB', 'EUR'),
  names: { nameOf: () => undefined, findByName: () => undefined },
};

function definition(id: string, values: Readonly<Record<string, Value>>): CustomField {
  const record = { id, type: 'customField', rev: 1, values: { recordType: 'product', key: id, ...values } };
  const custom = customFieldOf(record);
  if (custom === undefined) throw new Error('It is no definition.');
  return custom;
}

describe('a definition becomes a field of its kind', () => {
  const cases: [Readonly<Record<string, Value>>, Field['kind'], string, Value][] = [
    [{ kind: 'text' }, 'text', 'sage', 'sage'],
    [{ kind: 'longText' }, 'text', 'a\nb', 'a\nb'],
    [{ kind: 'richText' }, 'richText', '<p>a</p>', '<p>a</p>'],
    [{ kind: 'number', unit: 'mm' }, 'number', '1,200 mm', 1200],
    [{ kind: 'money' }, 'money', '9.50', { amount: '9.50', currency: 'EUR' }],
    [{ kind: 'date' }, 'date', '24/12/2026', '2026-12-24'],
    [{ kind: 'choice', options: ['Spring', 'Autumn'] }, 'choice', 'spring', 'Spring'],
    [{ kind: 'choice', options: ['Spring'] }, 'choice', 'Winter', { unparsed: 'Winter' }],
    [{ kind: 'flag' }, 'flag', 'yes', true],
    [{ kind: 'list' }, 'list', 'a, b', ['a', 'b']],
    [{ kind: 'url' }, 'text', 'https://a.example', 'https://a.example'],
    [{ kind: 'reference', refersTo: 'supplier' }, 'reference', 'Nobody', { unparsed: 'Nobody' }],
    [{ kind: { unparsed: 'gone' } }, 'text', 'x', 'x'],
  ];
  test.each(cases)('%j', (values, kind, typed, stored) => {
    const { field } = definition('d1', { label: 'Season', ...values });
    expect([field.kind, field.label, parseValue(typed, field, text)]).toEqual([kind, 'Season', stored]);
  });

  test('what lacks a type or a key is none', () => {
    expect(
      customFieldOf({ id: 'x', type: 'customField', rev: 1, values: { label: 'Season' } }),
    ).toBeUndefined();
  });
});

describe('the catalog', () => {
  const catalog = new FieldCatalog(
    [
      definition('d2', { label: 'Origin', kind: 'text', position: 2 }),
      definition('d1', { label: 'Season', kind: 'choice', position: 1, section: 'Content' }),
      definition('d3', { label: 'Old', kind: 'number', position: 3, isRetired: true }),
      definition('d4', { label: 'Maker', kind: 'reference', refersTo: 'supplier', position: 4 }),
    ],
    [{ type: 'product', path: 'calc.c1', field: { kind: 'number', label: 'Margin', readOnly: true } }],
  );

  test('lists own fields before the map, in their order, without retired ones, calculated ones last', () => {
    const paths = catalog.of('product').map(([path]) => path);
    expect(paths.slice(-6)).toEqual([
      'attributes',
      'custom.d1',
      'custom.d2',
      'custom.d4',
      'custom',
      'calc.c1',
    ]);
    expect(catalog.of('brand').map(([path]) => path)).toEqual([
      'name',
      'website',
      'description',
      'logo',
      'custom',
    ]);
  });

  const places: [string, string, string | undefined, string, boolean, boolean][] = [
    ['product', 'title', 'text', 'Title', false, false],
    ['product', 'custom.d1', 'choice', 'Season', true, false],
    ['product', 'custom.d3', 'number', 'Old', true, true],
    ['product', 'custom.other', 'text', 'Custom fields: other', false, false],
    ['variant', 'custom.d1', 'text', 'Custom fields: d1', false, false],
    ['product', 'calc.c1', 'number', 'Margin', true, false],
    ['product', 'calc.c2', undefined, 'calc: c2', false, false],
  ];
  test.each(places)('%s %s', (type, path, kind, label, isDefined, isRetired) => {
    expect([
      catalog.at(type, path)?.kind,
      catalog.label(type, path),
      catalog.isDefined(type, path),
      catalog.isRetired(type, path),
    ]).toEqual([kind, label, isDefined, isRetired]);
  });

  test('a value refers to its definition, and a link to its record', () => {
    const record = {
      id: 'p',
      type: 'product',
      rev: 1,
      values: { 'custom.d1': 'Spring', 'custom.d2': null, 'custom.d4': 's1', brand: 'b1' },
    };
    expect([...referencesOf(record, catalog)]).toEqual([
      ['custom.d1', 'd1'],
      ['custom.d4', 'd4'],
      ['custom.d4', 's1'],
      ['brand', 'b1'],
    ]);
  });
});

describe('a value of another kind than its field is shown as it is and marked', () => {
  const cases: [Value, Field, string][] = [
    ['many', { kind: 'number', label: 'Parts' }, 'many'],
    [3, { kind: 'money', label: 'Fee' }, '3'],
    [{ amount: '9.50', currency: 'EUR' }, { kind: 'text', label: 'Fee' }, '9.50 EUR'],
    [['a', 'b'], { kind: 'date', label: 'Until' }, 'a, b'],
    [true, { kind: 'list', label: 'Marks' }, 'Yes'],
  ];
  test.each(cases)('%j as %j', (value, field, shown) => {
    expect(valueText(value, field, text)).toBe(shown);
    expect(sortKeyOf(value, field, text)).toBe(shown);
    expect(checkValue(value, field)).toMatchObject({ code: 'unparsed' });
  });
});
