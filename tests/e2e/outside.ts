import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that stands for the network, which no page may reach by itself. */
export interface Outside {
  readonly url: string;
  /** The paths that were asked for. */
  readonly reached: readonly string[];
  close(): void;
}

export async function openOutside(): Promise<Outside> {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*');
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, reached, close };
}
