import { mapPath } from '@shared/fields';
import { inSentence } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { orderText } from './axes';
import { combinationKey, combinationOf, type Family, familyName } from './family';
import { countWords, Draft, type FamilyPlan, type PlanContext } from './plan';
import { listWords } from './problems';
import { textAt } from './values';

export interface Renaming {
  /** Key of the axis. */
  readonly axis: string;
  readonly from: readonly string[];
  readonly to: string;
}

/** Spells a value, or several of them, one way in the whole family. */
export function renameValue(
  family: Family,
  { axis: key, from, to }: Renaming,
  context: PlanContext,
): Result<FamilyPlan> {
  const axis = family.axes.find((one) => one.key === key);
  const value = to.trim();
  if (axis === undefined) return err('missing', 'The family has no such axis any more.');
  if (value === '') return err('invalid', 'Type the new spelling first.');
  const draft = new Draft();
  const renamed = family.children.filter((child) => {
    const text = textAt(child, axis.path, context.get);
    return text !== value && from.includes(text);
  });
  if (renamed.length === 0) return err('invalid', `Nothing is spelled otherwise than “${value}”.`);
  for (const child of renamed) draft.set(child.id, axis.path, value);
  const { parent, shape } = family;
  const path = mapPath(shape.order, axis.key);
  if (parent?.values[path] !== undefined && parent.values[path] !== null)
    draft.set(
      parent.id,
      path,
      orderText([...new Set(axis.values.map((one) => (from.includes(one) ? value : one)))]),
    );
  if (axis.values.includes(value) && !from.includes(value))
    noteJoined(draft, { family, from, value, key }, context);
  const what = listWords(from.map((one) => `“${one}”`));
  draft.note(`${countWords(shape, renamed.length)} ${renamed.length === 1 ? 'says' : 'say'} ${what} now.`);
  return ok(draft.plan(`Rename ${inSentence(axis.label)} ${what} to “${value}” in ${familyName(family)}`));
}

interface Joined {
  readonly family: Family;
  readonly from: readonly string[];
  readonly value: string;
  readonly key: string;
}

/** The value is in use already: children may come to stand in one cell. */
function noteJoined(draft: Draft, { family, from, value, key }: Joined, { get }: PlanContext): void {
  const cells = new Map<string, number>();
  for (const child of family.children) {
    const values = combinationOf(child, family.axes, get).map((text, index) =>
      family.axes[index]?.key === key && from.includes(text) ? value : text,
    );
    const cell = combinationKey(values);
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  const shared = [...cells.values()].filter((count) => count > 1).length;
  if (shared > 0)
    draft.note(
      `“${value}” is in use already: ${shared === 1 ? '1 cell holds' : `${shared} cells hold`} several children then.`,
    );
}
