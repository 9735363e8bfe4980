import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { electronExecutable } from './electron-runtime.mjs';
import { ROOT } from './root.mjs';

const LAUNCH_TIMEOUT_MS = 60_000;
export const READY = 'html[data-ready]';

/**
 * @typedef {object} LaunchOptions
 * @property {string} userData the profile's folder
 * @property {string[]} [args] further arguments for the app, e.g. a file to open
 * @property {Record<string, string>} [env] on top of this process's own
 * @property {string} [log] a file to which everything the app prints is appended
 * @property {string} [app] the folder of the app; the repository unless told
 */

/** Chromium's switches that come before the app's folder. As root its sandbox cannot work. */
export function electronSwitches() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** @returns {string} */
export function requireElectron() {
  const executable = electronExecutable();
  if (executable === undefined) throw new Error('Electron is not installed. Run: npm run bootstrap');
  return executable;
}

/** @param {Record<string, string>} added @returns {Record<string, string>} */
function environment(added) {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  // Set by whoever started us for its own Node processes; either would make Electron behave as one.
  delete env.ELECTRON_RUN_AS_NODE;
  delete env.NODE_OPTIONS;
  return { ...env, ...added };
}

/** @param {LaunchOptions} options */
function electronArguments({ userData, args = [], app: folder = ROOT }) {
  return [...electronSwitches(), `--user-data-dir=${userData}`, folder, ...args];
}

/**
 * Starts the built app with nothing attached to it that could slow or hold it.
 * @param {LaunchOptions & { switches?: string[] }} options `switches`: further ones of Chromium's
 */
export function spawnApp({ switches = [], ...options }) {
  fs.mkdirSync(options.userData, { recursive: true });
  const child = spawn(requireElectron(), [...switches, ...electronArguments(options)], {
    cwd: options.app ?? ROOT,
    env: environment(options.env ?? {}),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (options.log !== undefined) record(child, options.log);
  else child.stderr?.resume();
  return child;
}

/**
 * Starts the built app under Playwright and waits until its first viewport is ready.
 * @param {LaunchOptions} options
 * @returns {Promise<{ app: import('playwright-core').ElectronApplication, window: import('playwright-core').Page }>}
 */
export async function launchApp(options) {
  const { userData, env = {}, log, app: folder = ROOT } = options;
  fs.mkdirSync(userData, { recursive: true });
  const app = await _electron.launch({
    executablePath: requireElectron(),
    args: electronArguments(options),
    cwd: folder,
    env: environment(env),
    timeout: LAUNCH_TIMEOUT_MS,
  });
  if (log !== undefined) record(app.process(), log);
  try {
    const window = await app.firstWindow({ timeout: LAUNCH_TIMEOUT_MS });
    await window.waitForSelector(READY, { state: 'attached', timeout: LAUNCH_TIMEOUT_MS });
    return { app, window };
  } catch (error) {
    app.process().kill('SIGKILL');
    throw error;
  }
}

/** @param {import('node:child_process').ChildProcess} child @param {string} file */
function record(child, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const sink = fs.createWriteStream(file, { flags: 'a' });
  child.stdout?.pipe(sink, { end: false });
  child.stderr?.pipe(sink, { end: false });
  child.once('close', () => sink.end());
}
