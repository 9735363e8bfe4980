import type { FieldPath, Value } from '@shared/fields';
import { referencePaths, resolveValue } from '@shared/formats/engine/baseline';
import { RecordCatalog } from '@shared/formats/engine/catalog';
import type { HeldValue, SourceLinks } from '@shared/formats/engine/links';
import type { DraftSet } from '@shared/formats/engine/readDrafts';
import { rootOf } from '@shared/formats/engine/sourceRows';
import type { Draft } from '@shared/formats/format';
import { idsAfter } from './operations';
import { type ImportPlan, resolveDraftValue, sameOrEmpty } from './plan';
import { ALL_TICKED, type Ticks, tickName, writtenDrafts } from './written';

type WrittenLinks = SourceLinks & { readonly ids: ReadonlyMap<string, string> };

/**
 * Which record each part of the file will be, to be kept beside the file: encode with `encodeLinks`. Must be asked
 * for with the plan's own records, before its operations are applied. Rows that were unticked or refused are not
 * linked: an exact copy leaves them alone.
 */
export function linksOf(plan: ImportPlan, ticks: Ticks = ALL_TICKED): WrittenLinks {
  const linking = linkingRows(plan, ticks, writtenDrafts(plan, ticks));
  for (;;) {
    const round = linking.next();
    if (round.done === true) return round.value;
  }
}

/** The same, a draft at a time, so that the caller can slice time. `written` as `writtenDrafts` says. */
export function* linkingRows(
  plan: ImportPlan,
  ticks: Ticks,
  written: ReadonlySet<number>,
): Generator<undefined, WrittenLinks> {
  const ids = idsAfter(plan, written);
  const bound = boundPaths(plan);
  const writers = writersOf(plan, written);
  const held = new Map<string, Record<FieldPath, HeldValue>>();
  const isWhole = written === plan.whole;
  for (let index = 0; index < plan.set.drafts.length; index++) {
    const draft = plan.set.drafts[index];
    if (draft === undefined) continue;
    yield;
    if (ticks.skippedDrafts.has(index)) ids.delete(draft.key);
    const id = ids.get(draft.key);
    if (id === undefined) continue;
    // Most drafts of a first import: what the file says is what is written.
    const paths = bound.get(draft.role) ?? [];
    const isNew = plan.matches[index]?.kind === 'new' && writers.get(id) === index;
    if (isWhole && isNew && isPlain(draft, paths, ids)) continue;
    const writer = writers.get(id) ?? index;
    const differing = heldBy(draft, {
      plan,
      ticks,
      ids,
      id,
      writer: plan.set.drafts[writer] ?? draft,
      isWritten: written.has(writer),
      bound: paths,
    });
    if (differing !== undefined) held.set(id, { ...held.get(id), ...differing });
  }
  return { ids, held, others: othersOf(plan, ids), mark: plan.mark };
}

/** Whether a new record will hold what its draft says, and nothing that the file could say otherwise. */
function isPlain(draft: Draft, bound: readonly FieldPath[], ids: ReadonlyMap<string, string>): boolean {
  for (const path in draft.initial) if (bound.includes(path)) return false;
  return referencePaths(draft.type).every((path) => {
    const key = draft.values[path];
    return typeof key !== 'string' || ids.has(key);
  });
}

/** Record id → index of the draft that the record gets its values from, whatever other rows call it by. */
function writersOf({ drafts }: ImportPlan, written: ReadonlySet<number>): ReadonlyMap<string, number> {
  const writers = new Map<string, number>();
  for (const index of written) {
    const id = drafts[index]?.id;
    if (id !== undefined && !writers.has(id)) writers.set(id, index);
  }
  return writers;
}

function boundPaths({ set }: ImportPlan): Map<string, FieldPath[]> {
  const paths = new Map<string, FieldPath[]>();
  for (const { role, path } of set.reading.bindings)
    if (path !== '') paths.set(role, [...(paths.get(role) ?? []), path]);
  return paths;
}

