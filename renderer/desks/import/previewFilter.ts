import type { TextContext } from '@shared/fields';
import { type ImportPlan, type PlannedRow, tickName } from '@shared/imports';
import { changedCells, rowName } from './previewRow';

export type RowStatus = PlannedRow['status'];

export interface PreviewFilter {
  /** Null: all of them. */
  readonly status: RowStatus | null;
  readonly search: string;
  /** `tickName` of a field: rows in which it changes. Null: whatever changes. */
  readonly column: string | null;
}

export const NO_FILTER: PreviewFilter = { status: null, search: '', column: null };

export function filterRows(
  rows: readonly PlannedRow[],
  { status, search, column }: PreviewFilter,
  { plan, text }: { readonly plan: ImportPlan; readonly text: TextContext },
): readonly PlannedRow[] {
  const wanted = search.trim().toLowerCase();
  if (status === null && wanted === '' && column === null) return rows;
  return rows.filter(
    (row) =>
      (status === null || row.status === status) &&
      (column === null || changesColumn(plan, row, column)) &&
      (wanted === '' || rowHolds(row, wanted, { plan, text })),
  );
}

function changesColumn({ set, drafts }: ImportPlan, row: PlannedRow, name: string): boolean {
  return row.drafts.some((index) => {
    const type = set.drafts[index]?.type ?? '';
    const planned = drafts[index];
    if (planned?.status === 'changed') return planned.cells.some(({ path }) => tickName(type, path) === name);
    return (
      planned?.status === 'new' &&
      Object.keys(set.drafts[index]?.values ?? {}).some((path) => tickName(type, path) === name)
    );
  });
}

function rowHolds(row: PlannedRow, wanted: string, around: { plan: ImportPlan; text: TextContext }): boolean {
  const { plan, text } = around;
  if (rowName(plan, row).toLowerCase().includes(wanted)) return true;
  if (row.reason?.toLowerCase().includes(wanted)) return true;
  if (
    changedCells(plan, row, text).some(({ from, to }) =>
      `${from ?? ''}\n${to}`.toLowerCase().includes(wanted),
    )
  )
    return true;
  return row.drafts.some((index) =>
    Object.values(plan.set.drafts[index]?.values ?? {}).some(
      (value) => typeof value === 'string' && value.toLowerCase().includes(wanted),
    ),
  );
}
