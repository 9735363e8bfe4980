import type { FindQuery } from '@shared/transform/find';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PatternSearch } from '../../../../renderer/workers/patternSearch';

/** A person's pattern may never end: its worker is ended instead, and says why. */
class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = [];
  isEnded = false;
  readonly asked: { id: number }[] = [];

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  postMessage(request: { id: number }): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  says(id: number, hits: readonly number[] = [], words: readonly string[] = []): void {
    const data = { id, hits: Uint32Array.from(hits), words: [...words] };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const query = { text: '(a+)+$' } as FindQuery;

beforeEach(() => {
  vi.useFakeTimers();
  FakeWorker.all.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const workerOf = (index: number): FakeWorker => FakeWorker.all[index] as FakeWorker;

it('a pattern that never ends is ended with its worker, and the next one has a new worker', async () => {
  const patterns = new PatternSearch();
  const endless = patterns.search(query, ['aaaa!']);
  workerOf(0).says(0);
  expect(workerOf(0).asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await endless).toMatchObject({
    ok: false,
    error: { code: 'timeout', message: expect.stringContaining('(a+)+$') },
  });
  expect(workerOf(0).isEnded).toBe(true);

  const next = patterns.search(query, ['aa', 'b']);
  workerOf(1).says(0);
  workerOf(0).says(1, [0, 0, 1], ['late']);
  workerOf(1).says(2, [1, 0, 1], ['c']);
  expect(await next).toEqual({ ok: true, value: [[], [{ from: 0, to: 1, text: 'c' }]] });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(workerOf(1).isEnded).toBe(false);
});

it('the clock does not run while the worker starts', async () => {
  const patterns = new PatternSearch();
  const slow = patterns.search(query, ['a']);
  await vi.advanceTimersByTimeAsync(10_000);
  workerOf(0).says(0);
  workerOf(0).says(1);
  expect(await slow).toEqual({ ok: true, value: [[]] });
});

it('stopping it ends it at once', async () => {
  const patterns = new PatternSearch();
  const stopped = patterns.search(query, ['a']);
  workerOf(0).says(0);
  patterns.stop();
  expect(await stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(workerOf(0).isEnded).toBe(true);
});
