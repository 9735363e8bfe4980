import { err, ok, type Result } from '@shared/result';

/** Milliseconds at a stretch: a frame is missed now and then, typing is not. */
const STRETCH = 12;

export interface SliceControl {
  /** 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly isCancelled?: () => boolean;
}

/** Runs long work a few milliseconds at a time, so that the screen answers meanwhile. Errors: `cancelled`. */
export async function inSlices<T>(
  work: Iterator<{ readonly done: number; readonly total: number }, T>,
  { onProgress, isCancelled }: SliceControl = {},
): Promise<Result<T>> {
  let until = performance.now() + STRETCH;
  for (;;) {
    const step = work.next();
    if (step.done === true) return ok(step.value);
    if (performance.now() < until) continue;
    onProgress?.(step.value.done / Math.max(1, step.value.total));
    await nextTask();
    if (isCancelled?.() === true) return err('cancelled', 'Cancelled. Nothing was written.');
    until = performance.now() + STRETCH;
  }
}

/** Lets input and painting go first. A message is not slowed down in a window that is not in front, as a timer is. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** So many rounds of a loop go by between two looks at the clock. */
const UNWATCHED = 128;

/**
 * Work that may be long and lets others go first wherever it yields.
 * @see inPieces
 */
export type Pieces<T> = Generator<undefined, T>;

/**
 * Runs it at once as far as a frame allows, and the rest a few milliseconds at a time. Short work is done when this
 * returns: its value is then at hand without waiting, and whoever waits lets the screen be drawn first.
 */
export function inPieces<T>(work: Pieces<T>): T | Promise<T> {
  const until = performance.now() + STRETCH;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() > until) return resting(work);
  }
}

async function resting<T>(work: Pieces<T>): Promise<T> {
  for (;;) {
    await nextTask();
    const until = performance.now() + STRETCH;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() <= until);
  }
}

/** Yields once in so many rounds of a loop: `if (++rounds % PIECE === 0) yield;` */
export const PIECE = UNWATCHED;

/** For long loops: `if (stretch.isOver()) await stretch.pause();` in each round keeps the screen alive. */
export class Stretch {
  private until = performance.now() + STRETCH;
  private rounds = 0;

  constructor(private readonly unwatched = UNWATCHED) {}

  isOver(): boolean {
    return ++this.rounds % this.unwatched === 0 && performance.now() > this.until;
  }

  async pause(): Promise<void> {
    await nextTask();
    this.until = performance.now() + STRETCH;
  }
}
