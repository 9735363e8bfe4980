import { isEmptyValue, isIdList, type Value } from '@shared/fields';
import { RecordCatalog } from '@shared/formats/engine/catalog';
import { textOfUnknown } from '@shared/formats/engine/codecs';
import type { Catalog, ColumnBinding, Draft, Reading } from '@shared/formats/format';
import type { OpenedFile } from '@shared/formats/open';
import { cellText } from '@shared/formats/table/table';
import { fieldAt, nameOfRecord } from '@shared/records';
import type { ImportPlan, PlannedCell } from './plan';
import type { PlannedRow } from './rows';

/** One cell that an import would change. */
export interface DiffCell {
  /** The row's key, as the new file has it; several fields are joined by a comma. */
  readonly key: string;
  /** Header of the column, or the field's label where no column is behind it. */
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export interface Comparison {
  readonly old: OpenedFile;
  /** How the old file became records. */
  readonly made: ImportPlan;
  readonly next: OpenedFile;
  /** What the new file would do to them. */
  readonly plan: ImportPlan;
  /** Columns of the new file. */
  readonly keyColumns: readonly number[];
}

type RowCell = PlannedCell & { readonly draft: Draft };

/**
 * What changes in a row, in the words of both files: each changed value by the columns that hold it, with the text
 * of the old file's row that described the same record.
 */
export class DiffCells {
  private readonly catalog: Catalog;
  /** Record id → row of the old file that describes it first. */
  private readonly oldRows = new Map<string, number>();
  private readonly newNames = new Map<string, string>();
  private readonly reading: Reading;

  constructor(private readonly compared: Comparison) {
    const { made, plan } = compared;
    this.reading = plan.set.reading;
    this.catalog = new RecordCatalog(plan.records);
    for (const { id, name, status } of plan.drafts)
      if (id !== undefined && status === 'new') this.newNames.set(id, name);
    for (const { key, row } of made.set.drafts) {
      const id = made.ids.get(key);
      if (id !== undefined && !this.oldRows.has(id)) this.oldRows.set(id, row);
    }
  }

  cellsOf(planned: PlannedRow): DiffCell[] {
    const { next, keyColumns } = this.compared;
    const key = keyColumns.map((column) => cellText(next.table, planned.row, column)).join(',');
    const changed = this.changedCells(planned);
    const listed = new Map<number, DiffCell>();
    const unlisted = changed.filter((cell) => !this.listBound(cell, { key, row: planned.row, listed }));
    if (unlisted.length > 0) this.listOthers(planned, changed, { key, row: planned.row, listed });
    const cells = [...listed].sort(([left], [right]) => left - right).map(([, cell]) => cell);
    return cells.length > 0 ? cells : unlisted.map((cell) => ({ key, ...this.plainly(cell) }));
  }

  private changedCells({ drafts }: PlannedRow): RowCell[] {
    const { plan } = this.compared;
    return drafts.flatMap((index) => {
      const draft = plan.set.drafts[index];
      const cells = plan.drafts[index]?.cells ?? [];
      return draft === undefined ? [] : cells.map((cell) => ({ ...cell, draft }));
    });
  }

  /** Lists the columns bound to a changed value whose texts differ; false where there are none. */
  private listBound({ draft, path }: RowCell, place: ListPlace): boolean {
    const bindings = this.reading.bindings.filter(
      (binding) => binding.role === draft.role && binding.path === path,
    );
    return bindings.map((binding) => this.listColumn(binding, draft, place)).some(Boolean);
  }

  /** Values that no column holds alone show in columns that are worked out from several: those that differ. */
  private listOthers({ drafts }: PlannedRow, changed: readonly RowCell[], place: ListPlace): void {
    const settled = new Set(changed.map(({ draft, path }) => `${draft.role} ${path}`));
    for (const index of drafts) {
      const draft = this.compared.plan.set.drafts[index];
      for (const binding of this.reading.bindings) {
        if (draft === undefined || binding.role !== draft.role) continue;
        // A column that gave its own field nothing was read into another: a regular price that is the price asked.
        const isReadElsewhere = binding.path === '' || isEmptyValue(draft.values[binding.path]);
        if (isReadElsewhere || settled.has(`${binding.role} ${binding.path}`))
          this.listColumn(binding, draft, place);
      }
    }
  }

  private listColumn(binding: ColumnBinding, draft: Draft, { key, row, listed }: ListPlace): boolean {
    const { column } = binding;
    const from = this.oldText(binding, draft);
    const to = cellText(this.compared.next.table, row, column);
    if (from === to) return false;
    listed.set(column, { key, field: this.reading.columns[column] ?? '', from, to });
    return true;
  }

  private oldText(binding: ColumnBinding, draft: Draft): string {
    const { old, plan } = this.compared;
    const row = this.oldRows.get(plan.ids.get(draft.key) ?? '');
    const column = this.oldColumn(binding);
    return row === undefined || column === undefined ? '' : cellText(old.table, row, column);
  }

  /** The same column of the old file: by its header, or by what it means where the layout is of another generation. */
  private oldColumn({ column, role, path, item }: ColumnBinding): number | undefined {
    const { columns, bindings } = this.compared.old.reading;
    const header = this.reading.columns[column];
    if (columns[column] === header) return column;
    const named = columns.indexOf(header ?? '');
    if (named >= 0) return named;
    if (path === '') return undefined;
    return bindings.find((other) => other.role === role && other.path === path && other.item === item)
      ?.column;
  }

  private plainly({ draft, path, from, to }: RowCell): Omit<DiffCell, 'key'> {
    const field = fieldAt(draft.type, path)?.label ?? path;
    return { field, from: this.plainText(from), to: this.plainText(to) };
  }

  private plainText(value: Value | undefined): string {
    if (isIdList(value)) return value.map((id) => this.nameOf(id)).join(', ');
    if (typeof value === 'string') return this.nameOf(value);
    return value !== undefined && value !== null && typeof value === 'object' && 'amount' in value
      ? `${value.amount} ${value.currency}`
      : textOfUnknown(value);
  }

  private nameOf(id: string): string {
    const record = this.catalog.get(id);
    if (record !== undefined) return nameOfRecord(record) || id;
    return this.newNames.get(id) || id;
  }
}

/** Where changed columns are listed: by column, so that each is listed once. */
interface ListPlace {
  readonly key: string;
  readonly row: number;
  readonly listed: Map<number, DiffCell>;
}
