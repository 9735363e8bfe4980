import type { Field } from '@shared/fields';
import { assert } from '@shared/result';
import type { ColumnBinding, EmittedDraft, FileFinding, ReadCell, Reading } from '../format';
import type { Row } from '../table/table';
import type { CompiledBinding } from './compile';

/** A row of the file while it is read. */
export interface RowBeingRead {
  readonly row: number;
  readonly cells: Row;
  /** Role → draft key. */
  readonly keys: Readonly<Record<string, string>>;
}

/** Where a cell's drafts and findings go. */
export interface CellSink {
  emit(draft: EmittedDraft, row: number, column?: number): string;
  report(finding: FileFinding): void;
}

/**
 * The cell that a codec is shown. One object serves all cells, because a large file has millions of them: a codec
 * uses it while it reads and keeps nothing of it.
 */
export class CellBeingRead implements ReadCell {
  row = 0;
  parts: Readonly<Record<string, string>> = {};
  field: Field | undefined = undefined;
  private current: CompiledBinding | undefined = undefined;
  private cells: Row = [];

  constructor(
    readonly reading: Reading,
    private readonly drafts: CellSink,
  ) {}

  get binding(): ColumnBinding {
    assert(this.current, 'A cell is asked for its binding before it is read.');
    return this.current.binding;
  }

  at(entry: CompiledBinding, { row, cells, keys }: RowBeingRead): this {
    this.row = row;
    this.cells = cells;
    this.parts = keys;
    this.field = entry.field;
    this.current = entry;
    return this;
  }

  textAt(column: number): string {
    return this.cells[column] ?? '';
  }

  emit(draft: EmittedDraft): string {
    return this.drafts.emit(draft, this.row, this.binding.column);
  }

  report(code: string, message: string): void {
    const { column } = this.binding;
    this.drafts.report({ code, message, row: this.row, column, value: this.textAt(column) });
  }
}

/**
 * Why a row does not fit its header, or undefined. Cells beyond the header that are empty do no harm; a sheet has no
 * short rows, only empty cells at their ends.
 */
export function raggedProblem(cells: Row, reading: Reading): string | undefined {
  const width = reading.columns.length;
  if (reading.header < 0 || cells.length === width) return undefined;
  if (reading.sheet !== null && cells.length < width) return undefined;
  if (cells.length > width && cells.slice(width).every((cell) => cell === '')) return undefined;
  return `The row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where the header has ${width}: its values may stand in the wrong columns.`;
}
