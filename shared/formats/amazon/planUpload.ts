import { err, ok, type Result } from '@shared/result';
import type { SourceChanges, SourceEdit } from '../engine/compareSource';
import type { ColumnBinding, Format, Reading, UploadRules } from '../format';
import type { Row, Table } from '../table/table';

/** What a person ticked. All of it is off unless asked for. */
export interface UploadChoice {
  /** Quantities go along. */
  readonly stock?: boolean;
  /** Whole listings instead of what changed: Amazon empties what is left blank. */
  readonly replace?: boolean;
  /** Listings that were deleted here are deleted on Amazon. */
  readonly deletions?: boolean;
  /** Listings that the file did not have are created. */
  readonly creations?: boolean;
}

export interface UploadRow {
  readonly kind: 'update' | 'replace' | 'delete' | 'create';
  readonly sku: string;
  /** By column of the source file, then the action where that file has no column for it. */
  readonly cells: Row;
}

/** What an upload says, to be looked over before it is written. */
export interface UploadPlan {
  /** Headers of the cells: the file's own, with the action behind them where it had none. */
  readonly columns: readonly string[];
  readonly rows: readonly UploadRow[];
  /** Values that were emptied here and stay on Amazon, because a partial update cannot empty them. */
  readonly cleared: readonly { readonly sku: string; readonly column: string; readonly from: string }[];
  /** Changes that were not ticked: quantities, deletions, new listings. */
  readonly leftOut: readonly { readonly sku: string; readonly reason: UploadGap }[];
}

export type UploadGap = 'stock' | 'deletion' | 'creation';

export interface UploadJob {
  readonly format: Format;
  readonly table: Table;
  readonly reading: Reading;
  /** From `comparingSource`, with the roots to create named. */
  readonly changes: SourceChanges;
}

/**
 * The rows that tell Amazon what changed since a file came from it: a partial update of SKU, product type and the
 * changed columns, with the rest of a value that spans several of them. Errors: `refused` (a file that is no upload).
 */
export function planUpload(job: UploadJob, choice: UploadChoice): Result<UploadPlan> {
  const rules = job.format.uploadFor?.(job.reading) ?? job.format.upload;
  if (rules?.action === undefined)
    return err(
      'refused',
      'Amazon takes no file of this layout. Export a flat file or an inventory loader file instead.',
    );
  const actionColumn = job.reading.columns.findIndex(
    (header) => header.trim().toLowerCase() === rules.action?.header,
  );
  if (actionColumn < 0 && isTemplate(job.reading))
    return err(
      'refused',
      `The template has no column ${rules.action.header}, so it would replace whole listings. Get a template that has it.`,
    );
  return ok(new UploadPlanner(job, choice, { rules, action: rules.action, actionColumn }).plan());
}

/** A file whose rows above the data must stay as Amazon made them. */
export function isTemplate({ generation }: Reading): boolean {
  return generation === 'template' || generation === 'current';
}

interface Layout {
  readonly rules: UploadRules;
  readonly action: NonNullable<UploadRules['action']>;
  readonly actionColumn: number;
}

class UploadPlanner {
  private readonly rows: UploadRow[] = [];
  private readonly cleared: UploadPlan['cleared'][number][] = [];
  private readonly leftOut: UploadPlan['leftOut'][number][] = [];
  private readonly always: ReadonlySet<number>;
  private readonly stock: ReadonlySet<number>;
  private readonly width: number;
  private readonly actionAt: number;

  constructor(
    private readonly job: UploadJob,
    private readonly choice: UploadChoice,
    private readonly layout: Layout,
  ) {
    this.always = this.columnsOf(layout.rules.always);
    this.stock = this.columnsOf(layout.rules.stock);
    const { length } = job.reading.columns;
    this.actionAt = layout.actionColumn < 0 ? length : layout.actionColumn;
    this.width = Math.max(length, this.actionAt + 1);
  }

  private columnsOf(places: UploadRules['always']): Set<number> {
    const isMeant = ({ role, path }: ColumnBinding): boolean =>
      places.some((place) => place.role === role && place.path === path);
    return new Set(this.job.reading.bindings.filter(isMeant).map(({ column }) => column));
  }

