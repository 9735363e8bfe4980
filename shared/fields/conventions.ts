/**
 * How a source writes numbers, dates and money: a file has its own conventions, the screen those of the user's
 * locale. Fields are parsed and written by these and never by the machine's defaults.
 */
export interface Conventions {
  readonly decimal: '.' | ',';
  /** Thousands mark accepted on reading and used on writing for people; '' writes none. */
  readonly thousands: '' | ',' | '.' | ' ' | "'";
  /** ISO 4217 code for amounts that name none. */
  readonly currency: string;
  /** Order of day and month in dates that are not ISO. */
  readonly dateOrder: 'ymd' | 'dmy' | 'mdy';
  /** Separator between items of a list in one cell. */
  readonly listSeparator: string;
}

/** Plain, unambiguous notation: used for exact machine files and inside the log. */
export const neutralConventions: Conventions = {
  decimal: '.',
  thousands: '',
  currency: 'EUR',
  dateOrder: 'ymd',
  listSeparator: ', ',
};

/** Conventions of a BCP 47 locale, read from Intl, so that "de-CH" and "en-GB" come out as their users write. */
export function conventionsOfLocale(locale: string, currency: string): Conventions {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const group = parts.find((part) => part.type === 'group')?.value ?? '';
  const decimal = parts.find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.';
  const order = new Intl.DateTimeFormat(locale)
    .formatToParts(new Date(Date.UTC(2026, 10, 23)))
    .map((part) => part.type[0])
    .filter((letter) => letter === 'y' || letter === 'm' || letter === 'd')
    .join('');
  return {
    decimal,
    thousands:
      group === ',' || group === '.' ? group : group === '’' || group === "'" ? "'" : group === '' ? '' : ' ',
    currency,
    dateOrder: order === 'mdy' ? 'mdy' : order === 'ymd' ? 'ymd' : 'dmy',
    listSeparator: ', ',
  };
}
