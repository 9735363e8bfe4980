import { date, type Field, flag, money, number, text, type Value } from '@shared/fields';
import { seriesOf } from '@shared/fill';
import { describe, expect, test } from 'vitest';

const eur = (amount: string): Value => ({ amount, currency: 'EUR' });
const title = text('Title');

/** The two places before the values and the three after them; null where the values begin no series. */
function around(values: (Value | undefined)[], field: Field, locale = 'en-US') {
  const series = seriesOf(values, field, locale);
  if (series === undefined) return null;
  const { length } = values;
  return [-2, -1, length, length + 1, length + 2].map((place) => series.at(place));
}

describe('goes on in both directions', () => {
  test.each<[string, Field, (Value | undefined)[], (Value | undefined)[] | null]>([
    ['1, 2, 3', number('N'), [1, 2, 3], [-1, 0, 4, 5, 6]],
    ['10, 20', number('N'), [10, 20], [-10, 0, 30, 40, 50]],
    ['tenths without rounding', number('N'), [0.1, 0.2], [-0.1, 0, 0.3, 0.4, 0.5]],
    ['no steady step', number('N'), [1, 2, 4], null],
    ['an empty cell among them', number('N'), [1, null, 3], null],
    [
      'amounts keep their decimals',
      money('M'),
      [eur('9.50'), eur('10.00')],
      [eur('8.50'), eur('9.00'), eur('10.50'), eur('11.00'), eur('11.50')],
    ],
    ['two currencies', money('M'), [eur('1'), { amount: '2', currency: 'USD' }], null],
    [
      'days',
      date('D'),
      ['2026-02-27'],
      ['2026-02-25', '2026-02-26', '2026-02-28', '2026-03-01', '2026-03-02'],
    ],
    [
      'weeks',
      date('D'),
      ['2026-11-20', '2026-11-27'],
      ['2026-11-06', '2026-11-13', '2026-12-04', '2026-12-11', '2026-12-18'],
    ],
    [
      'months, on the last day as far as they have it',
      date('D'),
      ['2026-01-31', '2026-02-28'],
      ['2025-11-30', '2025-12-31', '2026-03-31', '2026-04-30', '2026-05-31'],
    ],
    [
      'years',
      date('D'),
      ['2024-02-29', '2025-02-28'],
      ['2022-02-28', '2023-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    ['numbered', title, ['SKU-001'], [undefined, 'SKU-000', 'SKU-002', 'SKU-003', 'SKU-004']],
    ['padded over a power of ten', title, ['A-09'], ['A-07', 'A-08', 'A-10', 'A-11', 'A-12']],
    ['in steps, down', title, ['Box 30', 'Box 20'], ['Box 50', 'Box 40', 'Box 10', 'Box 0', undefined]],
    ['the number inside', title, ['8 oz', '10 oz'], ['4 oz', '6 oz', '12 oz', '14 oz', '16 oz']],
    [
      'long numbers',
      title,
      ['A90071992547409930'],
      [
        'A90071992547409928',
        'A90071992547409929',
        'A90071992547409931',
        'A90071992547409932',
        'A90071992547409933',
      ],
    ],
    ['weekdays', title, ['Fri'], ['Wed', 'Thu', 'Sat', 'Sun', 'Mon']],
    [
      'months in capitals, every third',
      title,
      ['JANUARY', 'APRIL'],
      ['JULY', 'OCTOBER', 'JULY', 'OCTOBER', 'JANUARY'],
    ],
    ['other words', title, ['Mug', 'Bowl'], null],
    ['GTINs, which have a check digit', text('G', { format: 'gtin' }), ['4006381333931'], null],
    ['flags', flag('F'), [true, false], null],
  ])('%s', (_, field, values, expected) => {
    expect(around(values, field)).toEqual(expected);
  });

  test('names of the locale', () => {
    expect(around(['Montag'], title, 'de-DE')).toEqual([
      'Samstag',
      'Sonntag',
      'Dienstag',
      'Mittwoch',
      'Donnerstag',
    ]);
    expect(around(['Monday'], title, 'de-DE')?.[2]).toBe('Tuesday');
  });
});

test.each<[Field, (Value | undefined)[], boolean]>([
  [number('N'), [5], false],
  [number('N'), [5, 6], true],
  [number('N'), [5, 5], false],
  [date('D'), ['2026-11-27'], true],
  [title, ['SKU-001'], true],
  [title, ['00123'], false],
  [title, ['Mug 8 oz'], false],
  [title, ['8 oz', '9 oz'], true],
  [title, ['Monday'], true],
])('%o of %j is evident: %s', (field, values, expected) => {
  expect(seriesOf(values, field, 'en-US')?.isEvident).toBe(expected);
});
