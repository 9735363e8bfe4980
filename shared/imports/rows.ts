import { isOwn } from '@shared/formats/engine/sourceRows';
import type { DraftStatus, ImportPlan, PlannedCell } from './plan';

/** What becomes of one row of the file: the sum of what becomes of its records. */
export interface PlannedRow {
  /** Index in `Table.rows`. */
  readonly row: number;
  readonly status: Exclude<DraftStatus, 'none'>;
  /** Draft indexes of the row's own records; what another row described first is not among them. */
  readonly drafts: readonly number[];
  readonly reason?: string;
}

export interface PlanCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** The plan row by row of the file, rejected rows included, in file order. */
export function plannedRows(plan: ImportPlan): PlannedRow[] {
  const rejected = new Map(plan.set.rejects.map(({ row, message }) => [row, message]));
  const rows: PlannedRow[] = [...rejected].flatMap(([row, reason]) =>
    row === null ? [] : [{ row, status: 'refused' as const, drafts: [], reason }],
  );
  plan.set.parts.forEach((parts, row) => {
    if (parts !== undefined && parts.length > 0) rows.push(rowOf(plan, row));
  });
  return rows.sort((left, right) => left.row - right.row);
}

function rowOf(plan: ImportPlan, row: number): PlannedRow {
  const { set } = plan;
  const roles = set.roles;
  const parts = (set.parts[row] ?? []).filter(({ repeats }) => !repeats);
  const drafts = parts.flatMap(({ key }) => set.byKey.get(key) ?? []);
  const own = parts.filter(({ role }) => isOwn(roles[role]));
  const leading = own.filter(({ role }) => roles[role]?.supporting !== true);
  const statusOf = ({ key }: { readonly key: string }) => plan.drafts[set.byKey.get(key) ?? -1];
  const refused = own.map(statusOf).find((planned) => planned?.status === 'refused');
  if (refused !== undefined) return { row, status: 'refused', drafts, reason: refused.reason ?? '' };
  const principal = (leading.length > 0 ? leading : own).map(statusOf);
  if (principal.length > 0 && principal.every((planned) => planned?.status === 'new'))
    return { row, status: 'new', drafts };
  const all = drafts.map((index) => plan.drafts[index]);
  const isChanged = all.some((planned) => planned?.status === 'changed' || planned?.status === 'new');
  return { row, status: isChanged ? 'changed' : 'unchanged', drafts };
}

export function countRows(rows: readonly PlannedRow[]): PlanCounts {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { status } of rows) counts[status]++;
  return counts;
}

/** The cells of a row that change, of all its records. */
export function cellsOfRow(
  plan: ImportPlan,
  { drafts }: PlannedRow,
): readonly (PlannedCell & { readonly draft: number })[] {
  return drafts.flatMap((draft) => (plan.drafts[draft]?.cells ?? []).map((cell) => ({ ...cell, draft })));
}
