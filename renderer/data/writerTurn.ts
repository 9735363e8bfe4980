/** What it takes of the browser; a test brings its own. */
export interface TurnSurroundings {
  readonly locks: Pick<LockManager, 'request'>;
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'onmessage'>;
}

/**
 * One writer at a time over all windows of a workspace. A Web Lock says whose turn it is; the window that has it
 * keeps it until another one asks, because to ask the browser anew for every key costs more than the writing itself,
 * and its answer waits behind the drawing of the screen. A window that dies loses its turn at once.
 */
export class WriterTurn {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private giveUp: (() => void) | undefined;
  private isWanted = false;

  constructor(
    private readonly name: string,
    private readonly surroundings: TurnSurroundings,
  ) {
    surroundings.channel.onmessage = () => {
      this.isWanted = true;
      if (this.waiting === 0) this.pass();
    };
  }

  /** Runs the work when it is this window's turn; begins in the same moment where it is so already. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const isReady = this.waiting === 0 && this.giveUp !== undefined;
    this.waiting++;
    const done = isReady ? work() : this.last.then(() => this.take()).then(work);
    const result = done.finally(() => {
      this.waiting--;
      // After each piece of work, however many wait here: the other window has waited longer.
      if (this.isWanted) this.pass();
    });
    this.last = result.catch(() => undefined);
    return result;
  }

  private async take(): Promise<void> {
    if (this.giveUp !== undefined) return;
    const { locks, channel } = this.surroundings;
    channel.postMessage('wanted');
    await new Promise<void>((granted, refused) => {
      const hold = (): Promise<void> =>
        new Promise((release) => {
          this.giveUp = release;
          granted();
        });
      locks.request(this.name, hold).catch(refused);
    });
  }

  private pass(): void {
    this.isWanted = false;
    this.giveUp?.();
    this.giveUp = undefined;
  }
}
