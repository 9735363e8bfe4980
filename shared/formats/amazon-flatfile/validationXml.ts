import { columnOfReference } from '../spreadsheet/address';
import { attribute, unescapeXml, XmlScanner } from '../spreadsheet/xml';

/** Names defined in a workbook and the range each stands for, by the name in lower case. */
export function definedNames(workbook: string): Map<string, string> {
  const names = new Map<string, string>();
  const scanner = new XmlScanner(workbook);
  while (scanner.next()) {
    if (scanner.kind !== 'open' || scanner.name !== 'definedName') continue;
    const name = attribute(scanner.tag(), 'name');
    if (name !== null) names.set(name.toLowerCase(), textBehind(scanner));
  }
  return names;
}

/** Columns of a sheet whose cells are chosen from a list, and the formula of the list. The first rule of a column wins. */
export function listRules(sheet: string): Map<number, string> {
  const rules = new Map<number, string>();
  for (let at = nextRules(sheet, 0); at >= 0; at = nextRules(sheet, at + 1)) readRules(sheet, at, rules);
  return rules;
}

/** The sheet's cells come first and are many; the rules follow them. */
function nextRules(sheet: string, from: number): number {
  const at = sheet.slice(from).search(/<(?:[\w.-]+:)?dataValidations[\s>]/);
  return at < 0 ? -1 : from + at;
}

function readRules(sheet: string, from: number, rules: Map<number, string>): void {
  const scanner = new XmlScanner(sheet, from);
  let range = '';
  let formula = '';
  let isList = false;
  while (scanner.next() && !scanner.closes('dataValidations')) {
    if (scanner.begins('dataValidation')) {
      isList = attribute(scanner.tag(), 'type') === 'list';
      range = attribute(scanner.tag(), 'sqref') ?? '';
      formula = '';
    } else if (scanner.kind === 'open' && scanner.name === 'formula1') formula = textBehind(scanner);
    else if (scanner.kind === 'open' && scanner.name === 'f' && formula === '') formula = textBehind(scanner);
    else if (scanner.kind === 'open' && scanner.name === 'sqref') range = textBehind(scanner);
    else if (scanner.closes('dataValidation') && isList) addRule(range, formula, rules);
  }
}

function addRule(range: string, formula: string, rules: Map<number, string>): void {
  for (const area of range.split(/\s+/)) {
    const [first = '', last = first] = area.split(':');
    const [from, to] = [columnOfReference(first), columnOfReference(last)];
    for (let column = from; column >= 0 && column <= to; column++)
      if (!rules.has(column)) rules.set(column, formula);
  }
}

/** Text up to the next tag. */
function textBehind({ xml, end }: XmlScanner): string {
  const close = xml.indexOf('<', end);
  return unescapeXml(xml.slice(end, close < 0 ? undefined : close)).trim();
}
