import { gtinCheckDigit } from '@shared/fields/identifiers';

/**
 * GTIN-13 of the n-th item: GS1's prefix 952 is kept for demonstrations and examples, so that these numbers belong to
 * no company.
 */
export function gtinOf(ordinal: number): string {
  const digits = `9520417${String(ordinal).padStart(5, '0')}`;
  return `${digits}${gtinCheckDigit(digits)}`;
}
