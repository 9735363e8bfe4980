import { packEntry, writeZip } from '@shared/formats/archive/zipWrite';
import { escapeXml } from '@shared/formats/spreadsheet/xml';

interface PackageOptions {
  readonly shared?: readonly string[];
  readonly hidden?: readonly string[];
  readonly macros?: boolean;
  /** Entries of the calculation chain. */
  readonly calculation?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Cell formats: 0 general, 1 text, 2 money, 3 date, 4 five digits with leading zeros. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="00000"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">${[0, 49, 4, 14, 170].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`;

/** A small XLSX written by hand, sheets by name with the XML of their rows. */
export function packageOf(
  sheets: Readonly<Record<string, string>>,
  options: PackageOptions = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const sheetList = names.map((name, index) => {
    const state = options.hidden?.includes(name) === true ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const files: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>${options.calculation === undefined ? '' : '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>'}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheetList.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${relation('rId90', 'styles', 'styles.xml')}${relation('rId91', 'sharedStrings', 'sharedStrings.xml')}${options.calculation === undefined ? '' : relation('rId92', 'calcChain', 'calcChain.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
    [
      'xl/sharedStrings.xml',
      `<sst xmlns="${MAIN}">${(options.shared ?? []).map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('')}</sst>`,
    ],
    ...Object.values(sheets).map((rows, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet xmlns="${MAIN}"><dimension ref="A1:D5"/><sheetData>${rows}</sheetData><pageMargins left="0.7"/></worksheet>`,
    ]),
  ];
  if (options.calculation !== undefined) {
    files.push(['xl/calcChain.xml', `<calcChain xmlns="${MAIN}">${options.calculation}</calcChain>`]);
  }
  if (options.macros === true) files.push(['xl/vbaProject.bin', 'not really']);
  const encoder = new TextEncoder();
  return writeZip(files.map(([name, text]) => packEntry(name, encoder.encode(text), 'deflated')));
}
