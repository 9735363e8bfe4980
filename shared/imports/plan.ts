import { type FieldPath, isEmptyValue, isIdList, isMoney, sameValue, type Value } from '@shared/fields';
import { sameDecimal } from '@shared/fields/decimal';
import { isReference } from '@shared/formats/engine/baseline';
import { columnsByPath, rolePath } from '@shared/formats/engine/compile';
import type { DraftSet, Progress } from '@shared/formats/engine/readDrafts';
import type { Draft, RecordSource, Role } from '@shared/formats/format';
import { nameOfRecord, type StoredRecord } from '@shared/records';
import { type Match, Matcher, type MatchOptions } from './match';
import { ALL_TICKED, decidingWritten } from './written';

/** `none`: nothing to do and nothing to show (a look-up, an optional record of which the file says nothing). */
export type DraftStatus = 'new' | 'changed' | 'unchanged' | 'refused' | 'none';

/** One field that an import would set. References are record ids; `to` undefined makes the field absent. */
export interface PlannedCell {
  readonly path: FieldPath;
  readonly from: Value | undefined;
  readonly to: Value | undefined;
  /** Column that says so; null where no single one does. */
  readonly column: number | null;
}

/** What becomes of one draft. Its index is the draft's in the set. */
export interface PlannedDraft {
  readonly status: DraftStatus;
  /** Of the record found or to be created; undefined when there will be none. */
  readonly id: string | undefined;
  /** What a person calls the record. */
  readonly name: string;
  /** Fields that change; empty for a new record, whose fields are the draft's. */
  readonly cells: readonly PlannedCell[];
  /** Why it is refused. */
  readonly reason?: string;
}

export interface ImportPlan {
  readonly set: DraftSet;
  readonly records: RecordSource;
  /** By draft index. */
  readonly drafts: readonly PlannedDraft[];
  /** By draft index. */
  readonly matches: readonly Match[];
  /** Draft key → record id. */
  readonly ids: ReadonlyMap<string, string>;
  /** An id drawn after all of the plan's own. */
  readonly mark: string;
  /** What is written where all is ticked: worked out with the plan. */
  readonly whole: ReadonlySet<number>;
}

const DRAFTS_PER_STEP = 1_000;

/**
 * What an import would do, field by field, against the records as they are. Nothing is written. Linear in drafts and
 * records: each key is indexed once.
 */
export function* planningImport(
  set: DraftSet,
  records: RecordSource,
  options: MatchOptions,
): Generator<Progress, ImportPlan> {
  const total = set.drafts.length * 2;
  const matcher = new Matcher(set, records, options);
  const matches: Match[] = [];
  const ids = new Map<string, string>();
  for (let index = 0; index < set.drafts.length; index++) {
    const match = matcher.match(index);
    matches.push(match);
    const key = set.drafts[index]?.key ?? '';
    if (match.kind === 'found' || match.kind === 'new') ids.set(key, match.id);
    if (index % DRAFTS_PER_STEP === DRAFTS_PER_STEP - 1) yield { done: index + 1, total };
  }
  const planner = new Planner({ set, records, matches, ids });
  const drafts: PlannedDraft[] = [];
  for (let index = 0; index < set.drafts.length; index++) {
    drafts.push(planner.plan(index));
    if (index % DRAFTS_PER_STEP === DRAFTS_PER_STEP - 1) yield { done: total / 2 + index + 1, total };
  }
  const plan = { set, records, drafts, matches, ids, mark: options.newId() };
  const deciding = decidingWritten(plan, ALL_TICKED);
  let decided = deciding.next();
  for (; decided.done !== true; decided = deciding.next()) yield { done: total, total };
  const whole = decided.value;
  return { ...plan, drafts: withoutUnneeded(plan, whole), whole };
}

/** A brand, channel or picture that nothing refers to is not made, and so is not shown as new. */
function withoutUnneeded(
  plan: Pick<ImportPlan, 'set' | 'drafts'>,
  written: ReadonlySet<number>,
): PlannedDraft[] {
  return plan.drafts.map((planned, index) => {
    const role = plan.set.roles[plan.set.drafts[index]?.role ?? ''];
    const isUnneeded = role?.supporting === true && planned.status === 'new' && !written.has(index);
    return isUnneeded ? { ...nothing(planned.name), id: planned.id } : planned;
  });
}

type Matched = Pick<ImportPlan, 'set' | 'records' | 'matches' | 'ids'>;

class Planner {
  private readonly roles: Readonly<Record<string, Role>>;
  private readonly columns: ReadonlyMap<string, number>;
  private readonly refusals = new Map<number, string | null>();

  constructor(private readonly matched: Matched) {
    this.roles = matched.set.roles;
    this.columns = columnsByPath(matched.set.reading);
  }

