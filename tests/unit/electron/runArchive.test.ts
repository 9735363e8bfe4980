import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { runArchive } from '../../../electron/archive/runArchive';

/** The thread that works on `.aisle` files: what it is granted, and what is said when it is not enough. */
const threads = vi.hoisted(
  () => [] as { options: unknown; emit: (name: string, content: unknown) => void }[],
);

vi.mock('node:worker_threads', () => ({
  Worker: class extends EventEmitter {
    constructor(
      _script: string,
      readonly options: unknown,
    ) {
      super();
      threads.push(this);
    }
    terminate = (): Promise<number> => Promise.resolve(0);
  },
}));

const order = { kind: 'inspect', source: 'hostile.aisle' } as const;

it('has a limit of memory, which ends it with a sentence', async () => {
  const working = runArchive(order);
  const [thread] = threads.splice(0);
  expect(thread?.options).toEqual({ workerData: order, resourceLimits: { maxOldGenerationSizeMb: 3072 } });
  thread?.emit('error', Object.assign(new Error('out of memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }));
  expect(await working).toMatchObject({ ok: false, error: { code: 'limit' } });
});

it('is ended at once when it is cancelled', async () => {
  const control = new AbortController();
  const working = runArchive(order, { signal: control.signal });
  control.abort();
  expect(await working).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});
