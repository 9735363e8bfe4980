import { foldOverlay } from '@/data/fold';
import type { StoreChange } from '@/data/rowStore';
import { type Pace, writeSnapshot } from '@/data/snapshot';
import type { Workspace } from '@/data/workspace';

/** So much may lie between the last snapshot and now; a repair then replays no more than this. */
const STEPS = 200;
const RECORDS = 5_000;
/** Up to so many records a snapshot is quick enough to be taken while the window closes. */
const QUICK = 20_000;
/** Milliseconds. */
const PAUSE = 5_000;
/** So old may the last snapshot be (milliseconds) once something has changed since. */
const AGE = 30 * 60_000;

/** Runs the work in one window of the workspace at a time; does nothing where another one is at it. */
export type Alone = (work: () => Promise<void>) => Promise<void>;

const ALONE_LOCK = 'aisle-snapshot';

export const aloneOfAllWindows: Alone = (work) =>
  navigator.locks.request(ALONE_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
  });

/** Milliseconds after which a piece of work is done though the page had no time for it. */
const PATIENCE = 1_000;

/** Resolves once the page has time and nobody's work is being written: it may be large, and a person waits for it. */
export function whenQuiet(isWriting: () => boolean): Pace {
  return async () => {
    do await new Promise<unknown>((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE }));
    while (isWriting());
  };
}

export interface IdleOptions {
  readonly alone?: Alone;
  /** A snapshot that nobody asked for gives way to what people do. */
  readonly pace?: Pace;
}

/** What is done for the workspace while nobody waits: the overlay folded, snapshots taken. */
export class IdleWork {
  private steps = 0;
  private records = 0;
  private isRunning = false;
  /** Milliseconds since the epoch: of the last snapshot, else of this start. */
  private takenAt = Date.now();
  private timerDue = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopListening: (() => void) | undefined;

  constructor(
    private readonly workspace: Workspace,
    private readonly onFailure: (failure: unknown) => void,
    private readonly options: IdleOptions = {},
  ) {}

  async start(): Promise<void> {
    this.stopListening = this.workspace.store.subscribe((change) => this.count(change));
    await this.countSinceSnapshot();
    this.plan();
  }

  stop(): void {
    this.stopListening?.();
    clearTimeout(this.timer);
  }

  /** Before the window closes: a snapshot where one is due, or quickly taken. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const isQuick = this.steps > 0 && this.workspace.store.size <= QUICK;
    if (this.isDue() || isQuick) await this.takeSnapshot();
  }

  private async countSinceSnapshot(): Promise<void> {
    const { journal, database } = this.workspace;
    const list = await journal.snapshots();
    const [newest] = list.ok ? list.value : [];
    const last = newest?.seq ?? 0;
    this.steps = 0;
    this.records = 0;
    if (newest !== undefined) this.takenAt = Date.parse(newest.at);
    await database.steps
      .where('seq')
      .above(last)
      .each(({ counts }) => {
        this.steps++;
        this.records += counts.created + counts.deleted + counts.changed;
      });
  }

  private count({ created, deleted, changed }: StoreChange): void {
    this.steps++;
    for (const lists of [created, deleted, changed])
      for (const ids of lists.values()) this.records += ids.length;
    this.plan();
  }

  private plan(pause = PAUSE): void {
    const due = Date.now() + pause;
    if (this.isRunning || (this.timer !== undefined && this.timerDue <= due)) return;
    clearTimeout(this.timer);
    this.timerDue = due;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      requestIdleCallback(() => void this.run().catch(this.onFailure), { timeout: 10 * PAUSE });
    }, pause);
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    try {
      await foldOverlay(this.workspace);
      const { alone = (work) => work(), pace } = this.options;
      if (this.isDue()) await alone(() => this.takeSnapshot(pace));
    } finally {
      this.isRunning = false;
    }
    // What has changed is kept in time, even if nothing more is done.
    if (this.steps > 0) this.plan(Math.max(PAUSE, this.takenAt + AGE - Date.now()));
  }

  private isDue(): boolean {
    const isOld = this.steps > 0 && Date.now() - this.takenAt >= AGE;
    return isOld || this.steps > STEPS || this.records > RECORDS;
  }

  private async takeSnapshot(pace?: Pace): Promise<void> {
    const { steps, records } = this;
    if (this.workspace.stopped !== undefined) return;
    const written = await writeSnapshot(this.workspace, 'timer', pace);
    if (!written.ok) throw new Error(written.error.message);
    this.takenAt = Date.now();
    this.steps -= steps;
    this.records -= records;
  }
}
