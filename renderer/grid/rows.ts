import { type Criteria, isPlain, type Query } from '@/data/query';
import type { RowStore, StoreChange } from '@/data/rowStore';

/** More new records than this at once come from an import: the whole list is asked for anew. */
const APPENDED_AT_MOST = 200;

export interface RowsChange {
  /** Records still shown whose cells may look different; null when every cell may. */
  readonly touched: ReadonlySet<string> | null;
  /** The list itself is another. */
  readonly isReordered: boolean;
}

/**
 * Which records the grid shows, in which order: ids only. An edit neither moves nor hides a row; what no longer
 * stands where sort and filter would put it makes the list stale until it is applied again. While a cell is edited
 * the list holds still.
 */
export class Rows {
  private current: readonly string[] = [];
  private places: Map<string, number> | undefined;
  private stale = false;
  private isHeld = false;
  private pending: (() => void) | undefined;

  constructor(
    private readonly store: RowStore,
    private readonly query: Query,
    private readonly type: string,
    private criteria: Criteria,
    private readonly onChange: (change: RowsChange) => void,
  ) {}

  get ids(): readonly string[] {
    return this.current;
  }

  get count(): number {
    return this.current.length;
  }

  get total(): number {
    return this.store.idsOf(this.type).size;
  }

  get isStale(): boolean {
    return this.stale;
  }

  idAt(row: number): string | undefined {
    return this.current[row];
  }

  placeOf(id: string): number | undefined {
    this.places ??= new Map(this.current.map((other, place) => [other, place]));
    return this.places.get(id);
  }

  /** Sorts, filters and searches anew. */
  apply(criteria: Criteria): void {
    this.criteria = criteria;
    this.whenFree(() => this.run());
  }

  reapply(): void {
    this.apply(this.criteria);
  }

  /** While held, the list does not change; what was asked for meanwhile happens at the release. */
  hold(): void {
    this.isHeld = true;
  }

  release(): void {
    this.isHeld = false;
    const { pending } = this;
    this.pending = undefined;
    pending?.();
  }

  follow(change: StoreChange): void {
    const created = change.created.get(this.type) ?? [];
    const deleted = change.deleted.get(this.type) ?? [];
    if (created.length > 0 || deleted.length > 0) this.whenFree(() => this.takeIn(created, deleted));
    let count = 0;
    for (const ids of change.changed.values()) count += ids.length;
    if (count === 0) return;
    const touched = count > APPENDED_AT_MOST ? null : new Set([...change.changed.values()].flat());
    if (!this.stale) this.stale = this.areMisplaced(change.changed.get(this.type) ?? []);
    this.onChange({ touched, isReordered: false });
  }

  private whenFree(work: () => void): void {
    if (!this.isHeld) {
      work();
      return;
    }
    const { pending } = this;
    // Sorting anew includes whatever waited before it; the others add up.
    this.pending = () => {
      pending?.();
      work();
    };
  }

  private run(): void {
    this.show(this.query.run(this.type, this.criteria), false);
  }

  private takeIn(created: readonly string[], deleted: readonly string[]): void {
    if (isPlain(this.criteria) || created.length > APPENDED_AT_MOST) {
      this.run();
      return;
    }
    const gone = new Set(deleted);
    const left = gone.size === 0 ? this.current : this.current.filter((id) => !gone.has(id));
    const known = new Set(left);
    const added = created.filter((id) => !known.has(id) && this.store.get(id) !== undefined);
    this.show([...left, ...added], this.stale || added.length > 0);
  }

  private show(ids: readonly string[], isStale: boolean): void {
    this.current = ids;
    this.places = undefined;
    this.stale = isStale;
    this.onChange({ touched: null, isReordered: true });
  }

  private areMisplaced(changed: readonly string[]): boolean {
    if (isPlain(this.criteria) || changed.length === 0) return false;
    if (changed.length > APPENDED_AT_MOST) return true;
    return changed.some((id) => {
      const place = this.placeOf(id);
      if (place === undefined) return this.query.matching([id], this.type, this.criteria).length > 0;
      const around = this.current.slice(Math.max(0, place - 1), place + 2);
      const fresh = this.query.arranged(around, this.type, this.criteria);
      return fresh.length !== around.length || fresh.some((other, index) => other !== around[index]);
    });
  }
}
