/**
 * Trade identifiers: GTIN (GS1 General Specifications, section 7.9, check digit by weights 3 and 1 from the right;
 * consulted 2026-11) and ASIN (ten capital letters or digits, as Amazon's listing reports show it).
 */

/** True for 8, 12, 13 or 14 digits whose last digit is the GS1 check digit. */
export function isGtin(value: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(value)) return false;
  return gtinCheckDigit(value.slice(0, -1)) === Number(value.at(-1));
}

/** GS1 check digit of the digits before it. */
export function gtinCheckDigit(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const weight = (digits.length - index) % 2 === 1 ? 3 : 1;
    sum += Number(digits[index]) * weight;
  }
  return (10 - (sum % 10)) % 10;
}

/** A GTIN as 14 digits, so that UPC, EAN and ITF spellings of one number compare equal; undefined when invalid. */
export function normalGtin(value: string): string | undefined {
  const digits = value.replace(/[\s-]/g, '');
  return isGtin(digits) ? digits.padStart(14, '0') : undefined;
}

export function isAsin(value: string): boolean {
  return /^(B[0-9A-Z]{9}|\d{9}[0-9X])$/.test(value);
}
