/**
 * The review workbook: records handed to a copywriter as a workbook, and what comes back. It is ours from end to end,
 * so that its return can be matched whatever was done to it in between: every row carries its record's id, and a
 * hidden sheet keeps what each cell said when the workbook was written.
 */
import type { Conventions, Field, FieldPath, TextContext } from '@shared/fields';
import { neutralConventions } from '@shared/fields';

/** Name of the sheet that keeps ids and original values, and the mark in its first cell. */
export const KEPT_SHEET = 'Aisle review';
export const MARK = 'Aisle review workbook';
export const VERSION = '1';
export const ID_HEADER = 'Aisle id';
export const COMMENT_HEADER = 'Comment';
/** Rows of the kept sheet before the first record: mark, paths, headers, limits. */
export const KEPT_ROWS = 4;
/** Columns of the kept sheet before the first field: id, revision, closed fields. */
export const KEPT_COLUMNS = 3;
/** What a cell of a sheet holds at most. */
export const LONGEST = 32_767;

/** A field that the copywriter may change. */
export interface ReviewField {
  readonly path: FieldPath;
  /** Characters; undefined for no limit. */
  readonly limit?: number | undefined;
}

/** Kinds that can be written in a cell and read back the same. */
const EDITABLE: ReadonlySet<Field['kind']> = new Set([
  'text',
  'richText',
  'choice',
  'flag',
  'list',
  'number',
  'money',
  'date',
]);

export function isReviewable(field: Field): boolean {
  return EDITABLE.has(field.kind) && field.readOnly !== true;
}

/** How cells are written and read, whatever the machine: bullets stand one a line. */
export function reviewContext(field: Field, { names }: Pick<TextContext, 'names'>): TextContext {
  const conventions: Conventions = {
    ...neutralConventions,
    listSeparator: field.kind === 'list' && field.longItems ? '\n' : ', ',
  };
  return { conventions, names };
}

/** "Title", "Attributes: material"; each once. */
export function headersOf(labels: readonly string[], taken: Iterable<string> = []): string[] {
  const used = new Set([...taken].map((header) => header.toLowerCase()));
  return labels.map((wanted) => {
    let header = wanted;
    for (let number = 2; used.has(header.toLowerCase()); number++) header = `${wanted} (${number})`;
    used.add(header.toLowerCase());
    return header;
  });
}

/** One spelling of line ends: spreadsheets know only one. */
export const cellText = (text: string): string => text.replace(/\r\n?/g, '\n');
