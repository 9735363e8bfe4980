import { mapPath } from '@shared/fields';
import { inSentence } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { orderText } from './axes';
import { combinationOf, type Family, familyName } from './family';
import { Draft, type FamilyPlan, type PlanContext } from './plan';

/** Puts the values of an axis into an order, and numbers the children after it where they are numbered. */
export function orderValues(
  family: Family,
  { axis: key, values }: { axis: string; values: readonly string[] },
  { get }: PlanContext,
): Result<FamilyPlan> {
  const { shape, parent, axes, children } = family;
  const axis = axes.find((one) => one.key === key);
  if (axis === undefined || parent === undefined)
    return err('missing', 'The family has no such axis, or no parent to keep the order with.');
  const draft = new Draft();
  draft.set(parent.id, mapPath(shape.order, axis.key), orderText(values));
  if (shape.position !== undefined) {
    const orders = axes.map((one) => (one.key === key ? values : one.values));
    const rankOf = (child: (typeof children)[number]): number[] =>
      combinationOf(child, axes, get).map((value, index) => {
        const rank = orders[index]?.indexOf(value) ?? -1;
        return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
      });
    const ranked = children.map((child) => ({ child, rank: rankOf(child) }));
    ranked.sort((left, right) => {
      for (const [index, rank] of left.rank.entries()) {
        const difference = rank - (right.rank[index] ?? 0);
        if (difference !== 0) return difference;
      }
      return 0;
    });
    for (const [index, { child }] of ranked.entries())
      if (child.values[shape.position] !== index + 1) draft.set(child.id, shape.position, index + 1);
    draft.note('The positions of the children follow, and with them the order in files for shops.');
  }
  return ok(draft.plan(`Order ${inSentence(axis.label)} of ${familyName(family)}`));
}
