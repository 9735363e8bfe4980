import { isIdList } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import type { GetRecord } from './keyFinder';

/** The records of a set that are there, in the set's order: the one answer for grid, audit, export and promotions. */
export function membersOf(set: StoredRecord, get: GetRecord): string[] {
  const { members, recordType } = set.values;
  if (!isIdList(members)) return [];
  return members.filter((id) => get(id)?.type === recordType);
}

export type Combination = 'union' | 'intersection' | 'difference';

/** Sets put together: all of any, those in each, or those of the first alone. The first one's order counts. */
export function combineMembers(how: Combination, lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists;
  if (how === 'union') return [...new Set(lists.flat())];
  const sets = others.map((list) => new Set(list));
  const distinct = [...new Set(first)];
  return how === 'intersection'
    ? distinct.filter((id) => sets.every((set) => set.has(id)))
    : distinct.filter((id) => !sets.some((set) => set.has(id)));
}
