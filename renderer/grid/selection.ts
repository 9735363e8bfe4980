import {
  type Bounds,
  boundsOf,
  type CellPosition,
  type CellRange,
  clamped,
  type Extent,
  extended,
  singleCell,
} from './range';

/**
 * The selected rectangle. Typing goes to its anchor; Shift moves its head. Rows and columns are numbers as shown;
 * the grid maps them to records and fields.
 */
export class Selection {
  private current: CellRange | null = null;

  constructor(
    private readonly extent: () => Extent,
    private readonly onChange: () => void,
    /** Resolves when all rows are there; undefined while they are. Columns and everything are selected only then. */
    private readonly whole: () => Promise<void> | undefined = () => undefined,
  ) {}

  get range(): CellRange | null {
    return this.current;
  }

  get bounds(): Bounds | null {
    return this.current === null ? null : boundsOf(this.current);
  }

  get isSingle(): boolean {
    const { bounds } = this;
    return bounds !== null && bounds.top === bounds.bottom && bounds.left === bounds.right;
  }

  clear(): void {
    this.set(null);
  }

  select(position: CellPosition): void {
    this.set(singleCell(position));
  }

  set(range: CellRange | null): void {
    const { rows, columns } = this.extent();
    if (range === null || rows === 0 || columns === 0) this.current = null;
    else
      this.current = {
        anchor: clamped(range.anchor, this.extent()),
        head: clamped(range.head, this.extent()),
      };
    this.onChange();
  }

  /** The head goes to this cell; the anchor stays. */
  extendTo(position: CellPosition): void {
    if (this.current === null) this.select(position);
    else this.set({ anchor: this.current.anchor, head: position });
  }

  extendBy(by: { rows: number; columns: number }): void {
    if (this.current !== null) this.set(extended(this.current, by, this.extent()));
  }

  /** One cell beside the anchor. */
  moveBy(by: { rows: number; columns: number }): void {
    const from = this.current?.anchor;
    this.select(
      from === undefined ? { row: 0, column: 0 } : extended(singleCell(from), by, this.extent()).head,
    );
  }

  collapse(): void {
    if (this.current !== null) this.select(this.current.anchor);
  }

  selectAll(): void {
    this.whenWhole(({ rows, columns }) =>
      this.set({ anchor: { row: 0, column: 0 }, head: { row: rows - 1, column: columns - 1 } }),
    );
  }

  /** Whole rows from one to another. */
  selectRows(from: number, to: number): void {
    const { columns } = this.extent();
    this.set({ anchor: { row: from, column: 0 }, head: { row: to, column: columns - 1 } });
  }

  selectColumns(from: number, to: number): void {
    this.whenWhole(({ rows }) =>
      this.set({ anchor: { row: 0, column: from }, head: { row: rows - 1, column: to } }),
    );
  }

  private whenWhole(select: (extent: Extent) => void): void {
    const whole = this.whole();
    if (whole === undefined) select(this.extent());
    else void whole.then(() => select(this.extent()));
  }
}
