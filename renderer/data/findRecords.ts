import { declarationOf, nameOfRecord, type StoredRecord } from '@shared/records';
import type { RowStore } from './rowStore';

export interface FoundRecord {
  readonly record: StoredRecord;
  readonly name: string;
  /** Another field that tells it apart: a SKU, a handle. */
  readonly detail: string;
}

/**
 * Records of these types whose name or key fields hold every word, best first: names that begin with the query, then
 * words that do, then any. One pass over the records of the types.
 */
export function findRecords(
  store: RowStore,
  types: readonly string[],
  query: string,
  limit: number,
): FoundRecord[] {
  const wanted = query.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  const ranked: { found: FoundRecord; rank: number }[] = [];
  for (const type of types) {
    for (const record of store.all(type)) {
      const texts = keyTexts(record);
      const all = texts.join(' ').toLowerCase();
      if (!words.every((word) => all.includes(word))) continue;
      const name = nameOfRecord(record);
      const detail = texts.find((text) => text !== name) ?? '';
      ranked.push({
        found: { record, name: name || detail || record.id, detail },
        rank: rankOf(name.toLowerCase(), all, wanted),
      });
      if (words.length === 0 && ranked.length >= limit) return ranked.map(({ found }) => found);
    }
  }
  return ranked
    .sort((left, right) => left.rank - right.rank)
    .slice(0, limit)
    .map(({ found }) => found);
}

function rankOf(name: string, all: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return all.startsWith(wanted) || all.includes(` ${wanted}`) ? 2 : 3;
}

function keyTexts({ type, values }: StoredRecord): string[] {
  const { nameFields, keyFields } = declarationOf(type);
  const texts: string[] = [];
  for (const path of new Set([...nameFields, ...keyFields])) {
    const value = values[path];
    if (typeof value === 'string' && value !== '') texts.push(value);
  }
  return texts;
}
