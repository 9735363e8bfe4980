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
  readonly query: FindQuery;
  readonly timer: ReturnType<typeof setTimeout>;
  readonly resolve: (result: Result<TextEdit[][]>) => void;
}

/**
 * Looks for patterns in a worker of its own, one batch after the other. A batch that outlives its time ends with the
 * worker, and with a sentence that names the pattern. `stop` ends it at once.
 */
export class PatternSearch {
  private worker: Worker | undefined;
  private waiting: Waiting | undefined;
  private nextId = 1;

  readonly search: SearchTexts = (query, texts) =>
    new Promise((resolve) => {
      this.settle(err('cancelled', 'Another search began.'));
      const id = this.nextId++;
      this.waiting = {
        id,
        count: texts.length,
        query,
        resolve,
        timer: setTimeout(() => this.giveUp(query), BUDGET),
      };
      const request: PatternRequest = { id, query, texts: [...texts] };
      this.running().postMessage(request);
    });

  stop(): void {
    this.end();
    this.settle(err('cancelled', 'Cancelled. Nothing was changed.'));
  }

  private running(): Worker {
    if (this.worker !== undefined) return this.worker;
    const worker = new Worker(new URL('./pattern.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<unknown>) => this.take(event.data));
    worker.addEventListener('error', () => {
      this.end();
      this.settle(err('internal', 'The search ended by itself. Nothing was changed; search again.'));
    });
    this.worker = worker;
    return worker;
  }

  private take(message: unknown): void {
    const { id, hits, words } = patternAnswer.parse(message);
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
  }

  private settle(result: Result<TextEdit[][]>): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    waiting.resolve(result);
  }
}
