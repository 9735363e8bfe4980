import type { FieldPath } from '@shared/fields';
import { declarationOf, nameOfRecord, type StoredRecord } from '@shared/records';

/** Where a type keeps what makes it a tree. */
export interface TreeFields {
  readonly parent: FieldPath;
  /** The name that is a step of the path. */
  readonly name: FieldPath;
  readonly path: FieldPath | undefined;
  readonly position: FieldPath | undefined;
}

export interface Tree {
  readonly fields: TreeFields;
  readonly records: ReadonlyMap<string, StoredRecord>;
  /** Parents as they count: a parent that is gone, or that would close a circle, is none. */
  readonly parents: ReadonlyMap<string, string>;
  /** Children in order; those of '' are the roots. */
  readonly children: ReadonlyMap<string, readonly string[]>;
}

export const ROOT = '';

/** Undefined for a type that is no tree. */
export function treeFieldsOf(type: string): TreeFields | undefined {
  const { parentField, pathField, positionField, nameFields } = declarationOf(type);
  if (parentField === undefined) return undefined;
  const name = nameFields.find((path) => path !== pathField) ?? parentField;
  return { parent: parentField, name, path: pathField, position: positionField };
}

export function buildTree(all: Iterable<StoredRecord>, fields: TreeFields): Tree {
  const records = new Map([...all].map((record) => [record.id, record]));
  const parents = parentsOf(records, fields);
  const children = new Map<string, string[]>();
  for (const id of records.keys()) {
    const parent = parents.get(id) ?? ROOT;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [id]);
    else siblings.push(id);
  }
  for (const siblings of children.values()) sortSiblings(siblings, records, fields);
  return { fields, records, parents, children };
}

function parentsOf(records: ReadonlyMap<string, StoredRecord>, { parent }: TreeFields): Map<string, string> {
  const parents = new Map<string, string>();
  for (const [id, { values }] of records) {
    const to = values[parent];
    if (typeof to !== 'string' || !records.has(to)) continue;
    let above: string | undefined = to;
    while (above !== undefined && above !== id) above = parents.get(above);
    if (above === undefined) parents.set(id, to);
  }
  return parents;
}

function sortSiblings(ids: string[], records: ReadonlyMap<string, StoredRecord>, fields: TreeFields): void {
  const keys = new Map(
    ids.map((id) => {
      const record = records.get(id);
      const position = fields.position === undefined ? undefined : record?.values[fields.position];
      return [
        id,
        {
          position: typeof position === 'number' ? position : Infinity,
          name: nameIn(record, fields).toLowerCase(),
        },
      ];
    }),
  );
  ids.sort((left, right) => {
    const [one, other] = [keys.get(left), keys.get(right)];
    if (one === undefined || other === undefined) return 0;
    if (one.position !== other.position) return one.position - other.position;
    return one.name < other.name ? -1 : one.name > other.name ? 1 : left < right ? -1 : 1;
  });
}

/** The name without the path before it. */
export function nameIn(record: StoredRecord | undefined, { name }: TreeFields): string {
  const own = record?.values[name];
  if (typeof own === 'string' && own !== '') return own;
  return record === undefined ? '' : nameOfRecord(record);
}

export interface TreeRow {
  readonly id: string;
  /** From 1. */
  readonly level: number;
  readonly hasChildren: boolean;
  /** Among its siblings, from 1. */
  readonly place: number;
  readonly siblings: number;
}

/** The rows that are seen while these are open, from the top. */
export function rowsOf(tree: Tree, open: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (parent: string, level: number): void => {
    const ids = tree.children.get(parent) ?? [];
    ids.forEach((id, index) => {
      const hasChildren = (tree.children.get(id) ?? []).length > 0;
      rows.push({ id, level, hasChildren, place: index + 1, siblings: ids.length });
      if (hasChildren && open.has(id)) add(id, level + 1);
    });
  };
  add(ROOT, 1);
  return rows;
}

/** The record and all that hangs below it, parents first. */
export function subtreeOf(tree: Tree, id: string): string[] {
  const ids = [id];
  for (let index = 0; index < ids.length; index++) ids.push(...(tree.children.get(ids[index] ?? '') ?? []));
  return ids;
}

/** Sums over whole subtrees of what each record has alone. */
export function subtreeCounts(tree: Tree, own: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  const all = (tree.children.get(ROOT) ?? []).flatMap((root) => subtreeOf(tree, root));
  for (const id of all.reverse()) {
    const below = (tree.children.get(id) ?? []).reduce((sum, child) => sum + (sums.get(child) ?? 0), 0);
    sums.set(id, (own.get(id) ?? 0) + below);
  }
  return sums;
}
