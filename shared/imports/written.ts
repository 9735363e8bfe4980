import { type FieldPath, isIdList } from '@shared/fields';
import { isReference, referencePaths } from '@shared/formats/engine/baseline';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import type { Draft, Role } from '@shared/formats/format';
import type { ImportPlan } from './plan';

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
  const isWhole = ticks.skippedDrafts.size === 0 && ticks.skippedFields.size === 0;
  return isWhole ? plan.whole : decideWritten(plan, ticks);
}

const UNDECIDED = 0;
const LEFT_OUT = 1;
const WRITTEN = 2;

/** The same, worked out anew. */
function decideWritten(plan: UndecidedPlan, ticks: Ticks): ReadonlySet<number> {
  return runToEnd(decidingWritten(plan, ticks));
}

const DRAFTS_PER_STEP = 1_000;

/** The same, some drafts at a time, so that the caller can slice time. */
export function* decidingWritten(
  plan: UndecidedPlan,
  ticks: Ticks,
): Generator<undefined, ReadonlySet<number>> {
  const written = new Set<number>();
  const roles = plan.set.roles;
  const deciding = { plan, ticks, roles };
  const decided = new Uint8Array(plan.set.drafts.length);
  const decide = (index: number): boolean => {
    if (decided[index] !== UNDECIDED) return decided[index] === WRITTEN;
    // Marked before its owners are followed, so that a ring comes to an end.
    decided[index] = LEFT_OUT;
    const isWritten = isTicked(index, deciding) && ownersOf(index, deciding).every(standing);
    if (isWritten) decided[index] = WRITTEN;
    return isWritten;
  };
  // An owner that is there already stands, ticked or not; one that was only looked for and not found binds nothing.
  const standing = (index: number): boolean =>
    plan.matches[index]?.kind === 'found' || plan.matches[index]?.kind === 'missing' || decide(index);
  for (const [index, draft] of plan.set.drafts.entries()) {
    if (index % DRAFTS_PER_STEP === 0) yield;
    if (roles[draft.role]?.supporting !== true && decide(index)) written.add(index);
  }
  yield* addSupporting(written, deciding);
  return new Set(Uint32Array.from(written).sort());
}

/** A plan before it is known what of it is written. */
export type UndecidedPlan = Omit<ImportPlan, 'whole'>;

interface Deciding {
  readonly plan: UndecidedPlan;
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
function* addSupporting(written: Set<number>, deciding: Deciding): Generator<undefined, void> {
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
  let rounds = 0;
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    if (++rounds % DRAFTS_PER_STEP === 0) yield;
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
