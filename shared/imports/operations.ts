import type { Operation } from '@shared/changes';
import { type FieldPath, isEmptyValue, type Value } from '@shared/fields';
import type { Draft } from '@shared/formats/format';
import { filled, Shapes, templateOf } from '@shared/shapes';
import { type ImportPlan, resolveDraftValue } from './plan';
import { ALL_TICKED, type Ticks, tickName, writtenDrafts } from './written';

/** The operations of an import as ticked: creates first, so that everything they name is there. */
export function* operationsOf(
  plan: ImportPlan,
  ticks: Ticks = ALL_TICKED,
  written: ReadonlySet<number> = writtenDrafts(plan, ticks),
): Generator<Operation> {
  const ids = idsAfter(plan, written);
  const resolving = { set: plan.set, ids };
  const objects = new SameShapes();
  for (const index of written) {
    const draft = plan.set.drafts[index];
    const planned = plan.drafts[index];
    if (draft === undefined || planned?.status !== 'new' || planned.id === undefined) continue;
    const values = createdValues(draft, resolving, { ticks, objects });
    yield { kind: 'create', record: { id: planned.id, type: draft.type, values } };
  }
  const after = { ...plan, ids };
  for (const index of written) yield* setsOf(index, { plan: after, ticks });
}

function* setsOf(
  index: number,
  { plan, ticks }: { readonly plan: ImportPlan; readonly ticks: Ticks },
): Generator<Operation> {
  const draft = plan.set.drafts[index];
  const planned = plan.drafts[index];
  if (draft === undefined || planned?.status !== 'changed' || planned.id === undefined) return;
  for (const { path } of planned.cells) {
    if (ticks.skippedFields.has(tickName(draft.type, path))) continue;
    const value = resolveDraftValue({ draft, path }, plan);
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
  { ticks, objects }: { readonly ticks: Ticks; readonly objects: SameShapes },
): Record<FieldPath, Value> {
  const paths: FieldPath[] = [];
  const values: Value[] = [];
  for (const path in draft.values) {
    if (draft.values[path] === null) continue;
    if (ticks.skippedFields.size > 0 && ticks.skippedFields.has(tickName(draft.type, path))) continue;
    const value = resolveDraftValue({ draft, path }, plan);
    if (value === undefined || isEmptyValue(value)) continue;
    paths.push(path);
    values.push(value);
  }
  for (const path in draft.initial) {
    const value = draft.initial[path];
    if (value === undefined || paths.includes(path)) continue;
    paths.push(path);
    values.push(value);
  }
  return objects.make(paths, values);
}

class SameShapes {
  private readonly shapes = new Shapes();
  private readonly templates: ReturnType<typeof templateOf<Value>>[] = [];

  make(paths: readonly FieldPath[], values: readonly Value[]): Record<FieldPath, Value> {
    const shape = this.shapes.indexOf(paths);
    const template = this.templates[shape] ?? templateOf<Value>(paths);
    this.templates[shape] = template;
    return filled<Value>(template, paths, values);
  }
}
