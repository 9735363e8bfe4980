import type { Operation } from '@shared/changes';
import type { Value } from '@shared/fields';
import { nameIn, ROOT, subtreeOf, type Tree } from './build';

export interface Move {
  readonly id: string;
  /** `ROOT` for the top. */
  readonly parent: string;
  /** The sibling it comes before; undefined for the end. */
  readonly before?: string | undefined;
}

/** Between the names of a path. */
export const PATH_STEP = ' > ';

/** Why a record cannot go there, as a sentence; undefined where it can. */
export function moveProblem(tree: Tree, { id, parent }: Move): string | undefined {
  if (!subtreeOf(tree, id).includes(parent)) return undefined;
  const [name, target] = [id, parent].map((one) => nameIn(tree.records.get(one), tree.fields));
  return id === parent
    ? `“${name}” cannot be moved into itself.`
    : `“${name}” cannot be moved into “${target}”, which lies below it.`;
}

/**
 * Moves a record with all below it: its parent, the order of its new siblings, and the path of the whole subtree.
 * Where a circle of stored parents was cut to show the tree, the cut is written, or the move would put it elsewhere.
 */
export function moveInTree(tree: Tree, move: Move): Operation[] {
  const { id, parent, before } = move;
  const tops = new Set([id, parent].map((one) => topOf(tree, one)));
  const siblings = (tree.children.get(parent) ?? []).filter((other) => other !== id);
  const at = before === undefined ? -1 : siblings.indexOf(before);
  siblings.splice(at < 0 ? siblings.length : at, 0, id);
  return [
    ...[...tops]
      .filter((top) => top !== id && isCut(tree, top))
      .flatMap((top) => set(tree, top, tree.fields.parent, null)),
    ...set(tree, id, tree.fields.parent, parent === ROOT ? null : parent),
    ...positions(tree, siblings),
    ...paths(tree, id, { parent, name: nameIn(tree.records.get(id), tree.fields) }),
  ];
}

/** Renames a record, and with it the path of the whole subtree. */
export function renameInTree(tree: Tree, id: string, name: string): Operation[] {
  const parent = tree.parents.get(id) ?? ROOT;
  return [...set(tree, id, tree.fields.name, name), ...paths(tree, id, { parent, name })];
}

/** A new record below another, at the end. */
export function addInTree(
  tree: Tree,
  { id, type, parent, name }: { id: string; type: string; parent: string; name: string },
): Operation {
  const { fields } = tree;
  const siblings = tree.children.get(parent) ?? [];
  const values: Record<string, Value> = { [fields.name]: name };
  if (parent !== ROOT) values[fields.parent] = parent;
  if (fields.path !== undefined) values[fields.path] = joinedPath(pathOf(tree, parent), name);
  const last = siblings.at(-1);
  const position =
    fields.position === undefined || last === undefined
      ? undefined
      : tree.records.get(last)?.values[fields.position];
  if (fields.position !== undefined && typeof position === 'number') values[fields.position] = position + 1;
  return { kind: 'create', record: { id, type, values } };
}

/** Positions that count up in this order; those that stand right already are left alone. */
function positions(tree: Tree, ids: readonly string[]): Operation[] {
  const { position } = tree.fields;
  if (position === undefined) return [];
  return ids.flatMap((id, index) => set(tree, id, position, index + 1));
}

function paths(tree: Tree, id: string, { parent, name }: { parent: string; name: string }): Operation[] {
  const { path } = tree.fields;
  if (path === undefined) return [];
  const made = new Map([[id, joinedPath(pathOf(tree, parent), name)]]);
  return subtreeOf(tree, id).flatMap((one) => {
    const above = made.get(tree.parents.get(one) ?? ROOT) ?? '';
    const own = made.get(one) ?? joinedPath(above, nameIn(tree.records.get(one), tree.fields));
    made.set(one, own);
    return set(tree, one, path, own);
  });
}

function topOf({ parents }: Tree, id: string): string {
  let top = id;
  for (let above = parents.get(top); above !== undefined; above = parents.get(top)) top = above;
  return top;
}

/** At the top only because its parent would close a circle. */
function isCut({ fields, records }: Tree, top: string): boolean {
  const stored = records.get(top)?.values[fields.parent];
  return typeof stored === 'string' && records.has(stored);
}

/** The path of a record by the names above it. */
function pathOf(tree: Tree, id: string): string {
  const names: string[] = [];
  for (let at: string | undefined = id; at !== undefined && at !== ROOT; at = tree.parents.get(at))
    names.unshift(nameIn(tree.records.get(at), tree.fields));
  return names.join(PATH_STEP);
}

export function joinedPath(above: string, name: string): string {
  return above === '' ? name : `${above}${PATH_STEP}${name}`;
}

function set(tree: Tree, id: string, path: string, value: Value): Operation[] {
  const known = tree.records.get(id)?.values[path] ?? null;
  return known === value ? [] : [{ kind: 'set', id, path, value }];
}
