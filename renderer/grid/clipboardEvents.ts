import { cellsIn } from './areas';
import type { CellActions } from './cellActions';
import { planTexts, planValues, textOfCell } from './cellValues';
import { toHtmlTable, toTsv } from './clipboard';
import { type Bounds, pasteTargets } from './range';
import { readClipboard } from './readClipboard';
import type { RecordGrid } from './recordGrid';

/** Copy, cut and paste as the browser asks for them: by keys, and by the native menu. */
export class ClipboardEvents {
  constructor(
    private readonly grid: RecordGrid,
    private readonly actions: CellActions,
  ) {}

  attach(): () => void {
    document.addEventListener('copy', this.copy);
    document.addEventListener('cut', this.cut);
    document.addEventListener('paste', this.paste);
    return () => {
      document.removeEventListener('copy', this.copy);
      document.removeEventListener('cut', this.cut);
      document.removeEventListener('paste', this.paste);
    };
  }

  private readonly copy = (event: ClipboardEvent): void => {
    const { bounds } = this.grid;
    if (!this.isOurs(event) || bounds === null) return;
    this.write(event, bounds);
    this.grid.copied = bounds;
    this.grid.paint();
  };

  private readonly cut = (event: ClipboardEvent): void => {
    const { grid } = this;
    const { bounds } = grid;
    if (!this.isOurs(event) || bounds === null) return;
    this.write(event, bounds);
    const cells = [...cellsIn(bounds, grid)].map((cell) => ({ cell, value: undefined }));
    void this.actions.run(planValues(cells, grid), { label: `Cut ${this.actions.words()}`, where: 'grid' });
  };

  private readonly paste = (event: ClipboardEvent): void => {
    const { bounds } = this.grid;
    if (!this.isOurs(event) || bounds === null) return;
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const html = event.clipboardData?.getData('text/html') ?? '';
    event.preventDefault();
    if (plain !== '' || html !== '') void this.pasteRows(readClipboard({ plain, html }), bounds);
  };

  /** Text of a spreadsheet into the selection, as one step. */
  private async pasteRows(rows: readonly (readonly string[])[], bounds: Bounds): Promise<void> {
    const { grid } = this;
    const extent = { rows: grid.rows.count, columns: grid.paths.length };
    const { cells, isCut } = pasteTargets(rows, bounds, extent);
    const last = cells.at(-1);
    if (last === undefined) return;
    const area = { top: bounds.top, left: bounds.left, bottom: last.row, right: rightmost(cells) };
    const texts = function* () {
      for (const { row, column, text: own } of cells) {
        const cell = grid.cellAt({ row, column });
        // Text that is there already leaves an inherited value inherited.
        if (cell !== undefined && textOfCell(cell, grid) !== own) yield { cell, text: own };
      }
    };
    const plan = planTexts(texts(), grid);
    grid.selection.set({
      anchor: { row: area.top, column: area.left },
      head: { row: area.bottom, column: area.right },
    });
    await this.actions.run(plan, { label: `Paste ${this.actions.words()}`, where: 'paste' }, { isCut });
  }

  private write(event: ClipboardEvent, bounds: Bounds): void {
    const { grid } = this;
    const rows: string[][] = [];
    for (let row = bounds.top; row <= bounds.bottom; row++)
      rows.push(
        [...cellsIn({ ...bounds, top: row, bottom: row }, grid)].map((cell) => textOfCell(cell, grid)),
      );
    event.clipboardData?.setData('text/plain', toTsv(rows));
    event.clipboardData?.setData('text/html', toHtmlTable(rows));
    event.preventDefault();
  }

  /** Text fields keep their own; selected text elsewhere is copied as it is. */
  private isOurs({ target }: ClipboardEvent): boolean {
    if (this.grid.state.getState().editing !== null) return false;
    const { activeElement } = document;
    const isField =
      target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
    return !isField && activeElement !== null && this.grid.focus.isOwn(activeElement);
  }
}

function rightmost(cells: readonly { readonly column: number }[]): number {
  let right = 0;
  for (const { column } of cells) if (column > right) right = column;
  return right;
}
