// Built-ins only: this runs when nothing is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ensureRuntime } from './electron-runtime.mjs';
import { withLock } from './lock.mjs';
import { isMain, ROOT } from './root.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

const OLDEST_NODE = { major: 20, minor: 19 };
const LOCKFILE = path.join(ROOT, 'package-lock.json');
const STAMP = path.join(ROOT, 'node_modules/.aisle-lockfile');
/** npm's own record of what it put into node_modules. */
const INSTALLED = path.join(ROOT, 'node_modules/.package-lock.json');

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor)) return;
  console.error(
    `Aisle needs Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or newer, and this is ${process.version}.`,
  );
  process.exit(1);
}

/** @param {string} file */
function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

/** @returns {string} */
function wantedStamp() {
  const place = `${process.platform} ${process.arch}`;
  return createHash('sha256').update(fs.readFileSync(LOCKFILE)).update(place).digest('hex');
}

/** Whether node_modules already holds what the lockfile asks for, e.g. after an `npm install` by hand. */
function isInstalled() {
  const record = readIfThere(INSTALLED);
  if (record === '') return false;
  /** @type {Record<string, LockedPackage>} */
  const have = JSON.parse(record).packages;
  /** @type {Record<string, LockedPackage>} */
  const want = JSON.parse(fs.readFileSync(LOCKFILE, 'utf8')).packages;
  return Object.entries(want).every(([place, locked]) => {
    if (place === '') return true;
    const found = have[place];
    // Optional packages of other platforms are locked but not installed.
    if (found === undefined) return locked.optional === true;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

function runNpmCi() {
  const npm = process.env.npm_execpath;
  const viaNode = npm?.endsWith('.js') === true;
  const command = viaNode ? process.execPath : 'npm';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
  const { status } = spawnSync(command, viaNode && npm !== undefined ? [npm, ...args] : args, {
    cwd: ROOT,
    // Standard output belongs to whatever the user asked for.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'development' },
    shell: !viaNode && process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(
    'npm ci failed: the packages Aisle is built from could not be installed. Its message is above.',
  );
  process.exit(1);
}

/** @param {(message: string) => void} log */
async function ensurePackages(log) {
  if (readIfThere(STAMP) === wantedStamp()) return;
  await withLock(
    'install',
    () => {
      const want = wantedStamp();
      if (readIfThere(STAMP) === want) return;
      if (!isInstalled()) {
        log('Installing packages (npm ci)');
        runNpmCi();
      }
      fs.writeFileSync(STAMP, want);
    },
    () => log('Waiting for another Aisle command to finish installing'),
  );
}

/**
 * Brings a fresh clone to the point where everything else can run. Quick when there is nothing to do. Writes to
 * standard error only; ends the process with 1 and one sentence when it cannot go on.
 * @param {{ runtime?: boolean }} [need] `runtime`: also Electron, its system libraries and a virtual display
 */
export async function bootstrap({ runtime = false } = {}) {
  const start = Date.now();
  const log = (/** @type {string} */ message) => {
    console.error(`[set-up +${((Date.now() - start) / 1000).toFixed(1)} s] ${message}`);
  };
  requireNode();
  await ensurePackages(log);
  if (!runtime) return;
  await withLock(
    'runtime',
    () => {
      ensureSystemLibraries(log);
      ensureRuntime(log);
    },
    () => log('Waiting for another Aisle command to finish installing Electron'),
  );
}

if (isMain(import.meta.url)) await bootstrap({ runtime: process.argv.includes('runtime') });
