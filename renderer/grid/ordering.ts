import type { Operation } from '@shared/changes';
import type { Value } from '@shared/fields';
import { countText } from '@shared/numbers';
import { declarationOf, inSentence, type StoredRecord } from '@shared/records';
import { inOrder, type Positioned, planOrder } from '@shared/records/order';
import type { RecordGrid } from './recordGrid';
import { runStep } from './runStep';

/** Rows moved by hand where their order means something and the grid shows it. */
export class Ordering {
  constructor(private readonly grid: RecordGrid) {}

  /** Whether records of the type have an order at all. */
  get isPossible(): boolean {
    return declarationOf(this.grid.type).positionField !== undefined;
  }

  /** Whether the rows stand in that order: sorted by it, and before it by nothing but what it counts within. */
  get isShown(): boolean {
    const { positionField, orderWithin } = declarationOf(this.grid.type);
    const { sort } = this.grid.view.value;
    const last = sort.at(-1);
    if (positionField === undefined || last?.path !== positionField || last.isDescending) return false;
    return sort.slice(0, -1).every(({ path }) => path === orderWithin);
  }

  show(): void {
    const { positionField, orderWithin } = declarationOf(this.grid.type);
    if (positionField === undefined) return;
    const paths = orderWithin === undefined ? [positionField] : [orderWithin, positionField];
    this.grid.view.change({ sort: paths.map((path) => ({ path, isDescending: false })) });
  }

  /** The selected rows go one row up or down. */
  step(by: -1 | 1): void {
    const { bounds, rows } = this.grid;
    if (bounds === null) return;
    const beside = by < 0 ? bounds.top - 1 : bounds.bottom + 1;
    if (beside >= 0 && beside < rows.count) void this.moveTo(by < 0 ? beside : beside + 1);
  }

  /** The selected rows go before this row; after the last one for the number of rows. */
  async moveTo(row: number): Promise<void> {
    const { grid } = this;
    const { session, bounds } = grid;
    const { positionField, orderWithin, label, plural } = declarationOf(grid.type);
    if (!this.isShown) return this.explain();
    const ids = grid.selectedIds();
    const [first] = ids;
    if (first === undefined || bounds === null || positionField === undefined) return;
    if (row >= bounds.top && row <= bounds.bottom + 1) return;
    const group = this.groupOf(first);
    // Upwards it goes before the row that is there; downwards after the one that was passed last.
    const neighbour = grid.idAt(row > bounds.bottom ? row - 1 : row);
    const isTogether = ids.every((id) => this.groupOf(id) === group);
    if (neighbour === undefined || !isTogether || this.groupOf(neighbour) !== group) {
      const within = inSentence(declarationOf(grid.type).fields[orderWithin ?? '']?.label ?? '');
      session.messages.say({ tone: 'info', title: `${plural} keep their order within one ${within}` });
      return;
    }
    const members = this.members(group);
    const moved = new Set(ids);
    const before = row > bounds.bottom ? after(members, neighbour, moved) : neighbour;
    const operations = [...planOrder(members, moved, before)].map(
      ([id, value]): Operation => ({ kind: 'set', id, path: positionField, value }),
    );
    const noun = ids.length === 1 ? inSentence(label) : `${countText(ids.length)} ${inSentence(plural)}`;
    const done = await runStep(session, operations, { label: `Move ${noun}`, where: 'grid' });
    if (done.ok) grid.rows.reapply();
  }

  preview(row: number | null): void {
    this.grid.dropAt = row;
    this.grid.schedulePaint();
  }

  private explain(): void {
    const { session, type } = this.grid;
    const { plural } = declarationOf(type);
    session.messages.say({
      tone: 'info',
      title: `${plural} are moved while they are sorted by their position`,
      detail: 'Choose “Sort by position” in the command palette first.',
    });
  }

  private groupOf(id: string): Value | undefined {
    const { orderWithin } = declarationOf(this.grid.type);
    return orderWithin === undefined ? undefined : (this.grid.record(id)?.values[orderWithin] ?? undefined);
  }

  /** All records of the group, those that a filter hides included. */
  private members(group: Value | undefined): Positioned[] {
    const { grid } = this;
    const { positionField } = declarationOf(grid.type);
    const position = (record: StoredRecord): number | undefined => {
      const value = record.values[positionField ?? ''];
      return typeof value === 'number' ? value : undefined;
    };
    const own = [...grid.session.workspace.store.all(grid.type)].filter(
      ({ id }) => this.groupOf(id) === group,
    );
    const shown = (id: string): number => grid.rows.placeOf(id) ?? 0;
    // Those of one position stand as the grid shows them.
    own.sort((left, right) => shown(left.id) - shown(right.id));
    return inOrder(own.map((record) => ({ id: record.id, position: position(record) })));
  }
}

/** The first one after a record that stays where it is; null at the end. */
function after(members: readonly Positioned[], id: string, moved: ReadonlySet<string>): string | null {
  const place = members.findIndex((member) => member.id === id);
  return members.slice(place + 1).find((member) => !moved.has(member.id))?.id ?? null;
}
