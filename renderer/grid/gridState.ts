import { createStore, type StoreApi } from 'zustand/vanilla';
import type { GridView } from '@/data/query';
import type { GridColumn } from './columns';
import type { Editing } from './editing';
import type { FillArea } from './fillTarget';
import type { Pasting } from './pasting';
import type { Bounds } from './range';

/** The last fill, as long as nothing came after it. */
export interface Filled {
  readonly area: FillArea;
  readonly whole: Bounds;
  /** "4 cells in Title" */
  readonly words: string;
  readonly used: 'series' | 'copy';
  readonly hasSeries: boolean;
  readonly seq: number;
}

/** What the parts around the cells draw: tool bar, popovers, editors. */
export interface GridState {
  readonly shown: number;
  readonly total: number;
  /** Rows no longer stand where sort and filter would put them. */
  readonly isStale: boolean;
  /** All columns, hidden ones included. */
  readonly columns: readonly GridColumn[];
  readonly view: GridView;
  readonly editing: Editing | null;
  /** The column whose filter is open, and where. */
  readonly filtering: { readonly path: string; readonly anchor: { getBoundingClientRect(): DOMRect } } | null;
  readonly filled: Filled | null;
  /** A paste that waits for a person’s word. */
  readonly pasting: Pasting | null;
  /** Counts what may have moved an editor: scrolling, sizes. */
  readonly moves: number;
}

export function createGridState(view: GridView): StoreApi<GridState> {
  return createStore(() => ({
    shown: 0,
    total: 0,
    isStale: false,
    columns: [],
    view,
    editing: null,
    filtering: null,
    filled: null,
    pasting: null,
    moves: 0,
  }));
}
