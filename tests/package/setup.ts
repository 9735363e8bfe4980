import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bootstrap } from '../../scripts/bootstrap.mjs';
import { openDisplay } from '../../scripts/display.mjs';
import { spkiOf } from '../../scripts/release-channel.mjs';
import { buildTestPackage, type TestPackage } from '../../scripts/test-package.mjs';
import { createKeyPair } from '../../scripts/update-key.mjs';

export interface Packaged extends TestPackage {
  /** Of the server that the package was built to ask for updates. */
  readonly port: number;
  /** The private half of the key that was compiled in, as PEM. */
  readonly privateKey: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    packaged: Packaged;
  }
}

/** Once before all tests of the package: a display, and the package itself, outside the repository. */
export default async function setUp(project: TestProject): Promise<() => void> {
  await bootstrap({ runtime: true });
  const folder = mkdtempSync(join(tmpdir(), 'aisle-package-'));
  const port = await freePort();
  const { privateKey, publicKey } = createKeyPair();
  const channel = { url: `http://127.0.0.1:${port}/`, publicKey: spkiOf(publicKey) };
  project.provide('packaged', { ...buildTestPackage({ folder, channel }), port, privateKey });
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  return () => {
    display.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The address is compiled in, so the port has to be known before there is a server. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
