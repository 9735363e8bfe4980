import { attribute, XmlScanner } from './xml';

/** Reads a part of the package as text; null where there is none. */
export type PartReader = (path: string) => string | null;

export interface WorkbookParts {
  readonly workbook: string;
  readonly relations: string;
  readonly sheet: string;
  readonly calculation: string | null;
  readonly epoch1904: boolean;
}

/** Where the parts of an XLSX package are that concern one sheet; null where the sheet is not to be found. */
export function findParts(read: PartReader, sheetName: string): WorkbookParts | null {
  const workbook =
    target(read, '_rels/.rels', '', (type) => type.endsWith('/officeDocument')) ?? 'xl/workbook.xml';
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${workbook.slice(folder.length)}.rels`;
  const xml = read(workbook);
  if (xml === null) return null;
  let sheetId: string | null = null;
  let epoch1904 = false;
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.kind === 'close') continue;
    const tag = scanner.tag();
    if (scanner.name === 'workbookPr') epoch1904 = /^(?:1|true)$/.test(attribute(tag, 'date1904') ?? '');
    if (scanner.name === 'sheet' && attribute(tag, 'name') === sheetName) sheetId = relationId(tag);
  }
  if (sheetId === null) return null;
  const sheet = target(read, relations, folder, (_type, id) => id === sheetId);
  const calculation = target(read, relations, folder, (type) => type.endsWith('/calcChain'));
  return sheet === null ? null : { workbook, relations, sheet, calculation, epoch1904 };
}

/** The attribute `id` of the relationships namespace, whatever its prefix is. */
function relationId(tag: string): string | null {
  const name = /\s([^\s=:]+:id)\s*=/.exec(tag)?.[1];
  return name === undefined ? null : attribute(tag, name);
}

function target(
  read: PartReader,
  relations: string,
  folder: string,
  matches: (type: string, id: string) => boolean,
): string | null {
  const scanner = new XmlScanner(read(relations) ?? '');
  while (scanner.next()) {
    if (scanner.name !== 'Relationship' || scanner.kind === 'close') continue;
    const tag = scanner.tag();
    if (!matches(attribute(tag, 'Type') ?? '', attribute(tag, 'Id') ?? '')) continue;
    const path = attribute(tag, 'Target') ?? '';
    return path.startsWith('/') ? path.slice(1) : resolve(folder, path);
  }
  return null;
}

function resolve(folder: string, path: string): string {
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A relations or content-types part without the elements that point to a part. */
export function withoutPointer(
  xml: string,
  attributeName: string,
  isPointer: (value: string) => boolean,
): string {
  const parts: string[] = [];
  let copied = 0;
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    const value = scanner.kind === 'empty' ? attribute(scanner.tag(), attributeName) : null;
    if (value === null || !isPointer(value)) continue;
    parts.push(xml.slice(copied, scanner.start));
    copied = scanner.end;
  }
  return parts.join('') + xml.slice(copied);
}
