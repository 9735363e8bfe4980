import type { Operation } from '@shared/changes';
import type { FieldPath, Value } from '@shared/fields';
import { countText } from '@shared/numbers';
import { declarationOf, inSentence, type StoredRecord } from '@shared/records';
import type { Family } from './family';
import { carriedBy, labelOf, listWords } from './problems';
import type { FamilyShape } from './shapes';
import { type GetRecord, plainText, wordsAt } from './values';

/** What an action would do: one undoable step, and what a person should know before it. */
export interface FamilyPlan {
  readonly label: string;
  readonly operations: readonly Operation[];
  /** Sentences on what it touches beyond what was asked for. */
  readonly notes: readonly string[];
}

export interface PlanContext {
  readonly get: GetRecord;
  readonly newId: () => string;
  /** Every field that refers to one of these records. */
  readonly referrers: (
    ids: ReadonlySet<string>,
  ) => Iterable<readonly [record: StoredRecord, path: FieldPath, id: string]>;
}

/** Collects the operations of a plan. */
export class Draft {
  readonly operations: Operation[] = [];
  readonly notes: string[] = [];

  set(id: string, path: FieldPath, value: Value | undefined): void {
    this.operations.push({ kind: 'set', id, path, value });
  }

  note(sentence: string): void {
    if (!this.notes.includes(sentence)) this.notes.push(sentence);
  }

  plan(label: string): FamilyPlan {
    return { label, operations: this.operations, notes: this.notes };
  }
}

/** Makes a record the parent it is taken for: its level set, price and stock cleared, no parent of its own. */
export function makeParent(
  draft: Draft,
  { shape, parent, get }: { shape: FamilyShape; parent: StoredRecord; get: GetRecord },
): void {
  const { level, link, keyLink } = shape;
  if (level !== undefined && parent.values[level.path] !== level.parent)
    draft.set(parent.id, level.path, level.parent);
  const carried = carriedBy(shape, parent, get);
  for (const path of carried) draft.set(parent.id, path, null);
  if (carried.length > 0)
    draft.note(
      `A parent carries no price or stock: ${listWords(carried.map((path) => `${labelOf(shape.parentType, path)} ${wordsAt(parent, path, get)}`))} of the parent ${carried.length === 1 ? 'is' : 'are'} cleared.`,
    );
  if (shape.parentType !== shape.childType) return;
  for (const path of keyLink === undefined ? [link] : [link, keyLink.child])
    if (plainText(parent.values[path]) !== '') draft.set(parent.id, path, null);
}

/** What ties a child to a parent, as values. */
export function tieValues(
  shape: FamilyShape,
  parent: Pick<StoredRecord, 'id' | 'values'>,
): Record<FieldPath, Value> {
  const { link, keyLink, level, theme } = shape;
  return {
    [link]: parent.id,
    ...(keyLink === undefined ? {} : { [keyLink.child]: parent.values[keyLink.parent] ?? null }),
    ...(level === undefined ? {} : { [level.path]: level.child }),
    ...(theme.kind === 'written' ? { [theme.path]: parent.values[theme.path] ?? null } : {}),
  };
}

/** Paths that tie a child to its parent. */
export function tiePaths({ link, keyLink, level, theme }: FamilyShape): FieldPath[] {
  return [
    link,
    ...(keyLink === undefined ? [] : [keyLink.child]),
    ...(level === undefined ? [] : [level.path]),
    ...(theme.kind === 'written' ? [theme.path] : []),
  ];
}

export const childNoun = ({ childType }: FamilyShape): string => inSentence(declarationOf(childType).label);

/** "3 children of Mug" */
export function countWords(shape: FamilyShape, count: number): string {
  const { label, plural } = declarationOf(shape.childType);
  return `${countText(count)} ${inSentence(count === 1 ? label : plural)}`;
}

/** The children with these ids, in the family's order. */
export function chosenOf({ children }: Family, ids: Iterable<string>): StoredRecord[] {
  const wanted = new Set(ids);
  return children.filter(({ id }) => wanted.has(id));
}
