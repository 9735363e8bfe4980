import { err, ok, type Result } from '@shared/result';
import { PLAIN_TSV } from '../csv/dialect';
import { writeCsv } from '../csv/write';
import { patchWorkbook } from '../spreadsheet/patch';
import type { CellEdit, Row, Table, TablePatch } from '../table/table';
import { isTemplate, type UploadJob, type UploadPlan } from './planUpload';

/**
 * The files of an upload, each within Amazon's limit. A template keeps its own rows, sheets and columns; other files
 * have the columns that say something, and no more. None where there is nothing to say.
 * @param source bytes of the file that `job.table` was read from
 * Errors: `limit` (a template that is too large as it is), those of `patchWorkbook`.
 */
export function writeUpload(source: Uint8Array, job: UploadJob, plan: UploadPlan): Result<Uint8Array[]> {
  if (plan.rows.length === 0) return ok([]);
  const rules = job.format.uploadFor?.(job.reading) ?? job.format.upload;
  const limit = rules?.sizeLimit?.bytes ?? Number.POSITIVE_INFINITY;
  const rows = plan.rows.map(({ cells }) => cells);
  if (job.table.source.sheet !== null) return splitting(rows, limit, (part) => intoSheet(source, job, part));
  const isKept = isTemplate(job.reading)
    ? () => true
    : (_: unknown, column: number) => rows.some((cells) => (cells[column] ?? '') !== '');
  const top = isTemplate(job.reading)
    ? job.table.rows.slice(0, job.reading.first)
    : [plan.columns.filter(isKept)];
  const dialect = job.table.source.dialect ?? PLAIN_TSV;
  return splitting(rows, limit, (part) =>
    ok(writeCsv([...top, ...part.map((cells) => cells.filter(isKept))], dialect).bytes),
  );
}

/**
 * The upload as a patch of the workbook it came from, for whoever patches files elsewhere: its rows take the place of
 * the template's data rows, from the first one on.
 */
export function uploadPatch({ table, reading }: UploadJob, plan: UploadPlan): TablePatch {
  const there = table.rows.length - reading.first;
  const rows = plan.rows.map(({ cells }) => cells);
  const edits = rows
    .slice(0, there)
    .flatMap((cells, index) =>
      cells.map((value, column): CellEdit => ({ row: reading.first + index, column, value })),
    );
  const removedRows = Array.from(
    { length: Math.max(0, there - rows.length) },
    (_, index) => reading.first + rows.length + index,
  );
  return { edits, removedRows, appendedRows: rows.slice(there) };
}

/** Halves what is too large until it fits. */
function splitting(
  rows: readonly Row[],
  limit: number,
  write: (part: readonly Row[]) => Result<Uint8Array>,
): Result<Uint8Array[]> {
  const written = write(rows);
  if (!written.ok) return written;
  if (written.value.length <= limit) return ok([written.value]);
  if (rows.length < 2)
    return err('limit', `A file with one row alone is larger than the ${limit} bytes that Amazon takes.`);
  const middle = Math.ceil(rows.length / 2);
  const first = splitting(rows.slice(0, middle), limit, write);
  if (!first.ok) return first;
  const second = splitting(rows.slice(middle), limit, write);
  return second.ok ? ok([...first.value, ...second.value]) : second;
}

/** The rows from the first data row on; what else stood there goes. */
function intoSheet(
  source: Uint8Array,
  { table, reading }: UploadJob,
  part: readonly Row[],
): Result<Uint8Array> {
  const missing = Math.max(0, reading.first + part.length - table.rows.length);
  const last = table.lines[table.rows.length - 1] ?? 0;
  const from = Math.max(
    last + 1,
    reading.first === table.rows.length ? Number(reading.options.dataRow ?? 1) : 1,
  );
  const lines = [...table.lines.subarray(0, table.rows.length)];
  for (let index = 0; index < missing; index++) lines.push(from + index);
  const rows = [...table.rows, ...Array.from({ length: missing }, (): Row => [])];
  const target: Table = { ...table, rows, lines: Uint32Array.from(lines) };
  const edits = part.flatMap((cells, index) =>
    cells.map((value, column): CellEdit => ({ row: reading.first + index, column, value })),
  );
  const removedRows = rows.map((_, row) => row).slice(reading.first + part.length);
  return patchWorkbook(source, target, { edits, removedRows });
}
