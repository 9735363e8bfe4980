import {
  type Field,
  type FieldPath,
  isUnparsed,
  parseValue,
  type TextContext,
  type Value,
  valueText,
} from '@shared/fields';
import type { Row } from '@shared/formats/table/table';
import { declarationOf, inSentence, isRecordType, type StoredRecord } from '@shared/records';
import { effective } from '@shared/records/effective';
import type { Fields } from '@shared/records/fieldCatalog';
import { err, ok, type Result } from '@shared/result';
import {
  COMMENT_HEADER,
  cellText,
  ID_HEADER,
  isReviewable,
  KEPT_COLUMNS,
  KEPT_ROWS,
  MARK,
  reviewContext,
} from './review';

export interface ReviewContext {
  readonly get: (id: string) => StoredRecord | undefined;
  readonly names: TextContext['names'];
  readonly catalog: Fields;
}

/** A cell that the copywriter changed. */
export interface ReviewChange {
  readonly id: string;
  readonly path: FieldPath;
  readonly field: Field;
  /** What it said when the workbook was written, what it says here now, and what came back. */
  readonly written: string;
  readonly current: string;
  readonly returned: string;
  readonly value: Value;
  /** Changed here too since the workbook was written. */
  readonly isConflict: boolean;
  /** What to look at before taking it over: no valid value, too long. */
  readonly warning: string | undefined;
}

export interface ReviewReturn {
  readonly type: string;
  readonly changes: readonly ReviewChange[];
  readonly comments: readonly { readonly id: string; readonly text: string }[];
  /** Sentences on what is not taken over, and why. */
  readonly notes: readonly string[];
  /** Rows that were matched. */
  readonly matched: number;
}

interface Kept {
  readonly type: string;
  readonly paths: readonly FieldPath[];
  readonly headers: readonly string[];
  readonly limits: readonly (number | undefined)[];
  readonly rows: ReadonlyMap<
    string,
    { readonly closed: ReadonlySet<string>; readonly cells: readonly string[] }
  >;
}

/** Whether these are the rows of the sheet that keeps ids and original values. */
export const isKeptSheet = (rows: readonly Row[]): boolean => rows[0]?.[0] === MARK;

/** What came back in a review workbook, whatever was done to its sheets, rows and columns. */
export function readReview(
  sheets: readonly (readonly Row[])[],
  context: ReviewContext,
): Result<ReviewReturn> {
  const keptRows = sheets.find(isKeptSheet);
  const kept = keptRows === undefined ? undefined : keptOf(keptRows);
  if (kept === undefined)
    return err(
      'damaged',
      'The sheet that Aisle keeps in a review workbook is missing or changed. Take the texts over by hand, or import the file as a table.',
    );
  for (const rows of sheets) {
    if (rows === keptRows) continue;
    const header = rows.findIndex((row) => row.includes(ID_HEADER));
    if (header >= 0) return ok(new Returned(kept, context).read(rows, header));
  }
  return err(
    'damaged',
    `No sheet has the column “${ID_HEADER}” any more, by which rows are matched. Ask for the workbook with its hidden first column.`,
  );
}

function keptOf(rows: readonly Row[]): Kept | undefined {
  const [mark, paths, headers, limits] = rows;
  const type = mark?.[2] ?? '';
  if (!isRecordType(type) || paths === undefined || headers === undefined) return undefined;
  const known = new Map<string, { closed: ReadonlySet<string>; cells: readonly string[] }>();
  for (const row of rows.slice(KEPT_ROWS)) {
    const [id = '', , closed = ''] = row;
    if (id !== '') known.set(id, { closed: new Set(closed.split(' ')), cells: row.slice(KEPT_COLUMNS) });
  }
  return {
    type,
    paths: paths.slice(KEPT_COLUMNS),
    headers: headers.slice(KEPT_COLUMNS),
    limits: paths.slice(KEPT_COLUMNS).map((_, index) => Number(limits?.[KEPT_COLUMNS + index]) || undefined),
    rows: known,
  };
}

/** Reads one sheet against what was kept. */
class Returned {
  private readonly changes = new Map<string, ReviewChange>();
  private readonly comments = new Map<string, string>();
  private readonly notes: string[] = [];
  private readonly seen = new Set<string>();
  private readonly strange = { added: 0, gone: new Set<string>(), twice: new Set<string>() };

  constructor(
    private readonly kept: Kept,
    private readonly context: ReviewContext,
  ) {}

