import type { Predicate } from './filter';
import type { SearchTexts } from './searchTexts';

/** Quick search: every word must occur somewhere in the record, in any case. Undefined for a search without words. */
export function searchPredicate(search: string, texts: SearchTexts): Predicate | undefined {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  return (record) => {
    const text = texts.of(record);
    return words.every((word) => text.includes(word));
  };
}
