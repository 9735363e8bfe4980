const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const FEWEST_DIGITS = 6;
const GTIN_DIGITS = 14;

/** A key without what people and spreadsheets change by accident: capitals, spaces of any kind, full-width letters. */
export function foldKey(text: string): string {
  const isPlain = !/[^ -~]/.test(text);
  const known = isPlain ? text : text.normalize('NFKC').replace(INVISIBLE, '');
  return known.replace(/\s+/g, '').toLowerCase();
}

/**
 * A barcode as 14 digits, so that its 12, 13 and 14 digit spellings are equal and zeros that a spreadsheet took off
 * the front do not count; undefined for what is none. The check digit is not asked: a wrong one is found again too.
 */
export function foldGtin(text: string): string | undefined {
  const digits = text.replace(/[\s\u00a0-]/g, '');
  if (!/^\d+$/.test(digits) || digits.length < FEWEST_DIGITS || digits.length > GTIN_DIGITS) return undefined;
  return digits.padStart(GTIN_DIGITS, '0');
}
