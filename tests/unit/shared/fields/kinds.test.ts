import {
  asset,
  type Conventions,
  checkValue,
  choice,
  date,
  type Field,
  flag,
  instant,
  list,
  money,
  neutralConventions,
  number,
  parseValue,
  reference,
  references,
  type TextContext,
  text,
  type Value,
  valueText,
  zonedDateTime,
} from '@shared/fields';
import { describe, expect, test } from 'vitest';

const people: Record<string, string> = { b1: 'Nordlicht', b2: 'Acme, Inc', b3: 'Twin', b4: 'Twin' };
const names: TextContext['names'] = {
  nameOf: (id) => people[id],
  findByName: (_types, name) => {
    if (people[name] !== undefined) return name;
    const ids = Object.keys(people).filter((id) => people[id] === name);
    return ids.length === 1 ? ids[0] : undefined;
  },
};
const english: Conventions = {
  decimal: '.',
  thousands: ',',
  currency: 'USD',
  dateOrder: 'mdy',
  listSeparator: ', ',
};
const german: Conventions = {
  decimal: ',',
  thousands: '.',
  currency: 'EUR',
  dateOrder: 'dmy',
  listSeparator: ', ',
};
const status = choice('Status', [
  { value: 'active', label: 'Active' },
  { value: 'draft', label: 'In draft' },
]);

describe('reading text as a kind', () => {
  const cases: [string, Field, Conventions, Value][] = [
    ['', text('Title'), english, null],
    [' kept as it is ', text('Title'), english, ' kept as it is '],
    ['1,234.50', money('Price'), english, { amount: '1234.50', currency: 'USD' }],
    ['1.234,50', money('Price'), german, { amount: '1234.50', currency: 'EUR' }],
    ['$12', money('Price'), english, { amount: '12', currency: 'USD' }],
    ['12,50 €', money('Price'), english, { unparsed: '12,50 €' }],
    ['12,50 €', money('Price'), german, { amount: '12.50', currency: 'EUR' }],
    ['GBP 9.99', money('Price'), english, { amount: '9.99', currency: 'GBP' }],
    ['-3', money('Price'), english, { amount: '-3', currency: 'USD' }],
    ['(3.00)', money('Price'), english, { amount: '-3.00', currency: 'USD' }],
    ['1,23', money('Price'), english, { unparsed: '1,23' }],
    ['0,005', money('Price'), english, { unparsed: '0,005' }],
    ['12,5o', money('Price'), german, { unparsed: '12,5o' }],
    ['0007', money('Price'), english, { amount: '7', currency: 'USD' }],
    ['12 kg', number('Weight', { unit: 'kg' }), english, 12],
    ['1,5', number('Weight'), german, 1.5],
    ['1.5', number('Weight'), german, { unparsed: '1.5' }],
    ['12345678901234567890', number('Count'), english, { unparsed: '12345678901234567890' }],
    ['n/a', number('Weight'), english, { unparsed: 'n/a' }],
    ['1e5', number('Weight'), english, { unparsed: '1e5' }],
    ['11/23/2026', date('On'), english, '2026-11-23'],
    ['23.11.2026', date('On'), german, '2026-11-23'],
    ['2026-11-23', date('On'), german, '2026-11-23'],
    ['31.02.2026', date('On'), german, { unparsed: '31.02.2026' }],
    ['11/12', date('On'), english, { unparsed: '11/12' }],
    ['2026-11-23T10:00:00+02:00', instant('At'), english, '2026-11-23T08:00:00.000Z'],
    ['2026-11-23 10:00', instant('At'), english, { unparsed: '2026-11-23 10:00' }],
    [
      '2026-11-27T09:00 Europe/Berlin',
      zonedDateTime('At'),
      english,
      { local: '2026-11-27T09:00', zone: 'Europe/Berlin' },
    ],
    ['2026-11-27T09:00 Mars/Base', zonedDateTime('At'), english, { unparsed: '2026-11-27T09:00 Mars/Base' }],
    ['In draft', status, english, 'draft'],
    ['ACTIVE', status, english, 'active'],
    ['gone', status, english, { unparsed: 'gone' }],
    ['TRUE', flag('On'), english, true],
    ['nein', flag('On'), german, false],
    ['perhaps', flag('On'), english, { unparsed: 'perhaps' }],
    ['Nordlicht', reference('Brand', ['brand']), english, 'b1'],
    ['Twin', reference('Brand', ['brand']), english, { unparsed: 'Twin' }],
    ['b3', reference('Brand', ['brand']), english, 'b3'],
    ['Nordlicht, "Acme, Inc"', references('Brands', ['brand']), english, ['b1', 'b2']],
    ['Nordlicht, Nobody', references('Brands', ['brand']), english, { unparsed: 'Nordlicht, Nobody' }],
    ['Nordlicht', asset('Image'), english, 'b1'],
    ['red, blue,, green', list('Tags'), english, ['red', 'blue', 'green']],
    ['One, with comma\nTwo', list('Bullets', { longItems: true }), english, ['One, with comma', 'Two']],
  ];
  test.each(cases)('%j as %o', (source, field, conventions, expected) => {
    expect(parseValue(source, field, { conventions, names })).toEqual(expected);
  });
});

