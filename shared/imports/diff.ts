import { formatOf } from '@shared/formats';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import { readingDrafts } from '@shared/formats/engine/readDrafts';
import type { Reading } from '@shared/formats/format';
import { type Reject, rejectsOf } from '@shared/formats/inspect';
import type { OpenedFile } from '@shared/formats/open';
import { ok, type Result } from '@shared/result';
import { type DiffCell, DiffCells } from './diffCells';
import { diffTables } from './diffTables';
import { resolveKeys } from './keys';
import { planningImport } from './plan';
import { recordsOf, shortLivedIds } from './recordsOf';
import { countRows, type PlanCounts, type PlannedRow, plannedRows } from './rows';

export type { DiffCell };

/** What `aisle diff OLD NEW --key FIELD --json` prints: rows of the new file by what an import would make of them. */
export interface Diff extends PlanCounts {
  readonly cells: readonly DiffCell[];
  /** Why rows were refused. */
  readonly rejects: readonly Reject[];
}

/**
 * What an import of one file over another would do.
 * @param keyNames headers or fields that find a record again
 * Errors: `invalid` (a key that the new file does not have).
 */
export function diffFiles(old: OpenedFile, next: OpenedFile, keyNames: readonly string[]): Result<Diff> {
  if (isMapped(old) && isMapped(next)) return diffTables(old, next, keyNames);
  const { reading } = next;
  const format = formatOf(reading);
  const keys = resolveKeys(keyNames, reading, format.roles(reading));
  if (!keys.ok) return keys;
  const newId = shortLivedIds();
  const before = runToEnd(readingDrafts(formatOf(old.reading), old.table, old.reading));
  const { records, plan: made } = recordsOf(before, newId);
  const set = runToEnd(readingDrafts(format, next.table, reading));
  const plan = runToEnd(planningImport(set, records, { newId, keys: keys.value.keys }));
  const rows = plannedRows(plan);
  const listing = new DiffCells({ old, made, next, plan, keyColumns: keys.value.columns });
  const refused = rows.filter(({ status }) => status === 'refused');
  return ok({
    ...countRows(rows),
    cells: rows.filter(({ status }) => status === 'changed').flatMap((row) => listing.cellsOf(row)),
    rejects: [
      ...refusedRows(
        refused,
        set.rejects.map(({ row }) => row),
        reading,
      ),
      ...rejectsOf({ table: next.table, reading }, set),
    ],
  });
}

function isMapped({ reading }: OpenedFile): boolean {
  return reading.format === 'table' && reading.generation === 'mapped';
}

function refusedRows(
  rows: readonly PlannedRow[],
  told: readonly (number | null)[],
  { first }: Reading,
): Reject[] {
  return rows
    .filter(({ row }) => !told.includes(row))
    .map(({ row, reason }) => ({ row: row - first + 1, column: null, reason: reason ?? '' }));
}
