import { isUnparsed, type TextContext, type Value } from '@shared/fields';
import { declarationOf, type StoredRecord } from '@shared/records';
import type { Predicate } from './filter';

/**
 * Quick search: every word must occur somewhere in the record, in any case; references count by their names. A
 * case-blind pattern over the values as they lie is several times faster than lower-casing them. Undefined for a
 * search without words.
 */
export function searchPredicate(search: string, type: string, { names }: TextContext): Predicate | undefined {
  const words = search.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const patterns = words.map((word) => new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i'));
  const referring = new Set(
    Object.entries(declarationOf(type).fields)
      .filter(([, { kind }]) => kind === 'reference' || kind === 'references' || kind === 'asset')
      .map(([path]) => path),
  );
  const holds = (pattern: RegExp, path: string, value: Value): boolean => {
    if (!referring.has(path)) return textHolds(pattern, value);
    const ids = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
    return (
      ids.some((id) => pattern.test(names.nameOf(id) ?? '')) ||
      textHolds(pattern, isUnparsed(value) ? value : null)
    );
  };
  return (record) => patterns.every((pattern) => recordHolds(record, pattern, holds));
}

function recordHolds(
  { values }: StoredRecord,
  pattern: RegExp,
  holds: (pattern: RegExp, path: string, value: Value) => boolean,
): boolean {
  for (const path in values) {
    const value = values[path];
    if (value !== undefined && holds(pattern, path, value)) return true;
  }
  return false;
}

function textHolds(pattern: RegExp, value: Value): boolean {
  if (typeof value === 'string') return pattern.test(value);
  if (typeof value === 'number') return pattern.test(String(value));
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => pattern.test(item));
  if ('unparsed' in value) return pattern.test(value.unparsed);
  return 'amount' in value ? pattern.test(value.amount) : 'local' in value && pattern.test(value.local);
}
