import { SSF } from '@e965/xlsx';

/** The number as decimal text without exponent and without the noise beyond the 15 digits a sheet keeps. */
export function decimalText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const text = String(Number(value.toPrecision(15)));
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text === '-0' ? '0' : text;
  const [, sign = '', first = '', rest = '', power = '0'] = match;
  const exponent = Number(power);
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${first}${rest}`;
  return `${sign}${first}${rest.padEnd(exponent, '0')}`;
}

export function isDateFormat(format: string): boolean {
  return SSF.is_date(format);
}

/** Whether the format prints digits with leading zeros or set apart: `00000`, `000-00-0000`. */
export function isCodeFormat(format: string): boolean {
  const bare = format.replaceAll(/\\(.)/g, '$1').replaceAll(/"[^"]*"/g, '');
  return /^[0\-() /]+$/.test(bare) && bare.replaceAll(/[^0]/g, '').length >= 2;
}

/** A number as its format shows it; null where the format cannot. */
export function formattedText(format: string, value: number): string | null {
  try {
    return String(SSF.format(format, value));
  } catch {
    return null;
  }
}

const SECONDS_PER_DAY = 86_400;

/**
 * A serial date as `2024-10-08`, `2024-10-08T09:30:00`, or `09:30:00` for a time alone; null for a number that is
 * no date, and for formats of durations.
 * @param epoch1904 whether the workbook counts from 1904
 */
export function dateText(value: number, format: string, epoch1904: boolean): string | null {
  if (value < 0 || /\[[hms]+\]/i.test(format)) return null;
  const seconds = Math.round(value * SECONDS_PER_DAY) / SECONDS_PER_DAY;
  const date = SSF.parse_date_code(seconds, { date1904: epoch1904 });
  if (date === null || date === undefined) return null;
  const time = `${two(date.H)}:${two(date.M)}:${two(Math.floor(date.S))}`;
  if (value < 1 && !epoch1904 && !/[yd]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]/g, ''))) return time;
  const day = `${String(date.y).padStart(4, '0')}-${two(date.m)}-${two(date.d)}`;
  return value % 1 === 0 || time === '00:00:00' ? day : `${day}T${time}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
