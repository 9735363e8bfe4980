import { cellsIn } from './areas';
import { textOfCell } from './cellValues';
import { toHtmlTable, toTsv } from './clipboard';
import type { PasteActions } from './pasting';
import type { Bounds } from './range';
import { readClipboard } from './readClipboard';
import type { RecordGrid } from './recordGrid';

/** Copy, cut and paste as the browser asks for them: by keys, and by the native menu. */
export class ClipboardEvents {
  constructor(
    private readonly grid: RecordGrid,
    private readonly actions: PasteActions,
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
    this.grid.session.cutCells.clear();
    this.mark(bounds, false);
  };

  /** The cells stay as they are until they are pasted. */
  private readonly cut = (event: ClipboardEvent): void => {
    const { grid } = this;
    const { bounds } = grid;
    if (!this.isOurs(event) || bounds === null) return;
    const text = this.write(event, bounds);
    grid.session.cutCells.set({
      text,
      cells: [...cellsIn(bounds, grid)].map(({ id, path }) => ({ id, path })),
    });
    this.mark(bounds, true);
  };

  private readonly paste = (event: ClipboardEvent): void => {
    const { bounds } = this.grid;
    if (!this.isOurs(event) || bounds === null) return;
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const html = event.clipboardData?.getData('text/html') ?? '';
    event.preventDefault();
    void this.actions.paste(readClipboard({ plain, html }), bounds, plain);
  };

  private mark(bounds: Bounds, isCut: boolean): void {
    this.grid.copied = { ...bounds, isCut };
    this.grid.paint();
  }

  private write(event: ClipboardEvent, bounds: Bounds): string {
    const { grid } = this;
    const rows: string[][] = [];
    for (let row = bounds.top; row <= bounds.bottom; row++)
      rows.push(
        [...cellsIn({ ...bounds, top: row, bottom: row }, grid)].map((cell) => textOfCell(cell, grid)),
      );
    const text = toTsv(rows);
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', toHtmlTable(rows));
    event.preventDefault();
    return text;
  }

  /** Text fields keep their own; selected text elsewhere is copied as it is. */
  private isOurs({ target }: ClipboardEvent): boolean {
    if (this.grid.editor.isOpen) return false;
    const { activeElement } = document;
    const isField =
      target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
    return !isField && activeElement !== null && this.grid.focus.isOwn(activeElement);
  }
}
