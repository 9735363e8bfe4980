import { describe, expect, it } from 'vitest';
import { type TurnSurroundings, WriterTurn } from '@/data/writerTurn';

/** The locks of one browser, and a channel that reaches every window but the sender's. */
class Browser {
  asked = 0;
  private last: Promise<unknown> = Promise.resolve();
  private readonly windows = new Set<{ onmessage: ((event: MessageEvent) => unknown) | null }>();

  window(): WriterTurn {
    const channel: TurnSurroundings['channel'] = {
      onmessage: null,
      postMessage: (data) => {
        for (const other of this.windows)
          if (other !== channel)
            queueMicrotask(() => other.onmessage?.(new MessageEvent('message', { data })));
      },
    };
    this.windows.add(channel as { onmessage: ((event: MessageEvent) => unknown) | null });
    const request = (_: string, hold: LockGrantedCallback<unknown>): Promise<unknown> => {
      this.asked++;
      const held = this.last.then(() => hold(null));
      this.last = held;
      return held;
    };
    return new WriterTurn('test', { channel, locks: { request: request as LockManager['request'] } });
  }
}

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the turn of a writer', () => {
  it('begins in the same moment once the window has it, and asks the browser only once', async () => {
    const browser = new Browser();
    const turn = browser.window();
    await turn.run(async () => undefined);
    let isBegun = false;
    const done = turn.run(async () => {
      isBegun = true;
    });
    expect(isBegun).toBe(true);
    await done;
    expect(browser.asked).toBe(1);
  });

  it('runs the work of a window one after the other, in the order it came', async () => {
    const turn = new Browser().window();
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await tick();
      log.push(`${name} ends`);
    };
    await Promise.all([turn.run(work('a')), turn.run(work('b')), turn.run(work('c'))]);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('goes on after work that failed', async () => {
    const turn = new Browser().window();
    const failing = turn.run(() => Promise.reject(new Error('no')));
    const next = turn.run(async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });

  it('never lets two windows write at once, and lets each have its turn', async () => {
    const browser = new Browser();
    const windows = [browser.window(), browser.window(), browser.window()];
    let writing = 0;
    const order: number[] = [];
    const write = (index: number) => async () => {
      writing++;
      expect(writing).toBe(1);
      await tick();
      order.push(index);
      writing--;
    };
    const all: Promise<void>[] = [];
    for (let round = 0; round < 5; round++)
      for (const [index, turn] of windows.entries()) {
        all.push(turn.run(write(index)));
        if (round % 2 === 0) await tick();
      }
    await Promise.all(all);
    expect(order).toHaveLength(15);
    // Not the first window's five before anybody else's one.
    expect(new Set(order.slice(0, 6)).size).toBeGreaterThan(1);
  });

  it('gives the turn away at once where it is idle', async () => {
    const browser = new Browser();
    const [first, second] = [browser.window(), browser.window()];
    await first.run(async () => undefined);
    await expect(second.run(async () => 'written')).resolves.toBe('written');
    await expect(first.run(async () => 'again')).resolves.toBe('again');
  });
});
