import type { Session } from '@/workspace/session';
import type { CellAddress } from './cellValues';
import type { Bounds } from './range';

export const ROW_COLUMN = 'row';

/** What cells are painted from. */
export interface PaintSource {
  readonly session: Session;
  readonly type: string;
  idAt(row: number): string | undefined;
  /** The column's number as shown, or undefined for a column that is none of ours. */
  columnNumber(columnId: string): number | undefined;
  cellOf(row: number, columnId: string): CellAddress | undefined;
  /** Text that is being written and not yet durable. */
  savingText(id: string, path: string): string | undefined;
  readonly bounds: Bounds | null;
  /** The rectangle that was copied and is as it was. */
  readonly copied: (Bounds & { readonly isCut: boolean }) | null;
  readonly fill: Bounds | null;
  /** Rows that are dragged would go before this one. */
  readonly dropAt: number | null;
  readonly active: { readonly row: number; readonly column: number } | null;
}
