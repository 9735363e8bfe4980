import type { FieldPath, Value } from '@shared/fields';
import { declarationOf } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { type Family, familyName } from './family';
import { chosenOf, countWords, Draft, type FamilyPlan, type PlanContext, tieValues } from './plan';
import { carriedBy } from './problems';

export interface NewParent {
  readonly name: string;
  /** SKU or code of the parent; empty where it has none. */
  readonly key: string;
}

/** Gives some children a parent of their own, made after the one they leave. */
export function split(
  family: Family,
  { ids, ...made }: NewParent & { ids: Iterable<string> },
  context: PlanContext,
): Result<FamilyPlan & { id: string }> {
  const { shape, parent, children } = family;
  const chosen = chosenOf(family, ids);
  if (parent === undefined)
    return err('missing', 'The parent of this family is not in the catalog. Add it first.');
  if (chosen.length === 0) return err('invalid', 'Choose the children that leave first.');
  if (chosen.length === children.length)
    return err(
      'refused',
      'All children would leave, and the parent would stay without any. Leave at least one.',
    );
  if (shape.keyLink !== undefined && made.key.trim() === '')
    return err('invalid', 'The new parent needs a SKU of its own: its children name it by that.');
  const draft = new Draft();
  const id = context.newId();
  const values = parentValues(family, made, context);
  draft.operations.push({ kind: 'create', record: { id, type: shape.parentType, values } });
  const ties = Object.entries(tieValues(shape, { id, values }));
  for (const child of chosen)
    for (const [path, value] of ties) if (child.values[path] !== value) draft.set(child.id, path, value);
  draft.note('The new parent takes over all fields of the old one, but for what must be unique.');
  return ok({ ...draft.plan(`Split ${countWords(shape, chosen.length)} off ${familyName(family)}`), id });
}

function parentValues(
  { shape, parent }: Family,
  { name, key }: NewParent,
  { get }: PlanContext,
): Record<FieldPath, Value> {
  const { fields, nameFields } = declarationOf(shape.parentType);
  const bare = parent === undefined ? [] : carriedBy(shape, parent, get);
  const values: Record<FieldPath, Value> = {};
  for (const [path, value] of Object.entries(parent?.values ?? {})) {
    const field = fields[path];
    const isOwn = field?.unique === true || (field?.kind === 'text' && field.identifier === true);
    if (!isOwn && !bare.includes(path)) values[path] = value;
  }
  const namePath = nameFields[0];
  if (namePath !== undefined && name.trim() !== '') values[namePath] = name.trim();
  const keyPath = shape.parentColumns[shape.columns[0] ?? ''];
  if (keyPath !== undefined && key.trim() !== '') values[keyPath] = key.trim();
  return values;
}
