/**
 * Filling cells on from those that are there: which series some values begin, and how it goes on in both directions.
 * A kind of field without a series of its own is copied.
 */
import type { Field, Value } from '@shared/fields';
import { dateSeries } from './dates';
import { nameSeries } from './names';
import { numberedTextSeries } from './numberedTexts';
import { moneySeries, numberSeries } from './numbers';
import type { Series } from './series';

/** The series that the values begin; undefined where they begin none. `locale` names weekdays and months. */
export function seriesOf(
  values: readonly (Value | undefined)[],
  field: Field,
  locale: string,
): Series | undefined {
  switch (field.kind) {
    case 'number':
      return numberSeries(values);
    case 'money':
      return moneySeries(values);
    case 'date':
      return dateSeries(values);
    case 'text':
      // The last digit of a GTIN is computed from the others: counting up would make invalid ones.
      if (field.format === 'gtin') return undefined;
      return nameSeries(values, locale) ?? numberedTextSeries(values);
    default:
      return undefined;
  }
}

export type { Series } from './series';
