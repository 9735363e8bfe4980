const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A tag that Intl takes: the one given, or English where the system names none (a server's "C"). */
export function usableLocale(tag: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

/** "14:03" today, "Mon 14:03" within six days, "23 Nov 2026, 14:03" before. `instant` as ISO UTC or milliseconds. */
export function whenText(instant: string | number, locale: string, now: number = Date.now()): string {
  const date = new Date(instant);
  const age = now - date.getTime();
  const options: Intl.DateTimeFormatOptions =
    new Date(now).toDateString() === date.toDateString()
      ? { timeStyle: 'short' }
      : age >= 0 && age < 6 * DAY
        ? { weekday: 'short', hour: '2-digit', minute: '2-digit' }
        : { dateStyle: 'medium', timeStyle: 'short' };
  return new Intl.DateTimeFormat(usableLocale(locale), options).format(date);
}

/** Date and time to the second, for titles and details. */
export function exactTime(instant: string | number, locale: string): string {
  const format = new Intl.DateTimeFormat(usableLocale(locale), { dateStyle: 'full', timeStyle: 'medium' });
  return format.format(new Date(instant));
}

/** Date and time to the minute. */
export function whenTextInFull(instant: number, locale: string): string {
  return new Intl.DateTimeFormat(usableLocale(locale), { dateStyle: 'full', timeStyle: 'short' }).format(
    instant,
  );
}
