import { countText } from '@shared/numbers';
import { areaWords, cellsIn } from './areas';
import {
  type CellAddress,
  type EditPlan,
  isReadOnly,
  planInherit,
  planTexts,
  planValues,
} from './cellValues';
import type { After, Edited, Editing } from './editing';
import type { Bounds } from './range';
import type { RecordGrid } from './recordGrid';
import { runStep, type StepWords } from './runStep';

/** What a person does to cells: each is one step with a name that the history and Undo show. */
export class CellActions {
  constructor(private readonly grid: RecordGrid) {}

  /** Takes what an editor hands back; the cell shows it as done once it is durable. */
  async commit(editing: Editing, edited: Edited, after: After): Promise<void> {
    const { grid } = this;
    const targets = after === 'fill' ? this.selected() : [editing];
    const isUnchanged = 'text' in edited && edited.text === editing.text && targets.length === 1;
    // The writing begins before the screen is drawn anew, which takes longer.
    const written = isUnchanged ? undefined : this.write(editing, { edited, after, targets });
    grid.editor.stop();
    this.move(after);
    await written;
  }

  private async write(
    editing: Editing,
    { edited, after, targets }: { edited: Edited; after: After; targets: readonly CellAddress[] },
  ): Promise<void> {
    const { grid } = this;
    const plan =
      'text' in edited
        ? planTexts(
            targets.map((cell) => ({ cell, text: edited.text })),
            grid,
          )
        : planValues(
            targets
              .filter((cell) => cell.field.kind === editing.field.kind)
              .map((cell) => ({ cell, value: edited.value })),
            grid,
          );
    const label =
      after === 'fill' ? `Fill ${this.words()}` : `Edit ${grid.column(editing.path)?.header ?? editing.path}`;
    const shown = 'text' in edited ? edited.text.replace(/\s+/g, ' ') : undefined;
    const run = (): Promise<boolean> => this.run(plan, { label, where: 'grid' });
    await (shown === undefined || targets.length > 1 ? run() : grid.saving.during(targets, shown, run));
  }

  cancel(): void {
    this.grid.editor.stop();
  }

  clear(): void {
    const { bounds } = this.grid;
    if (bounds === null) return;
    const plan = planValues(this.entries(bounds), this.grid);
    void this.run(plan, { label: `Clear ${this.words()}`, where: 'grid' });
  }

  /** Makes what a listing says of its own absent, so that it inherits. */
  inherit(): void {
    const { bounds } = this.grid;
    if (bounds === null) return;
    const plan = planInherit(cellsIn(bounds, this.grid), this.grid);
    void this.run(plan, { label: `Inherit ${this.words()}`, where: 'grid' });
  }

  /** Ticks or unticks every flag in the selection as the active one turns. False where the active cell is no flag. */
  toggle(): boolean {
    const { activeCell, bounds } = this.grid;
    if (activeCell === undefined || bounds === null || activeCell.field.kind !== 'flag') return false;
    const record = this.grid.record(activeCell.id);
    if (record !== undefined && isReadOnly(record.type, activeCell.field)) return true;
    const value = record?.values[activeCell.path] !== true;
    const flags = [...cellsIn(bounds, this.grid)].filter(({ field }) => field.kind === 'flag');
    const plan = planValues(
      flags.map((cell) => ({ cell, value })),
      this.grid,
    );
    void this.run(plan, { label: `${value ? 'Tick' : 'Untick'} ${this.words()}`, where: 'grid' });
    return true;
  }

  words(): string {
    const { bounds } = this.grid;
    return bounds === null ? '' : areaWords(bounds, (column) => this.grid.headerOf(column));
  }

  /** Commits a plan and says what it left out. True when it was written. */
  async run(plan: EditPlan, words: StepWords, left: { isCut?: boolean } = {}): Promise<boolean> {
    const { session } = this.grid;
    const remarks = remarksOf(plan, left.isCut ?? false);
    if (plan.operations.length === 0) {
      if (plan.readOnly > 0)
        session.messages.say({ tone: 'info', title: 'Nothing was changed', detail: remarks });
      return false;
    }
    const done = await runStep(session, plan.operations, words);
    if (!done.ok) return false;
    if (remarks !== '') session.messages.say({ tone: 'warning', title: words.label, detail: remarks });
    return true;
  }

  private selected(): CellAddress[] {
    const { bounds } = this.grid;
    return bounds === null ? [] : [...cellsIn(bounds, this.grid)];
  }

  private *entries(bounds: Bounds): Generator<{ cell: CellAddress; value: undefined }> {
    for (const cell of cellsIn(bounds, this.grid)) yield { cell, value: undefined };
  }

  private move(after: After): void {
    const steps = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] } as const;
    if (after === 'stay' || after === 'fill') return;
    const [rows, columns] = steps[after];
    const { grid } = this;
    grid.selection.moveBy({ rows, columns });
    if (grid.active !== null) grid.focus.reveal(grid.active);
    grid.focus.restore();
  }
}

function remarksOf({ readOnly, unparsed }: EditPlan, isCut: boolean): string {
  const cells = (count: number): string => (count === 1 ? '1 cell' : `${countText(count)} cells`);
  return [
    unparsed > 0 ? `${cells(unparsed)} kept as typed and marked: not a valid value there.` : '',
    readOnly > 0 ? `${cells(readOnly)} left as is: written by Aisle itself.` : '',
    isCut ? 'What reached beyond the last row or column was left out.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
