/**
 * The hidden page that reads files from outside, away from everything that matters: no bridge, no storage, no
 * network, one port. The port comes as a message of the window, once.
 */
import { PARSER_PORT } from '@shared/ipc/parser';

function serve(port: MessagePort): void {
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'ping') port.postMessage('pong');
  };
}

window.addEventListener('message', ({ source, data, ports: [port] }: MessageEvent<unknown>) => {
  const isPort = typeof data === 'object' && data !== null && 'aisle' in data && data.aisle === PARSER_PORT;
  if (source === window && isPort && port) serve(port);
});
