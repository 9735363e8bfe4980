import { isIdList } from '@shared/fields';
import { err, type Result } from '@shared/result';
import { INHERIT } from '../amazon/codecs';
import { LISTING, listingRoles } from '../amazon/roles';
import { listingRows } from '../amazon/write';
import { patchCsv } from '../csv/patch';
import { RecordCatalog } from '../engine/catalog';
import { type CompiledReading, compileReading } from '../engine/compile';
import { renderRow } from '../engine/renderRow';
import type { FileFinding, Format, Reading, RecordSource } from '../format';
import { patchWorkbook } from '../spreadsheet/patch';
import type { CellEdit, Row, Table, TablePatch } from '../table/table';

export interface TemplateJob {
  readonly format: Format;
  /** As read from the template's bytes, and how it is recognised. */
  readonly table: Table;
  readonly reading: Reading;
  readonly records: RecordSource;
  /** Ids of the listings to write; those of other marketplaces than the template's are left out. */
  readonly roots: readonly string[];
}

export interface FilledTemplate {
  /** The template's table with a row for each listing, and the cells that fill it. */
  readonly table: Table;
  readonly patch: TablePatch;
  /** Listings left out, and lists that have more items than the template has columns. `row` is null. */
  readonly findings: readonly FileFinding[];
  readonly written: readonly string[];
}

/**
 * Listings as rows of a template that the user got from Amazon, from the first data row that is free. What a listing
 * inherits is written too, since a template knows nothing of master records. All else of the template stays.
 */
export function fillingTemplate(job: TemplateJob): FilledTemplate {
  const reading = { ...job.reading, options: { ...job.reading.options, [INHERIT]: 'yes' } };
  const compiled = compileReading(job.format, reading);
  const catalog = new RecordCatalog(job.records);
  const findings: FileFinding[] = [];
  const texts: Row[] = [];
  const written = new Set<string>();
  for (const root of job.roots) {
    if (written.has(root)) continue;
    const rows = belongsHere(root, reading, catalog) ? listingRows(root, reading, catalog) : [];
    if (rows.length === 0) findings.push(leftOut(root, catalog));
    for (const parts of rows) {
      for (const id of Object.values(parts)) written.add(id);
      texts.push(renderRow(compiled, parts, catalog).map((cell) => cell?.text ?? ''));
      findings.push(...overflows(root, compiled, catalog));
    }
  }
  return { ...placeRows(job.table, job.reading, texts), findings, written: [...written] };
}

/** The filled template as bytes. Errors: those of the patchers, and `empty` where no listing belongs into it. */
export function fillTemplate(source: Uint8Array, job: TemplateJob): Result<Uint8Array> {
  const { table, patch, written } = fillingTemplate(job);
  if (written.length === 0)
    return err('empty', 'None of the listings chosen is of the marketplace that this template is for.');
  const { dialect } = job.table.source;
  return dialect === null ? patchWorkbook(source, table, patch) : patchCsv(source, dialect, patch);
}

function belongsHere(root: string, reading: Reading, catalog: RecordCatalog): boolean {
  const { marketplace = '' } = reading.options;
  const own = catalog.get(root)?.values.marketplace;
  if (marketplace === '' || own === undefined || own === null) return true;
  return listingRoles(reading).some((role) => (role === LISTING ? marketplace : role.slice(8)) === own);
}

function leftOut(root: string, catalog: RecordCatalog): FileFinding {
  const { sellerSku, marketplace } = catalog.get(root)?.values ?? {};
  const message = 'The template is for another marketplace than this listing, which is left out.';
  const value = `${String(sellerSku ?? root)} (${String(marketplace ?? '')})`;
  return { code: 'other-marketplace', message, row: null, column: null, value };
}

function overflows(root: string, compiled: CompiledReading, catalog: RecordCatalog): FileFinding[] {
  const values = catalog.get(root)?.values ?? {};
  return ['bullets', 'images'].flatMap((path) => {
    const list = values[path];
    const columns = compiled.reading.bindings.filter(
      (binding) => binding.role === LISTING && binding.path === path,
    ).length;
    if (!isIdList(list) || list.length <= columns) return [];
    const message = `There are ${list.length} values and the file has columns for ${columns} of them: the rest is not written.`;
    return [{ code: 'no-room', message, row: null, column: null, value: String(values.sellerSku ?? root) }];
  });
}

/** Text files take rows at their end; a sheet has its first free line below the examples. */
function placeRows(
  table: Table,
  reading: Reading,
  texts: readonly Row[],
): Pick<FilledTemplate, 'table' | 'patch'> {
  if (table.source.sheet === null) return { table, patch: { edits: [], appendedRows: texts } };
  const last = table.lines[table.rows.length - 1] ?? 0;
  const from = Math.max(last + 1, Number(reading.options.dataRow ?? 1));
  const lines = [...table.lines.subarray(0, table.rows.length), ...texts.map((_, index) => from + index)];
  const edits: CellEdit[] = texts.flatMap((cells, index) =>
    cells.flatMap((value, column) =>
      value === '' ? [] : [{ row: table.rows.length + index, column, value }],
    ),
  );
  const rows = [...table.rows, ...texts.map((): Row => [])];
  return { table: { ...table, rows, lines: Uint32Array.from(lines) }, patch: { edits } };
}
