import type { TextField } from '../field';
import { isAsin, isGtin } from '../identifiers';
import type { FieldKind, Problem } from '../kind';

const CHECKS: Record<
  NonNullable<TextField['format']>,
  { valid: (value: string) => boolean; message: string }
> = {
  url: { valid: isHttpUrl, message: 'This is not a web address: it should begin with https:// or http://.' },
  email: {
    valid: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
    message: 'This is not an e-mail address.',
  },
  gtin: {
    valid: isGtin,
    message: 'This is not a valid GTIN: 8, 12, 13 or 14 digits, the last one a check digit.',
  },
  asin: { valid: isAsin, message: 'This is not an ASIN: ten capital letters and digits.' },
  sha256: { valid: (value) => /^[0-9a-f]{64}$/.test(value), message: 'This is not a SHA-256 hash.' },
};

function isHttpUrl(value: string): boolean {
  return /^https?:\/\/[^\s/?#]+/i.test(value) && !/\s/.test(value);
}

function checkText(value: string, field: TextField): Problem | undefined {
  if (field.maxLength !== undefined && value.length > field.maxLength) {
    return {
      code: 'too-long',
      message: `${value.length} characters; at most ${field.maxLength} are allowed.`,
    };
  }
  if (field.format === undefined || value === '') return undefined;
  const check = CHECKS[field.format];
  return check.valid(value) ? undefined : { code: `not-${field.format}`, message: check.message };
}

export const textKind: FieldKind<'text'> = {
  parse: (source) => (source === '' ? null : source),
  toText: (value) => String(value),
  accepts: (value) => typeof value === 'string',
  check: (value, field) => checkText(String(value), field),
  sortKey: (value) => String(value),
};
