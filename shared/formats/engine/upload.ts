import type { Conventions } from '@shared/fields';
import { err, ok, type Result } from '@shared/result';
import type { Catalog, FileFinding, Format, RecordSource, RowRecords, UploadRules } from '../format';
import type { Row, Table } from '../table/table';
import { RecordCatalog } from './catalog';
import { comparingSource, type SourceChanges } from './compareSource';
import { compileReading } from './compile';
import { runToEnd } from './exactCopy';
import type { SourceLinks } from './links';
import type { DraftSet } from './readDrafts';
import { renderRow } from './renderRow';
import { splitBySize } from './splitBySize';
import { type ChangedCells, changedCells, newCells } from './uploadChanges';
import { type UploadColumns, uploadColumns } from './uploadColumns';

export interface UploadRequest {
  readonly format: Format;
  readonly records: RecordSource;
  /** Roots to look at; what of them is new to the source goes along as new. */
  readonly roots: readonly string[];
  /** The file they came from, to tell what changed. Absent: everything is new. */
  readonly source?: { readonly table: Table; readonly set: DraftSet; readonly links: SourceLinks };
  readonly generation?: string;
  readonly conventions: Conventions;
  readonly options?: UploadOptions;
}

export interface UploadOptions {
  /** Stock moves by itself, so it stays out unless it is asked for. */
  readonly includeStock?: boolean;
  /** Whole rows that replace what the vendor has. Only after a confirmation of its own. */
  readonly replace?: boolean;
  /** Deleted records are deleted at the vendor too. Only after a confirmation of its own. */
  readonly deletions?: boolean;
  /** The vendor's limit where the file cannot know it (the server's upload limit). */
  readonly maximumBytes?: number;
}

/** A value that the upload empties at the vendor's. */
export interface ClearedValue {
  readonly record: string;
  readonly column: string;
  readonly from: string;
}

export interface Upload {
  /** Whole tables, header rows first; none where nothing changed. Written with the format's dialect. */
  readonly files: readonly (readonly Row[])[];
  readonly columns: readonly string[];
  /** Data rows over all files. */
  readonly rows: number;
  readonly cleared: readonly ClearedValue[];
  /** What changed and is not in the upload, and why. */
  readonly leftOut: readonly FileFinding[];
}

/**
 * A file that brings a vendor up to date: changed rows and the columns that are needed, a partial update unless
 * `replace` is confirmed. Errors: `refused` for a format that is no way to upload anything.
 */
export function prepareUpload(request: UploadRequest): Result<Upload> {
  const { format, records, options = {} } = request;
  const catalog = new RecordCatalog(records);
  const base = baseLayout(request, catalog);
  const rules = format.uploadFor?.(base.reading) ?? format.upload;
  if (rules === undefined)
    return err(
      'refused',
      `${format.label} files are reports: nothing can be uploaded with them. Choose another format.`,
    );
  const work = new UploadWork({ request, rules, catalog, options, base });
  return ok(work.upload());
}

interface BaseLayout {
  readonly top: readonly Row[];
  readonly reading: DraftSet['reading'];
}

/** The source's own header rows, so that the upload keeps its generation; a fresh layout without one. */
function baseLayout(
  { format, source, generation, roots, conventions }: UploadRequest,
  catalog: Catalog,
): BaseLayout {
  if (source === undefined || (generation !== undefined && generation !== source.set.reading.generation))
    return format.fresh({
      generation: generation ?? format.generations[0] ?? '',
      roots,
      catalog,
      conventions,
      options: {},
    });
  return { top: source.table.rows.slice(0, source.set.reading.first), reading: source.set.reading };
}

interface UploadJob {
  readonly request: UploadRequest;
  readonly rules: UploadRules;
  readonly catalog: Catalog;
  readonly options: UploadOptions;
  readonly base: BaseLayout;
}

interface RootRows {
  readonly root: string;
  readonly rows: readonly Row[];
}

class UploadWork {
  private readonly cleared: ClearedValue[] = [];
  private readonly leftOut: FileFinding[] = [];

  constructor(private readonly job: UploadJob) {}

  upload(): Upload {
    const changes = this.changes();
    const changed = changes === undefined ? this.everything() : this.changedSince(changes);
    const columns = uploadColumns(this.job, changed);
    const groups = changed.isEmpty() ? [] : this.groups(changed, columns);
    const deletions = this.deletions(changes, columns);
    const all = deletions.length === 0 ? groups : [...groups, { root: '', rows: deletions }];
    const rows = all.reduce((sum, group) => sum + group.rows.length, 0);
    return {
      files: rows === 0 ? [] : this.split(columns.top, all),
      columns: columns.headers,
      rows,
      cleared: this.cleared,
      leftOut: this.leftOut,
    };
  }

