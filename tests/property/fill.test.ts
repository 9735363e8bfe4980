import { date, money, number, text, type Value } from '@shared/fields';
import { seriesOf } from '@shared/fill';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** Any stretch of a series begins the same series: what is filled on from anywhere is what was filled at once. */
function goesOn(field: Parameters<typeof seriesOf>[1], values: readonly Value[], from: number): void {
  const whole = seriesOf(values, field, 'en-US');
  if (whole === undefined) throw new Error('The values begin a series.');
  const stretch = Array.from({ length: 3 }, (_, place) => whole.at(from + place));
  if (stretch.includes(undefined)) return;
  const again = seriesOf(stretch, field, 'en-US');
  for (let place = -2; place < 6; place++) expect(again?.at(place)).toEqual(whole.at(from + place));
  expect(values.map((_, place) => whole.at(place))).toEqual(values);
}

const from = fc.integer({ min: -20, max: 40 });

test('numbers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.integer({ min: -500, max: 500 }),
      from,
      (start, step, at) => {
        goesOn(number('N'), [start / 100, (start + step) / 100], at);
      },
    ),
  );
});

test('amounts', () => {
  const amount = (cents: number): Value => ({ amount: (cents / 100).toFixed(2), currency: 'EUR' });
  fc.assert(
    fc.property(fc.nat(1e6), fc.integer({ min: -500, max: 500 }), from, (start, step, at) => {
      goesOn(money('M'), [amount(start), amount(start + step)], at);
    }),
  );
});

test('dates by days', () => {
  const day = (count: number): string => new Date(count * 86_400_000).toISOString().slice(0, 10);
  fc.assert(
    fc.property(
      fc.integer({ min: 10_000, max: 30_000 }),
      fc.integer({ min: 1, max: 27 }),
      from,
      (start, step, at) => {
        goesOn(date('D'), [day(start), day(start + step)], at);
      },
    ),
  );
});

test('numbered texts keep their width', () => {
  const around = fc.string({ unit: fc.constantFrom('S', 'K', '-', ' ', 'é'), maxLength: 5 });
  fc.assert(
    fc.property(
      around,
      around,
      fc.nat(9_000),
      fc.integer({ min: 1, max: 60 }),
      from,
      (before, after, start, step, at) => {
        const numbered = (number: number): string => `${before}${String(number).padStart(6, '0')}${after}`;
        goesOn(text('T'), [numbered(start), numbered(start + step)], at);
      },
    ),
  );
});