interface Holding {
  readonly plan: ImportPlan;
  readonly ticks: Ticks;
  readonly ids: ReadonlyMap<string, string>;
  readonly id: string;
  /** The draft that the record gets its values from; itself, unless another describes the same new record. */
  readonly writer: Draft;
  readonly isWritten: boolean;
  readonly bound: readonly FieldPath[];
}

/** Where the record, right after the import, holds something else than the file says. */
function heldBy(draft: Draft, holding: Holding): Record<FieldPath, HeldValue> | undefined {
  const { writer, ids } = holding;
  const record = holding.plan.records.get(holding.id);
  const held: Record<FieldPath, HeldValue> = {};
  const compare = (path: FieldPath): void => {
    const said = draft.values[path];
    const resolved =
      said === undefined ? undefined : resolveValue({ type: draft.type, path, value: said }, ids);
    const after = valueAfter(writer, path, {
      ...holding,
      before: record?.values[path],
      resolved: resolveDraftValue({ draft: writer, path }, { set: holding.plan.set, ids }),
    });
    if (sameOrEmpty(after, resolved)) return;
    held[path] = after === undefined ? { absent: true } : { value: after };
  };
  // A record that is new and wholly ticked holds what the file says, but for defaults that it was given.
  const isOwnRecord = record === undefined && writer === draft;
  if (isOwnRecord && holding.isWritten && holding.ticks.skippedFields.size === 0) {
    for (const path in draft.initial) if (holding.bound.includes(path)) compare(path);
    // A reference that leads nowhere is held as the text it was.
    for (const path of referencePaths(draft.type)) if (typeof draft.values[path] === 'string') compare(path);
  } else {
    for (const path in draft.values) compare(path);
    for (const path of holding.bound) if (!(path in draft.values)) compare(path);
    for (const path of openPaths(draft, holding)) if (!(path in draft.values)) compare(path);
  }
  for (const _path in held) return held;
  return undefined;
}

function openPaths(draft: Draft, { plan, id }: Holding): readonly FieldPath[] {
  const role = plan.set.roles[draft.role];
  const computed = role?.computed ?? [];
  if (role?.openMap === undefined) return computed;
  const map = `${role.openMap}.`;
  const entries = Object.keys(plan.records.get(id)?.values ?? {}).filter((path) => path.startsWith(map));
  return [...computed, ...entries];
}

interface Outcome extends Holding {
  readonly before: Value | undefined;
  readonly resolved: Value | undefined;
}

function valueAfter(draft: Draft, path: FieldPath, outcome: Outcome): Value | undefined {
  const { plan, ticks, id, isWritten, before, resolved } = outcome;
  const isNew = plan.records.get(id) === undefined;
  const isSaid = resolved !== undefined && !ticks.skippedFields.has(tickName(draft.type, path));
  if (isSaid && isWritten) return resolved;
  return isNew ? draft.initial?.[path] : before;
}

/** What belongs to the file's roots already without being in their rows of the file. */
function othersOf({ set, records }: ImportPlan, ids: ReadonlyMap<string, string>): Set<string> {
  const others = new Set<string>();
  let inRows: ReturnType<typeof partsByRoot> | undefined;
  const catalog = new RecordCatalog(records);
  for (const draft of set.drafts) {
    const id = ids.get(draft.key);
    if (draft.type !== set.format.rootType || id === undefined || records.get(id) === undefined) continue;
    // Gathered only where a root was there before: an import of new ones has no use for it.
    inRows ??= partsByRoot(set, ids);
    for (const parts of set.format.rows(id, set.reading, catalog))
      for (const part of Object.values(parts)) if (inRows.get(id)?.has(part) !== true) others.add(part);
  }
  return others;
}

function partsByRoot(
  set: DraftSet,
  ids: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byRoot = new Map<string, Set<string>>();
  for (const parts of set.parts) {
    const root = parts === undefined ? undefined : rootOf(parts, set, ids);
    if (parts === undefined || root === undefined) continue;
    const known = byRoot.get(root) ?? new Set<string>();
    for (const { key } of parts) {
      const id = ids.get(key);
      if (id !== undefined) known.add(id);
    }
    byRoot.set(root, known);
  }
  return byRoot;
}
