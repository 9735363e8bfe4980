import type { Catalog, FileFinding, RecordSource, Role, RowRecords } from '../format';
import type { Row, Table } from '../table/table';
import { baselineOf } from './baseline';
import { RecordCatalog } from './catalog';
import { type CellComparison, compareRow } from './compareRow';
import { type CompiledReading, compileReading } from './compile';
import type { SourceLinks } from './links';
import type { DraftSet, Progress } from './readDrafts';
import { renderRow } from './renderRow';
import { closeRanks, isOwn, ownRoles, rowsByRoot, type SourceRow, sourceRows } from './sourceRows';

/** One cell whose text is no longer what the file says. */
export interface SourceEdit extends CellComparison {
  readonly row: number;
}

/** What distinguishes the records of today from the file they came from. Row indexes are those of the table. */
export interface SourceChanges {
  readonly edits: readonly SourceEdit[];
  /** Rows whose records are gone. */
  readonly removedRows: readonly number[];
  /** Rows for records that are new below a root the file has. */
  readonly insertedRows: readonly { readonly after: number; readonly row: Row; readonly parts: RowRecords }[];
  /** Rows for roots that the file does not have. */
  readonly appendedRows: readonly { readonly row: Row; readonly parts: RowRecords }[];
  /** What the file's columns cannot hold. */
  readonly findings: readonly FileFinding[];
}

export interface SourceComparison {
  readonly table: Table;
  /** The source file, read by its own reading. */
  readonly set: DraftSet;
  readonly links: SourceLinks;
  readonly records: RecordSource;
  /** Roots to be in the file; those it lacks are appended. Absent: none are. */
  readonly roots?: readonly string[];
}

const ROWS_PER_STEP = 500;

/**
 * Compares a source file with the records as they are now. Every cell is rendered twice by the same writer, from the
 * records as the file made them and as they are: where both say the same, the cell keeps its bytes, whatever its
 * spelling. So nothing edited means nothing changed, by construction.
 */
export function* comparingSource(job: SourceComparison): Generator<Progress, SourceChanges> {
  const comparison = new Comparison(job);
  const groups = comparison.groups();
  let done = 0;
  for (const group of groups) {
    comparison.compareGroup(group);
    const before = done;
    done += group.length;
    if (Math.floor(before / ROWS_PER_STEP) !== Math.floor(done / ROWS_PER_STEP))
      yield { done, total: comparison.rowCount };
  }
  comparison.append(job.roots ?? []);
  return comparison.changes();
}

class Comparison {
  private readonly compiled: CompiledReading;
  private readonly roles: Readonly<Record<string, Role>>;
  private readonly counted: ReadonlySet<number>;
  private readonly current: Catalog;
  private readonly baseline: Catalog;
  private readonly rows: SourceRow[];
  private readonly edits: SourceEdit[] = [];
  private readonly removed = new Set<number>();
  private readonly inserted: SourceChanges['insertedRows'][number][] = [];
  private readonly appended: SourceChanges['appendedRows'][number][] = [];
  private readonly findings: FileFinding[] = [];

  constructor(private readonly job: SourceComparison) {
    this.compiled = compileReading(job.set.format, job.set.reading);
    this.roles = this.compiled.roles;
    this.counted = new Set(
      [...this.compiled.byRole.values()]
        .flat()
        .filter(({ codec }) => codec.counted)
        .map(({ binding }) => binding.column),
    );
    this.current = new RecordCatalog(job.records);
    this.baseline = new RecordCatalog(baselineOf(job.set, job.links, job.records));
    this.rows = sourceRows(job.set, job.links, this.current);
  }

  get rowCount(): number {
    return this.rows.length;
  }

  /** Rows of one root each; a row without a root stands alone. */
  groups(): SourceRow[][] {
    const byRoot = rowsByRoot(this.rows);
    const alone = this.rows.filter((row) => row.root === undefined).map((row) => [row]);
    return [...byRoot.values(), ...alone];
  }

  compareGroup(group: readonly SourceRow[]): void {
    const held = closeRanks(group, this.job.set.format.closesRanks ?? [], this.roles);
    const comparisons = group.map((row, index) => this.compare(row, held[index] ?? {}));
    const computedChanged = new Set(
      comparisons
        .flat()
        .map(({ column }) => column)
        .filter((column) => this.counted.has(column)),
    );
    group.forEach((row, index) => {
      const now = held[index] ?? {};
      if (this.isGone(row, now)) {
        this.removed.add(row.row);
        return;
      }
      const cells = [...(comparisons[index] ?? []), ...this.rewrite(row, now, computedChanged)];
      for (const cell of cells) this.edits.push({ ...cell, row: row.row });
    });
    this.insert(group);
  }