  read(rows: readonly Row[], header: number): ReviewReturn {
    const names = rows[header] ?? [];
    const idAt = names.indexOf(ID_HEADER);
    const commentAt = names.indexOf(COMMENT_HEADER);
    const columns = this.columnsOf(names);
    for (const row of rows.slice(header + 1)) this.row(row, { idAt, commentAt, columns });
    this.noteRows();
    const { type } = this.kept;
    const comments = [...this.comments].map(([id, text]) => ({ id, text }));
    return {
      type,
      changes: [...this.changes.values()],
      comments,
      notes: this.notes,
      matched: this.seen.size,
    };
  }

  /** Where each field stands now; by its header, since columns may have been moved. */
  private columnsOf(names: Row): Map<number, number> {
    const columns = new Map<number, number>();
    this.kept.headers.forEach((header, index) => {
      const at = names.indexOf(header);
      if (at >= 0) columns.set(index, at);
      else
        this.notes.push(`The column “${header}” is not in the file any more; nothing of it is taken over.`);
    });
    return columns;
  }

  private row(
    row: Row,
    { idAt, commentAt, columns }: { idAt: number; commentAt: number; columns: ReadonlyMap<number, number> },
  ): void {
    const id = row[idAt] ?? '';
    const before = this.kept.rows.get(id);
    if (before === undefined) {
      if (row.some((text) => text.trim() !== '')) this.strange.added++;
      return;
    }
    const record = this.context.get(id);
    this.seen.add(id);
    if (record === undefined || record.type !== this.kept.type) {
      this.strange.gone.add(id);
      return;
    }
    for (const [index, at] of columns) {
      const written = cellText(before.cells[index] ?? '');
      const returned = cellText(row[at] ?? '');
      if (returned !== written) this.changed(record, { index, written, returned, closed: before.closed });
    }
    const comment = commentAt < 0 ? '' : (row[commentAt] ?? '').trim();
    if (comment !== '') this.comments.set(id, comment);
  }

  private changed(
    record: StoredRecord,
    cell: { index: number; written: string; returned: string; closed: ReadonlySet<string> },
  ): void {
    const { index, written, returned, closed } = cell;
    const path = this.kept.paths[index] ?? '';
    const field = this.context.catalog.at(record.type, path);
    if (field === undefined || !isReviewable(field)) return;
    const label = this.kept.headers[index] ?? path;
    if (closed.has(path)) {
      this.notes.push(`${label} of ${this.nameOf(record.id)} is too long for a sheet and stays as it is.`);
      return;
    }
    const text = reviewContext(field, this.context);
    const current = cellText(valueText(effective(record, path, this.context.get).value, field, text));
    if (current === returned) return;
    const key = `${record.id} ${path}`;
    const known = this.changes.get(key);
    if (known !== undefined && known.returned !== returned) {
      this.strange.twice.add(record.id);
      this.changes.delete(key);
      return;
    }
    const value = returned === '' ? null : parseValue(returned, field, text);
    const limit = this.kept.limits[index];
    this.changes.set(key, {
      id: record.id,
      path,
      field,
      written,
      current,
      returned,
      value,
      isConflict: current !== written,
      warning: warningOf({ value, returned, limit, label }),
    });
  }

  private nameOf(id: string): string {
    return this.context.names.nameOf(id) ?? id;
  }

  private noteRows(): void {
    const { added, gone, twice } = this.strange;
    const { type, rows } = this.kept;
    const { plural } = declarationOf(type);
    const missing = rows.size - this.seen.size;
    if (added > 0)
      this.notes.push(
        `${added === 1 ? '1 row was' : `${added} rows were`} added and ${added === 1 ? 'belongs' : 'belong'} to no record; ${added === 1 ? 'it is' : 'they are'} not taken over.`,
      );
    if (gone.size > 0)
      this.notes.push(
        `${gone.size} of the ${inSentence(plural)} ${gone.size === 1 ? 'is' : 'are'} no longer in the workspace.`,
      );
    for (const id of twice)
      this.notes.push(`${this.nameOf(id)} stands in two rows that differ; those cells are not taken over.`);
    if (missing > 0)
      this.notes.push(
        `${missing} of ${rows.size} rows ${missing === 1 ? 'is' : 'are'} not in the file; nothing happens to ${missing === 1 ? 'it' : 'them'}.`,
      );
  }
}

function warningOf({
  value,
  returned,
  limit,
  label,
}: {
  value: Value;
  returned: string;
  limit: number | undefined;
  label: string;
}): string | undefined {
  if (isUnparsed(value)) return `No valid value for ${inSentence(label)}; it would be kept as typed.`;
  return limit !== undefined && returned.length > limit
    ? `${returned.length} of at most ${limit} characters.`
    : undefined;
}
