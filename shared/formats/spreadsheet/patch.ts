import { err, ok, type Result } from '../../result';
import { inflateEntry, rawEntry, readZip, type ZipEntry } from '../archive/zip';
import { type PackedEntry, packEntry, writeZip } from '../archive/zipWrite';
import { CELL_KIND, cellKind, cellText, type Row, type Table, type TablePatch } from '../table/table';
import { DEFAULT_MAX_INFLATED_BYTES } from './open';
import { findParts, type WorkbookParts, withoutPointer } from './package';
import { isPlainNumber } from './plainNumber';
import { serialDate } from './serialDate';
import { type CellContent, type RowChanges, rewriteSheet } from './sheetXml';

/**
 * The source workbook (XLSX or XLSM) with some cells of one sheet changed. Every other part of the package keeps
 * its bytes: other sheets, styles, macros, shared texts. With nothing to change it is the same array.
 *
 * A changed cell keeps its style and its type: a number stays a number, a date a date, all else is text, never a
 * formula. A removed row is left blank where it stands, since moving the rows below would break the formulas and
 * ranges that name them; for the same reason inserted rows, like appended ones, follow the last row with data. They
 * take its style.
 * @param table as read from the same bytes
 * Errors: `refused` (another kind of workbook, a shared formula), `damaged`, `missing`, `limit`.
 */
export function patchWorkbook(source: Uint8Array, table: Table, patch: TablePatch): Result<Uint8Array> {
  const { kind, sheet } = table.source;
  if (isEmptyPatch(table, patch)) return ok(source);
  if ((kind !== 'xlsx' && kind !== 'xlsm') || sheet === null) {
    return err(
      'refused',
      `A ${kind.toUpperCase()} file cannot be changed in place. Export it as XLSX or CSV instead.`,
    );
  }
  const entries = readZip(source);
  if (!entries.ok) return entries;
  const workbook = new PackageReader(source, entries.value);
  const parts = findParts((path) => workbook.text(path), sheet);
  const xml = parts === null ? null : workbook.text(parts.sheet);
  if (parts === null || xml === null)
    return err('missing', `The sheet “${sheet}” was not found in the file.`);
  const changes = planChanges(table, patch, parts.epoch1904);
  const rewritten = rewriteSheet(xml, changes);
  if (!rewritten.ok) return rewritten;
  const replaced = new Map([[parts.sheet, rewritten.value.xml]]);
  const dropped = rewritten.value.lostFormula ? forgetCalculationOrder(workbook, parts, replaced) : null;
  return workbook.repack(replaced, dropped);
}

function isEmptyPatch(table: Table, patch: TablePatch): boolean {
  const isMoot = patch.edits.every((edit) => cellText(table, edit.row, edit.column) === edit.value);
  return isMoot && (patch.removedRows ?? []).length === 0 && addedRows(patch).length === 0;
}

function addedRows(patch: TablePatch): readonly Row[] {
  return [...(patch.insertedRows ?? []).map(({ row }) => row), ...(patch.appendedRows ?? [])];
}

class PackageReader {
  private readonly byPath = new Map<string, ZipEntry>();

  constructor(
    private readonly source: Uint8Array,
    private readonly entries: readonly ZipEntry[],
  ) {
    for (const entry of entries) this.byPath.set(pathOf(entry.name), entry);
  }

  /** Null where the part is missing, damaged or not UTF-8. */
  text(path: string): string | null {
    const entry = this.byPath.get(pathOf(path));
    if (entry === undefined) return null;
    const data = inflateEntry(this.source, entry, DEFAULT_MAX_INFLATED_BYTES);
    if (!data.ok) return null;
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data.value);
    } catch {
      return null;
    }
  }

  /** The package with some parts replaced and one left out; all others keep their compressed bytes. */
  repack(replaced: ReadonlyMap<string, string>, dropped: string | null): Result<Uint8Array> {
    const texts = new Map(Array.from(replaced, ([path, text]) => [pathOf(path), text]));
    const packed: PackedEntry[] = [];
    for (const entry of this.entries) {
      const path = pathOf(entry.name);
      if (dropped !== null && path === pathOf(dropped)) continue;
      const text = texts.get(path);
      const data = text === undefined ? rawEntry(this.source, entry) : null;
      if (text !== undefined) {
        const fresh = packEntry(entry.name, new TextEncoder().encode(text), 'deflated');
        packed.push({ ...fresh, nameBytes: entry.nameBytes, flags: entry.flags, time: entry.time });
      } else if (data !== null) {
        packed.push({ ...entry, data });
      } else {
        return err('damaged', 'The workbook is damaged, so an exact copy cannot be written.');
      }
    }
    return ok(writeZip(packed));
  }
}

