import { type Conventions, conventionsOfLocale } from '@shared/fields';
import { usableLocale } from '@/workspace/when';

/** ISO 4217 codes of regions that do not pay in euro; what is not listed does. */
const CURRENCIES: Readonly<Record<string, string>> = {
  AE: 'AED',
  AU: 'AUD',
  BG: 'BGN',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CN: 'CNY',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  HK: 'HKD',
  HU: 'HUF',
  IN: 'INR',
  JP: 'JPY',
  KR: 'KRW',
  MX: 'MXN',
  NO: 'NOK',
  NZ: 'NZD',
  PL: 'PLN',
  RO: 'RON',
  SE: 'SEK',
  SG: 'SGD',
  TR: 'TRY',
  US: 'USD',
  ZA: 'ZAR',
};

/** How the user of this locale (a BCP 47 tag) writes numbers and dates, with the currency of its region. */
export function userConventions(locale: string): Conventions {
  const usable = usableLocale(locale);
  const { region } = new Intl.Locale(usable).maximize();
  return conventionsOfLocale(usable, CURRENCIES[region ?? ''] ?? 'EUR');
}
