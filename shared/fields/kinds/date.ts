import type { Conventions } from '../conventions';
import type { FieldKind } from '../kind';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

function isCalendarDate(year: number, month: number, day: number): boolean {
  const probe = new Date(Date.UTC(year, month - 1, day));
  return probe.getUTCFullYear() === year && probe.getUTCMonth() === month - 1 && probe.getUTCDate() === day;
}

const isoDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A calendar date in ISO or in the source's own order ("23.11.2026", "11/23/2026") → "YYYY-MM-DD". */
export function readDate(source: string, order: Conventions['dateOrder']): string | undefined {
  const trimmed = source.trim();
  const iso = ISO_DATE.exec(trimmed);
  const parts = iso ?? /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})\.?$/.exec(trimmed);
  if (!parts) return undefined;
  const [first, second, third] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const yearFirst = iso !== null || String(parts[1]).length === 4;
  if (!yearFirst && String(parts[3]).length !== 4) return undefined;
  const [year, month, day] = yearFirst
    ? [first, second, third]
    : order === 'mdy'
      ? [third, first, second]
      : [third, second, first];
  return isCalendarDate(year, month, day) ? isoDate(year, month, day) : undefined;
}

/** "YYYY-MM-DD" in the order of the conventions; ISO for "ymd". */
export function writeDate(value: string, order: Conventions['dateOrder']): string {
  const parts = ISO_DATE.exec(value);
  if (!parts || order === 'ymd') return value;
  const [, year, month, day] = parts;
  return order === 'mdy' ? `${month}/${day}/${year}` : `${day}.${month}.${year}`;
}

export const dateKind: FieldKind<'date'> = {
  parse(source, _field, { conventions }) {
    if (source.trim() === '') return null;
    return readDate(source, conventions.dateOrder) ?? { unparsed: source };
  },
  toText: (value, _field, { conventions }) => writeDate(String(value), conventions.dateOrder),
  accepts: (value) => typeof value === 'string' && readDate(value, 'ymd') === value,
  check: () => undefined,
  sortKey: (value) => String(value),
};
