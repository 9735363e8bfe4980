import { countText } from '@shared/numbers';
import { declarationOf } from '@shared/records';
import { areaWords } from './areas';
import type { CellActions } from './cellActions';
import type { CellAddress } from './cellValues';
import { needsPreview, type PastePlan, planNewRecords, planPaste } from './planPaste';
import type { Bounds } from './range';
import type { RecordGrid } from './recordGrid';

/** A paste that waits for a person's word. */
export interface Pasting {
  readonly plan: PastePlan;
  readonly words: string;
  /** How many cells are emptied where they were cut. */
  readonly moved: number;
  readonly canAdd: boolean;
}

/** Putting a block of texts into the cells: at once where that is all there is to it, else after a preview. */
export class PasteActions {
  constructor(
    private readonly grid: RecordGrid,
    private readonly actions: CellActions,
  ) {}

  /** `text` is what the clipboard holds: cells that were cut with it are emptied. */
  async paste(rows: readonly (readonly string[])[], bounds: Bounds, text: string): Promise<void> {
    const { grid } = this;
    if (rows.length === 0) return;
    // What lies beyond the last row is new only once all rows are there.
    const { whole } = grid.session.workspace;
    if (whole !== undefined) await whole;
    const emptied = this.cutCells(text);
    const extent = { rows: grid.rows.count, columns: grid.paths.length };
    const plan = planPaste({ rows, bounds, extent, seen: grid.focus.rowsInView, emptied }, grid);
    const words = areaWords(plan.area, (column) => grid.headerOf(column));
    const canAdd = plan.beyondRows.length > 0 && declarationOf(grid.type).internal !== true;
    const pasting = { plan, words, moved: emptied.length, canAdd };
    if (needsPreview(plan)) grid.publish({ pasting });
    else await this.write(pasting, false);
  }

  cancel(): void {
    this.grid.publish({ pasting: null });
  }

  async confirm(isAdding: boolean): Promise<void> {
    const { pasting } = this.grid.state.getState();
    this.cancel();
    if (pasting !== null) await this.write(pasting, isAdding);
  }

  private async write({ plan, words, moved }: Pasting, isAdding: boolean): Promise<void> {
    const { grid } = this;
    const { session, type } = grid;
    const added = isAdding
      ? planNewRecords(plan, {
          type,
          newId: () => session.workspace.newId(),
          columns: grid.paths.flatMap((path) => {
            const field = grid.column(path)?.field;
            return field === undefined ? [] : [{ path, field }];
          }),
          source: grid,
        })
      : [];
    const { top, left, bottom, right } = plan.area;
    grid.selection.set({ anchor: { row: top, column: left }, head: { row: bottom, column: right } });
    if (moved > 0) this.endCut();
    const label = `${moved > 0 ? 'Move' : 'Paste'} ${words}${added.length > 0 ? ` and ${countText(added.length)} new` : ''}`;
    const edit = { ...plan.edit, operations: [...plan.edit.operations, ...added] };
    const isCut = plan.beyondColumns > 0 || (plan.beyondRows.length > 0 && !isAdding);
    await this.actions.run(edit, { label, where: 'paste' }, { isCut });
  }

  private cutCells(text: string): CellAddress[] {
    const { session } = this.grid;
    return session.cutCells.sourceOf(text).flatMap(({ id, path }) => {
      const record = session.workspace.store.get(id);
      const field = record && session.fields.at(record.type, path);
      return field === undefined ? [] : [{ id, path, field }];
    });
  }

  private endCut(): void {
    this.grid.session.cutCells.clear();
    this.grid.copied = null;
  }
}
