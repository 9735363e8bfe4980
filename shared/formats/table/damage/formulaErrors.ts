import type { ColumnValues, Damage } from './damage';
import { placesOf } from './values';

const ERROR = /^#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!|BEZUG!|WERT!|NV|ZAHL!|#{2,})$/;

export function formulaErrors({ values }: ColumnValues): Damage[] {
  const isError = (value: string): boolean => value.startsWith('#') && ERROR.test(value.trim());
  return placesOf(values, isError).map((index) => {
    const message =
      'A formula failed, or its column was too narrow, when the file was saved; the value itself is lost.';
    return { code: 'formula-error', index, message };
  });
}