  private isGone(row: SourceRow, now: RowRecords): boolean {
    const own = ownRoles(row, this.roles).filter((role) => row.ids[role] !== undefined);
    const isImported = own.length > 0 && own.length === ownRoles(row, this.roles).length;
    return isImported && own.every((role) => now[role] === undefined);
  }

  private compare(row: SourceRow, now: RowRecords): CellComparison[] {
    return compareRow({
      compiled: this.compiled,
      row,
      now: this.withOptional(row, now),
      baseline: this.baseline,
      current: this.current,
      table: this.job.table,
      set: this.job.set,
      report: (finding) => this.findings.push(finding),
    });
  }

  /** An optional part that the import left out may exist by now: a listing made since for this product. */
  private withOptional(row: SourceRow, now: RowRecords): RowRecords {
    const missing = row.parts.filter(
      ({ role, repeats }) => !repeats && this.roles[role]?.optional === true && row.ids[role] === undefined,
    );
    if (missing.length === 0 || row.root === undefined) return now;
    const rows = this.job.set.format.rows(row.root, this.compiled.reading, this.current);
    const own = ownRoles(row, this.roles);
    const match = rows.find((other) =>
      own.some((role) => other[role] !== undefined && other[role] === now[role]),
    );
    const added = missing.flatMap(({ role }) => (match?.[role] === undefined ? [] : [[role, match[role]]]));
    return { ...now, ...Object.fromEntries(added) };
  }

  /** Numbers that are counted out over a root's rows are written anew together, lest old and new ones clash. */
  private rewrite(row: SourceRow, now: RowRecords, columns: ReadonlySet<number>): CellComparison[] {
    if (columns.size === 0) return [];
    const rendered = renderRow(this.compiled, now, this.current);
    const raw = this.job.table.rows[row.row] ?? [];
    return [...columns].flatMap((column) => {
      const cell = rendered[column];
      const from = raw[column] ?? '';
      if (cell === undefined || cell.text === from) return [];
      const { role, path } = cell.binding;
      return [{ column, role, path, record: now[role] ?? '', from, to: cell.text }];
    });
  }

  /** New records below a root that the file has: rows of their own, after the root's last. */
  private insert(group: readonly SourceRow[]): void {
    const root = group[0]?.root;
    const { format } = this.job.set;
    if (root === undefined || this.current.get(root)?.type !== format.rootType) return;
    const there = new Set([...this.job.links.others, ...group.flatMap((row) => Object.values(row.alive))]);
    const last = group.findLast((row) => !this.removed.has(row.row)) ?? group.at(-1);
    for (const parts of format.rows(root, this.compiled.reading, this.current)) {
      const added = Object.entries(parts).filter(([, id]) => !there.has(id));
      if (!added.some(([role]) => isOwn(this.roles[role]))) continue;
      const rowParts = {
        ...(format.keyRole === undefined ? {} : { [format.keyRole]: root }),
        ...Object.fromEntries(added),
      };
      this.inserted.push({ after: last?.row ?? 0, row: this.textsOf(rowParts), parts: rowParts });
    }
  }

  append(roots: readonly string[]): void {
    // One row may hold several roots: a listing in each of several marketplaces.
    const there = new Set(this.rows.flatMap((row) => [row.root, ...Object.values(row.ids)]));
    for (const root of roots) {
      if (there.has(root) || this.current.get(root) === undefined) continue;
      for (const parts of this.job.set.format.rows(root, this.compiled.reading, this.current)) {
        for (const id of Object.values(parts)) there.add(id);
        this.appended.push({ row: this.textsOf(parts), parts });
      }
    }
  }

  private textsOf(parts: RowRecords): Row {
    return renderRow(this.compiled, parts, this.current).map((cell) => cell?.text ?? '');
  }

  changes(): SourceChanges {
    return {
      edits: uniqueCells(this.edits),
      removedRows: [...this.removed],
      insertedRows: this.inserted,
      appendedRows: this.appended,
      findings: this.findings,
    };
  }
}

function uniqueCells(edits: readonly SourceEdit[]): SourceEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.row} ${edit.column}`, edit])).values()];
}
