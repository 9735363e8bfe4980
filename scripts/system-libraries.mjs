import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What Electron links against, and the Debian packages that carry it: the first name that apt knows is taken. */
const LIBRARIES = [
  { file: 'libgtk-3.so.0', packages: ['libgtk-3-0', 'libgtk-3-0t64'] },
  { file: 'libnss3.so', packages: ['libnss3'] },
  { file: 'libgbm.so.1', packages: ['libgbm1'] },
  { file: 'libasound.so.2', packages: ['libasound2', 'libasound2t64'] },
  { file: 'libatk-bridge-2.0.so.0', packages: ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'] },
  { file: 'libcups.so.2', packages: ['libcups2', 'libcups2t64'] },
  { file: 'libXss.so.1', packages: ['libxss1'] },
  { file: 'libnotify.so.4', packages: ['libnotify4'] },
];

/** @param {string} command @returns {boolean} whether it is on the PATH */
export function hasCommand(command) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => folder !== '' && fs.existsSync(path.join(folder, command)));
}

/** Whether a window could be shown. Windows and macOS always can. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** @returns {string[][]} for each thing that is missing, the package names that would bring it */
function missingPackages() {
  const ldconfig = hasCommand('ldconfig') ? 'ldconfig' : '/sbin/ldconfig';
  const known = spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }).stdout ?? '';
  const missing = LIBRARIES.filter(({ file }) => !known.includes(file)).map(({ packages }) => packages);
  if (!hasDisplay() && !hasCommand('Xvfb')) missing.push(['xvfb']);
  return missing;
}

/** @param {string[]} names @returns {string} */
function firstKnown(names) {
  const isKnown = (/** @type {string} */ name) => {
    const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout ?? '';
    return /Candidate: (?!\(none\))/.test(policy);
  };
  return names.find(isKnown) ?? names[0] ?? '';
}

/**
 * Makes sure that Electron's shared libraries, and a virtual display where there is no real one, are present. As root
 * on Debian and its relatives it installs them; otherwise it says what to install.
 * @param {(message: string) => void} log
 */
export function ensureSystemLibraries(log) {
  if (process.platform !== 'linux') return;
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !hasCommand('apt-get')) {
    const names = missing.map((names) => names[0]).join(' ');
    log(`System libraries are missing. On Debian or Ubuntu: sudo apt-get install ${names}`);
    return;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 2], env });
  const names = missing.map(firstKnown);
  log(`Installing system libraries: ${names.join(' ')}`);
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  const { status } = spawnSync('apt-get', install, { stdio: ['ignore', 'ignore', 2], env });
  if (status !== 0) log('apt-get could not install them all. Electron may not start.');
}
