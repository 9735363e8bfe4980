import { type FieldPath, isIdList, sameValue, type Value } from '@shared/fields';
import type { Catalog, FileFinding, RowRecords } from '../format';
import type { Table } from '../table/table';
import type { CompiledBinding, CompiledReading } from './compile';
import type { DraftSet } from './readDrafts';
import { renderCell } from './renderRow';
import type { SourceRow } from './sourceRows';

/** A cell that is to change, and the value behind it. */
export interface CellComparison {
  readonly column: number;
  readonly role: string;
  readonly path: FieldPath;
  /** Id of the record it shows; '' where that is gone. */
  readonly record: string;
  /** Text in the file. */
  readonly from: string;
  readonly to: string;
}

export interface RowComparison {
  readonly compiled: CompiledReading;
  readonly row: SourceRow;
  /** Role → record whose values the row is to show; a role that is missing lost its record. */
  readonly now: RowRecords;
  readonly baseline: Catalog;
  readonly current: Catalog;
  readonly table: Table;
  readonly set: DraftSet;
  report(finding: FileFinding): void;
}

/** The cells of one row whose text, written by the same writer, differs between then and now. */
export function compareRow(job: RowComparison): CellComparison[] {
  const changes: CellComparison[] = [];
  const spoken = new Set<number>();
  for (const { role, key, repeats } of job.row.parts) {
    if (job.row.ids[role] === undefined && job.now[role] === undefined) continue;
    const firstRow = repeats === true ? firstRowOf(key, job.set) : undefined;
    const isUntouched = untouched(role, job);
    for (const entry of job.compiled.byRole.get(role) ?? []) {
      const { column } = entry.binding;
      if (spoken.has(column) || isUntouched(entry)) continue;
      const change = compareCell(entry, role, job);
      if (change === undefined) continue;
      // Where several parts speak for one column, the first that changed is heard.
      spoken.add(column);
      if (firstRow !== undefined && !repeatsCell(job, column, firstRow)) continue;
      changes.push(change);
    }
  }
  return changes;
}

function firstRowOf(key: string, { byKey, drafts }: DraftSet): number | undefined {
  return drafts[byKey.get(key) ?? -1]?.row;
}

/** A cell of a row that repeats another's follows it only where it said the same. */
function repeatsCell({ table, row }: RowComparison, column: number, firstRow: number): boolean {
  const text = table.rows[row.row]?.[column] ?? '';
  return text !== '' && text === table.rows[firstRow]?.[column];
}

function compareCell(entry: CompiledBinding, role: string, job: RowComparison): CellComparison | undefined {
  const { binding } = entry;
  const raw = job.table.rows[job.row.row]?.[binding.column] ?? '';
  const to = textNow(entry, role, job);
  if (binding.item === undefined) {
    const from = textThen(entry, role, job);
    if (from === to || raw === to) return undefined;
  } else {
    if (isSameList(entry, role, job)) return undefined;
    if (raw === to) return undefined;
  }
  return { column: binding.column, role, path: binding.path, record: job.now[role] ?? '', from: raw, to };
}

/** The quick answer: the same record with the same value, and a text that depends on nothing else. */
function untouched(
  role: string,
  { row, now, baseline, current }: RowComparison,
): (entry: CompiledBinding) => boolean {
  const then = baseline.get(row.ids[role] ?? '')?.values;
  const today = current.get(now[role] ?? '')?.values;
  const isSameRecord = then !== undefined && today !== undefined && row.ids[role] === now[role];
  return ({ binding: { path }, codec }) =>
    isSameRecord && codec.derived !== true && path !== '' && sameOrAbsent(then[path], today[path]);
}

/** A value that was never there and one that is empty on purpose read the same in a file. */
function sameOrAbsent(left: Value | undefined, right: Value | undefined): boolean {
  return sameValue(left ?? null, right ?? null);
}

function textThen(entry: CompiledBinding, role: string, { compiled, row, baseline }: RowComparison): string {
  const record = baseline.get(row.ids[role] ?? '');
  return record === undefined
    ? ''
    : renderCell(entry, { record, parts: row.ids, compiled, catalog: baseline });
}

function textNow(entry: CompiledBinding, role: string, { compiled, now, current }: RowComparison): string {
  const record = current.get(now[role] ?? '');
  return record === undefined ? '' : renderCell(entry, { record, parts: now, compiled, catalog: current });
}

/**
 * A list over several columns is compared as a whole. Where it changed, its items fill the columns from the first,
 * so that a gap in the file (picture 1 and 3, but no 2) cannot leave an old item behind.
 */
function isSameList(entry: CompiledBinding, role: string, job: RowComparison): boolean {
  const { compiled, row, now, baseline, current } = job;
  const before = baseline.get(row.ids[role] ?? '');
  const after = current.get(now[role] ?? '');
  const { path } = entry.binding;
  const lengths = [before, after].map((record) => {
    const value = record?.values[path];
    return isIdList(value) ? value.length : 1;
  });
  for (let item = 0; item < Math.max(...lengths); item++) {
    const one: CompiledBinding = { ...entry, binding: { ...entry.binding, item } };
    const then = before && renderCell(one, { record: before, parts: row.ids, compiled, catalog: baseline });
    const today = after && renderCell(one, { record: after, parts: now, compiled, catalog: current });
    if ((then ?? '') !== (today ?? '')) {
      reportOverflow(entry, lengths[1] ?? 0, job);
      return false;
    }
  }
  return true;
}

function reportOverflow({ binding, items }: CompiledBinding, length: number, job: RowComparison): void {
  const columns = items?.length ?? 0;
  if (length <= columns || items?.[0]?.binding !== binding) return;
  job.report({
    code: 'no-room',
    message: `There are ${length} values and the file has columns for ${columns} of them: the rest is not written.`,
    row: job.row.row,
    column: binding.column,
  });
}
