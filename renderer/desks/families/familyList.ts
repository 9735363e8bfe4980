import {
  type Family,
  type FamilyIndex,
  type FamilyRecords,
  type FamilyScope,
  placeOf,
  searchTextsOf,
} from '@shared/families';
import { nameOfRecord } from '@shared/records';

export interface FamilyFilter {
  readonly search: string;
  readonly withProblems: boolean;
}

/** Keys of the families of a scope that pass the filter, by name. */
export function listedKeys(
  index: FamilyIndex,
  { scope, filter, records }: { scope: FamilyScope; filter: FamilyFilter; records: FamilyRecords },
): string[] {
  const words = filter.search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const named: { key: string; name: string }[] = [];
  for (const key of index.allKeys()) {
    if (!isInScope(index, key, scope)) continue;
    if (words.length > 0 && !isFound(index, key, { words, records })) continue;
    if (filter.withProblems && index.problemsOf(key).length === 0) continue;
    const parent = records.get(key);
    named.push({ key, name: (parent === undefined ? '' : nameOfRecord(parent)).toLowerCase() });
  }
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return named.sort((left, right) => compare(left.name, right.name)).map(({ key }) => key);
}

function isInScope(index: FamilyIndex, key: string, { place, products }: FamilyScope): boolean {
  if (products !== undefined) return products.has(key);
  if (place.length === 0) return true;
  const member = index.anyMember(key);
  return member !== undefined && placeOf(member).every((value, at) => value === place[at]);
}

function isFound(
  index: FamilyIndex,
  key: string,
  { words, records }: { words: readonly string[]; records: FamilyRecords },
): boolean {
  const left = new Set(words);
  for (const text of searchTextsOf(index, key, records.get)) {
    const lower = text.toLowerCase();
    for (const word of left) if (lower.includes(word)) left.delete(word);
    if (left.size === 0) return true;
  }
  return false;
}

/** "Colour × Size" */
export function themeWords({ axes }: Family): string {
  return axes.length === 0 ? 'No theme' : axes.map(({ label }) => label).join(' × ');
}
