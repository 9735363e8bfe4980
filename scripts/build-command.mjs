import fs from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { ROOT } from './root.mjs';
import { stampOf } from './stamp.mjs';

const SOURCES = [
  ...['shared', 'electron/cli', 'electron/journal', 'electron/http', 'package-lock.json'],
  'scripts/build-command.mjs',
];
const ENTRY = 'electron/cli/main.ts';
const OUT = path.join(ROOT, 'out/cli');
const NODE_TARGET = 'node18';
/** A command that takes longer than this may find its own build gone, should it load another part of it then. */
const KEEP_MS = 24 * 3_600_000;

/** Threads cannot be bundled into the command: each `<name>.worker.ts` becomes `<name>.worker.cjs` beside it. */
function workerEntries() {
  const folder = path.join(ROOT, 'electron/cli');
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const workers = names.filter((name) => name.endsWith('.worker.ts'));
  return Object.fromEntries(workers.map((name) => [path.basename(name, '.ts'), path.join(folder, name)]));
}

/** @param {string} outDir */
async function bundle(outDir) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    publicDir: false,
    resolve: { alias: { '@shared': path.join(ROOT, 'shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: NODE_TARGET,
      outDir,
      rollupOptions: {
        input: { aisle: path.join(ROOT, ENTRY), ...workerEntries() },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'parts/[name]-[hash].cjs' },
      },
    },
  });
}

function removeOld() {
  for (const name of fs.readdirSync(OUT)) {
    const folder = path.join(OUT, name);
    const stat = fs.statSync(folder, { throwIfNoEntry: false });
    if (stat !== undefined && Date.now() - stat.mtimeMs > KEEP_MS)
      fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The command's bundle for the sources as they are now. Each state of the sources has a folder of its own, which
 * appears whole by one rename and never changes: calls that run meanwhile keep the one they started from.
 * @returns {Promise<string>} the absolute path of aisle.cjs
 */
export async function ensureCommand() {
  const folder = path.join(OUT, stampOf(SOURCES));
  const command = path.join(folder, 'aisle.cjs');
  if (fs.existsSync(command)) return command;
  await withLock('build-command', async () => {
    if (fs.existsSync(command)) return;
    fs.mkdirSync(OUT, { recursive: true });
    const fresh = fs.mkdtempSync(path.join(OUT, '.build-'));
    try {
      await bundle(fresh);
      fs.renameSync(fresh, folder);
    } finally {
      fs.rmSync(fresh, { recursive: true, force: true });
    }
    removeOld();
  });
  return command;
}
