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

function lateEntries() {
  return Object.fromEntries(Object.entries(LATE).map(([name, library]) => [`late/${name}`, library]));
}

/** @returns {string} */
function packageVersion() {
  return JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version;
}

/** What reads workbooks takes longer to load than all else together, and is of no use to a text file. */
const LATE = { xlsx: '@e965/xlsx', codePages: '@e965/xlsx/dist/cpexcel.full.mjs' };
const LATE_MARK = '\0late:';

/**
 * Puts a stand-in in the place of each late library: all its names are there, and the real one, bundled beside the
 * command, is loaded when one of them is first used.
 * @returns {import('vite').Plugin}
 */
function loadLate() {
  return {
    name: 'load-late',
    enforce: 'pre',
    resolveId(id, importer) {
      const late = Object.entries(LATE).find(([, library]) => library === id);
      return late === undefined || importer === undefined ? undefined : LATE_MARK + late[0];
    },
    async load(id) {
      if (!id.startsWith(LATE_MARK)) return undefined;
      const name = /** @type {keyof typeof LATE} */ (id.slice(LATE_MARK.length));
      const exported = Object.keys(await import(LATE[name])).filter((key) => key !== 'default');
      return `
        import { createRequire } from 'node:module';
        import path from 'node:path';
        let library;
        const load = () => (library ??= createRequire(__filename)(path.join(__dirname, '../late/${name}.cjs')));
        const late = (name) => new Proxy(() => {}, {
          apply: (_, self, given) => load()[name](...given),
          get: (_, key) => load()[name][key],
        });
        ${exported.map((key) => `export const ${key} = late('${key}');`).join('\n')}`;
    },
  };
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
    define: { AISLE_VERSION: JSON.stringify(packageVersion()) },
    plugins: [loadLate()],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: NODE_TARGET,
      outDir,
      rollupOptions: {
        input: { aisle: path.join(ROOT, ENTRY), ...workerEntries(), ...lateEntries() },
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
