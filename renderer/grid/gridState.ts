import { createStore, type StoreApi } from 'zustand/vanilla';
import type { GridView } from '@/data/query';
import type { GridColumn } from './columns';
import type { Editing } from './editing';

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
    moves: 0,
  }));
}
