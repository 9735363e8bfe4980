import { isUnparsed } from '@shared/fields';
import { columnLetters } from '@shared/formats/spreadsheet/address';
import { isPlainNumber } from '@shared/formats/spreadsheet/plainNumber';
import { escapeXml } from '@shared/formats/spreadsheet/xml';
import { COMMENT_HEADER, ID_HEADER } from './review';
import { listChoices, type ReviewColumn, type ReviewRow, type ReviewTable, ruleOf } from './reviewTable';
import { DECLARATION, LOOK, MAIN, OFFICE, textCell } from './sheetParts';

/** Where everything stands on the sheet. */
interface Places {
  readonly keys: number;
  /** By field: its column, and that of its counter. */
  readonly fields: readonly { readonly at: number; readonly counter: number | undefined }[];
  readonly comment: number;
}

const PICTURE_HEIGHT = 56;

/** The sheet that the copywriter works on. */
export function reviewSheet(table: ReviewTable): { xml: string; filtered: string } {
  const places = placesOf(table);
  const last = table.rows.length + 1;
  const filtered = `$A$1:$${columnLetters(places.comment)}$${last}`;
  const frozen = places.keys + table.keyHeaders.length;
  const corner = `${columnLetters(frozen)}2`;
  const xml =
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane xSplit="${frozen}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>` +
    `<selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/>` +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columnsXml(table, places)}` +
    `<sheetData>${headerXml(table, places)}${table.rows.map((row, index) => rowXml(row, index + 2, { table, places })).join('')}</sheetData>` +
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>' +
    `<autoFilter ref="${filtered.replaceAll('$', '')}"/>` +
    limitsXml(table, places, last) +
    validationsXml(table, places, last) +
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup orientation="landscape" fitToHeight="0"/>' +
    `${table.hasPictures ? '<drawing r:id="rId1"/>' : ''}</worksheet>`;
  return { xml, filtered };
}

function placesOf({ hasPictures, keyHeaders, columns }: ReviewTable): Places {
  const keys = hasPictures ? 2 : 1;
  let next = keys + keyHeaders.length;
  const fields = columns.map(({ limit }) => {
    const at = next++;
    return { at, counter: limit === undefined ? undefined : next++ };
  });
  return { keys, fields, comment: next };
}

const WIDE: ReadonlySet<string> = new Set(['richText', 'list']);

function columnsXml({ hasPictures, keyHeaders, columns }: ReviewTable, places: Places): string {
  const widths = new Map<number, number>();
  if (hasPictures) widths.set(1, 11);
  keyHeaders.forEach((_, index) => {
    widths.set(places.keys + index, 22);
  });
  columns.forEach(({ field }, index) => {
    const { at, counter } = places.fields[index] ?? { at: 0, counter: undefined };
    const isLong = WIDE.has(field.kind) || (field.kind === 'text' && field.multiline === true);
    widths.set(at, isLong ? 60 : field.kind === 'text' ? 42 : 16);
    if (counter !== undefined) widths.set(counter, 11);
  });
  widths.set(places.comment, 40);
  const list = [...widths]
    .sort(([left], [right]) => left - right)
    .map(([at, width]) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return `<cols><col min="1" max="1" width="9" hidden="1" customWidth="1"/>${list.join('')}</cols>`;
}

function headerXml({ hasPictures, keyHeaders, columns }: ReviewTable, places: Places): string {
  const cells = [textCell(0, 1, ID_HEADER, LOOK.header)];
  if (hasPictures) cells.push(textCell(1, 1, 'Picture', LOOK.header));
  keyHeaders.forEach((header, index) => {
    cells.push(textCell(places.keys + index, 1, header, LOOK.header));
  });
  columns.forEach(({ header, limit }, index) => {
    const { at, counter } = places.fields[index] ?? { at: 0, counter: undefined };
    cells.push(textCell(at, 1, header, LOOK.header));
    if (counter !== undefined) cells.push(textCell(counter, 1, `of ${limit} characters`, LOOK.header));
  });
  cells.push(textCell(places.comment, 1, COMMENT_HEADER, LOOK.header));
  return `<row r="1" ht="32" customHeight="1">${cells.join('')}</row>`;
}

function rowXml(
  { id, keys, cells: texts, closed }: ReviewRow,
  line: number,
  { table, places }: { table: ReviewTable; places: Places },
): string {
  const cells = [textCell(0, line, id, LOOK.locked)];
  if (table.hasPictures) cells.push(textCell(1, line, '', LOOK.locked));
  keys.forEach((key, index) => {
    cells.push(textCell(places.keys + index, line, key, LOOK.locked));
  });
  table.columns.forEach((column, index) => {
    const { at, counter } = places.fields[index] ?? { at: 0, counter: undefined };
    const text = texts[index] ?? '';
    cells.push(fieldCell(at, line, { text, column, isClosed: closed.includes(column.path) }));
    if (counter !== undefined)
      cells.push(
        `<c r="${columnLetters(counter)}${line}" s="${LOOK.counter}"><f>LEN(${columnLetters(at)}${line})</f><v>${text.length}</v></c>`,
      );
  });
  cells.push(textCell(places.comment, line, '', LOOK.comment));
  const height = table.hasPictures ? ` ht="${PICTURE_HEIGHT}" customHeight="1"` : '';
  return `<row r="${line}"${height}>${cells.join('')}</row>`;
}

function fieldCell(
  at: number,
  line: number,
  { text, column, isClosed }: { text: string; column: ReviewColumn; isClosed: boolean },
): string {
  if (isClosed) return textCell(at, line, text, LOOK.locked);
  if (column.field.kind === 'number' && isPlainNumber(text) && !isUnparsed(text))
    return `<c r="${columnLetters(at)}${line}" s="${LOOK.number}"><v>${text}</v></c>`;
  return textCell(at, line, text, column.field.kind === 'number' ? LOOK.number : LOOK.text);
}

/** A counter turns red where the text is longer than the limit, whatever the program allows to be typed. */
function limitsXml({ columns }: ReviewTable, { fields }: Places, last: number): string {
  return columns
    .map(({ limit }, index) => {
      const counter = fields[index]?.counter;
      if (limit === undefined || counter === undefined || last < 2) return '';
      const letters = columnLetters(counter);
      return (
        `<conditionalFormatting sqref="${letters}2:${letters}${last}"><cfRule type="cellIs" dxfId="0" priority="${index + 1}" operator="greaterThan">` +
        `<formula>${limit}</formula></cfRule></conditionalFormatting>`
      );
    })
    .join('');
}

function validationsXml(table: ReviewTable, { fields }: Places, last: number): string {
  if (last < 2) return '';
  const list = table.columns.flatMap((column, index) => {
    const at = fields[index]?.at;
    const rule =
      at === undefined
        ? ''
        : validationXml(column, table, `${columnLetters(at)}2:${columnLetters(at)}${last}`);
    return rule === '' ? [] : [rule];
  });
  return list.length === 0
    ? ''
    : `<dataValidations count="${list.length}">${list.join('')}</dataValidations>`;
}

function validationXml(column: ReviewColumn, table: ReviewTable, range: string): string {
  const { header, limit } = column;
  const common = (title: string, error: string): string =>
    `allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${escapeXml(title)}" error="${escapeXml(error.slice(0, 224))}" ` +
    `promptTitle="${escapeXml(header.slice(0, 31))}" prompt="${escapeXml(ruleOf(column).slice(0, 254))}" sqref="${range}"`;
  const choices = listChoices(table).find(({ path }) => path === column.path);
  if (choices !== undefined) {
    const letters = columnLetters(choices.at);
    return (
      `<dataValidation type="list" ${common('Choose from the list', `${header} takes one of its list.`)}>` +
      `<formula1>Lists!$${letters}$2:$${letters}$${choices.values.length + 1}</formula1></dataValidation>`
    );
  }
  if (limit === undefined) return '';
  return (
    `<dataValidation type="textLength" operator="lessThanOrEqual" ${common('Too long', `${header} takes at most ${limit} characters.`)}>` +
    `<formula1>${limit}</formula1></dataValidation>`
  );
}
