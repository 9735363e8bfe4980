import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from '../../scripts/build.mjs';
import { openDisplay } from '../../scripts/display.mjs';
import type { Bench } from './bench';
import { catalogProfile } from './catalogWorkspace';
import { timeToReady } from './timeToReady';

const BARE_MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'));
app.on('window-all-closed', () => app.quit());
`;

/** Ready when its text has been painted: the frame after the one that drew it. */
const BARE_PAGE = `<!doctype html><html><body>Bare<script>
requestAnimationFrame(() => requestAnimationFrame(() => { document.documentElement.dataset.ready = Date.now(); }));
</script></body></html>`;

function writeBareApp(folder: string): void {
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.js' }),
  );
  writeFileSync(join(folder, 'main.js'), BARE_MAIN);
  writeFileSync(join(folder, 'index.html'), BARE_PAGE);
}

export default {
  id: 'start',
  lines: [
    {
      id: 'first',
      what: 'Cold start of a workspace of so many products until the first viewport can be edited',
      yardstick: 'a bare Electron window with one word of text',
      aim: { ratio: 1.5 },
    },
    {
      id: 'whole',
      what: 'The same start until every record is there',
      yardstick: 'a bare Electron window with one word of text',
    },
    {
      id: 'new',
      what: 'Start on a new profile until the start screen is there',
      yardstick: 'a bare Electron window with one word of text',
    },
  ],
  rounds: 7,
  rows: 50_000,
  async prepare({ rows, scratch }) {
    await ensureBuild();
    const filled = await catalogProfile({ scratch, rows, variants: 1 }, `start-${rows}`);
    const display = await openDisplay();
    const bare = mkdtempSync(join(tmpdir(), 'aisle-bare-'));
    writeBareApp(bare);
    return {
      async round(tell) {
        const { env } = display;
        const yardstick = (await timeToReady({ env, app: bare })).readyMs;
        const { readyMs, wholeMs } = await timeToReady({ env, userData: filled });
        tell('first', { subject: readyMs, yardstick });
        tell('whole', { subject: wholeMs, yardstick });
        tell('new', { subject: (await timeToReady({ env })).readyMs, yardstick });
      },
      async finish() {
        display.close();
        rmSync(bare, { recursive: true, force: true });
      },
    };
  },
} satisfies Bench;
