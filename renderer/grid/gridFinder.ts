import type { FieldPath } from '@shared/fields';
import { type FindQuery, noQuery } from '@shared/transform/find';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { findAll } from '@/data/find/findAll';
import { PatternSearch } from '@/workers/patternSearch';
import type { RecordGrid } from './recordGrid';

interface Place {
  readonly id: string;
  readonly path: FieldPath;
}

export interface FinderState {
  readonly isOpen: boolean;
  readonly query: FindQuery;
  readonly isRunning: boolean;
  /** Cells that hold the query, in the order of the grid; null before it was looked for. */
  readonly places: readonly Place[] | null;
  /** Which of them the cursor is on, from 0; -1 for none. */
  readonly at: number;
  readonly error: string | null;
}

/** Milliseconds after the last key before the search begins. */
const PAUSE = 150;

/** Finds words in the rows and columns in view, and goes from one cell to the next. */
export class GridFinder {
  readonly state: StoreApi<FinderState> = createStore(() => ({
    isOpen: false,
    query: noQuery,
    isRunning: false,
    places: null,
    at: -1,
    error: null,
  }));
  private readonly patterns = new PatternSearch();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = 0;
  /** What the places were found in. */
  private seen: { ids: readonly string[]; seq: number; paths: readonly string[] } | undefined;

  constructor(private readonly grid: RecordGrid) {}

  open(): void {
    this.state.setState({ isOpen: true });
  }

  close(): void {
    this.stop();
    this.state.setState({ isOpen: false, isRunning: false });
    this.grid.focus.restore();
  }

  /** Ends what is under way: nobody waits for it. */
  stop(): void {
    clearTimeout(this.timer);
    this.running++;
    this.patterns.stop();
  }

  ask(change: Partial<FindQuery>): void {
    const query = { ...this.state.getState().query, ...change };
    this.stop();
    this.seen = undefined;
    this.state.setState({ query, places: null, at: -1, error: null, isRunning: query.text !== '' });
    if (query.text !== '') this.timer = setTimeout(() => void this.find(), PAUSE);
  }

  /** To the next cell, or the one before; round at the ends. `isFocused` puts the keyboard there. */
  async step(by: 1 | -1, isFocused: boolean): Promise<void> {
    if (this.state.getState().query.text === '') return;
    if (this.isStale()) await this.find();
    const { places } = this.state.getState();
    const place = places === null ? -1 : this.nextOf(places, by);
    const target = places?.[place];
    if (target === undefined) return;
    const { grid } = this;
    const position = { row: grid.rows.placeOf(target.id), column: grid.columnNumber(target.path) };
    if (position.row === undefined || position.column === undefined) return;
    grid.selection.select({ row: position.row, column: position.column });
    grid.focus.reveal({ row: position.row, column: position.column });
    if (isFocused) grid.focus.restore();
    else grid.surface?.unfocus();
    this.state.setState({ at: place });
  }

  private isStale(): boolean {
    const { rows, paths, session } = this.grid;
    const { seen } = this;
    return (
      seen === undefined ||
      seen.ids !== rows.ids ||
      seen.seq !== session.workspace.store.seq ||
      seen.paths !== paths
    );
  }

  private async find(): Promise<void> {
    this.stop();
    const run = this.running;
    const { grid } = this;
    const { session, rows, paths, type } = grid;
    const { query } = this.state.getState();
    const seen = { ids: rows.ids, seq: session.workspace.store.seq, paths };
    this.state.setState({ isRunning: true, error: null });
    const found = await findAll(
      { query, places: [{ type, ids: rows.ids, paths }], withInherited: true },
      {
        store: session.workspace.store,
        fields: session.fields,
        text: grid.text,
        search: this.patterns.search,
      },
      { isCancelled: () => run !== this.running },
    );
    if (run !== this.running) return;
    this.seen = seen;
    this.state.setState({
      isRunning: false,
      at: -1,
      places: found.ok ? found.value.cells.map(({ id, path }) => ({ id, path })) : null,
      error: found.ok ? null : found.error.message,
    });
  }

  /** Seen from the cursor, which need not stand on any of them. */
  private nextOf(places: readonly Place[], by: 1 | -1): number {
    const { active, rows } = this.grid;
    const orderOf = ({ id, path }: Place): number =>
      (rows.placeOf(id) ?? 0) * 10_000 + (this.grid.columnNumber(path) ?? 0);
    const from = active === null ? -1 : active.row * 10_000 + active.column;
    const next =
      by === 1
        ? places.findIndex((place) => orderOf(place) > from)
        : places.findLastIndex((place) => orderOf(place) < from);
    return next >= 0 ? next : by === 1 ? 0 : places.length - 1;
  }
}
