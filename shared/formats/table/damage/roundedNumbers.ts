import type { ColumnValues, Damage } from './damage';

/** Excel keeps 15 digits of a number and fills up with zeros. */
const ROUNDED = /^[1-9]\d{14}0+$/;

export function roundedNumbers({ values }: ColumnValues): Damage[] {
  return values.flatMap((value, index) => {
    if (value.length < 16 || value.length > 40 || !ROUNDED.test(value.trim())) return [];
    const message = 'A long number was rounded to 15 digits; the zeros at its end are probably not its own.';
    return [{ code: 'rounded-number' as const, index, message }];
  });
}
