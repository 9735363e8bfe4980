/** Dates moved, and texts of many kinds read as dates. Everything is "YYYY-MM-DD"; no zone, no clock. */
import type { Conventions } from '@shared/fields';
import { readDate } from '@shared/fields/kinds/date';

export interface DateShift {
  readonly days: number;
  readonly months: number;
}

const DAY = 86_400_000;

/** Months first, to the last day of a shorter month; then days. Undefined where the year would leave 0001–9999. */
export function shiftDate(date: string, { days, months }: DateShift): string | undefined {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const [shiftedYear, shiftedMonth] = [Math.floor(total / 12), ((total % 12) + 12) % 12];
  const last = new Date(utc(shiftedYear, shiftedMonth + 1, 0)).getUTCDate();
  const shifted = new Date(utc(shiftedYear, shiftedMonth, Math.min(day, last)) + days * DAY);
  const result = shifted.getUTCFullYear();
  return result < 1 || result > 9999 || Number.isNaN(result) ? undefined : isoOf(shifted);
}

/** `Date.UTC` takes years below 100 for those of the last century. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

function isoOf(date: Date): string {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A month by its name or the beginning of it, in English or in the person's language. */
function monthOf(word: string, locale: string): number | undefined {
  const wanted = word.toLowerCase().replace(/\.$/, '');
  if (wanted.length < 3) return undefined;
  for (const language of ['en', locale]) {
    const months = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++)
      if (
        months
          .format(new Date(Date.UTC(2026, month, 1)))
          .toLowerCase()
          .startsWith(wanted)
      )
        return month + 1;
  }
  return undefined;
}

/**
 * "23.11.26", "11/23/2026", "23 Nov 2026", "Nov 23, 2026", "20261123", "2026-11-23T08:00" → "2026-11-23"; undefined
 * where it is no date. Years of two digits are those from 1970 to 2069.
 */
export function readAnyDate(
  source: string,
  order: Conventions['dateOrder'],
  locale: string,
): string | undefined {
  const text = source.trim().replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1');
  const plain = readDate(text, order);
  if (plain !== undefined) return plain;
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (packed) return readDate(`${packed[1]}-${packed[2]}-${packed[3]}`, 'ymd');
  const short = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{2})$/.exec(text);
  if (short) {
    const [, first, mark, second, year] = short;
    return readDate(
      `${first}${mark}${second}${mark}${fullYear(year ?? '')}`,
      order === 'mdy' ? 'mdy' : 'dmy',
    );
  }
  const named =
    /^(?<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+|de\s+)?(?<month>\p{L}+\.?),?\s+(?:de\s+)?(?<year>\d{2,4})$/u.exec(
      text,
    ) ?? /^(?<month>\p{L}+\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{2,4})$/u.exec(text);
  const { day = '', month = '', year = '' } = named?.groups ?? {};
  const number = monthOf(month, locale);
  if (number === undefined) return undefined;
  return readDate(`${fullYear(year)}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`, 'ymd');
}

function fullYear(digits: string): string {
  if (digits.length !== 2) return digits;
  return Number(digits) < 70 ? `20${digits}` : `19${digits}`;
}
