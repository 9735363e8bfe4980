import { runToEnd } from './engine/exactCopy';
import { type DraftSet, readingDrafts } from './engine/readDrafts';
import type { FileFinding, FormatId } from './format';
import { formatOf } from './index';
import { mappingOf, type TableMapping } from './mapped-table';
import type { OpenedFile } from './open';
import { findDamage } from './table/damage/damage';
import { withHeader } from './table/table';

/** Why a row, or one cell of it, cannot be taken as it stands. */
export interface Reject {
  /** Data row, 1 for the first below the header; null where the whole file is meant. */
  readonly row: number | null;
  /** Header of the column; null where the whole row is meant. */
  readonly column: string | null;
  readonly reason: string;
}

/** What `aisle inspect FILE --json` prints. */
export interface Inspection {
  readonly format: FormatId;
  /** WHATWG name; null for a workbook. */
  readonly encoding: string | null;
  /** One character; null for a workbook. */
  readonly delimiter: string | null;
  /** Data rows: neither header nor blank; ragged ones count. */
  readonly rows: number;
  readonly columns: readonly string[];
  /** What each column is read as; can be changed and given back as a mapping. */
  readonly mapping: TableMapping;
  readonly rejects: readonly Reject[];
}

/** What a file holds and what is wrong with it, without any workspace. */
export function inspectFile(opened: OpenedFile): Inspection {
  const { table, reading } = opened;
  const set = runToEnd(readingDrafts(formatOf(reading), table, reading));
  return {
    format: reading.format,
    encoding: table.source.encoding,
    delimiter: table.source.dialect?.delimiter ?? null,
    rows: set.rowCount,
    columns: reading.columns,
    mapping: mappingOf(reading),
    rejects: rejectsOf(opened, set),
  };
}

/** Rows that cannot be read, values that are not what their column holds, and what a spreadsheet did to the file. */
export function rejectsOf(opened: Pick<OpenedFile, 'table' | 'reading'>, set: DraftSet): Reject[] {
  const findings = [...set.rejects, ...set.findings, ...damageIn(opened)];
  const seen = new Set<string>();
  return findings
    .filter(({ row, column }) => {
      const place = `${row} ${column}`;
      if (column !== null && seen.has(place)) return false;
      seen.add(place);
      return true;
    })
    .sort((left, right) => (left.row ?? -1) - (right.row ?? -1) || (left.column ?? -1) - (right.column ?? -1))
    .map((finding) => rejectOf(finding, opened));
}

/** What Excel and its like did to the file before it came here: told before it does harm. */
export function damageIn({ table, reading }: Pick<OpenedFile, 'table' | 'reading'>): FileFinding[] {
  const headed = { ...withHeader(table, reading.header, reading.first), columns: reading.columns };
  return findDamage(headed).map(({ code, message, row, column, value }) => ({
    code,
    message,
    row,
    column,
    ...(value === undefined ? {} : { value }),
  }));
}

function rejectOf({ row, column, message }: FileFinding, { reading }: Pick<OpenedFile, 'reading'>): Reject {
  return {
    row: row === null ? null : row - reading.first + 1,
    column: column === null ? null : (reading.columns[column] ?? null),
    reason: message,
  };
}
