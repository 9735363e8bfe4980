/** Told how far the work is, from 0 to 1, and what it does now. */
export type Report = (done: number, detail: string) => void;

const PAUSE_MS = 80;

/** Passes on no more reports than a person can follow. */
export function paced(report: Report, now: () => number = Date.now): Report {
  let last = Number.NEGATIVE_INFINITY;
  return (done, detail) => {
    if (now() - last < PAUSE_MS) return;
    last = now();
    report(done, detail);
  };
}
