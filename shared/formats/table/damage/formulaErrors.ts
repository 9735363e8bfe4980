import type { ColumnValues, Damage } from './damage';

const ERROR = /^#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!|BEZUG!|WERT!|NV|ZAHL!|#{2,})$/;

export function formulaErrors({ values }: ColumnValues): Damage[] {
  return values.flatMap((value, index) => {
    if (value[0] !== '#' || !ERROR.test(value.trim())) return [];
    const message =
      'A formula failed, or its column was too narrow, when the file was saved; the value itself is lost.';
    return [{ code: 'formula-error' as const, index, message }];
  });
}
