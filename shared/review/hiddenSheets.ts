import { KEPT_COLUMNS, KEPT_SHEET, MARK, VERSION } from './review';
import { listChoices, type ReviewTable, ruleOf } from './reviewTable';
import { DECLARATION, LOOK, MAIN, textCell } from './sheetParts';

function sheetXml(
  rows: readonly (readonly string[])[],
  { widths = '', looks = LOOK.plain as number } = {},
): string {
  const lines = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((text, column) => textCell(column, index + 1, text, index === 0 && looks !== LOOK.plain ? LOOK.header : looks)).join('')}</row>`,
  );
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${widths}<sheetData>${lines.join('')}</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/></worksheet>`;
}

/** The rules of each column, for reading. */
export function notesSheet({ columns }: ReviewTable): string {
  return sheetXml(
    [
      ['Column', 'Rule'],
      ...columns.map((column) => [column.header, ruleOf(column)]),
      ['Comment', 'For whoever takes this file back; it does not go to the shop.'],
      ['', 'White cells are for you; grey ones are locked. Save the file as XLSX and send it back.'],
      ['', 'Rows may be filtered, sorted or left out. Rows of your own are not taken over.'],
    ],
    {
      widths:
        '<cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols>',
      looks: LOOK.locked,
    },
  );
}

export function listsSheet(table: ReviewTable): string {
  const lists = listChoices(table);
  const length = Math.max(0, ...lists.map(({ values }) => values.length));
  return sheetXml([
    lists.map(({ path }) => path),
    ...Array.from({ length }, (_, index) => lists.map(({ values }) => values[index] ?? '')),
  ]);
}

/** Ids, revisions and what each cell said: by this the return is matched and compared. */
export function keptSheet({ type, columns, rows }: ReviewTable): string {
  const before = (first: string): string[] => [first, ...Array<string>(KEPT_COLUMNS - 1).fill('')];
  return sheetXml([
    [MARK, VERSION, type, KEPT_SHEET],
    [...before('path'), ...columns.map(({ path }) => path)],
    [...before('header'), ...columns.map(({ header }) => header)],
    [...before('limit'), ...columns.map(({ limit }) => (limit === undefined ? '' : String(limit)))],
    ...rows.map(({ id, rev, closed, cells }) => [id, String(rev), closed.join(' '), ...cells]),
  ]);
}
