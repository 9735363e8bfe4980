import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { err, type Result } from '@shared/result';
import type { Exported, ExportOrder } from './exportWorkspace';
import type { ImportOrder } from './importWorkspace';
import type { Manifest } from './manifest';
import type { Report } from './progress';

export type ArchiveOrder =
  | ({ readonly kind: 'export' } & ExportOrder)
  | ({ readonly kind: 'import' } & ImportOrder)
  | { readonly kind: 'inspect'; readonly source: string };

export interface ArchiveResults {
  readonly export: Exported;
  readonly import: Manifest;
  readonly inspect: Manifest;
}

type Message =
  | { readonly kind: 'progress'; readonly done: number; readonly detail: string }
  | { readonly kind: 'done'; readonly result: Result<never> };

const MEMORY_MB = 3072;

export interface Watching {
  readonly onProgress?: Report;
  /** Ends the thread at once when it fires. */
  readonly signal?: AbortSignal;
}

/** Works on an `.aisle` file in a thread with limits: a hostile file can stop the thread, not the app. */
export function runArchive<Kind extends ArchiveOrder['kind']>(
  order: Extract<ArchiveOrder, { kind: Kind }>,
  { onProgress, signal }: Watching = {},
): Promise<Result<ArchiveResults[Kind]>> {
  const worker = new Worker(join(__dirname, 'archive.worker.js'), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  return new Promise((resolve) => {
    const settle = (result: Result<ArchiveResults[Kind]>): void => {
      signal?.removeEventListener('abort', cancel);
      resolve(result);
      void worker.terminate();
    };
    const cancel = (): void => {
      // What it was writing is removed by the caller, once it can write no more.
      void worker.terminate().then(() => settle(err('cancelled', 'Cancelled. Nothing was kept.')));
    };
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted === true) cancel();
    worker.on('message', (message: Message) => {
      if (message.kind === 'progress') onProgress?.(message.done, message.detail);
      else settle(message.result);
    });
    worker.once('error', (failure: NodeJS.ErrnoException) => settle(failureOf(failure)));
    worker.once('exit', () => settle(err('internal', 'The file could not be worked on to the end.')));
  });
}

function failureOf(failure: NodeJS.ErrnoException): Result<never> {
  if (failure.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return err('limit', 'The file needs more memory than Aisle grants it. Nothing was kept.');
  return err(
    'internal',
    `The file could not be worked on: ${failure.name}: ${failure.message}`.slice(0, 400),
  );
}
