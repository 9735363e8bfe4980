const MILLISECONDS_PER_DAY = 86_400_000;
/** 1 March 1900: before it, Excel counts a day that never was. */
const FIRST_SERIAL = 61;

/**
 * The serial number of `2024-10-08` or `2024-10-08T09:30:00`; null for other text and for dates that sheets cannot
 * hold.
 * @param epoch1904 whether the workbook counts from 1904
 */
export function serialDate(value: string, epoch1904 = false): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(value);
  if (match === null) return null;
  const numbers = match.slice(1).map((part) => Number(part ?? 0));
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = numbers;
  const instant = Date.UTC(year, month - 1, day, hour, minute, second);
  if (new Date(instant).getUTCDate() !== day) return null;
  const epoch = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const serial = (instant - epoch) / MILLISECONDS_PER_DAY;
  return serial < (epoch1904 ? 0 : FIRST_SERIAL) ? null : String(serial);
}
