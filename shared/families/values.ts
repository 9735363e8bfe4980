import { type FieldPath, isMoney, isUnparsed, type Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { effective } from '@shared/records/effective';

export type GetRecord = (id: string) => StoredRecord | undefined;

/** The text of a plain value: what an axis, a key or a name holds. */
export function plainText(value: Value | undefined): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  return isUnparsed(value) ? value.unparsed.trim() : '';
}

/** What a record says at a path, inherited or its own, as text. */
export function textAt(record: StoredRecord, path: FieldPath, get: GetRecord): string {
  return plainText(effective(record, path, get).value);
}

/** The same for sentences: an amount with its currency. */
export function wordsAt(record: StoredRecord, path: FieldPath, get: GetRecord): string {
  const { value } = effective(record, path, get);
  return isMoney(value) ? `${value.amount} ${value.currency}` : plainText(value);
}

/** Two spellings of one word: letters and digits alone, in small letters, without accents. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
