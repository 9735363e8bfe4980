import type { FieldPath, Value } from '@shared/fields';
import { ok, type Result } from '@shared/result';
import { childName, type Family, familyName } from './family';
import { Draft, type FamilyPlan, makeParent, type PlanContext, tieValues } from './plan';
import { plainText } from './values';

/** Takes from the parent what it should not carry. */
export function clearParent(family: Family, { get }: PlanContext): Result<FamilyPlan> {
  const draft = new Draft();
  if (family.parent !== undefined) makeParent(draft, { shape: family.shape, parent: family.parent, get });
  return ok(draft.plan(`Clear price and stock of the parent ${familyName(family)}`));
}

/** Makes level, parent, parent key and theme of all members agree with the parent. */
export function repair(family: Family, { get }: PlanContext): Result<FamilyPlan> {
  const { shape, parent, children } = family;
  const draft = new Draft();
  if (parent !== undefined) {
    makeParent(draft, { shape, parent, get });
    const ties = Object.entries(tieValues(shape, parent));
    for (const child of children)
      for (const [path, value] of ties) if (child.values[path] !== value) draft.set(child.id, path, value);
  }
  return ok(draft.plan(`Make the links of ${familyName(family)} agree`));
}

/** The parent that the children name and that is not there. */
export function addParent(family: Family, context: PlanContext): Result<FamilyPlan & { id: string }> {
  const { shape, children } = family;
  const draft = new Draft();
  const id = context.newId();
  const [first] = children;
  const values: Record<FieldPath, Value> = {};
  for (const path of [...shape.place, ...shape.passedOn]) {
    const value = children.map((child) => child.values[path]).find((one) => plainText(one) !== '');
    if (value !== undefined) values[path] = value;
  }
  const { keyLink, level, theme } = shape;
  const key = keyLink === undefined ? '' : plainText(first?.values[keyLink.child]);
  if (keyLink !== undefined && key !== '') values[keyLink.parent] = key;
  if (level !== undefined) values[level.path] = level.parent;
  if (theme.kind === 'written')
    values[theme.path] =
      children.map((child) => child.values[theme.path]).find((one) => plainText(one) !== '') ?? null;
  draft.operations.push({ kind: 'create', record: { id, type: shape.parentType, values } });
  for (const child of children)
    for (const [path, value] of Object.entries(tieValues(shape, { id, values })))
      if (child.values[path] !== value) draft.set(child.id, path, value);
  const name = key || (first === undefined ? '' : childName(shape, first));
  return ok({ ...draft.plan(`Add the missing parent ${name}`), id });
}
