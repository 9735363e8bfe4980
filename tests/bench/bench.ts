/**
 * `tests/bench/` holds one file for each thing that is measured; what it prepares may serve several lines of the
 * table. A figure means little by itself, so most stand beside a yardstick: the least that anything could take which
 * does the same. What counts is their ratio.
 */
export interface Bench {
  /** Names it on the command line and in the results. */
  readonly id: string;
  readonly lines: readonly Line[];
  readonly rounds: number;
  /** Rows it is measured at unless told. */
  readonly rows: number;
  /** Called once before the first round, outside what is measured; its end is called after the last. */
  prepare(options: BenchOptions): Promise<BenchRun>;
}

/** One line of the table. */
export interface Line {
  readonly id: string;
  readonly what: string;
  /** What the yardstick does. */
  readonly yardstick?: string;
  /** 'ms' unless told. */
  readonly unit?: 'ms' | 'MB' | '%' | 'fps' | 'times';
  readonly aim?: Aim;
}

/** What the medians are to keep within. A line without one is only told. */
export interface Aim {
  /** Of the subject over the yardstick. */
  readonly ratio?: number;
  /** Of the subject, in the line's unit. */
  readonly most?: number;
  readonly least?: number;
  /** Of the slowest hundredth. */
  readonly p99?: number;
}

export interface BenchOptions {
  readonly rows: number;
  /** A folder for the whole run: what one bench prepares others may use. */
  readonly scratch: string;
  /** Said under the result, and written with it. */
  readonly note: (text: string) => void;
}

export interface Measured {
  readonly subject: number;
  readonly yardstick?: number;
}

export interface BenchRun {
  /** One round: tells what it measured for each line, subject and yardstick right after one another. */
  round(tell: (line: string, measured: Measured) => void): Promise<void>;
  finish?(): Promise<void>;
}

/** Runs `work` and says how long it took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
