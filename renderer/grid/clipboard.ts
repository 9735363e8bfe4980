/**
 * Cells as text between Aisle and spreadsheets: tab-separated, with quotes around cells that hold tabs, quotes or
 * line breaks, as Excel and LibreOffice write and read it.
 */

/** On the tables that Aisle itself puts on the clipboard. */
export const OWN_MARK = 'data-aisle-cells';

/**
 * Rows of cell texts → the text for the clipboard. A last row of one empty cell gets a line break of its own, or it
 * would be taken for the end that spreadsheets add.
 */
export function toTsv(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.map(quoted).join('\t')).join('\n');
  return text.endsWith('\n') ? `${text}\n` : text;
}

function quoted(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * The same cells as an HTML table whose cells a spreadsheet keeps as text ("00123" stays "00123"): Excel by the
 * style, Calc by `sdnum`. The mark tells Aisle that the plain text beside it is exact.
 */
export function toHtmlTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    `<td sdnum="0;0;@" style='mso-number-format:"\\@"'>${escapeHtml(text)}</td>`;
  return `<table ${OWN_MARK}>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}

function escapeHtml(text: string): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return plain.replace(/\r\n|\n|\r/g, '<br style="mso-data-placement:same-cell">');
}

/** Clipboard text → rows of cells. One line break at the end, as spreadsheets add it, is no row. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let position = 0;
  while (position <= text.length) {
    const { cell, end } = readCell(text, position);
    rows.at(-1)?.push(cell);
    if (end >= text.length) break;
    position = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (text[end] !== '\t') {
      if (position >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

/** A quoted cell ends at its closing quote if a separator follows; any other quote is part of the text. */
function readCell(text: string, start: number): { cell: string; end: number } {
  if (text[start] === '"') {
    for (let close = text.indexOf('"', start + 1); close >= 0; close = text.indexOf('"', close + 2)) {
      if (text[close + 1] === '"') continue;
      const isEnd = close + 1 >= text.length || /[\t\n\r]/.test(text[close + 1] ?? '');
      if (!isEnd) break;
      return { cell: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
    }
  }
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(start, end), end };
}
