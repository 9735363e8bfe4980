/**
 * Workbooks of every kind that SheetJS reads, turned into tables sheet by sheet (`read.ts`); XLSX and XLSM also
 * back, cell by cell (`patch.ts`), and fresh XLSX for people (`write.ts`). Macros are never run, formulas never
 * computed: what is read is the value that the program which wrote the file stored.
 */
import type { Finding } from '../table/finding';
import type { FileKind, Table } from '../table/table';

export interface SheetInfo {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows and columns that hold something. */
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface Workbook {
  readonly kind: FileKind;
  readonly sheets: readonly SheetInfo[];
  /** What concerns the workbook as a whole. */
  readonly findings: readonly Finding[];
  /** Index of the first visible sheet with data, or the first with data; -1 where all are empty. */
  readonly defaultSheet: number;
  /** The sheet at this index of `sheets`. */
  table(index: number): Table;
}
