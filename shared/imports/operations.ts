import type { Operation } from '@shared/changes';
import { type FieldPath, isEmptyValue, isIdList, type Value } from '@shared/fields';
import { isReference, referencePaths } from '@shared/formats/engine/baseline';
import type { Draft, Role } from '@shared/formats/format';
import { type ImportPlan, resolveDraftValue } from './plan';

/** What a person unticked in the preview. */
export interface Ticks {
  /** Draft indexes left out. */
  readonly skippedDrafts: ReadonlySet<number>;
  /** `type path` of fields left out, for new records too: see `tickName`. */
  readonly skippedFields: ReadonlySet<string>;
}

export const ALL_TICKED: Ticks = { skippedDrafts: new Set(), skippedFields: new Set() };

export function tickName(type: string, path: FieldPath): string {
  return `${type} ${path}`;
}

/**
 * The drafts that are written: those ticked, without what belongs to a new record that is not created, and without
 * supporting records that nothing written refers to.
 */
export function writtenDrafts(plan: ImportPlan, ticks: Ticks): ReadonlySet<number> {
  const written = new Set<number>();
  const roles = plan.set.roles;
  const decided = new Map<number, boolean>();
  const decide = (index: number): boolean => {
    const known = decided.get(index);
    if (known !== undefined) return known;
    decided.set(index, false);
    const result =
      isTicked(index, { plan, ticks, roles }) && ownersOf(index, { plan, roles }).every(standing);
    decided.set(index, result);
    return result;
  };
  // An owner that is there already stands, ticked or not.
  const standing = (index: number): boolean => plan.matches[index]?.kind === 'found' || decide(index);
  for (const [index, draft] of plan.set.drafts.entries())
    if (roles[draft.role]?.supporting !== true && decide(index)) written.add(index);
  addSupporting(written, { plan, ticks, roles });
  return new Set([...written].sort((left, right) => left - right));
}

interface Deciding {
  readonly plan: ImportPlan;
  readonly ticks: Ticks;
  readonly roles: Readonly<Record<string, Role>>;
}

function isTicked(index: number, { plan, ticks }: Deciding): boolean {
  const status = plan.drafts[index]?.status;
  return (status === 'new' || status === 'changed') && !ticks.skippedDrafts.has(index);
}

function ownersOf(index: number, { plan, roles }: Omit<Deciding, 'ticks'>): readonly number[] {
  const draft = plan.set.drafts[index];
  if (draft === undefined || (draft.owner === undefined && roles[draft.role]?.identity === undefined))
    return [];
  const keys = [draft.owner, ...(roles[draft.role]?.identity ?? []).map((path) => referenceAt(draft, path))];
  return keys.flatMap((key) => (key === undefined ? [] : (plan.set.byKey.get(key) ?? [])));
}

function referenceAt(draft: Draft, path: FieldPath): string | undefined {
  const value = draft.values[path];
  return typeof value === 'string' && isReference(draft.type, path) ? value : undefined;
}

/** Supporting records are followed from what refers to them; a changed one counts also where its owner is unchanged. */
function addSupporting(written: Set<number>, deciding: Deciding): void {
  const { plan, roles } = deciding;
  const { set } = plan;
  const queue = [...written];
  const visit = (key: string): void => {
    const named = set.byKey.get(key);
    const match = named === undefined ? undefined : plan.matches[named];
    const index = match?.kind === 'new' ? (match.twin ?? named) : named;
    if (index === undefined || written.has(index) || !isTicked(index, deciding)) return;
    written.add(index);
    queue.push(index);
  };
  for (const [index, { status }] of plan.drafts.entries())
    if (status === 'unchanged' && !deciding.ticks.skippedDrafts.has(index)) queue.push(index);
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    const draft = set.drafts[index];
    if (draft === undefined) continue;
    for (const path of referencePaths(draft.type)) {
      const value = draft.values[path];
      if (value === undefined || value === null) continue;
      if (deciding.ticks.skippedFields.has(tickName(draft.type, path))) continue;
      for (const key of isIdList(value) ? value : [value])
        if (typeof key === 'string' && isSupporting(key, set, roles)) visit(key);
    }
  }
}

function isSupporting(key: string, set: ImportPlan['set'], roles: Deciding['roles']): boolean {
  const draft = set.drafts[set.byKey.get(key) ?? -1];
  return draft !== undefined && roles[draft.role]?.supporting === true;
}

/** The operations of an import as ticked: creates first, so that everything they name is there. */
export function* operationsOf(plan: ImportPlan, ticks: Ticks = ALL_TICKED): Generator<Operation> {
  const written = writtenDrafts(plan, ticks);
  const ids = idsAfter(plan, written);
  for (const index of written) {
    const draft = plan.set.drafts[index];
    const planned = plan.drafts[index];
    if (draft === undefined || planned?.status !== 'new' || planned.id === undefined) continue;
    const values = createdValues(draft, { ...plan, ids }, ticks);
    yield { kind: 'create', record: { id: planned.id, type: draft.type, values } };
  }
  for (const index of written) yield* setsOf(index, { plan: { ...plan, ids }, ticks });
}

function* setsOf(index: number, { plan, ticks }: Pick<Deciding, 'plan' | 'ticks'>): Generator<Operation> {
  const draft = plan.set.drafts[index];
  const planned = plan.drafts[index];
  const role = draft && plan.set.roles[draft.role];
  if (draft === undefined || role === undefined || planned?.status !== 'changed' || planned.id === undefined)
    return;
  for (const { path } of planned.cells) {
    if (ticks.skippedFields.has(tickName(draft.type, path))) continue;
    const value = resolveDraftValue({ draft, path, role }, plan);
    if (value !== undefined) yield { kind: 'set', id: planned.id, path, value };
  }
}

/** Draft key → id of the records that will be there once the ticked drafts are written. */
export function idsAfter(plan: ImportPlan, written: ReadonlySet<number>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [index, draft] of plan.set.drafts.entries()) {
    const match = plan.matches[index];
    if (match?.kind === 'found') ids.set(draft.key, match.id);
    else if (match?.kind === 'new' && written.has(match.twin ?? index)) ids.set(draft.key, match.id);
  }
  return ids;
}

/** What a new record holds: nothing empty, since empty and absent are one thing in what was never filled. */
function createdValues(
  draft: Draft,
  plan: Pick<ImportPlan, 'set' | 'ids'>,
  ticks: Ticks,
): Record<FieldPath, Value> {
  const role = plan.set.roles[draft.role];
  const values: Record<FieldPath, Value> = { ...draft.initial };
  for (const path in draft.values) {
    if (role === undefined || draft.values[path] === null) continue;
    if (ticks.skippedFields.size > 0 && ticks.skippedFields.has(tickName(draft.type, path))) continue;
    const value = resolveDraftValue({ draft, path, role }, plan);
    if (value !== undefined && !isEmptyValue(value)) values[path] = value;
  }
  return values;
}
