import type { ColumnValues, Damage } from './damage';
import { beginsWithDigit, endsWithDigit } from './values';

const MONTHS =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mrz|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott';
/** What Excel makes of `8-10`, `10/12` and `MAR1`: a day with a month's name, or a month with a year. */
const SHORT_DATE = new RegExp(`^(?:\\d{1,2}[-. ]{1,2}(?:${MONTHS})\\.?|(?:${MONTHS})\\.?[- ]\\d{2})$`, 'i');
/** Only what can be a day: part numbers such as 9125-28-15 are written alike. */
const FULL_DATE =
  /^(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ]00:00(?::00)?)?|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))$/;
/** A day with a time of day: in a column of moments, midnights are nothing that a spreadsheet made. */
const MOMENT = /^(?:19|20)\d\d-\d\d-\d\d[T ]\d\d:\d\d/;
const DATE_HEADER =
  /date|datum|fecha|data\b|\bday\b|month|monat|year|_at$|\bat$|expir|created|updated|since|until/i;
const RANGE = /^\d{1,4}\s*[-–/]\s*\d{1,4}$/;

/** Dates in a column that otherwise holds sizes, ranges or codes. */
export function turnedIntoDates(column: ColumnValues): Damage[] {
  if (DATE_HEADER.test(column.header)) return [];
  const found: Damage[] = [];
  let filled = 0;
  let hasRange = false;
  for (const [index, raw] of column.values.entries()) {
    const value = raw.trim();
    if (value === '') continue;
    filled++;
    if (value.length > 24) continue;
    const isTrueDate = column.isDate?.(index) === true;
    // None of the patterns fits a value without a digit at either end, and most values are words.
    if (!(beginsWithDigit(value) || endsWithDigit(value))) {
      if (isTrueDate) found.push(turned(index));
      continue;
    }
    if (MOMENT.test(value) && !FULL_DATE.test(value)) return [];
    if (RANGE.test(value)) hasRange = true;
    if (SHORT_DATE.test(value) || FULL_DATE.test(value) || isTrueDate) found.push(turned(index));
  }
  if (found.length === 0 || found.length === filled) return [];
  const isMinority = found.length < filled * 0.3;
  return isMinority || hasRange ? found : [];
}

function turned(index: number): Damage {
  return {
    code: 'turned-into-date',
    index,
    message:
      'A spreadsheet turned this into a date; the others are none. It may have been a size such as 8-10.',
  };
}