function pathOf(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

/** Excel calls a workbook damaged whose order of calculation names a cell without a formula; it makes a new one. */
function forgetCalculationOrder(
  workbook: PackageReader,
  parts: WorkbookParts,
  replaced: Map<string, string>,
): string | null {
  const { calculation } = parts;
  const types = workbook.text('[Content_Types].xml');
  const relations = workbook.text(parts.relations);
  if (calculation === null || types === null || relations === null) return null;
  replaced.set(
    '[Content_Types].xml',
    withoutPointer(types, 'PartName', (name) => pathOf(name) === pathOf(calculation)),
  );
  replaced.set(
    parts.relations,
    withoutPointer(relations, 'Type', (type) => type.endsWith('/calcChain')),
  );
  return calculation;
}

function planChanges(table: Table, patch: TablePatch, epoch1904: boolean): Map<number, RowChanges> {
  const numberColumns = new NumberColumns(table);
  const changes = new Map<
    number,
    { cells: Map<number, CellContent>; isCleared?: boolean; styleRow?: number }
  >();
  const removed = new Set(patch.removedRows ?? []);
  for (const edit of patch.edits) {
    const line = table.lines[edit.row];
    if (line === undefined || removed.has(edit.row)) continue;
    if (cellText(table, edit.row, edit.column) === edit.value) continue;
    const change = changes.get(line) ?? { cells: new Map<number, CellContent>() };
    change.cells.set(edit.column, contentFor(table, edit, { numberColumns, epoch1904 }));
    changes.set(line, change);
  }
  for (const row of removed) {
    const line = table.lines[row];
    if (line !== undefined) changes.set(line, { cells: new Map(), isCleared: true });
  }
  const last = table.lines[table.rows.length - 1] ?? 0;
  for (const [index, row] of addedRows(patch).entries()) {
    const cells = new Map<number, CellContent>();
    for (const [column, value] of row.entries()) {
      if (value !== '') cells.set(column, numberColumns.content(column, value));
    }
    changes.set(last + 1 + index, { cells, styleRow: last });
  }
  return changes;
}

interface ContentRules {
  readonly numberColumns: NumberColumns;
  readonly epoch1904: boolean;
}

function contentFor(
  table: Table,
  edit: { readonly row: number; readonly column: number; readonly value: string },
  { numberColumns, epoch1904 }: ContentRules,
): CellContent {
  const { value } = edit;
  if (value === '') return { type: 'empty' };
  const before = cellText(table, edit.row, edit.column);
  if (before === '') return numberColumns.content(edit.column, value);
  switch (cellKind(table, edit.row, edit.column)) {
    case CELL_KIND.number:
      return numberLike(before, value) ?? { type: 'text', text: value };
    case CELL_KIND.date: {
      const serial = serialDate(value, epoch1904);
      return serial === null ? { type: 'text', text: value } : { type: 'number', number: serial };
    }
    case CELL_KIND.flag:
      return /^(?:TRUE|FALSE)$/.test(value)
        ? { type: 'flag', flag: value === 'TRUE' }
        : { type: 'text', text: value };
    default:
      return { type: 'text', text: value };
  }
}

/** A number where it stays one for the reader: `01234` was shown by a format that shows `01235` alike. */
function numberLike(before: string, value: string): CellContent | null {
  if (isPlainNumber(value)) return { type: 'number', number: value };
  const isCode = /^0\d+$/.test(before) && /^\d+$/.test(value) && value.length === before.length;
  return isCode && value.length <= 15 ? { type: 'number', number: String(Number(value)) } : null;
}

/** Which columns hold numbers, so that a value typed into an empty cell becomes what its neighbours are. */
class NumberColumns {
  private readonly known = new Map<number, boolean>();

  constructor(private readonly table: Table) {}

  content(column: number, value: string): CellContent {
    const isNumber = isPlainNumber(value) && this.isNumeric(column);
    return isNumber ? { type: 'number', number: value } : { type: 'text', text: value };
  }

  private isNumeric(column: number): boolean {
    const known = this.known.get(column);
    if (known !== undefined) return known;
    let numbers = 0;
    let filled = 0;
    for (let row = 0; row < this.table.rows.length; row++) {
      if (cellText(this.table, row, column) === '') continue;
      filled++;
      if (cellKind(this.table, row, column) === CELL_KIND.number) numbers++;
    }
    const isNumeric = numbers > 0 && numbers * 2 >= filled;
    this.known.set(column, isNumeric);
    return isNumeric;
  }
}
