/**
 * What Amazon's two kinds of files have in common: marketplaces, the records a row becomes, codecs for its cells, and
 * how a listing is found again and linked to the item it sells. Files write the listing's own values; what an item
 * is stays with the master records.
 */

export interface Marketplace {
  /** Amazon's own id, as it stands in the columns of today's templates. */
  readonly id: string;
  /** What listings carry. Amazon says UK where ISO says GB. */
  readonly code: string;
  readonly currency: string;
  /** Language of the listings where the file names none. */
  readonly locale: string;
  /** Word for "fulfilled by Amazon" in the region's files. */
  readonly fulfilment: 'AMAZON_NA' | 'AMAZON_EU' | 'AMAZON_JP' | 'AMAZON_IN' | 'AMAZON_AU' | 'AMAZON_SG';
}

const row = (
  code: string,
  id: string,
  rest: readonly [currency: string, locale: string, fulfilment: Marketplace['fulfilment']],
): Marketplace => ({ id, code, currency: rest[0], locale: rest[1], fulfilment: rest[2] });

/** Ids: Amazon Selling Partner API developer documentation, "Marketplace IDs", read 2026-11. */
export const marketplaces: readonly Marketplace[] = [
  row('DE', 'A1PA6795UKMFR9', ['EUR', 'de-DE', 'AMAZON_EU']),
  row('UK', 'A1F83G8C2ARO7P', ['GBP', 'en-GB', 'AMAZON_EU']),
  row('US', 'ATVPDKIKX0DER', ['USD', 'en-US', 'AMAZON_NA']),
  row('FR', 'A13V1IB3VIYZZH', ['EUR', 'fr-FR', 'AMAZON_EU']),
  row('IT', 'APJ6JRA9NG5V4', ['EUR', 'it-IT', 'AMAZON_EU']),
  row('ES', 'A1RKKUPIHCS9HS', ['EUR', 'es-ES', 'AMAZON_EU']),
  row('CA', 'A2EUQ1WTGCTBG2', ['CAD', 'en-CA', 'AMAZON_NA']),
  row('JP', 'A1VC38T7YXB528', ['JPY', 'ja-JP', 'AMAZON_JP']),
  row('NL', 'A1805IZSGTT6HS', ['EUR', 'nl-NL', 'AMAZON_EU']),
  row('SE', 'A2NODRKZP88ZB9', ['SEK', 'sv-SE', 'AMAZON_EU']),
  row('PL', 'A1C3SOZRARQ6R3', ['PLN', 'pl-PL', 'AMAZON_EU']),
  row('BE', 'AMEN7PMS3EDWL', ['EUR', 'fr-BE', 'AMAZON_EU']),
  row('TR', 'A33AVAJ2PDY3EV', ['TRY', 'tr-TR', 'AMAZON_EU']),
  row('AE', 'A2VIGQ35RCS4UG', ['AED', 'en-AE', 'AMAZON_EU']),
  row('IN', 'A21TJRUUN4KGV', ['INR', 'en-IN', 'AMAZON_IN']),
  row('MX', 'A1AM78C64UM0Y8', ['MXN', 'es-MX', 'AMAZON_NA']),
  row('BR', 'A2Q3Y263D00KWC', ['BRL', 'pt-BR', 'AMAZON_NA']),
  row('AU', 'A39IBJ37TRP1C6', ['AUD', 'en-AU', 'AMAZON_AU']),
  row('SG', 'A19VAU5U5O7RUS', ['SGD', 'en-SG', 'AMAZON_SG']),
  row('SA', 'A17E79C6D8DWNP', ['SAR', 'ar-AE', 'AMAZON_EU']),
  row('EG', 'ARBP9OOSHTCHU', ['EGP', 'ar-EG', 'AMAZON_EU']),
];

/** By Amazon's id, alone or behind `amzn1.mp.o.` as the settings of a template have it. */
export function marketplaceById(id: string): Marketplace | undefined {
  const bare = id
    .trim()
    .replace(/^amzn1\.mp\.o\./i, '')
    .toUpperCase();
  return marketplaces.find((marketplace) => marketplace.id === bare);
}

/** By country code; GB and UK are one. */
export function marketplaceByCode(code: string): Marketplace | undefined {
  const upper = code.trim().toUpperCase();
  const wanted = upper === 'GB' ? 'UK' : upper;
  return marketplaces.find((marketplace) => marketplace.code === wanted);
}

/** The marketplace that a language tag speaks for by its country: `de_DE`, `en-GB`. */
export function marketplaceOfTag(tag: string): Marketplace | undefined {
  const country = /[-_]([A-Za-z]{2})$/.exec(tag.trim())?.[1];
  return country === undefined ? undefined : marketplaceByCode(country);
}

/** Where the currency names one marketplace alone. */
export function marketplaceOfCurrency(currency: string): Marketplace | undefined {
  const found = marketplaces.filter((marketplace) => marketplace.currency === currency);
  return found.length === 1 ? found[0] : undefined;
}

/** `de_DE` → `de-DE`. */
export function localeOfTag(tag: string): string {
  return tag.trim().replace('_', '-');
}
