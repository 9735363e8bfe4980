import { type Finding, shortened } from './finding';
import { CELL_KIND, cellKind, type HeadedTable, isEmptyRow, type Row, type Table } from './table';

const ROWS_LOOKED_AT = 60;
const ROWS_BELOW = 30;

/**
 * Guesses which row is the header: the first that is as wide as the data below it and reads like names. Reports
 * begin with titles and notes; vendor formats with fixed header rows do not ask.
 * @returns index in `table.rows`; -1 for an empty table
 */
export function guessHeader(table: Table): number {
  const { rows } = table;
  if (rows.length === 0) return -1;
  const width = usualWidth(rows);
  let best = firstFilled(rows);
  let bestRating = rate(table, best, width);
  for (let index = best + 1; index < Math.min(rows.length, ROWS_LOOKED_AT); index++) {
    // Rows of data read like names as well: the search goes on only while nothing better than a title was seen.
    if (bestRating.isLikely) return best;
    const rating = rate(table, index, width);
    if (rating.score <= bestRating.score + 0.3) continue;
    best = index;
    bestRating = rating;
  }
  return best;
}

function firstFilled(rows: readonly Row[]): number {
  return Math.max(
    0,
    rows.findIndex((row) => !isEmptyRow(row)),
  );
}

/** The width, in filled cells, that most of the first rows have or exceed. */
function usualWidth(rows: readonly Row[]): number {
  const widths = rows.slice(0, ROWS_LOOKED_AT + ROWS_BELOW).map(filledWidth);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1);
  let usual = 1;
  let most = 0;
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > usual)) {
      usual = width;
      most = count;
    }
  }
  return usual;
}

/** Cells up to the last that is filled. */
function filledWidth(row: Row): number {
  let width = row.length;
  while (width > 0 && (row[width - 1] as string).trim() === '') width--;
  return width;
}

interface Rating {
  readonly score: number;
  /** Whether the row is wide enough and enough of it reads like names. */
  readonly isLikely: boolean;
}

function rate(table: Table, index: number, width: number): Rating {
  const row = table.rows[index] as Row;
  const filled = row.flatMap((cell, column) => (cell.trim() === '' ? [] : [{ cell: cell.trim(), column }]));
  if (filled.length === 0) return { score: Number.NEGATIVE_INFINITY, isLikely: false };
  const named = filled.filter(
    ({ cell, column }) => isName(cell) && cellKind(table, index, column) === CELL_KIND.text,
  );
  const names = named.length / filled.length;
  const distinct = new Set(filled.map(({ cell }) => cell.toLowerCase())).size / filled.length;
  const cover = Math.min(1, filled.length / width);
  return { score: 2 * cover + names + distinct, isLikely: cover >= 0.6 && names >= 0.5 };
}

function isName(cell: string): boolean {
  // Reports head their columns with years.
  if (/^(?:19|20)\d\d$/.test(cell)) return true;
  const isNumber = /^[-+(]?\p{Sc}?\d[\d.,\s]*%?\)?$/u.test(cell);
  return cell.length <= 120 && !isNumber && !/^\d{4}-\d\d-\d\d/.test(cell);
}

/** Rows of a text file that are wider or narrower than the header, and headers that are missing or repeated. */
export function shapeFindings(headed: HeadedTable): Finding[] {
  return [...headerFindings(headed), ...raggedRows(headed)];
}

/** Sheets have no ragged rows: cells beyond the last filled one are empty like any other. */
export function raggedRows({ table, columns, first }: HeadedTable): Finding[] {
  if (table.source.dialect === null) return [];
  const findings: Finding[] = [];
  for (let row = first; row < table.rows.length; row++) {
    const cells = table.rows[row] as Row;
    if (cells.length === columns.length) continue;
    findings.push({
      code: 'ragged-row',
      message: `The row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the header ${columns.length}.`,
      row,
      line: table.lines[row] ?? null,
      column: null,
      value: shortened(cells.join(' | ')),
    });
  }
  return findings;
}

function headerFindings({ table, header, columns }: HeadedTable): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  for (const [column, name] of columns.entries()) {
    const place = { row: header, line: table.lines[header] ?? null, column };
    const key = name.trim().toLowerCase();
    if (key === '') {
      if (!hasData(table, header, column)) continue;
      findings.push({ code: 'empty-header', message: 'The column has no header.', ...place });
    } else if (seen.has(key)) {
      const message = `The header “${shortened(name.trim())}” stands over more than one column.`;
      findings.push({ code: 'duplicate-header', message, ...place, value: shortened(name) });
    } else {
      seen.set(key, column);
    }
  }
  return findings;
}

function hasData(table: Table, header: number, column: number): boolean {
  return table.rows.some((row, index) => index > header && (row[column] ?? '') !== '');
}
