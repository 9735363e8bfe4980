/**
 * `tests/bench/` holds one file for each thing that is measured. A measurement means little by itself, so each stands
 * beside a yardstick: the least that anything could take which does the same. What counts is their ratio.
 */
export interface Bench {
  /** Names it on the command line and in the results. */
  id: string;
  title: string;
  /** What the yardstick does. */
  yardstick: string;
  /** The ratio of the medians above which the bench fails; without it the ratio is only told. */
  atMost?: number;
  rounds: number;
  /** Called once before the first round, outside what is measured; its end is called after the last. */
  prepare(options: BenchOptions): Promise<BenchRun>;
}

export interface BenchOptions {
  /** Of what is measured, where its size can be chosen. */
  readonly rows?: number;
  /** Said under the result, and written with it. */
  readonly note: (text: string) => void;
}

export interface BenchRun {
  /** One round of the thing itself: milliseconds. */
  subject(): Promise<number>;
  /** One round of the yardstick: milliseconds. */
  yardstick(): Promise<number>;
  finish?(): Promise<void>;
}

/** Runs `work` and says how long it took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
