import type { Value } from '@shared/fields';
import type { CellAddress } from './cellValues';
import type { CellPosition } from './range';

/** The cell that is being edited. The record is taken down at the start: rows may move meanwhile. */
export interface Editing extends CellAddress {
  readonly type: string;
  readonly position: CellPosition;
  /** Typed to begin with, replacing what was there; null when the editor opens on the value as it is. */
  readonly typed: string | null;
  /** The text and the value as they were when it began. */
  readonly text: string;
  readonly value: Value | undefined;
}

/** What an editor hands back. Texts are parsed by the field's kind; values are taken as they are. */
export type Edited = { readonly text: string } | { readonly value: Value | undefined };

/** Where the cursor goes after an edit. */
export type After = 'stay' | 'down' | 'up' | 'right' | 'left' | 'fill';
