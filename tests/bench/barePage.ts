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

/** Libraries of the trade alone: no encoding, matching, checks, log or journal. */
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
const parse = (text) => Papa.parse(text, { header: true, skipEmptyLines: true }).data;
async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
window.importFile = async (file) => {
  const { database, rows } = await freshTable('++');
  const taken = await timed(() => rows.bulkPut(parse(fs.readFileSync(file, 'utf8'))));
  await database.delete();
  return taken;
};
window.importBytes = (file) => timed(async () => {
  const bytes = fs.readFileSync(file);
  window.parsed = parse(bytes.toString('utf8'));
  const copy = fs.openSync(file + '.copy', 'w');
  fs.writeSync(copy, bytes);
  fs.fsyncSync(copy);
  fs.closeSync(copy);
  window.parsed = undefined;
});
let single;
window.putRow = async () => {
  single ??= (await freshTable('++')).rows;
  return timed(() => single.put({ title: 'Item' }));
};
let rows = [];
window.load = (file) => { rows = parse(fs.readFileSync(file, 'utf8')); return rows.length; };
const changed = (count) => rows.slice(0, count).map((row) => ({ ...row, 'Option1 Value': 'Changed' }));
window.changeRows = async (count) => {
  const { database, rows: table } = await freshTable('++');
  const taken = await timed(() => table.bulkPut(changed(count)));
  await database.delete();
  return taken;
};
window.changeBlocks = async (count) => {
  const { database, rows: table } = await freshTable('++');
  const taken = await timed(() => {
    const all = changed(count);
    const blocks = [];
    for (let at = 0; at < all.length; at += 500) blocks.push(all.slice(at, at + 500));
    return table.bulkPut(blocks);
  });
  await database.delete();
  return taken;
};
window.sortBy = (column) => timed(() => rows.slice().sort((a, b) => a[column] < b[column] ? -1 : a[column] > b[column] ? 1 : 0));
window.filterBy = (column, value) => timed(() => rows.filter((row) => row[column] === value));
window.searchFor = (text) => timed(() => rows.filter((row) => Object.values(row).some((cell) => cell.toLowerCase().includes(text))));
window.scrollRows = (frames) => new Promise((resolve) => {
  const cells = [];
  for (let row = 0; row < 36; row++)
    for (let column = 0; column < 14; column++) {
      const cell = document.createElement('div');
      cell.style.cssText = 'position:absolute;height:28px;overflow:hidden;width:110px;left:' + column * 112 + 'px;top:' + row * 28 + 'px';
      document.body.append(cell);
      cells.push({ cell, row, column: Object.keys(rows[0])[column] });
    }
  let at = 0, longest = 0, start = performance.now(), last = start;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (at === frames) return resolve({ fps: frames / (now - start) * 1000, longest });
    at++;
    for (const { cell, row, column } of cells) cell.textContent = rows[(at * 4 + row) % rows.length][column];
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
});
document.documentElement.dataset.ready = Date.now();
</script></body></html>`;

/**
 * The yardstick of what reads, changes and writes: libraries of the trade used plainly, in the same Electron, with
 * nothing around. Milliseconds.
 */
export interface BarePage {
  /** papaparse and a raw Dexie `bulkPut` of what it gives, in a database of its own. */
  importFile(path: string): Promise<number>;
  /** papaparse, and the file's bytes into another file that is synced. */
  importBytes(path: string): Promise<number>;
  /** A strict `put` of one small row. */
  putRow(): Promise<number>;
  /** Keeps a file's rows for what follows. */
  load(path: string): Promise<number>;
  /** A changed copy of so many rows, and a strict `bulkPut` of them. */
  changeRows(count: number): Promise<number>;
  /** The same, 500 rows to a value. */
  changeBlocks(count: number): Promise<number>;
  sortBy(column: string): Promise<number>;
  filterBy(column: string, value: string): Promise<number>;
  searchFor(text: string): Promise<number>;
  /** So many frames of a screenful of absolutely placed texts, four rows farther each. */
  scrollRows(frames: number): Promise<{ readonly fps: number; readonly longest: number }>;
  /** The processes of the app. */
  readonly pid: number;
  close(): Promise<void>;
}

type InPage = Omit<BarePage, 'close' | 'pid'>;

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
  const call = <K extends keyof InPage>(name: K, ...request: unknown[]) =>
    window.evaluate(
      ([method, values]) =>
        (globalThis as unknown as Record<string, (...all: unknown[]) => unknown>)[method]?.(...values),
      [name, request] as const,
    ) as ReturnType<InPage[K]>;
  return {
    importFile: (path) => call('importFile', path),
    importBytes: (path) => call('importBytes', path),
    putRow: () => call('putRow'),
    load: (path) => call('load', path),
    changeRows: (count) => call('changeRows', count),
    changeBlocks: (count) => call('changeBlocks', count),
    sortBy: (column) => call('sortBy', column),
    filterBy: (column, value) => call('filterBy', column, value),
    searchFor: (text) => call('searchFor', text),
    scrollRows: (frames) => call('scrollRows', frames),
    pid: app.process().pid ?? 0,
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
