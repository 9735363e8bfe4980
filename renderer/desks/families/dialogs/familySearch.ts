import { type FamilyIndex, familyName, plainText } from '@shared/families';
import { placeOf } from '@shared/families/scopes';
import type { StoredRecord } from '@shared/records';
import type { ComboboxOption, ComboboxSearch } from '@/design';
import { listedKeys } from '../familyList';
import type { LiveFamilies } from '../useFamilies';

const SHOWN = 50;

/** Families that children of `member` may go to: of its shape, in its place, others than those given. */
export function familySearch(
  index: FamilyIndex,
  { records }: LiveFamilies,
  { member, except }: { member: StoredRecord | undefined; except: ReadonlySet<string> },
): ComboboxSearch {
  const place = index.shape.place.length > 0 && member !== undefined ? placeOf(member) : [];
  const scope = { id: '', shape: index.shape.id, place, products: undefined };
  return async (search) => {
    const keys = listedKeys(index, { scope, filter: { search, withProblems: false }, records });
    return keys
      .filter((key) => !except.has(key) && records.get(key) !== undefined)
      .slice(0, SHOWN)
      .map((key) => familyOption(index, key));
  };
}

export function familyOption(index: FamilyIndex, key: string): ComboboxOption {
  const family = index.family(key);
  const keyPath = index.shape.parentColumns[index.shape.columns[0] ?? ''] ?? '';
  return {
    value: key,
    label: family === undefined ? key : familyName(family),
    detail: plainText(family?.parent?.values[keyPath]),
  };
}
