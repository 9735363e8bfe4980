import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { electronExecutable, isFallbackRuntime } from './electron-runtime.mjs';
import { ROOT } from './root.mjs';

/** @returns {{ folder: string, version: string }} the Electron that is installed here */
export function installedElectron() {
  const executable = electronExecutable();
  if (executable === undefined) throw new Error('Electron is not installed. Run: npm run bootstrap');
  const folder = path.join(ROOT, 'node_modules/electron/dist');
  return { folder, version: fs.readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '') };
}

/**
 * Runs electron-builder over a staged app.
 * @param {{ staged: string, output: string, targets: readonly string[], settings?: readonly string[] }} options
 */
export function runElectronBuilder({ staged, output, targets, settings = [] }) {
  const cli = path.join(ROOT, 'node_modules/electron-builder/cli.js');
  const own = [`-c.directories.output=${output}`, ...settings];
  // A fuse that the end-of-life version does not have yet.
  if (!isFallbackRuntime()) own.push('-c.electronFuses.grantFileProtocolExtraPrivileges=false');
  const args = [cli, '--projectDir', staged, '--publish', 'never', ...targets, ...own];
  const { status } = spawnSync(process.execPath, args, { cwd: staged, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('electron-builder failed. The reason is above.');
}
