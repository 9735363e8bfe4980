import type { Value } from '@shared/fields';
import { isCalculatedPath } from '@shared/records/calculatedColumn';
import { isReadOnly, textOfCell } from './cellValues';
import type { RecordGrid } from './recordGrid';

/** Opening and closing the editor of a cell; what it hands back is written by the cell actions. */
export class CellEditing {
  constructor(private readonly grid: RecordGrid) {}

  get isOpen(): boolean {
    return this.grid.state.getState().editing !== null;
  }

  start(typed: string | null): void {
    const { grid } = this;
    const { active, activeCell } = grid;
    const record = activeCell && grid.record(activeCell.id);
    if (active === null || activeCell === undefined || record === undefined) return;
    if (isReadOnly(record.type, activeCell.field)) {
      grid.session.messages.say({
        tone: 'info',
        title: isCalculatedPath(activeCell.path)
          ? `${activeCell.field.label} is calculated: change its formula, or what it is made of`
          : `${activeCell.field.label} is written by Aisle itself`,
      });
      return;
    }
    grid.focus.reveal(active);
    grid.rows.hold();
    const value: Value | undefined = record.values[activeCell.path];
    const text = textOfCell(activeCell, grid);
    grid.publish({ editing: { ...activeCell, type: record.type, position: active, typed, text, value } });
  }

  stop(): void {
    const { grid } = this;
    grid.publish({ editing: null });
    grid.rows.release();
    grid.focus.restore();
  }

  /** Where a cell is on the screen; undefined while it is not drawn. */
  rectOf(id: string, path: string): DOMRect | undefined {
    const { grid } = this;
    for (const live of grid.cells)
      if (live.columnId === path && grid.rows.idAt(live.row) === id) return live.cell.getBoundingClientRect();
    return undefined;
  }
}
