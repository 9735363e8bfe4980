import type { ColumnValues, Damage } from './damage';
import { mayBeNumber, placesOf } from './values';

/** What Excel makes of a long number in a narrow column: `1.23E+12`, or `1,23E+12` where the decimal mark is a comma. */
const SCIENTIFIC = /^\d(?:[.,]\d{1,14})?E\+\d{2,3}$/i;

export function scientificNotation({ values }: ColumnValues): Damage[] {
  const isShortened = (value: string): boolean =>
    mayBeNumber(value) && value.length <= 24 && SCIENTIFIC.test(value.trim());
  return placesOf(values, isShortened).map((index) => {
    const message =
      'A long number was shortened by a spreadsheet; its last digits are lost. Get it from the source.';
    return { code: 'scientific-notation', index, message };
  });
}
