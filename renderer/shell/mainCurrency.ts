import { isMoney } from '@shared/fields';
import type { StoredRecord } from '@shared/records';

/** So many prices say enough. */
const PRICES = 2_000;

/**
 * The currency (ISO 4217) that most of these variants are priced in; undefined where none has a price. A shop's file
 * names no currency, and to read its prices in another than the workspace's would change them all.
 */
export function mainCurrency(variants: Iterable<StoredRecord>): string | undefined {
  const counts = new Map<string, number>();
  let seen = 0;
  for (const { values } of variants) {
    if (!isMoney(values.price)) continue;
    counts.set(values.price.currency, (counts.get(values.price.currency) ?? 0) + 1);
    if (++seen === PRICES) break;
  }
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}
