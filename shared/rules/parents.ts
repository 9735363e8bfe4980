import type { FieldChange, RecordChange, StepBody } from '@shared/changes';
import { type FamilyShape, familyShapes } from '@shared/families';
import { type FieldPath, isEmptyValue, type Value, type Values } from '@shared/fields';
import { declarationOf, inSentence, nameOfRecord } from '@shared/records';
import type { RuleReader } from './reader';

const SHAPES = Object.values(familyShapes).filter(({ bare }) => bare.length > 0);
/** Parents named in the sentence. */
const NAMED = 3;

/**
 * A parent carries no price or stock: why a step is refused that would give one to it, or make a parent of what has
 * one. What a file brought in so is left, and counts as a problem of the family.
 */
export function parentRefusal(body: StepBody, reader: RuleReader): string | undefined {
  const refused = SHAPES.map((shape) => ({ shape, names: refusedBy(shape, body, reader) }));
  const first = refused.find(({ names }) => names.length > 0);
  if (first === undefined) return undefined;
  const { shape, names } = first;
  const noun = inSentence(declarationOf(shape.parentType).label);
  const listed = names.slice(0, NAMED).map((name) => (name === '' ? 'one without a name' : `“${name}”`));
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return names.length === 1
    ? `A parent carries no price or stock, and ${listed[0]} is a parent ${noun}: what is sold are its children. Edit theirs, or leave it out.`
    : `A parent carries no price or stock, and these are parent ${noun}s: ${listed.join(', ')}${more}. What is sold are their children: edit theirs, or leave the parents out.`;
}

function refusedBy(shape: FamilyShape, { creates, changes }: StepBody, reader: RuleReader): string[] {
  const names: string[] = [];
  for (const change of changes) {
    if (change.type !== shape.parentType || !isTouched(shape, change.fields)) continue;
    const record = reader.get(change.id);
    if (record === undefined) continue;
    const after = valueAfter(record.values, change);
    const isCarried = change.fields.some(({ path, to }) => shape.bare.includes(path) && !isEmptyValue(to));
    const isMadeParent = isSaidParent(shape, after) && !isSaidParent(shape, (path) => record.values[path]);
    if (!isCarried && !(isMadeParent && shape.bare.some((path) => !isEmptyValue(after(path))))) continue;
    if (isParent(shape, change.id, { after, reader })) names.push(nameOfRecord(record));
  }
  for (const { id, type, values } of creates) {
    if (type !== shape.parentType || !isSaidParent(shape, (path) => values[path])) continue;
    if (shape.bare.some((path) => !isEmptyValue(values[path])))
      names.push(nameOfRecord({ id, type, rev: 0, values }));
  }
  return names;
}

type ValueAt = (path: FieldPath) => Value | undefined;

function isTouched({ bare, level }: FamilyShape, fields: readonly FieldChange[]): boolean {
  return fields.some(({ path }) => bare.includes(path) || path === level?.path);
}

/** What a field holds after the step. No record is copied for it: there may be a hundred thousand. */
function valueAfter(values: Values, { fields }: RecordChange): ValueAt {
  return (path) => {
    const change = fields.find((field) => field.path === path);
    return change === undefined ? values[path] : change.to;
  };
}

function isSaidParent({ level }: FamilyShape, at: ValueAt): boolean {
  return level !== undefined && at(level.path) === level.parent;
}

/** By what the record says of itself, else by whether another one calls it its parent. */
function isParent(
  shape: FamilyShape,
  id: string,
  { after, reader }: { readonly after: ValueAt; readonly reader: RuleReader },
): boolean {
  const { level, childType, link } = shape;
  if (isSaidParent(shape, after)) return true;
  if (level !== undefined && after(level.path) === level.child) return false;
  for (const child of reader.referrers(id, childType, [link])) if (child.id !== id) return true;
  return false;
}
