/**
 * The hidden page that reads files from outside, away from everything that matters: no bridge, no storage, no
 * network, one port. The port comes as a message of the window, once. `serve.ts` answers what comes through it,
 * `opened.ts` holds the one file, `look.ts`, `read.ts` and `patch.ts` are what can be asked of it.
 */
import { PARSER_PORT } from '@shared/ipc/parser';
import { serve } from './serve';

window.addEventListener('message', ({ source, data, ports: [port] }: MessageEvent<unknown>) => {
  const isPort = typeof data === 'object' && data !== null && 'aisle' in data && data.aisle === PARSER_PORT;
  if (source === window && isPort && port) serve(port);
});
