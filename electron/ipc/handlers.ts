import type { Handlers } from './answer';
import { appHandlers } from './app';
import { blobHandlers } from './blob';
import { fileHandlers } from './file';
import { journalHandlers } from './journal';
import { parserHandlers } from './parser';
import type { Services } from './services';
import { snapshotHandlers } from './snapshot';
import { transferHandlers } from './transfer';
import { updateHandlers } from './update';
import { workspaceHandlers } from './workspace';

/** A handler for every channel of the contract: one that is missing does not compile. */
export function createHandlers(services: Services): Handlers {
  return {
    ...appHandlers(services),
    ...workspaceHandlers(services),
    ...transferHandlers(services),
    ...journalHandlers(),
    ...snapshotHandlers(),
    ...blobHandlers(services),
    ...fileHandlers(services),
    ...parserHandlers(services),
    ...updateHandlers(services),
  };
}
