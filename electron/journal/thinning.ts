import type { SnapshotNote } from '@shared/ipc/journal';

interface Thinned extends SnapshotNote {
  readonly seq: number;
  readonly size: number;
  /** ISO UTC. */
  readonly at: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LATEST = 5;
const MIGRATIONS = 3;
const MAX_BYTES = 2 * 1024 * 1024 * 1024;

/** One of each span stays for so long; a person's own count like any other once they are older than the last. */
const SPANS: readonly { readonly within: number; readonly span: number }[] = [
  { within: DAY, span: HOUR },
  { within: 30 * DAY, span: DAY },
  { within: 365 * DAY, span: 7 * DAY },
];

/**
 * Which snapshots may go: all but the latest five, one an hour for a day, one a day for a month, one a week for a year,
 * and the last three taken before a migration. Those that stay take two gigabytes together at most; the latest five
 * stay whatever they take.
 */
export function superfluous<S extends Thinned>(snapshots: readonly S[], now: number): S[] {
  const newestFirst = [...snapshots].sort((left, right) => right.seq - left.seq);
  const kept = new Set<S>(newestFirst.slice(0, LATEST));
  for (const snapshot of newestFirst.filter(({ reason }) => reason === 'migration').slice(0, MIGRATIONS))
    kept.add(snapshot);
  for (const snapshot of newestOfEachSpan(newestFirst, now)) kept.add(snapshot);
  let bytes = 0;
  return newestFirst.filter((snapshot, index) => {
    if (!kept.has(snapshot)) return true;
    bytes += snapshot.size;
    return index >= LATEST && bytes > MAX_BYTES;
  });
}

function newestOfEachSpan<S extends Thinned>(newestFirst: readonly S[], now: number): S[] {
  const seen = new Set<string>();
  return newestFirst.filter(({ at }) => {
    const time = Date.parse(at);
    const rule = SPANS.find(({ within }) => now - time < within);
    if (rule === undefined) return false;
    const slot = `${rule.span} ${Math.floor(time / rule.span)}`;
    if (seen.has(slot)) return false;
    seen.add(slot);
    return true;
  });
}
