import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type AisleError, err, type Result } from '@shared/result';
import type { Given, Outcome } from './command';
import type { CommandName } from './commands';

export interface WorkOrder {
  readonly name: CommandName;
  readonly given: Given;
  readonly folder: string;
}

const MEMORY_MB = 4096;
const SECONDS = 900;

/** Runs a command on a thread with limits: a hostile file can stop the thread, not the computer. */
export function runInWorker(order: WorkOrder): Promise<Result<Outcome>> {
  const worker = new Worker(path.join(__dirname, 'command.worker.cjs'), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    // Libraries say things to the console; standard output and error belong to the command.
    stdout: true,
    stderr: true,
  });
  const file = order.given.operands[0] ?? 'The file';
  return new Promise((resolve) => {
    const settle = (outcome: Result<Outcome>): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const timer = setTimeout(() => {
      settle(err('timeout', `${file} took longer than ${SECONDS / 60} minutes and was given up.`));
      void worker.terminate();
    }, SECONDS * 1000);
    worker.once('message', settle);
    worker.once('error', (failure: unknown) => settle({ ok: false, error: errorOf(failure, file) }));
    // Reached without an answer only where the thread ended itself.
    worker.once('exit', () => settle(err('internal', `${file} could not be worked on to the end.`)));
  });
}

function errorOf(failure: unknown, file: string): AisleError {
  if (isMemory(failure))
    return { code: 'limit', message: `${file} needs more memory than Aisle grants a file: split it.` };
  return {
    code: 'internal',
    message: `${file} could not be worked on: Aisle met something in it that it does not know.`,
  };
}

/** A full heap, or one text or buffer larger than there can be. */
function isMemory(failure: unknown): boolean {
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY' || code === 'ERR_STRING_TOO_LONG') return true;
  return failure instanceof RangeError && /invalid (?:string|array) length|allocation/i.test(failure.message);
}
