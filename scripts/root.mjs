/**
 * `scripts/` holds what sets up, builds, starts, checks and measures Aisle. Everything that must run before anything
 * is installed (bootstrap, electron-runtime, system-libraries, lock, stamp, root and their callers' top level) uses
 * Node built-ins only; whatever needs a package imports it after `bootstrap()` has returned.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The absolute path of the repository. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Paths given on the command line count from the folder in which the user typed it, not from the repository. */
export const CALLER = process.env.INIT_CWD ?? process.cwd();

/** @param {string} moduleUrl the `import.meta.url` of a script; true when Node was started with that file. */
export function isMain(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && path.resolve(started) === fileURLToPath(moduleUrl);
}
