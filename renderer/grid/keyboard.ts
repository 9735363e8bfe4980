import { isEmptyValue } from '@shared/fields';
import { valueOfCell } from './cellValues';
import { type Direction, dataEdge } from './dataEdge';
import type { Ordering } from './ordering';
import type { CellPosition } from './range';
import type { RecordGrid } from './recordGrid';

export interface KeyActs {
  readonly edit: (typed: string | null) => void;
  readonly clear: () => void;
  /** Ticks a flag; false where the cell is none. */
  readonly toggle: () => boolean;
  readonly order: Pick<Ordering, 'isShown' | 'step'>;
}

type By = { readonly rows: number; readonly columns: number };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};
/** Farther than any table reaches. */
const FAR = 10_000_000;

/** What keys do on the cells: moving, selecting, beginning to edit. Commands with a modifier go their own way. */
export class Keyboard {
  constructor(
    private readonly grid: RecordGrid,
    private readonly host: HTMLElement,
    private readonly acts: KeyActs,
  ) {}

  attach(): () => void {
    window.addEventListener('keydown', this.press, true);
    return () => window.removeEventListener('keydown', this.press, true);
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.isComposing || !this.isOurs(event.target) || !this.handle(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** On a cell; or nowhere, as while a cell that was just asked for is not drawn yet. */
  private isOurs(target: EventTarget | null): boolean {
    if (this.grid.state.getState().editing !== null) return false;
    if (target === document.body) return this.grid.active !== null;
    return target instanceof Element && this.host.contains(target) && target.closest('.ag-cell') !== null;
  }

  private handle(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const isMod = event.ctrlKey || event.metaKey;
    const arrow = ARROWS[key];
    if (altKey) return isMod ? false : this.withAlt(key);
    if (arrow !== undefined) return isMod ? this.toEdge(arrow, shiftKey) : this.step(arrow, event);
    switch (key) {
      case 'Home':
        this.jump({ rows: isMod ? -FAR : 0, columns: -FAR }, shiftKey);
        this.grid.focus.revealStart();
        return true;
      case 'End':
        return this.jump({ rows: isMod ? FAR : 0, columns: FAR }, shiftKey);
      case 'PageUp':
        return isMod ? false : this.jump({ rows: -this.grid.focus.pageRows, columns: 0 }, shiftKey);
      case 'PageDown':
        return isMod ? false : this.jump({ rows: this.grid.focus.pageRows, columns: 0 }, shiftKey);
      case 'Tab':
        return isMod ? false : this.tab(shiftKey);
      case ' ':
        return this.space(isMod, shiftKey);
      default:
        return isMod ? this.withModifier(key) : this.plain(key, shiftKey);
    }
  }

  /** Alt+arrow moves rows where they stand in an order of their own; elsewhere Alt+Down opens the editor. */
  private withAlt(key: string): boolean {
    const { order } = this.acts;
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
    if (order.isShown) {
      order.step(key === 'ArrowDown' ? 1 : -1);
      return true;
    }
    return key === 'ArrowDown' ? this.edit(null) : false;
  }

  private plain(key: string, shiftKey: boolean): boolean {
    switch (key) {
      case 'Enter':
        return shiftKey ? this.jump({ rows: -1, columns: 0 }, false) : this.edit(null);
      case 'F2':
        // With Shift it is a comment's key.
        return shiftKey ? false : this.edit(null);
      case 'Delete':
      case 'Backspace':
        if (shiftKey) return false;
        this.acts.clear();
        return true;
      case 'Escape':
        return this.escape();
      default:
        return isTyped(key) ? this.edit(key) : false;
    }
  }

  private withModifier(key: string): boolean {
    if (key.toLowerCase() !== 'a') return false;
    this.grid.selection.selectAll();
    return true;
  }

  /** Up from the first row goes to the headers, which AG Grid's own navigation does. */
  private step(by: By, event: KeyboardEvent): boolean {
    const { active, selection } = this.grid;
    if (by.rows < 0 && active?.row === 0 && !event.shiftKey && selection.isSingle) return false;
    return this.jump(by, event.shiftKey);
  }

  /** To the edge of the data; with Shift the selection's head goes there. */
  private toEdge(by: Direction, isExtended: boolean): boolean {
    const { grid } = this;
    const from = isExtended ? grid.selection.range?.head : grid.selection.range?.anchor;
    if (from === undefined) return this.jump(by, isExtended);
    const isFilled = (at: CellPosition): boolean => {
      const cell = grid.cellAt(at);
      return cell !== undefined && !isEmptyValue(valueOfCell(cell, grid));
    };
    const extent = { rows: grid.rows.count, columns: grid.paths.length };
    const to = dataEdge(from, by, { extent, isFilled });
    return this.jump({ rows: to.row - from.row, columns: to.column - from.column }, isExtended);
  }

  private jump(by: By, isExtended: boolean): boolean {
    const { grid } = this;
    const { selection } = grid;
    if (isExtended) selection.extendBy(by);
    else selection.moveBy(by);
    if (selection.range !== null)
      grid.focus.reveal(isExtended ? selection.range.head : selection.range.anchor);
    if (!isExtended) grid.focus.restore();
    return true;
  }

  /** Through the cells row by row; out of the grid at its ends. */
  private tab(isBack: boolean): boolean {
    const { grid } = this;
    const { active } = grid;
    if (active === null) return false;
    const columns = grid.paths.length;
    const place = active.row * columns + active.column + (isBack ? -1 : 1);
    if (place < 0 || place >= columns * grid.rows.count) return false;
    const position = { row: Math.floor(place / columns), column: place % columns };
    grid.selection.select(position);
    grid.focus.reveal(position);
    grid.focus.restore();
    return true;
  }

  private space(isMod: boolean, isShift: boolean): boolean {
    const { bounds, selection } = this.grid;
    if (bounds === null) return false;
    if (isMod && isShift) selection.selectAll();
    else if (isMod) selection.selectColumns(bounds.left, bounds.right);
    else if (isShift) selection.selectRows(bounds.top, bounds.bottom);
    else this.acts.toggle();
    return true;
  }

  private escape(): boolean {
    const { grid } = this;
    const isNews = grid.copied !== null || !grid.selection.isSingle;
    grid.copied = null;
    grid.session.cutCells.clear();
    grid.selection.collapse();
    return isNews;
  }

  private edit(typed: string | null): boolean {
    this.acts.edit(typed);
    return true;
  }
}

function isTyped(key: string): boolean {
  return [...key].length === 1;
}
