import type { KeyboardEvent } from 'react';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export type KeyAction =
  | { readonly kind: 'move'; readonly to: Place }
  | { readonly kind: 'edit'; readonly typed: string | null }
  | { readonly kind: 'clear' }
  | { readonly kind: 'tick' }
  | { readonly kind: 'open' };

interface Where {
  readonly place: Place;
  readonly rows: number;
  readonly columns: number;
}

/** What a key does on a cell that is not being edited. */
export function keyAction(event: KeyboardEvent, { place, rows, columns }: Where): KeyAction | undefined {
  const { key, shiftKey, altKey } = event;
  const isHeld = event.ctrlKey || event.metaKey;
  const { row, column } = place;
  const to = (nextRow: number, nextColumn: number): KeyAction => ({
    kind: 'move',
    to: { row: nextRow, column: nextColumn },
  });
  if (altKey) return undefined;
  switch (key) {
    case 'ArrowUp':
      return to(isHeld ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(isHeld ? rows - 1 : row + 1, column);
    case 'ArrowLeft':
      return to(row, isHeld ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, isHeld ? columns - 1 : column + 1);
    case 'Home':
      return to(isHeld ? 0 : row, 0);
    case 'End':
      return to(isHeld ? rows - 1 : row, columns - 1);
    case 'Enter':
      return isHeld ? { kind: 'open' } : { kind: 'edit', typed: null };
    case 'F2':
      return { kind: 'edit', typed: null };
    case 'Delete':
    case 'Backspace':
      return isHeld ? undefined : { kind: 'clear' };
    case ' ':
      return isHeld ? undefined : { kind: 'tick' };
    default:
      return isHeld || key.length !== 1 || (shiftKey && key === ' ')
        ? undefined
        : { kind: 'edit', typed: key };
  }
}
