import { type FieldPath, isEmptyValue, mapPath, type Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { effective } from '@shared/records/effective';
import { err, ok, type Result } from '@shared/result';
import { type Axis, combinationKey, type Family, familyName } from './family';
import { Draft, type FamilyPlan, makeParent, type PlanContext } from './plan';
import { listWords, some } from './problems';
import { keepRest } from './reparent';
import type { NamedTheme } from './shapes';
import { plainText, textAt } from './values';

/** Where the values of a new axis come from. */
export type AxisSource =
  | { readonly kind: 'axis'; readonly path: FieldPath }
  | { readonly kind: 'text'; readonly text: string };

export interface NewAxis {
  /** Key of the entry that holds it where the theme is written; of no use for named axes. */
  readonly key: string;
  readonly label: string;
  readonly source: AxisSource;
}

export interface NewTheme {
  /** The theme as the channel writes it; of no use for named axes. */
  readonly written: string;
  readonly axes: readonly NewAxis[];
}

/** Makes the children differ by other axes; every old value finds a place in the new ones or as an attribute. */
export function changeTheme(family: Family, theme: NewTheme, context: PlanContext): Result<FamilyPlan> {
  const { shape, parent } = family;
  if (parent === undefined)
    return err('missing', 'The parent of this family is not in the catalog. Add it first.');
  if (shape.theme.kind === 'named' && theme.axes.length > shape.theme.axes.length)
    return err('refused', `A product has at most ${shape.theme.axes.length} options.`);
  if (theme.axes.some(({ label }) => label.trim() === ''))
    return err('invalid', 'Give every option a name, or remove it.');
  const labels = new Set(theme.axes.map(({ label }) => label.trim().toLowerCase()));
  if (labels.size < theme.axes.length) return err('invalid', 'Two options have the same name.');
  if (shape.theme.kind === 'written' && theme.written.trim() === '')
    return err('invalid', 'Choose a variation theme first.');
  const draft = new Draft();
  makeParent(draft, { shape, parent, get: context.get });
  if (shape.theme.kind === 'named') setNamed(draft, { family, parent, theme, named: shape.theme });
  else setWritten(draft, { family, parent, theme, context });
  noteCollisions(draft, family, { theme, context });
  const to = theme.axes.map(({ label }) => label.trim()).join(' × ') || 'no axis';
  return ok(draft.plan(`Change theme of ${familyName(family)} to ${to}`));
}

interface Named {
  readonly family: Family;
  readonly parent: StoredRecord;
  readonly theme: NewTheme;
  readonly named: NamedTheme;
}

function setNamed(draft: Draft, { family, parent, theme, named }: Named): void {
  const orders = family.axes.map(({ key, path }) => ({
    path,
    value: parent.values[mapPath(family.shape.order, key)],
  }));
  for (const [index, { name, value: path }] of named.axes.entries()) {
    const axis = theme.axes[index];
    setIfOther(draft, parent, name, axis?.label.trim() ?? null);
    const from = axis?.source.kind === 'axis' ? axis.source.path : undefined;
    const order = orders.find((one) => one.path === from)?.value;
    const orderPath = mapPath(family.shape.order, path);
    if (parent.values[orderPath] !== order) draft.set(parent.id, orderPath, order);
    for (const child of family.children) setIfOther(draft, child, path, sourceValue(child, axis));
  }
  const used = new Set(theme.axes.flatMap(({ source }) => (source.kind === 'axis' ? source.path : [])));
  for (const { label, path } of family.axes.filter((axis) => !used.has(axis.path)))
    for (const child of family.children)
      keepRest(draft, child, { path, kept: mapPath(named.rest, label), label });
}

function setIfOther(draft: Draft, record: StoredRecord, path: FieldPath, value: Value): void {
  const own = record.values[path];
  if (own === value || (isEmptyValue(own) && isEmptyValue(value))) return;
  draft.set(record.id, path, value);
}

function sourceValue(child: StoredRecord, axis: NewAxis | undefined): Value {
  if (axis === undefined) return null;
  const { source } = axis;
  return source.kind === 'axis' ? (child.values[source.path] ?? null) : source.text.trim();
}

interface Written {
  readonly family: Family;
  readonly parent: StoredRecord;
  readonly theme: NewTheme;
  readonly context: PlanContext;
}

function setWritten(draft: Draft, { family, parent, theme, context }: Written): void {
  const { shape, children } = family;
  if (shape.theme.kind !== 'written') return;
  const { path, values } = shape.theme;
  const written = theme.written.trim();
  for (const record of [parent, ...children]) setIfOther(draft, record, path, written);
  for (const { key, source } of theme.axes) {
    const to = mapPath(values, key);
    if (source.kind === 'axis' && source.path === to) continue;
    for (const child of children) {
      const value =
        source.kind === 'axis' ? effective(child, source.path, context.get).value : source.text.trim();
      setIfOther(draft, child, to, value ?? null);
    }
  }
  const given = family.axes.filter((axis) => !theme.axes.some(({ key }) => key === axis.key));
  if (given.length > 0)
    draft.note(
      `${listWords(given.map(({ label }) => label))} stays with each child as it is, outside the theme.`,
    );
}

/** Children that the new axes no longer tell apart. */
function noteCollisions(
  draft: Draft,
  family: Family,
  { theme, context }: { theme: NewTheme; context: PlanContext },
): void {
  if (theme.axes.length === 0) return;
  const cells = new Map<string, number>();
  let empty = 0;
  for (const child of family.children) {
    const values = theme.axes.map(({ source }) => valueFrom(child, source, context));
    if (values.includes('')) empty++;
    else cells.set(combinationKey(values), (cells.get(combinationKey(values)) ?? 0) + 1);
  }
  const shared = [...cells.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  const before = sharedNow(family, context);
  if (shared > before)
    draft.note(
      `${some(shared, 'child', 'children')} will share a cell with another: the new theme does not tell them apart.`,
    );
  if (empty > 0) draft.note(`${some(empty, 'child', 'children')} will lack a value and stand in no cell.`);
}

function valueFrom(child: StoredRecord, source: AxisSource, { get }: PlanContext): string {
  return source.kind === 'axis' ? textAt(child, source.path, get) : plainText(source.text);
}

function sharedNow({ children, axes }: Family, context: PlanContext): number {
  const cells = new Map<string, number>();
  for (const child of children) {
    const key = combinationKey(axes.map((axis: Axis) => textAt(child, axis.path, context.get)));
    cells.set(key, (cells.get(key) ?? 0) + 1);
  }
  return [...cells.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
}
