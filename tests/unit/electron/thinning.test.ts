import { describe, expect, it } from 'vitest';
import { superfluous } from '../../../electron/journal/thinning';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 27, 12, 30);

interface Taken {
  readonly hoursAgo: number;
  readonly size?: number;
  readonly reason?: 'timer' | 'migration';
}

/** How many hours ago those were taken that stay, the newest first. */
function kept(taken: readonly Taken[]): number[] {
  const snapshots = taken.map(({ hoursAgo, size = 1, reason = 'timer' }) => ({
    seq: 1_000_000 - Math.round(hoursAgo * 100),
    size,
    reason,
    hoursAgo,
    at: new Date(NOW - hoursAgo * HOUR).toISOString(),
  }));
  const gone = new Set(superfluous(snapshots, NOW));
  return snapshots.filter((snapshot) => !gone.has(snapshot)).map(({ hoursAgo }) => hoursAgo);
}

const every = (step: number, count: number): Taken[] =>
  Array.from({ length: count }, (_, index) => ({ hoursAgo: index * step }));

describe('thinning of snapshots', () => {
  it.each<[string, readonly Taken[], readonly number[]]>([
    ['few stay, however old', every(10_000, 5), [0, 10_000, 20_000, 30_000, 40_000]],
    ['the latest five stay, then one an hour', every(0.25, 12), [0, 0.25, 0.5, 0.75, 1, 1.75, 2.75]],
    ['one a day for a month', every(12, 12), [0, 12, 24, 36, 48, 72, 96, 120]],
    [
      'before a migration it stays longer than others',
      [...every(1, 5), { hoursAgo: 20_000, reason: 'migration' }, { hoursAgo: 20_001 }],
      [0, 1, 2, 3, 4, 20_000],
    ],
    [
      'large ones go sooner, but not the latest five',
      every(1, 9).map((taken) => ({ ...taken, size: 600 * 1024 * 1024 })),
      [0, 1, 2, 3, 4],
    ],
  ])('%s', (_name, taken, expected) => {
    expect(kept(taken)).toEqual(expected);
  });

  it('never grows beyond what its rules allow', () => {
    expect(kept(every(0.5, 24 * 2 * 400)).length).toBeLessThan(24 + 31 + 53 + 5);
  });
});
