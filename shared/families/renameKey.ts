import type { Value } from '@shared/fields';
import { ok, type Result } from '@shared/result';
import { type Family, familyName } from './family';
import { countWords, Draft, type FamilyPlan } from './plan';
import { labelOf } from './problems';

/** Another key for the parent; its children name it by that, and follow. */
export function renameKey(family: Family, value: Value): Result<FamilyPlan> {
  const { shape, parent, children } = family;
  const draft = new Draft();
  if (shape.keyLink !== undefined && parent !== undefined) {
    draft.set(parent.id, shape.keyLink.parent, value);
    for (const child of children) draft.set(child.id, shape.keyLink.child, value);
    if (children.length > 0)
      draft.note(
        `${countWords(shape, children.length)} ${children.length === 1 ? 'names' : 'name'} the parent by this ${labelOf(shape.parentType, shape.keyLink.parent)}, and ${children.length === 1 ? 'follows' : 'follow'}.`,
      );
  }
  return ok(draft.plan(`Rename the parent of ${familyName(family)}`));
}
