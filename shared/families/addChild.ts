import type { FieldPath, Value } from '@shared/fields';
import { nameOfRecord, type StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { axisWord } from './axes';
import {
  childName,
  combinationKey,
  combinationOf,
  combinationWords,
  type Family,
  familyName,
} from './family';
import { childNoun, Draft, type FamilyPlan, makeParent, type PlanContext, tieValues } from './plan';
import { familyShapes } from './shapes';
import { folded, plainText, textAt } from './values';

export interface NewChild {
  /** By the axes of the family; an empty text says nothing. */
  readonly values: readonly string[];
  /** The child's own key. */
  readonly key: string;
}

/** A child for a combination, with all that it shares with its family. */
export function addChild(
  family: Family,
  child: NewChild,
  context: PlanContext,
): Result<FamilyPlan & { id: string }> {
  const { shape, parent, axes, children } = family;
  if (parent === undefined)
    return err('missing', 'The parent of this family is not in the catalog. Add it first.');
  const wanted = axes.map((_, index) => child.values[index]?.trim() ?? '');
  const taken = axes.length === 0 || wanted.includes('') ? undefined : sibling(family, wanted, context);
  if (taken !== undefined && shape.offer === undefined)
    return err(
      'refused',
      `${combinationWords(wanted)} is taken by ${childName(shape, taken)}. Choose another combination.`,
    );
  const draft = new Draft();
  makeParent(draft, { shape, parent, get: context.get });
  const id = context.newId();
  const values: Record<FieldPath, Value> = { ...tieValues(shape, parent) };
  for (const path of [...shape.place, ...shape.passedOn]) {
    const value = [parent, ...children]
      .map((member) => member.values[path])
      .find((one) => plainText(one) !== '');
    if (value !== undefined) values[path] = value;
  }
  for (const [index, axis] of axes.entries()) if (wanted[index]) values[axis.path] = wanted[index];
  const keyPath = shape.columns[0];
  if (keyPath !== undefined && child.key.trim() !== '') values[keyPath] = child.key.trim();
  if (shape.position !== undefined) values[shape.position] = nextPosition(family, shape.position);
  const item = masterOf(family, wanted, context);
  if (item !== undefined && shape.item !== undefined) {
    values[shape.item] = item.id;
    draft.note(`It sells the variant ${nameOfRecord(item)}, and inherits from it.`);
  }
  draft.operations.push({ kind: 'create', record: { id, type: shape.childType, values } });
  const which = combinationWords(wanted.filter((value) => value !== ''));
  const label = `Add ${childNoun(shape)} ${which === '' ? '' : `${which} `}to ${familyName(family)}`;
  return ok({ ...draft.plan(label), id });
}

function sibling(
  { children, axes }: Family,
  wanted: readonly string[],
  { get }: PlanContext,
): StoredRecord | undefined {
  const key = combinationKey(wanted);
  return children.find((child) => combinationKey(combinationOf(child, axes, get)) === key);
}

function nextPosition({ children }: Family, path: FieldPath): number {
  const used = children.map(({ values }) => values[path]).filter((value) => typeof value === 'number');
  return Math.max(children.length, ...used) + 1;
}

/** What a new listing sells: the variant of its family's product with the same values, whatever the axes' order. */
function masterOf(family: Family, wanted: readonly string[], context: PlanContext): StoredRecord | undefined {
  const { shape, parent, axes, children } = family;
  const master = familyShapes.product;
  const itemPath = shape.item;
  if (itemPath === undefined || parent === undefined || axes.length === 0 || wanted.includes(''))
    return undefined;
  const products = new Set<string>();
  for (const member of [parent, ...children]) {
    const item = context.get(plainText(member.values[itemPath]));
    if (item?.type === master.parentType) products.add(item.id);
    else if (item !== undefined) products.add(plainText(item.values[master.link]));
  }
  const found: StoredRecord[] = [];
  for (const [variant, path, product] of context.referrers(products)) {
    if (variant.type !== master.childType || path !== master.link) continue;
    const own = context.get(product);
    if (own !== undefined && sellsAll(variant, own, { family, wanted, context })) found.push(variant);
  }
  return found.length === 1 ? found[0] : undefined;
}

function sellsAll(
  variant: StoredRecord,
  product: StoredRecord,
  { family, wanted, context }: { family: Family; wanted: readonly string[]; context: PlanContext },
): boolean {
  const { theme } = familyShapes.product;
  if (theme.kind !== 'named') return false;
  return family.axes.every(({ label }, index) => {
    const option = theme.axes.find(
      ({ name }) => axisWord(plainText(product.values[name])) === axisWord(label),
    );
    const value = option === undefined ? '' : textAt(variant, option.value, context.get);
    return value !== '' && folded(value) === folded(wanted[index] ?? '');
  });
}
