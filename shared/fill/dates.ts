import type { Value } from '@shared/fields';
import { allOf, type Series, steady } from './series';

const DAY = 86_400_000;

interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Dates by day or week, or by month and year on the same day; the last of a month stays the last. */
export function dateSeries(values: readonly (Value | undefined)[]): Series | undefined {
  const days = allOf(values, readDay);
  const [first] = days ?? [];
  if (days === undefined || first === undefined) return undefined;
  const months = days.length > 1 ? monthStep(days) : undefined;
  if (months !== undefined) {
    const wanted = Math.max(...days.map(({ day }) => day));
    return { isEvident: true, at: (place) => written(inMonths(first, months * place, wanted)) };
  }
  const step = steady(days, 1, (from, to) => (timeOf(to) - timeOf(from)) / DAY);
  if (step === undefined) return undefined;
  return { isEvident: step !== 0, at: (place) => dayText(timeOf(first) + place * step * DAY) };
}

function readDay(value: Value | undefined): Day | undefined {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  return parts === null
    ? undefined
    : { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
}

/** The months between neighbours, where all stand on the same day as far as their months have it. */
function monthStep(days: readonly Day[]): number | undefined {
  const step = steady(days, 0, (from, to) => (to.year - from.year) * 12 + to.month - from.month);
  const [first] = days;
  if (step === undefined || step === 0 || first === undefined) return undefined;
  const wanted = Math.max(...days.map(({ day }) => day));
  const isSameDay = days.every((day, place) => inMonths(first, step * place, wanted).day === day.day);
  return isSameDay ? step : undefined;
}

function inMonths({ year, month }: Day, months: number, wanted: number): Day {
  const count = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const last = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate();
  return { year: inYear, month: inMonth, day: Math.min(wanted, last) };
}

function timeOf({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

function dayText(time: number): string | undefined {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return undefined;
  return written({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}

function written({ year, month, day }: Day): string | undefined {
  if (year < 0 || year > 9999) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
