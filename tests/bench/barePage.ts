import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp } from '../../scripts/launch.mjs';
import { ROOT } from '../../scripts/root.mjs';

const MAIN = `
const { app, BrowserWindow } = require('electron');
const webPreferences = { nodeIntegration: true, contextIsolation: false, sandbox: false };
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800, webPreferences }).loadFile('index.html'));
app.on('window-all-closed', () => app.quit());
`;

/** Parsing alone, then one strict transaction of plain rows: no encoding, matching, checks, log or journal. */
const PAGE = `<!doctype html><html><body>Bare<script>
const fs = require('fs');
const Papa = require('./papaparse.min.js');
const { Dexie } = require('./dexie.min.js');
let runs = 0;
async function freshTable(keys) {
  const database = new Dexie('run' + runs++, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ rows: keys });
  await database.open();
  return { database, rows: database.rows };
}
window.importFile = async (file) => {
  const { database, rows } = await freshTable('++');
  const start = performance.now();
  const parsed = Papa.parse(fs.readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true });
  await rows.bulkPut(parsed.data);
  const taken = performance.now() - start;
  await database.delete();
  return taken;
};
let table;
window.putRow = async () => {
  table ??= await freshTable('++');
  const start = performance.now();
  await table.rows.put({ title: 'Item' });
  return performance.now() - start;
};
document.documentElement.dataset.ready = Date.now();
</script></body></html>`;

declare global {
  interface Window {
    importFile(file: string): Promise<number>;
    putRow(): Promise<number>;
  }
}

/** The yardstick of whatever writes: libraries of the trade used plainly, in the same Electron, with nothing around. */
export interface BarePage {
  /** papaparse and a raw Dexie `bulkPut` of what it gives, in a database of its own: milliseconds. */
  importFile(path: string): Promise<number>;
  /** A strict `put` of one small row: milliseconds. */
  putRow(): Promise<number>;
  close(): Promise<void>;
}

export async function openBarePage(env: Record<string, string>): Promise<BarePage> {
  const folder = mkdtempSync(join(tmpdir(), 'aisle-bare-import-'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.js' }),
  );
  writeFileSync(join(folder, 'main.js'), MAIN);
  writeFileSync(join(folder, 'index.html'), PAGE);
  for (const library of ['papaparse/papaparse.min.js', 'dexie/dist/dexie.min.js'])
    copyFileSync(
      join(ROOT, 'node_modules', library),
      join(folder, library.slice(library.lastIndexOf('/') + 1)),
    );
  const { app, window } = await launchApp({ userData: join(folder, 'profile'), env, app: folder });
  return {
    importFile: (path) => window.evaluate((file) => globalThis.window.importFile(file), path),
    putRow: () => window.evaluate(() => globalThis.window.putRow()),
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
