import { LISTING } from '../amazon/roles';
import { inflateEntry, readZip } from '../archive/zip';
import type { Reading } from '../format';
import { columnOfReference } from '../spreadsheet/address';
import { DEFAULT_MAX_INFLATED_BYTES } from '../spreadsheet/open';
import { findParts, type PartReader } from '../spreadsheet/package';
import type { InspectedFile } from '../table/inspect';
import type { Table } from '../table/table';
import { definedNames, listRules } from './validationXml';

/** The values that a template offers for a column, in its own order; none where it offers none. */
export type ValidValues = (column: number) => readonly string[];

/** A workbook as it was read, and the bytes it was read from. */
export interface TemplateFile {
  readonly bytes: Uint8Array;
  readonly file: Pick<InspectedFile, 'sheets' | 'table'>;
}

/**
 * What a template offers to choose from: the drop-downs of the sheet itself, the ranges that Amazon names after
 * product type and attribute, and the sheet of valid values. Text files offer nothing.
 */
export function validValuesOf({ bytes, file }: TemplateFile, reading: Reading): ValidValues {
  if (reading.sheet === null) return () => [];
  const lists = new TemplateLists({ bytes, file }, reading);
  const known = new Map<number, readonly string[]>();
  return (column) => {
    const found = known.get(column) ?? lists.of(column);
    known.set(column, found);
    return found;
  };
}

const LABEL_ROWS = 3;

class TemplateLists {
  private readonly names: ReadonlyMap<string, string>;
  private readonly rules: ReadonlyMap<number, string>;
  private readonly tables = new Map<string, Table>();
  private readonly bySheet: ReadonlyMap<string, readonly string[]>;

  constructor(
    { bytes, file }: TemplateFile,
    private readonly reading: Reading,
  ) {
    file.sheets.forEach(({ name }, index) => {
      this.tables.set(name.toLowerCase(), file.table(index));
    });
    const read = partReader(bytes);
    const parts = findParts(read, reading.sheet ?? '');
    this.names = definedNames(parts === null ? '' : (read(parts.workbook) ?? ''));
    this.rules = listRules(parts === null ? '' : (read(parts.sheet) ?? ''));
    this.bySheet = this.readValueSheets();
  }

  of(column: number): readonly string[] {
    const ruled = this.evaluate(this.rules.get(column) ?? '');
    if (ruled.length > 0) return ruled;
    const named = this.namedLists(this.reading.columns[column] ?? '');
    if (named.length > 0) return named;
    const headers = [this.reading.columns[column] ?? '', ...this.labelsOf(column)];
    return (
      headers.map((header) => this.bySheet.get(folded(header)) ?? []).find(({ length }) => length > 0) ?? []
    );
  }

  /** A list in quotes, a range, or the name of one; anything worked out by a formula offers nothing. */
  private evaluate(formula: string): readonly string[] {
    const text = formula.trim().replace(/^=/, '');
    const quoted = /^"(.*)"$/s.exec(text)?.[1];
    if (quoted !== undefined) return unique(quoted.replaceAll('""', '"').split(','));
    const range = this.names.get(text.toLowerCase()) ?? text;
    return this.readRange(range);
  }

  private readRange(range: string): readonly string[] {
    const match =
      /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(
        range.trim(),
      );
    if (match === null) return [];
    const [, quoted, bare, left = '', top = '', right = left, bottom = top] = match;
    const table = this.tables.get((quoted?.replaceAll("''", "'") ?? bare ?? '').toLowerCase());
    if (table === undefined) return [];
    const [from, to] = [columnOfReference(left), columnOfReference(right)];
    const cells: string[] = [];
    table.rows.forEach((row, index) => {
      const line = table.lines[index] ?? 0;
      if (line >= Number(top) && line <= Number(bottom)) cells.push(...row.slice(from, to + 1));
    });
    return unique(cells);
  }

  /** Amazon names the list of an attribute by product type and path, without the characters a name cannot have. */
  private namedLists(header: string): readonly string[] {
    const bare = header
      .trim()
      .replace(/[[\]=#:\s]/g, '')
      .toLowerCase();
    if (bare === '') return [];
    const types = this.productTypes();
    const names = [...this.names.keys()].filter((name) => {
      const prefix = name.endsWith(bare) ? name.slice(0, name.length - bare.length) : undefined;
      return prefix === '' || (prefix !== undefined && types.has(prefix));
    });
    return unique(names.flatMap((name) => this.readRange(this.names.get(name) ?? '')));
  }

  /** Product types in the data and in the example rows above it, lower case. */
  private productTypes(): ReadonlySet<string> {
    const { bindings, header, sheet } = this.reading;
    const column = bindings.find(({ role, path }) => role === LISTING && path === 'productType')?.column;
    const rows = this.tables.get((sheet ?? '').toLowerCase())?.rows.slice(header + 1) ?? [];
    const types = rows.map((row) => (column === undefined ? '' : (row[column] ?? '')).trim().toLowerCase());
    return new Set(types.filter((type) => type !== ''));
  }

  /** What stands above the column: the template's own labels of it. */
  private labelsOf(column: number): string[] {
    const { header, sheet } = this.reading;
    const table = this.tables.get((sheet ?? '').toLowerCase());
    const rows = table?.rows.slice(Math.max(0, header - LABEL_ROWS), header) ?? [];
    return rows.reverse().flatMap((row) => {
      const text = (row[column] ?? '').trim();
      return text === '' ? [] : [text];
    });
  }

  /** Sheets that list the values to the right of a label or below a field name. */
  private readValueSheets(): Map<string, readonly string[]> {
    const lists = new Map<string, readonly string[]>();
    for (const [name, table] of this.tables) {
      if (/^(valid values|gültige werte|valeurs valides|valori validi|valores válidos)$/.test(name))
        addRowLists(table, lists);
      else if (/^dropdown lists$/.test(name)) addColumnLists(table, lists);
    }
    return lists;
  }
}

/** A label such as `Color - [ blanket ]` in one of the first two cells, its values behind it. */
function addRowLists(table: Table, lists: Map<string, readonly string[]>): void {
  for (const row of table.rows) {
    const at = row.findIndex(
      (cell, column) => column < 2 && cell.trim() !== '' && (row[column + 1] ?? '') !== '',
    );
    const label = row[at] ?? '';
    if (at < 0) continue;
    const key = folded(label.replace(/\s*-\s*\[[^\]]*\]\s*$/, ''));
    lists.set(key, unique([...(lists.get(key) ?? []), ...row.slice(at + 1)]));
  }
}

/** Field names in one of the first rows, the values below. */
function addColumnLists(table: Table, lists: Map<string, readonly string[]>): void {
  const header = table.rows
    .slice(0, 4)
    .findLastIndex((row) => row.some((cell) => /^[a-z][a-z0-9_]*$|#\d|^::/.test(cell.trim())));
  for (const [column, name] of (table.rows[header] ?? []).entries()) {
    const key = folded(name);
    const values = table.rows.slice(header + 1).map((row) => row[column] ?? '');
    if (key !== '' && !lists.has(key)) lists.set(key, unique(values));
  }
}

function folded(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}

function partReader(content: Uint8Array): PartReader {
  const entries = readZip(content);
  if (!entries.ok) return () => null;
  return (path) => {
    const entry = entries.value.find(({ name }) => name.replace(/^\//, '') === path);
    const data = entry && inflateEntry(content, entry, DEFAULT_MAX_INFLATED_BYTES);
    return data?.ok ? new TextDecoder('utf-8').decode(data.value) : null;
  };
}
