import type { FieldPath } from '@shared/fields';
import type { StoreChange } from '@/data/rowStore';

export interface CutCell {
  readonly id: string;
  readonly path: FieldPath;
}

/** What was cut, and the text by which its paste knows it again on the clipboard. */
export interface Cut {
  readonly cells: readonly CutCell[];
  readonly text: string;
}

/** Cells that were cut stay as they are until they are pasted; then they are emptied in the same step. */
export class CutCells {
  private cut: Cut | null = null;

  get current(): Cut | null {
    return this.cut;
  }

  set(cut: Cut): void {
    this.cut = cut;
  }

  clear(): void {
    this.cut = null;
  }

  /** A record that was changed since is not what was cut. */
  follow(change: StoreChange): void {
    if (this.cut === null) return;
    const touched = new Set([...change.changed.values(), ...change.deleted.values()].flat());
    if (this.cut.cells.some(({ id }) => touched.has(id))) this.cut = null;
  }

  /** The cells to empty when this text is pasted; none where it is something else. */
  sourceOf(text: string): readonly CutCell[] {
    const same = (line: string): string => line.replace(/\r\n?/g, '\n');
    return this.cut !== null && same(this.cut.text) === same(text) ? this.cut.cells : [];
  }
}
