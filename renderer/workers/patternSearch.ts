import { err, ok, type Result } from '@shared/result';
import type { FindQuery } from '@shared/transform/find';
import type { SearchTexts } from '@shared/transform/transform';
import type { TextEdit } from '@shared/transform/valueTexts';
import { type PatternRequest, patternAnswer } from './patternMessages';

/** Milliseconds that one batch of texts may take; an ordinary pattern needs a few. */
const BUDGET = 2_000;

interface Waiting {
  readonly id: number;
  readonly count: number;
  readonly request: PatternRequest;
  readonly resolve: (result: Result<TextEdit[][]>) => void;
}

/**
 * Looks for patterns in a worker of its own, one batch after the other. A batch that outlives its time ends with the
 * worker, and with a sentence that names the pattern. `stop` ends it at once.
 */
export class PatternSearch {
  private worker: Worker | undefined;
  private isReady = false;
  private waiting: Waiting | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private nextId = 1;

  readonly search: SearchTexts = (query, texts) =>
    new Promise((resolve) => {
      if (this.waiting !== undefined) this.stop();
      const id = this.nextId++;
      this.waiting = { id, count: texts.length, request: { id, query, texts: [...texts] }, resolve };
      this.worker ??= this.started();
      if (this.isReady) this.send();
    });

  stop(): void {
    this.end();
    this.settle(err('cancelled', 'Cancelled. Nothing was changed.'));
  }

  private started(): Worker {
    const worker = new Worker(new URL('./pattern.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (this.worker === worker) this.take(event.data);
    });
    worker.addEventListener('error', () => {
      this.end();
      this.settle(err('internal', 'The search ended by itself. Nothing was changed; search again.'));
    });
    return worker;
  }

  /** The clock runs from here: to start a worker takes its own time on a busy machine. */
  private send(): void {
    const { waiting } = this;
    if (waiting === undefined) return;
    this.timer = setTimeout(() => this.giveUp(waiting.request.query), BUDGET);
    this.worker?.postMessage(waiting.request);
  }

  private take(message: unknown): void {
    const { id, hits, words } = patternAnswer.parse(message);
    if (id === 0) {
      this.isReady = true;
      this.send();
      return;
    }
    if (this.waiting?.id !== id) return;
    const edits: TextEdit[][] = Array.from({ length: this.waiting.count }, () => []);
    for (const [index, text] of words.entries())
      edits[hits[index * 3] ?? 0]?.push({
        from: hits[index * 3 + 1] ?? 0,
        to: hits[index * 3 + 2] ?? 0,
        text,
      });
    this.settle(ok(edits));
  }

  private giveUp({ text }: FindQuery): void {
    this.end();
    const message =
      `The pattern “${text}” takes too long and was stopped after ${BUDGET / 1000} seconds. Nothing was ` +
      'changed. A repetition within a repetition, such as (a+)+, tries the same letters over and over: write it with one.';
    this.settle(err('timeout', message));
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.isReady = false;
  }

  private settle(result: Result<TextEdit[][]>): void {
    const { waiting } = this;
    this.waiting = undefined;
    clearTimeout(this.timer);
    waiting?.resolve(result);
  }
}
