import { err, ok, type Result } from '@shared/result';
import { childName, type Family, familyName } from './family';
import { chosenOf, countWords, Draft, type FamilyPlan, tiePaths } from './plan';

/** Takes children out of their family; they stay as they are, without a parent. */
export function detach(family: Family, ids: Iterable<string>): Result<FamilyPlan> {
  const { shape } = family;
  const chosen = chosenOf(family, ids);
  const [first] = chosen;
  if (first === undefined) return err('invalid', 'Choose the children to detach first.');
  const draft = new Draft();
  for (const child of chosen)
    for (const path of tiePaths(shape)) {
      const value = child.values[path];
      if (value !== undefined && value !== null) draft.set(child.id, path, null);
    }
  if (chosen.length === family.children.length) draft.note('The parent stays behind without children.');
  const who = chosen.length === 1 ? childName(shape, first) : countWords(shape, chosen.length);
  return ok(draft.plan(`Detach ${who} from ${familyName(family)}`));
}
