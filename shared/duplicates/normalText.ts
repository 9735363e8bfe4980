/** A text without capitals, accents, punctuation and repeated spaces. */
export function normalText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A key that way, without its spaces; digits of a barcode filled up to 14. '' where nothing is left. */
export function normalKey(text: string, isGtin: boolean): string {
  const key = normalText(text).replaceAll(' ', '');
  return isGtin && /^\d{6,14}$/.test(key) ? key.padStart(14, '0') : key;
}
