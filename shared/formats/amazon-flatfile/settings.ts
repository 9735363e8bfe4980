import type { Table } from '../table/table';

/** What a template says of itself in its first rows. Rows are 1-based lines of the file. */
export interface TemplateSettings {
  readonly attributeRow: number | undefined;
  readonly labelRow: number | undefined;
  readonly dataRow: number | undefined;
  /** Language of labels and texts, as the template spells it: `de_DE`. */
  readonly language: string | undefined;
  readonly marketplaceId: string | undefined;
  /** `fptcustom` and the like, from cells of their own beside the settings. */
  readonly templateType: string | undefined;
}

const ROWS_LOOKED_AT = 6;

/** The settings of a template: a cell of its first rows that holds `settings=` and a query string. */
export function findSettings(table: Table): TemplateSettings | undefined {
  for (const row of table.rows.slice(0, ROWS_LOOKED_AT)) {
    const cell = row.find((text) => /settings=|attributeRow=/.test(text));
    if (cell === undefined) continue;
    const query = parseQuery(cell.slice(cell.indexOf('settings=') < 0 ? 0 : cell.indexOf('settings=') + 9));
    const lineOf = (name: string): number | undefined => {
      const line = Number(query.get(name));
      return Number.isInteger(line) && line > 0 ? line : undefined;
    };
    return {
      attributeRow: lineOf('attributeRow'),
      labelRow: lineOf('labelRow'),
      dataRow: lineOf('dataRow'),
      language: query.get('contentLanguageTag'),
      marketplaceId: query.get('primaryMarketplaceId'),
      templateType: row.find((text) => /^TemplateType=/i.test(text))?.slice('TemplateType='.length),
    };
  }
  return undefined;
}

function parseQuery(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of text.split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) pairs.set(decoded(pair.slice(0, at)).trim(), decoded(pair.slice(at + 1)).trim());
  }
  return pairs;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Index in `table.rows` of a line of the file: lines are counted with blank ones in sheets, and so are here. */
export function rowOfLine(table: Table, line: number): number {
  const index = table.lines.indexOf(line);
  return index < table.rows.length ? index : -1;
}

/** Index of the first row at or below a line; the number of rows where there is none. */
export function firstRowFrom(table: Table, line: number): number {
  for (let index = 0; index < table.rows.length; index++) if ((table.lines[index] ?? 0) >= line) return index;
  return table.rows.length;
}
