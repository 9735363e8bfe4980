/** One key of a pasted list. */
export interface ListEntry {
  readonly text: string;
  /** Of the pasted text, from 1. */
  readonly line: number;
}

export interface PastedTable {
  /** Cells of the lines that hold anything. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly columns: number;
}

/** A pasted text as a table: lines, and cells where tabs stand between them, as spreadsheets hand them over. */
export function parseTable(text: string): PastedTable {
  const rows = text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const cells = line.split('\t').map(cellText);
    return cells.some((cell) => cell !== '') ? [{ line: index + 1, cells }] : [];
  });
  return { rows, columns: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0) };
}

/** The keys of one column, or of all of them, from the top. */
export function entriesOf({ rows }: PastedTable, column: number | 'all'): ListEntry[] {
  return rows.flatMap(({ line, cells }) => {
    const wanted = column === 'all' ? cells : cells.slice(column, column + 1);
    return wanted.flatMap((text) => (text === '' ? [] : [{ text, line }]));
  });
}

/** What a line with commas or semicolons may hold; a key may have a comma itself, so the whole is tried first. */
export function partsOf(text: string): string[] {
  const parts = text.split(/[,;]/).map((part) => cellText(part));
  return parts.filter((part) => part !== '');
}

function cellText(cell: string): string {
  const trimmed = cell.trim();
  const isQuoted = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"');
  return isQuoted ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
}