  private changes(): SourceChanges | undefined {
    const { source, records, roots } = this.job.request;
    if (source === undefined || this.job.base.reading !== source.set.reading) return undefined;
    return runToEnd(comparingSource({ ...source, records, roots }));
  }

  private everything(): ChangedCells {
    const { format, roots } = this.job.request;
    const rows = roots.flatMap((root) => format.rows(root, this.job.base.reading, this.job.catalog));
    return newCells(rows);
  }

  private changedSince(changes: SourceChanges): ChangedCells {
    const { rules, options, base } = this.job;
    const changed = changedCells(changes, {
      keyRole: this.job.request.format.keyRole,
      isLeftOut: ({ role, path }) =>
        options.includeStock !== true &&
        rules.stock.some((other) => other.role === role && other.path === path),
    });
    if (changed.leftOut > 0)
      this.leave(
        'stock',
        `${changed.leftOut} stock values changed and are left out. Tick stock to send them.`,
      );
    for (const { record, column, from, to } of changed.edits) {
      if (to !== '' || from === '') continue;
      const header = base.reading.columns[column] ?? '';
      if (rules.clears === undefined)
        this.leave(
          'not-cleared',
          `${header} was emptied (it was “${from}”), which a partial update cannot say. Empty it at the vendor’s.`,
        );
      else this.cleared.push({ record, column: header, from });
    }
    return changed;
  }

  private leave(code: string, message: string): void {
    this.leftOut.push({ code, message, row: null, column: null });
  }

  /** Roots in the order of the request; the rows of each stay together. */
  private groups(changed: ChangedCells, columns: UploadColumns): RootRows[] {
    const { format, roots } = this.job.request;
    const compiled = compileReading(format, columns.reading);
    return roots.flatMap((root) => {
      const rows = format.rows(root, columns.reading, this.job.catalog);
      const isTouched = rows.some((parts) => changed.touches(parts));
      if (!isTouched) return [];
      const kept = rows.filter((parts) => changed.touches(parts) || this.goesAlong(parts, columns));
      return [
        {
          root,
          rows: kept.map((parts) => {
            const cells = renderRow(compiled, parts, this.job.catalog);
            const texts = cells.map((cell, column) => this.textOf({ cell, parts, column, changed, columns }));
            return columns.pick(texts, this.actionWord());
          }),
        },
      ];
    });
  }

  /** Rows that go along because the vendor reads all of a root's together. */
  private goesAlong(parts: RowRecords, columns: UploadColumns): boolean {
    return (this.job.rules.whole ?? []).some((role) => parts[role] !== undefined && columns.roles.has(role));
  }

  /** An empty cell means "as it is" to some vendors: to them only what changed is sent. */
  private textOf({ cell, parts, column, changed, columns }: CellToWrite): string {
    if (cell === undefined) return '';
    const isPartial = this.job.rules.clears === undefined && this.job.options.replace !== true;
    const isWanted =
      !isPartial || columns.isAlways(column) || changed.has(parts[cell.binding.role] ?? '', column);
    return isWanted ? cell.text || (this.job.rules.clears ?? '') : '';
  }

  private actionWord(): string {
    const { action } = this.job.rules;
    if (action === undefined) return '';
    return this.job.options.replace === true ? action.replace : action.update;
  }

  private deletions(changes: SourceChanges | undefined, columns: UploadColumns): Row[] {
    const { rules, options, request } = this.job;
    const removed = changes?.removedRows ?? [];
    if (removed.length === 0) return [];
    if (options.deletions !== true || rules.action === undefined) {
      const how =
        rules.action === undefined ? 'This format cannot delete' : 'Deleting needs a confirmation of its own';
      this.leave(
        'not-deleted',
        `${removed.length} rows of the file were deleted here. ${how}: they stay at the vendor’s.`,
      );
      return [];
    }
    const word = rules.action.delete;
    return removed.map((row) => {
      const raw = request.source?.table.rows[row] ?? [];
      return columns.pick(
        raw.map((text, column) => (columns.isAlways(column) ? text : '')),
        word,
      );
    });
  }

  private split(top: readonly Row[], groups: readonly RootRows[]): (readonly Row[])[] {
    const { rules, options, request } = this.job;
    const limit = options.maximumBytes ?? rules.sizeLimit?.bytes;
    return splitBySize(
      top,
      groups.map(({ rows }) => rows),
      { dialect: request.format.dialect, limit },
    );
  }
}

interface CellToWrite {
  readonly cell: ReturnType<typeof renderRow>[number];
  readonly parts: RowRecords;
  readonly column: number;
  readonly changed: ChangedCells;
  readonly columns: UploadColumns;
}
