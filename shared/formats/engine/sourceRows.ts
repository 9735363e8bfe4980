import { isIdList } from '@shared/fields';
import type { Catalog, Role, RowPart, RowRecords } from '../format';
import type { SourceLinks } from './links';
import type { DraftSet } from './readDrafts';

/** One data row of a source file with the records its parts became. */
export interface SourceRow {
  readonly row: number;
  /** Parts that became records, by role. */
  readonly ids: RowRecords;
  /** Those that are still there and still belong to this row's root; what an export writes. */
  readonly alive: RowRecords;
  readonly parts: readonly RowPart[];
  /** The record whose rows this one is among; undefined where the row was not imported. */
  readonly root: string | undefined;
}

/** The rows of a source file against the records as they are now. */
export function sourceRows(set: DraftSet, links: SourceLinks, catalog: Catalog): SourceRow[] {
  const rows: SourceRow[] = [];
  const roles = set.roles;
  set.parts.forEach((parts, row) => {
    if (parts === undefined || parts.length === 0) return;
    const ids: Record<string, string> = {};
    for (const { role, key } of parts) {
      const id = links.ids.get(key);
      if (id !== undefined) ids[role] = id;
    }
    const alive = aliveParts(ids, roles, catalog);
    rows.push({ row, ids, alive, parts, root: rootOf(parts, set, links.ids) });
  });
  return rows;
}

/** The root in the row itself, or the one that a part of the row refers to (a variation's product). */
export function rootOf(
  parts: readonly RowPart[],
  set: DraftSet,
  ids: SourceLinks['ids'],
): string | undefined {
  const isRoot = (role: string): boolean =>
    set.roles[role]?.type === set.format.rootType && set.roles[role]?.mode === 'upsert';
  const part = parts.find(({ role }) => isRoot(role));
  if (part !== undefined) return ids.get(part.key);
  for (const { role, key } of parts) {
    const values = set.drafts[set.byKey.get(key) ?? -1]?.values;
    for (const path of set.roles[role]?.identity ?? []) {
      const root = values?.[path];
      const draft = typeof root === 'string' ? set.drafts[set.byKey.get(root) ?? -1] : undefined;
      if (draft?.type === set.format.rootType) return ids.get(draft.key);
    }
  }
  return undefined;
}

function aliveParts(
  ids: RowRecords,
  roles: Readonly<Record<string, Role>>,
  catalog: Catalog,
): Record<string, string> {
  const alive: Record<string, string> = {};
  for (const role in ids) {
    const id = ids[role];
    if (id !== undefined && isAlive(role, { ids, roles, catalog })) alive[role] = id;
  }
  return alive;
}

interface Surroundings {
  readonly ids: RowRecords;
  readonly roles: Readonly<Record<string, Role>>;
  readonly catalog: Catalog;
}

function isAlive(role: string, around: Surroundings): boolean {
  const { ids, roles, catalog } = around;
  const record = catalog.get(ids[role] ?? '');
  if (record === undefined) return false;
  const belongs = roles[role]?.belongs;
  const owner = belongs === undefined ? undefined : ids[belongs.to];
  if (belongs === undefined || owner === undefined) return true;
  if (!isAlive(belongs.to, around)) return false;
  if (belongs.reference !== undefined && record.values[belongs.reference] !== owner) return false;
  if (belongs.list === undefined) return true;
  const list = catalog.get(owner)?.values[belongs.list];
  return isIdList(list) && list.includes(record.id);
}

/** Roles of a row that make it a row of its own: with none of them left, the row goes. */
export function ownRoles(row: SourceRow, roles: Readonly<Record<string, Role>>): string[] {
  return row.parts.filter(({ role, repeats }) => !repeats && isOwn(roles[role])).map(({ role }) => role);
}

/** A record that a row is written for, rather than one that is only mentioned or optional. */
export function isOwn(role: Role | undefined): boolean {
  return role !== undefined && role.mode === 'upsert' && role.optional !== true;
}

/** Rows by root, in file order. */
export function rowsByRoot(rows: readonly SourceRow[]): Map<string, SourceRow[]> {
  const groups = new Map<string, SourceRow[]>();
  for (const row of rows) {
    if (row.root === undefined) continue;
    const group = groups.get(row.root);
    if (group === undefined) groups.set(row.root, [row]);
    else group.push(row);
  }
  return groups;
}

/**
 * What each row of a root is to hold after deletions: a row that must stay and lost its variant takes over the next
 * row's, which then is the one without.
 */
export function closeRanks(
  group: readonly SourceRow[],
  closing: readonly string[],
  roles: Readonly<Record<string, Role>>,
): Record<string, string>[] {
  const held = group.map((row) => ({ ...row.alive }));
  for (const role of closing) {
    group.forEach((row, index) => {
      const had = row.ids[role] !== undefined && held[index]?.[role] === undefined;
      const stays = ownRoles(row, roles).some((own) => own !== role && held[index]?.[own] !== undefined);
      if (!had || !stays) return;
      const next = held.findIndex((other, place) => place > index && other[role] !== undefined);
      const taken = held[next]?.[role];
      if (taken === undefined) return;
      delete held[next]?.[role];
      const here = held[index];
      if (here !== undefined) here[role] = taken;
    });
  }
  return held;
}
