import { isIdList, type Value } from '@shared/fields';
import { formatOf } from '@shared/formats';
import { RecordCatalog } from '@shared/formats/engine/catalog';
import { textOfUnknown } from '@shared/formats/engine/codecs';
import { type CompiledReading, compileReading } from '@shared/formats/engine/compile';
import { runToEnd } from '@shared/formats/engine/exactCopy';
import { readingDrafts } from '@shared/formats/engine/readDrafts';
import { renderCell } from '@shared/formats/engine/renderRow';
import type { Catalog, Reading } from '@shared/formats/format';
import { type Reject, rejectsOf } from '@shared/formats/inspect';
import { fitMapping, mappingOf, readingOf } from '@shared/formats/mapped-table';
import type { OpenedFile } from '@shared/formats/open';
import { withHeader } from '@shared/formats/table/table';
import { fieldAt, nameOfRecord } from '@shared/records';
import { ok, type Result } from '@shared/result';
import { resolveKeys } from './keys';
import { type ImportPlan, type PlannedCell, planningImport } from './plan';
import { recordsOf, shortLivedIds } from './recordsOf';
import { cellsOfRow, countRows, type PlanCounts, type PlannedRow, plannedRows } from './rows';

/** One cell that an import would change. */
export interface DiffCell {
  /** The row's key, as the new file has it; several fields are joined by a comma. */
  readonly key: string;
  /** Header of the column, or the field's label where no column is behind it. */
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

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
  const reading = alike(old, next);
  const format = formatOf(reading);
  const keys = resolveKeys(keyNames, reading, format.roles(reading));
  if (!keys.ok) return keys;
  const newId = shortLivedIds();
  const before = runToEnd(readingDrafts(formatOf(old.reading), old.table, old.reading));
  const { records } = recordsOf(before, newId);
  const set = runToEnd(readingDrafts(format, next.table, reading));
  const plan = runToEnd(planningImport(set, records, { newId, keys: keys.value.keys }));
  const rows = plannedRows(plan);
  const listing = new CellListing(plan, next, keys.value.columns);
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

/** Two tables of no known layout are read alike: a guess from other values must not look like a change. */
function alike(old: OpenedFile, next: OpenedFile): Reading {
  const isMapped = ({ reading }: OpenedFile): boolean =>
    reading.format === 'table' && reading.generation === 'mapped';
  if (!isMapped(old) || !isMapped(next)) return next.reading;
  const { header, first, columns } = next.reading;
  const known = fitMapping(mappingOf(old.reading), columns);
  const guessed = mappingOf(next.reading);
  const taken = new Set(known.columns.map(({ target }) => target));
  const merged = known.columns.map((column, index) => {
    const guess = guessed.columns[index];
    const isNew = !old.reading.columns.includes(column.header);
    return isNew && guess !== undefined && !taken.has(guess.target) ? guess : column;
  });
  const mapping = { ...known, columns: merged, conventions: guessed.conventions };
  return readingOf({ ...withHeader(next.table, header, first), columns }, mapping);
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

class CellListing {
  private readonly compiled: CompiledReading;
  private readonly catalog: Catalog;

  constructor(
    private readonly plan: ImportPlan,
    private readonly file: OpenedFile,
    private readonly keyColumns: readonly number[],
  ) {
    this.compiled = compileReading(plan.set.format, plan.set.reading);
    this.catalog = new RecordCatalog(plan.records);
  }

  cellsOf(row: PlannedRow): DiffCell[] {
    const key = this.keyColumns.map((column) => this.textAt(row.row, column)).join(',');
    return cellsOfRow(this.plan, row).flatMap((cell) =>
      this.describe(row.row, cell).map((texts) => ({ key, ...texts })),
    );
  }

  private textAt(row: number, column: number): string {
    return this.file.table.rows[row]?.[column] ?? '';
  }

  private describe(row: number, cell: PlannedCell & { readonly draft: number }): Omit<DiffCell, 'key'>[] {
    const draft = this.plan.set.drafts[cell.draft];
    const record = this.plan.records.get(this.plan.drafts[cell.draft]?.id ?? '');
    const bindings = (this.compiled.byRole.get(draft?.role ?? '') ?? []).filter(
      ({ binding }) => binding.path === cell.path,
    );
    if (bindings.length === 0 || record === undefined || draft === undefined) {
      const field = fieldAt(draft?.type ?? 'product', cell.path)?.label ?? cell.path;
      return [{ field, from: this.plainText(cell.from), to: this.plainText(cell.to) }];
    }
    const parts = { [draft.role]: record.id };
    return bindings.flatMap((entry) => {
      const { column } = entry.binding;
      const from = renderCell(entry, { record, parts, compiled: this.compiled, catalog: this.catalog });
      const to = this.textAt(row, column);
      return from === to ? [] : [{ field: this.plan.set.reading.columns[column] ?? '', from, to }];
    });
  }

  private plainText(value: Value | undefined): string {
    if (isIdList(value)) return value.map((id) => this.nameOf(id)).join(', ');
    return typeof value === 'string' ? this.nameOf(value) : textOfUnknown(value);
  }

  private nameOf(id: string): string {
    const record = this.catalog.get(id);
    if (record !== undefined) return nameOfRecord(record) || id;
    const index = this.plan.drafts.findIndex((planned) => planned.id === id && planned.status === 'new');
    return this.plan.drafts[index]?.name || id;
  }
}
