import { createPublicKey } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';

/** @typedef {{ url: string, publicKey: string }} ReleaseChannel as in electron/updates/releaseChannel.ts */

const BUILDER = 'electron-builder.yml';
/** The publisher's public key; a build without the file takes no updates. Its private half is never in here. */
export const PUBLIC_KEY = 'build/update-public-key.pem';
export const CHANNEL_SOURCES = [BUILDER, PUBLIC_KEY, 'scripts/release-channel.mjs'];

/**
 * Set for the build of a package that is only tested, by the test that makes it. It is read when the app is built and
 * never when it runs, and scripts/build.mjs takes it away from every build into out/, the only one that is shipped.
 */
export const TEST_CHANNEL = 'AISLE_TEST_RELEASE_CHANNEL';

/** @param {string} pem @returns {string} the SPKI in base64 */
export function spkiOf(pem) {
  return createPublicKey(pem).export({ format: 'der', type: 'spki' }).toString('base64');
}

/** @returns {ReleaseChannel} what electron.vite.config.ts compiles in */
export function releaseChannel() {
  const test = process.env[TEST_CHANNEL];
  if (test !== undefined) return JSON.parse(test);
  const url = /^publish:\n(?: {2}.*\n)*? {2}url: (\S+)$/m.exec(
    fs.readFileSync(path.join(ROOT, BUILDER), 'utf8'),
  )?.[1];
  if (url === undefined) throw new Error(`${BUILDER} does not say where updates are published.`);
  const key = path.join(ROOT, PUBLIC_KEY);
  return { url, publicKey: fs.existsSync(key) ? spkiOf(fs.readFileSync(key, 'utf8')) : '' };
}
