// Built-ins only: this runs before Electron is there.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureFallbackRuntime, FALLBACK_VERSION } from './fallback-runtime.mjs';
import { isMain, ROOT } from './root.mjs';

const PACKAGE = path.join(ROOT, 'node_modules/electron');
const DIST = path.join(PACKAGE, 'dist');
const DOWNLOAD_TIMEOUT_MS = 5 * 60_000;

export const FALLBACK_NOTICE =
  `Electron's own download is not reachable, so Aisle runs on Electron ${FALLBACK_VERSION} from a third-party ` +
  'package instead. That version is end-of-life: it is for evaluation and tests only, and is never packaged or shipped.';

/** @returns {string | undefined} the Electron executable that `require('electron')` will find */
export function electronExecutable() {
  const record = path.join(PACKAGE, 'path.txt');
  if (!fs.existsSync(record)) return undefined;
  const executable = path.join(DIST, fs.readFileSync(record, 'utf8'));
  return fs.existsSync(executable) ? executable : undefined;
}

/** Whether the Electron in place is the end-of-life one for evaluation and tests. */
export function isFallbackRuntime() {
  return fs.lstatSync(DIST, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** @returns {string} why Electron's own installer failed, or the empty string when it did not */
function runOfficialInstaller() {
  const { status, error, stderr } = spawnSync(process.execPath, [path.join(PACKAGE, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: DOWNLOAD_TIMEOUT_MS,
  });
  if (status === 0 && electronExecutable() !== undefined) return '';
  return error?.message ?? stderr.split('\n').find((line) => line.trim() !== '') ?? `it ended with ${status}`;
}

/** Makes `require('electron')`, Playwright and electron-vite find the runtime with no environment variable. */
function link(/** @type {string} */ folder) {
  fs.rmSync(DIST, { recursive: true, force: true });
  fs.symlinkSync(folder, DIST, 'dir');
  fs.writeFileSync(path.join(PACKAGE, 'path.txt'), 'electron');
}

/** Once for a command and those that it starts. @param {(message: string) => void} log */
function announce(log) {
  if (process.env.AISLE_RUNTIME_ANNOUNCED === '1') return;
  process.env.AISLE_RUNTIME_ANNOUNCED = '1';
  log(FALLBACK_NOTICE);
}

/**
 * Makes sure that an Electron executable is in place: Electron's own, or where that cannot be downloaded (linux x64
 * only) the pinned third-party one. Throws when there is neither.
 * @param {(message: string) => void} log
 */
export function ensureRuntime(log) {
  if (electronExecutable() !== undefined) {
    if (isFallbackRuntime()) announce(log);
    return;
  }
  log('Downloading Electron');
  const failure = runOfficialInstaller();
  if (failure === '') return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron could not be downloaded (${failure}), and this platform has no substitute for it.`,
    );
  }
  log(`Electron could not be downloaded: ${failure}`);
  link(ensureFallbackRuntime());
  announce(log);
}

if (isMain(import.meta.url)) ensureRuntime(console.error);