  plan(index: number): PlannedDraft {
    const { set, records, matches } = this.matched;
    const draft = set.drafts[index];
    const role = draft && this.roles[draft.role];
    const match = matches[index];
    if (draft === undefined || role === undefined || match === undefined) return nothing('');
    const name = nameOfDraft(draft);
    const refusal = this.refusal(index);
    if (refusal !== undefined) return { status: 'refused', id: undefined, name, cells: [], reason: refusal };
    if (match.kind === 'found') return this.planFound(draft, role, records.get(match.id));
    if (match.kind !== 'new' || match.twin !== undefined) return { ...nothing(name), id: idOf(match) };
    if (role.optional && !saysMore(draft, role)) return { ...nothing(name), id: match.id };
    return { status: 'new', id: match.id, name, cells: [] };
  }

  /** A draft goes where the draft it is identified by goes: the variants of a refused product are refused too. */
  private refusal(index: number): string | undefined {
    const known = this.refusals.get(index);
    if (known !== undefined) return known ?? undefined;
    this.refusals.set(index, null);
    const reason = this.ownRefusal(index) ?? this.inheritedRefusal(index);
    this.refusals.set(index, reason ?? null);
    return reason;
  }

  private ownRefusal(index: number): string | undefined {
    const match = this.matched.matches[index];
    return match?.kind === 'refused' ? match.reason : undefined;
  }

  private inheritedRefusal(index: number): string | undefined {
    const { drafts, byKey } = this.matched.set;
    const draft = drafts[index];
    const role = draft && this.roles[draft.role];
    if (draft === undefined || role === undefined) return undefined;
    const owners = (role.identity ?? []).map((path) =>
      isReference(draft.type, path) ? draft.values[path] : null,
    );
    for (const key of [draft.owner, ...owners]) {
      const owner = typeof key === 'string' ? byKey.get(key) : undefined;
      if (owner === undefined || owner === index) continue;
      const reason = this.refusal(owner);
      if (reason !== undefined) return `What it belongs to is refused: ${reason}`;
    }
    return undefined;
  }

  private planFound(draft: Draft, role: Role, record: StoredRecord | undefined): PlannedDraft {
    if (record === undefined) return nothing(nameOfDraft(draft));
    const name = nameOfRecord(record) || nameOfDraft(draft);
    const isWritten = role.mode === 'upsert' && record.type === draft.type;
    if (!isWritten) return { ...nothing(name), id: record.id };
    const cells: PlannedCell[] = [];
    for (const path in draft.values) {
      const from = record.values[path];
      const to = resolveDraftValue({ draft, path }, this.matched);
      if (to === undefined || saysTheSame(from, to)) continue;
      cells.push({ path, from, to, column: this.columnOf(draft, path) });
    }
    return { status: cells.length > 0 ? 'changed' : 'unchanged', id: record.id, name, cells };
  }

  private columnOf(draft: Draft, path: FieldPath): number | null {
    return this.columns.get(rolePath(draft.role, path)) ?? draft.column ?? null;
  }
}

const nothing = (name: string): PlannedDraft => ({ status: 'none', id: undefined, name, cells: [] });

function idOf(match: Match): string | undefined {
  return match.kind === 'found' || match.kind === 'new' ? match.id : undefined;
}

/** Whether a file says what is there already: an amount is the same however many zeros it is written with. */
export function saysTheSame(left: Value | undefined, right: Value | undefined): boolean {
  if (sameOrEmpty(left, right)) return true;
  if (!isMoney(left) || !isMoney(right)) return false;
  return left.currency === right.currency && sameDecimal(left.amount, right.amount);
}

export function sameOrEmpty(left: Value | undefined, right: Value | undefined): boolean {
  return sameValue(left, right) || (isEmptyValue(left) && isEmptyValue(right));
}

function saysMore(draft: Draft, role: Role): boolean {
  return Object.entries(draft.values).some(
    ([path, value]) => !(role.identity ?? []).includes(path) && !isEmptyValue(value),
  );
}

interface ValuePlace {
  readonly draft: Draft;
  readonly path: FieldPath;
}

/**
 * A draft's value with draft keys turned into record ids; undefined where a reference leads to no record, so that
 * nothing is said. A look-up that keeps its text leaves that as unparsed.
 */
export function resolveDraftValue(
  { draft, path }: ValuePlace,
  { set, ids }: Pick<Matched, 'set' | 'ids'>,
): Value | undefined {
  const value = draft.values[path];
  if (value === undefined || value === null || !isReference(draft.type, path)) return value;
  if (typeof value === 'string') return ids.get(value) ?? keptText(value, set);
  if (!isIdList(value)) return value;
  const found = value.map((key) => ids.get(key));
  const lost = found.indexOf(undefined);
  const text = lost < 0 ? undefined : keptText(value[lost] ?? '', set);
  return text ?? found.filter((id) => id !== undefined);
}

function keptText(key: string, set: DraftSet): Value | undefined {
  const draft = set.drafts[set.byKey.get(key) ?? -1];
  if (draft === undefined || set.roles[draft.role]?.keepsText !== true) return undefined;
  const text = Object.values(draft.values).find((value) => typeof value === 'string');
  return text === undefined ? undefined : { unparsed: String(text) };
}

function nameOfDraft(draft: Draft): string {
  return nameOfRecord({ id: draft.key, type: draft.type, rev: 0, values: draft.values });
}
