/** The parts of a review workbook that are the same for all: formats, relations, drawings. */
import { columnLetters } from '@shared/formats/spreadsheet/address';
import { escapeCellText, escapeXml } from '@shared/formats/spreadsheet/xml';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Indexes of the cell formats in `reviewStyles()`. Only those of cells to edit are unlocked. */
export const LOOK = { plain: 0, header: 1, locked: 2, text: 3, number: 4, counter: 5, comment: 6 } as const;

export function reviewStyles(): string {
  const top = '<alignment vertical="top" wrapText="1"/>';
  const open = '<protection locked="0"/>';
  const format = (id: number, font: number, fill: number, inside: string): string =>
    `<xf numFmtId="${id}" fontId="${font}" fillId="${fill}" borderId="${fill === 0 ? 0 : 1}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${inside}</xf>`;
  const formats = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    format(49, 1, 2, '<alignment vertical="center" wrapText="1"/>'),
    format(49, 2, 3, top),
    format(49, 0, 4, top + open),
    format(0, 0, 4, top + open),
    format(0, 2, 3, top),
    format(49, 0, 5, top + open),
  ];
  const fill = (colour: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
  const side = (name: string): string => `<${name} style="thin"><color rgb="FFC6CDCE"/></${name}>`;
  const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
    '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/></font>' +
    '<font><sz val="10"/><color rgb="FF4A5557"/><name val="Calibri"/></font></fonts>' +
    '<fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    `${fill('DEF0F1')}${fill('F4F6F6')}${fill('FFFFFF')}${fill('FDF6E3')}</fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${sides}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="1"><dxf><font><b/><color rgb="FFA8231A"/></font><fill><patternFill patternType="solid">' +
    '<bgColor rgb="FFFCEBE9"/></patternFill></fill></dxf></dxfs></styleSheet>'
  );
}

export function textCell(column: number, line: number, text: string, look: number): string {
  const place = `${columnLetters(column)}${line}`;
  if (text === '') return `<c r="${place}" s="${look}"/>`;
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`;
}

export interface SheetEntry {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
}

export function reviewContentTypes(sheets: number, hasPictures: boolean): string {
  const part = (path: string, type: string): string =>
    `<Override PartName="${path}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const list = Array.from({ length: sheets }, (_, index) =>
    part(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'),
  );
  const drawing =
    '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>';
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    `${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${list.join('')}${hasPictures ? drawing : ''}</Types>`
  );
}

export function relationsOf(
  list: readonly { readonly id: string; readonly type: string; readonly target: string }[],
): string {
  const relations = list.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

export function reviewWorkbook(sheets: readonly SheetEntry[], filtered: string): string {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state === 'visible' ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${list.join('')}</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">` +
    `${escapeXml(filtered)}</definedName></definedNames></workbook>`
  );
}

export interface PlacedPicture {
  /** Number of the picture's file. */
  readonly file: number;
  /** Row of the sheet, from 0. */
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

const EMU = 9525;

/** Pictures in the cells of one column, each as large as it is. */
export function drawingXml(pictures: readonly PlacedPicture[], column: number): string {
  const anchors = pictures.map(
    ({ file, row, width, height }, index) =>
      `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${4 * EMU}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${4 * EMU}</xdr:rowOff></xdr:from>` +
      `<xdr:ext cx="${width * EMU}" cy="${height * EMU}"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${index + 2}" name="Picture ${index + 1}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
      `<xdr:blipFill><a:blip r:embed="rId${file}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width * EMU}" cy="${height * EMU}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`,
  );
  return `${DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">${anchors.join('')}</xdr:wsDr>`;
}
