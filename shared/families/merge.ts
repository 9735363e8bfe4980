import { isIdList } from '@shared/fields';
import { countText } from '@shared/numbers';
import { declarationOf, inSentence } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { type Family, familyName } from './family';
import { countWords, Draft, type FamilyPlan, type PlanContext } from './plan';
import { listWords } from './problems';
import { moveInto } from './reparent';

/** Brings the children of other families into one, and removes the parents that are left empty. */
export function merge(target: Family, others: readonly Family[], context: PlanContext): Result<FamilyPlan> {
  if (others.length === 0) return err('invalid', 'Choose the families to merge into this one.');
  if (others.some(({ key }) => key === target.key))
    return err('invalid', 'A family cannot be merged with itself.');
  if (others.some(({ shape }) => shape.id !== target.shape.id))
    return err('refused', 'Products and listings are families of different kinds and cannot be merged.');
  const draft = new Draft();
  for (const { children, axes } of others) {
    const moved = moveInto(draft, { children, axes }, { target, context });
    if (!moved.ok) return moved;
  }
  removeParents(draft, { target, others, context });
  const count = others.reduce((sum, { children }) => sum + children.length, 0);
  const label = `Merge ${listWords(others.map((family) => familyName(family)))} into ${familyName(target)}`;
  draft.note(`${countWords(target.shape, count)} move.`);
  return ok(draft.plan(label));
}

function removeParents(
  draft: Draft,
  { target, others, context }: { target: Family; others: readonly Family[]; context: PlanContext },
): void {
  const gone = new Set(others.flatMap(({ parent }) => parent?.id ?? []));
  const moved = new Set(others.flatMap(({ children }) => children.map(({ id }) => id)));
  if (gone.size === 0) return;
  const { key, shape } = target;
  const lists = new Map<string, readonly string[]>();
  let repointed = 0;
  for (const [record, path, id] of context.referrers(gone)) {
    if (gone.has(record.id) || (moved.has(record.id) && path === shape.link)) continue;
    repointed++;
    const value = record.values[path];
    if (!isIdList(value)) {
      if (value === id) draft.set(record.id, path, key);
      continue;
    }
    const place = `${record.id} ${path}`;
    const next = [...new Set((lists.get(place) ?? value).map((one) => (one === id ? key : one)))];
    lists.set(place, next);
    draft.set(record.id, path, next);
  }
  for (const id of gone) draft.operations.push({ kind: 'delete', id });
  const { label, plural } = declarationOf(shape.parentType);
  draft.note(
    `${gone.size === 1 ? `The ${inSentence(label)} that is` : `${gone.size} ${inSentence(plural)} that are`} left without children ${gone.size === 1 ? 'is' : 'are'} deleted.`,
  );
  if (repointed > 0)
    draft.note(
      `${countText(repointed)} ${repointed === 1 ? 'reference' : 'references'} to it from elsewhere point to ${familyName(target)} then.`,
    );
}
