import { describe, expect, it } from 'vitest';
import { inPieces, type Pieces } from '@/data/files/slices';

function* counting(rounds: number, each: () => void): Pieces<number> {
  for (let round = 0; round < rounds; round++) {
    each();
    yield;
  }
  return rounds;
}

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('work in pieces', () => {
  it('is done when it returns where it is short', () => {
    expect(inPieces(counting(3, () => undefined))).toBe(3);
  });

  it('lets others go first where it is long, and comes to the same end', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 0);
    const work = inPieces(counting(12, () => busy(6)));
    expect(work).toBeInstanceOf(Promise);
    await expect(work).resolves.toBe(12);
    clearInterval(timer);
    expect(others).toBeGreaterThan(0);
  });

  it('hands on what the work throws, early or late', async () => {
    const failing = (round: number) =>
      counting(10, () => {
        if (round-- === 0) throw new Error('no');
        busy(6);
      });
    expect(() => inPieces(failing(0))).toThrow('no');
    await expect(inPieces(failing(8))).rejects.toThrow('no');
  });
});
