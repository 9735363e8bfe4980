import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';

/**
 * A short hash of the paths, sizes and modification times of files and of everything in folders: it changes when a
 * source changes, without reading any. Paths that do not exist count as absent.
 * @param {string[]} paths relative to the repository
 * @returns {string} 16 hexadecimal digits
 */
export function stampOf(paths) {
  const hash = createHash('sha256');
  for (const relative of paths) addPath(hash, path.join(ROOT, relative), relative);
  return hash.digest('hex').slice(0, 16);
}

/** @param {import('node:crypto').Hash} hash @param {string} absolute @param {string} label */
function addPath(hash, absolute, label) {
  const stat = fs.statSync(absolute, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    hash.update(`${label}\0${stat.size}\0${stat.mtimeMs}\n`);
    return;
  }
  const names = fs.readdirSync(absolute).sort();
  for (const name of names) addPath(hash, path.join(absolute, name), `${label}/${name}`);
}
