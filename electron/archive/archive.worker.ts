import { parentPort, workerData } from 'node:worker_threads';
import { err, type Result } from '@shared/result';
import { diskFailure, errorCode } from '../journal/disk';
import { exportWorkspace } from './exportWorkspace';
import { importWorkspace, inspectArchive } from './importWorkspace';
import { paced } from './progress';
import { ArchiveRefused } from './refused';
import type { ArchiveOrder } from './runArchive';

/** The thread that writes and reads `.aisle` files; `runArchive` starts it with its order. */
const order = workerData as ArchiveOrder;
const report = paced((done, detail) => parentPort?.postMessage({ kind: 'progress', done, detail }));

async function work(): Promise<Result<unknown>> {
  switch (order.kind) {
    case 'export':
      return exportWorkspace(order, report);
    case 'import':
      return importWorkspace(order, report);
    case 'inspect':
      return inspectArchive(order.source);
  }
}

function failed(failure: unknown): Result<never> {
  if (failure instanceof ArchiveRefused) return { ok: false, error: failure.error };
  if (errorCode(failure) === 'ENOENT') return err('missing', 'The file is not there any more.');
  const known = diskFailure(failure, order.kind === 'export' ? 'the file' : 'the workspace');
  if (known) return known;
  throw failure;
}

void work()
  .catch(failed)
  .then((result) => parentPort?.postMessage({ kind: 'done', result }));
