import type { CellActions } from './cellActions';
import type { Filling } from './filling';
import type { GridFinder } from './gridFinder';
import type { Ordering } from './ordering';
import type { RecordGrid } from './recordGrid';
import type { RowActions } from './rowActions';

/** What the commands of a grid act on. */
export interface CommandParts {
  readonly grid: RecordGrid;
  readonly cells: CellActions;
  readonly filling: Filling;
  readonly order: Ordering;
  readonly rows: RowActions;
  readonly finder: GridFinder;
  readonly focusSearch: () => void;
  readonly openColumns: () => void;
  readonly openGoTo: () => void;
}

/** Keys that reach the frame act on the grid only where the focus is in it, or in a list that was opened over it. */
export function isReachable(grid: RecordGrid): boolean {
  const { activeElement } = document;
  if (grid.active === null || grid.state.getState().editing !== null) return false;
  if (activeElement === null || activeElement === document.body) return true;
  return grid.focus.isOwn(activeElement) || activeElement.closest('[role="dialog"], [role="menu"]') !== null;
}