describe('text of a value reads back as the value', () => {
  const cases: [Field, Value][] = [
    [text('Title'), ' "quoted", and more '],
    [money('Price'), { amount: '1234567.50', currency: 'EUR' }],
    [money('Price'), { amount: '0.10', currency: 'CHF' }],
    [number('Count'), -1234567.25],
    [number('Small'), 0.0000001],
    [date('On'), '2026-02-28'],
    [instant('At'), '2026-11-23T08:00:00.000Z'],
    [zonedDateTime('At'), { local: '2026-11-27T09:00', zone: 'America/New_York' }],
    [status, 'draft'],
    [flag('On'), false],
    [reference('Brand', ['brand']), 'b3'],
    [references('Brands', ['brand']), ['b2', 'b4', 'b1']],
    [list('Tags'), ['a, b', '"c"', ' d ', 'e', 'two\nlines', '']],
    [list('Bullets', { longItems: true }), ['a, b', 'says "x"', 'c']],
    [number('Weight'), { unparsed: 'n/a' }],
  ];
  for (const conventions of [english, german, neutralConventions]) {
    test.each(cases)(`${conventions.decimal}${conventions.dateOrder}: %o %j`, (field, value) => {
      const context = { conventions, names };
      expect(parseValue(valueText(value, field, context), field, context)).toEqual(value);
    });
  }
});

describe('what is wrong with a value', () => {
  const cases: [Field, Value | undefined, string | undefined][] = [
    [text('Title', { required: true }), undefined, 'missing'],
    [text('Title', { required: true }), null, 'missing'],
    [text('Title'), null, undefined],
    [text('Title', { maxLength: 3 }), 'long', 'too-long'],
    [text('Barcode', { format: 'gtin' }), '4006381333931', undefined],
    [text('Barcode', { format: 'gtin' }), '4006381333932', 'not-gtin'],
    [text('Address', { format: 'url' }), 'ftp://x', 'not-url'],
    [text('ASIN', { format: 'asin' }), 'B0ABCDEFGH', undefined],
    [number('Stock', { whole: true }), 1.5, 'not-whole'],
    [number('Weight', { minimum: 0 }), -1, 'too-small'],
    [money('Price'), { amount: '-1', currency: 'EUR' }, 'too-small'],
    [list('Bullets', { maxItems: 1 }), ['a', 'b'], 'too-many'],
    [number('Weight'), { unparsed: 'n/a' }, 'unparsed'],
  ];
  test.each(cases)('%o %j', (field, value, code) => {
    expect(checkValue(value, field)?.code).toBe(code);
  });
});
