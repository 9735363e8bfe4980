import type { ColumnValues, Damage } from './damage';
import { mayBeNumber } from './values';

const BARCODE_HEADER =
  /gtin|\bupc\b|\bean\b|\bjan\b|barcode|bar code|strichcode|code-barres|external_product_id$/i;
const POSTCODE_HEADER = /\bzip\b|postal|postcode|\bplz\b/i;
const BARCODE_LENGTHS = new Set([8, 12, 13, 14]);

/**
 * Barcodes one or more digits short whose check digit is right once zeros are put in front; codes shorter than
 * others of a fixed width that begin with zero; US and German postcodes of four digits.
 */
export function lostLeadingZeros(column: ColumnValues): Damage[] {
  const numbers = column.values.map(shortNumber);
  const lengths = new Map<number, number>();
  let filled = 0;
  for (const number of numbers) {
    if (number === '') continue;
    filled++;
    lengths.set(number.length, (lengths.get(number.length) ?? 0) + 1);
  }
  if (filled === 0) return [];
  if (isBarcodeColumn(column.header, numbers, filled)) return shortBarcodes(numbers, lengths, filled);
  const width = usualLength(lengths);
  const share = (lengths.get(width) ?? 0) / filled;
  const isPadded = numbers.some((number) => number.length === width && number.startsWith('0'));
  const isPostcode = POSTCODE_HEADER.test(column.header) && width === 5;
  if (width < 3 || share < 0.5 || !(isPadded || isPostcode)) return [];
  return numbers.flatMap((number, index) => {
    const isShort =
      number !== '' && number.length < width && (isPostcode ? number.length === width - 1 : true);
    return isShort && !number.startsWith('0') ? [lost(index, width)] : [];
  });
}

/** A number of up to 14 digits, or nothing. */
function shortNumber(value: string): string {
  if (!mayBeNumber(value)) return '';
  const trimmed = value.trim();
  return trimmed.length <= 14 && /^\d+$/.test(trimmed) ? trimmed : '';
}

function isBarcodeColumn(header: string, numbers: readonly string[], filled: number): boolean {
  if (BARCODE_HEADER.test(header)) return true;
  const sound = numbers.filter((number) => BARCODE_LENGTHS.has(number.length) && hasCheckDigit(number));
  return filled >= 3 && sound.length >= filled * 0.6 && sound.some((number) => number.length > 8);
}

function shortBarcodes(
  numbers: readonly string[],
  lengths: ReadonlyMap<number, number>,
  filled: number,
): Damage[] {
  const usual = usualLength(lengths);
  const isUniform = (lengths.get(usual) ?? 0) >= filled * 0.9;
  return numbers.flatMap((number, index) => {
    if (number === '' || number.startsWith('0') || number.length < 6) return [];
    const isOdd = !BARCODE_LENGTHS.has(number.length);
    const isShorter = isUniform && number.length === 12 && usual === 13;
    if (!(isOdd || isShorter) || !hasCheckDigit(number)) return [];
    const width = BARCODE_LENGTHS.has(usual) && usual > number.length ? usual : nextLength(number.length);
    return [lost(index, width)];
  });
}

function lost(index: number, width: number): Damage {
  const message = `The code is shorter than ${width} digits: a spreadsheet probably dropped the zeros in front.`;
  return { code: 'lost-leading-zeros', index, message };
}

function nextLength(length: number): number {
  if (length < 8) return 8;
  return length < 12 ? 12 : length + 1;
}

function usualLength(lengths: ReadonlyMap<number, number>): number {
  let usual = 0;
  let most = 0;
  for (const [length, count] of lengths) {
    if (count < most || (count === most && length < usual)) continue;
    usual = length;
    most = count;
  }
  return usual;
}

/** The GS1 check digit; zeros in front do not change it. */
export function hasCheckDigit(number: string): boolean {
  let sum = 0;
  for (let at = number.length - 2, weight = 3; at >= 0; at--, weight = 4 - weight) {
    sum += Number(number[at]) * weight;
  }
  return (10 - (sum % 10)) % 10 === Number(number.at(-1));
}
