import type { ColumnValues, Damage } from './damage';
import { mayBeNumber, placesOf } from './values';

/** Excel keeps 15 digits of a number and fills up with zeros. */
const ROUNDED = /^[1-9]\d{14}0+$/;

export function roundedNumbers({ values }: ColumnValues): Damage[] {
  const isRounded = (value: string): boolean =>
    mayBeNumber(value) && value.length >= 16 && value.length <= 40 && ROUNDED.test(value.trim());
  return placesOf(values, isRounded).map((index) => {
    const message = 'A long number was rounded to 15 digits; the zeros at its end are probably not its own.';
    return { code: 'rounded-number', index, message };
  });
}
