import { parentPort, workerData } from 'node:worker_threads';
import { commands } from './commands';
import type { WorkOrder } from './runInWorker';

/** The thread that works on files; `runInWorker` starts it with its order and waits for one answer. */
const { name, given, folder } = workerData as WorkOrder;

void commands[name].run({ given, folder }).then((outcome) => parentPort?.postMessage(outcome));