  plan(): UploadPlan {
    const { changes, reading } = this.job;
    const edits = new Map<number, SourceEdit[]>();
    for (const edit of changes.edits) edits.set(edit.row, [...(edits.get(edit.row) ?? []), edit]);
    for (const [row, list] of edits) this.update(row, list);
    for (const row of changes.removedRows) this.remove(row);
    for (const { row } of changes.appendedRows) this.create(row);
    const columns = [...reading.columns];
    if (this.actionAt === columns.length) columns.push(this.layout.action.header);
    return { columns, rows: this.rows, cleared: this.cleared, leftOut: this.leftOut };
  }

  private update(row: number, edits: readonly SourceEdit[]): void {
    const now = this.rowNow(row, edits);
    const sku = this.skuOf(now);
    const sent = edits.filter(({ column }) => this.choice.stock || !this.stock.has(column));
    if (sent.length < edits.length) this.leftOut.push({ sku, reason: 'stock' });
    if (sent.length === 0) return;
    if (this.choice.replace) {
      this.add('replace', sku, now);
      return;
    }
    const groups = new Set(sent.map(({ column }) => this.groupOf(column)));
    const isSent = (column: number): boolean =>
      this.always.has(column) ||
      (groups.has(this.groupOf(column)) && (this.choice.stock === true || !this.stock.has(column)));
    const cells = now.map((text, column) => (isSent(column) ? text : ''));
    for (const { column, from, to } of sent)
      if (to === '' && from !== '')
        this.cleared.push({ sku, column: this.job.reading.columns[column] ?? '', from });
    const saysNothing = cells.every((text, column) => text === '' || this.always.has(column));
    if (!saysNothing || sent.some(({ column }) => this.always.has(column))) this.add('update', sku, cells);
  }

  private remove(row: number): void {
    const now = this.rowNow(row, []);
    const sku = this.skuOf(now);
    if (!this.choice.deletions) {
      this.leftOut.push({ sku, reason: 'deletion' });
      return;
    }
    this.add(
      'delete',
      sku,
      now.map((text, column) => (this.always.has(column) ? text : '')),
    );
  }

  private create(row: Row): void {
    const sku = this.skuOf(row);
    if (!this.choice.creations) this.leftOut.push({ sku, reason: 'creation' });
    else this.add('create', sku, row);
  }

  private add(kind: UploadRow['kind'], sku: string, cells: Row): void {
    const { update, replace, delete: deletion } = this.layout.action;
    const words = { update, replace, delete: deletion, create: replace };
    const row = Array.from({ length: this.width }, (_, column) => {
      if (column === this.actionAt) return words[kind];
      const isLeftOut = this.stock.has(column) && kind !== 'create' && !this.choice.stock;
      return isLeftOut ? '' : (cells[column] ?? '');
    });
    this.rows.push({ kind, sku, cells: row });
  }

  private rowNow(row: number, edits: readonly SourceEdit[]): string[] {
    const cells = [...(this.job.table.rows[row] ?? [])];
    while (cells.length < this.job.reading.columns.length) cells.push('');
    for (const { column, to } of edits) cells[column] = to;
    return cells;
  }

  private skuOf(cells: Row): string {
    const sku = this.job.reading.bindings.find(({ path }) => path === 'sellerSku');
    return sku === undefined ? '' : (cells[sku.column] ?? '');
  }

  /**
   * Columns that are one value on Amazon's side: all indexes and parts of an attribute path, bullet points, a product
   * id and its kind, a sale price and its dates. One of them alone could make Amazon drop the others.
   */
  private groupOf(column: number): string {
    const header = (this.job.reading.columns[column] ?? '').trim().toLowerCase();
    if (this.job.reading.generation === 'current') return header.replace(/#.*$/, '');
    if (header.startsWith('sale_')) return 'sale';
    return header.replace(/[_-]type$/, '').replace(/\d+$/, '');
  }
}
