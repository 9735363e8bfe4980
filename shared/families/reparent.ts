import { type FieldPath, isEmptyValue, mapPath, type Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { axisWord } from './axes';
import {
  type Axis,
  childName,
  combinationKey,
  combinationOf,
  combinationWords,
  type Family,
  familyName,
} from './family';
import { countWords, Draft, type FamilyPlan, makeParent, type PlanContext, tieValues } from './plan';
import { isInPlace, labelOf, listWords, names } from './problems';
import type { FamilyShape } from './shapes';
import { textAt } from './values';

export interface Move {
  readonly children: readonly StoredRecord[];
  /** The axes they come from: none for children without a family. */
  readonly axes: readonly Axis[];
}

/** Moves children, of a family or of none, into another family. */
export function reparent(move: Move, target: Family, context: PlanContext): Result<FamilyPlan> {
  const { shape } = target;
  const draft = new Draft();
  const moved = moveInto(draft, move, { target, context });
  if (!moved.ok) return moved;
  const [first] = move.children;
  if (first === undefined) return err('invalid', 'Choose the children to move first.');
  const who = move.children.length === 1 ? childName(shape, first) : countWords(shape, move.children.length);
  return ok(draft.plan(`Move ${who} to ${familyName(target)}`));
}

/** The operations of a move; refused where the family lives elsewhere or the children are parents themselves. */
export function moveInto(
  draft: Draft,
  move: Move,
  { target, context }: { target: Family; context: PlanContext },
): Result<undefined> {
  const { shape, parent } = target;
  if (parent === undefined)
    return err('missing', 'The parent of the other family is not in the catalog. Add it first.');
  const refusal = refusalOf(move, { shape, parent });
  if (refusal !== undefined) return err('refused', refusal);
  makeParent(draft, { shape, parent, get: context.get });
  for (const child of move.children) {
    for (const [path, value] of Object.entries(tieValues(shape, parent)))
      if (child.values[path] !== value) draft.set(child.id, path, value);
    carryValues(draft, child, { from: move.axes, target });
  }
  noteDoubles(draft, move, { target, context });
  return ok();
}

function refusalOf(
  { children }: Move,
  { shape, parent }: { shape: FamilyShape; parent: StoredRecord },
): string | undefined {
  if (children.some(({ id }) => id === parent.id)) return 'A parent cannot be its own child.';
  const { level } = shape;
  const parents =
    level === undefined ? [] : children.filter(({ values }) => values[level.path] === level.parent);
  if (parents.length > 0)
    return `${names(shape, parents)} ${parents.length === 1 ? 'is a parent itself' : 'are parents themselves'}. Merge the families instead.`;
  const strangers = children.filter((child) => !isInPlace(shape, child, parent));
  if (strangers.length === 0) return undefined;
  const place = listWords(
    shape.place.map((path) => labelOf(shape.childType, path)),
    'or',
  );
  return `${names(shape, strangers)} ${strangers.length === 1 ? 'is' : 'are'} on another ${place}. A family lives on one.`;
}

interface Carried {
  readonly from: readonly Axis[];
  readonly target: Family;
}

/** Named axes may stand in other fields there: values move by the axis's name, and none is lost. */
function carryValues(draft: Draft, child: StoredRecord, { from, target }: Carried): void {
  const { theme } = target.shape;
  if (theme.kind !== 'named' || from.length === 0) return;
  const next = new Map<FieldPath, Value>();
  const left = from.filter(({ label, path }) => {
    const place = target.axes.find((axis) => axisWord(axis.label) === axisWord(label));
    if (place === undefined) return true;
    next.set(place.path, child.values[path] ?? null);
    return false;
  });
  for (const { value } of theme.axes) {
    const to = next.get(value) ?? null;
    if (!(isEmptyValue(to) && isEmptyValue(child.values[value]))) draft.set(child.id, value, to);
  }
  for (const { label, path } of left)
    keepRest(draft, child, { path, kept: mapPath(theme.rest, label), label });
  for (const { label, path } of target.axes)
    if (!next.has(path))
      draft.note(
        `${label} is empty in ${childName(target.shape, child)}: ${textOfAxes(from)} has no such axis.`,
      );
}

const textOfAxes = (axes: readonly Axis[]): string =>
  `its family of ${listWords(axes.map(({ label }) => label))}`;

/** The value of an axis that is given up, as an entry of its own. */
export function keepRest(
  draft: Draft,
  child: StoredRecord,
  { path, kept, label }: { path: FieldPath; kept: FieldPath; label: string },
): void {
  const value = child.values[path];
  if (value === undefined || isEmptyValue(value) || !isEmptyValue(child.values[kept])) return;
  draft.set(child.id, kept, value);
  draft.note(`${label} is kept as an attribute of that name.`);
}

function noteDoubles(
  draft: Draft,
  { children, axes }: Move,
  { target, context }: { target: Family; context: PlanContext },
): void {
  if (target.axes.length === 0) return;
  const taken = new Map(
    target.children.map((child) => [combinationKey(combinationOf(child, target.axes, context.get)), child]),
  );
  for (const child of children) {
    const values = target.axes.map(({ label, path }) => {
      const own = axes.find((axis) => axisWord(axis.label) === axisWord(label));
      return textAt(child, own?.path ?? path, context.get);
    });
    const other = values.includes('') ? undefined : taken.get(combinationKey(values));
    if (other !== undefined && other.id !== child.id)
      draft.note(
        `${combinationWords(values)} is taken: ${childName(target.shape, child)} and ${childName(target.shape, other)} will stand in one cell.`,
      );
  }
}
