import type { ColumnValues, Damage } from './damage';

/** What Excel makes of a long number in a narrow column: `1.23E+12`, or `1,23E+12` where the decimal mark is a comma. */
const SCIENTIFIC = /^\d(?:[.,]\d{1,14})?E\+\d{2,3}$/i;

export function scientificNotation({ values }: ColumnValues): Damage[] {
  return values.flatMap((value, index) => {
    if (value.length > 24 || !SCIENTIFIC.test(value.trim())) return [];
    const message =
      'A long number was shortened by a spreadsheet; its last digits are lost. Get it from the source.';
    return [{ code: 'scientific-notation' as const, index, message }];
  });
}
