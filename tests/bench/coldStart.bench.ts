import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from '../../scripts/build.mjs';
import { openDisplay } from '../../scripts/display.mjs';
import type { Bench } from './bench';
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
  id: 'cold-start',
  title: 'Start until the first viewport is ready, on a new profile',
  yardstick: 'a bare Electron window with one word of text',
  rounds: 7,
  async prepare() {
    await ensureBuild();
    const display = await openDisplay();
    const bare = mkdtempSync(join(tmpdir(), 'aisle-bare-'));
    writeBareApp(bare);
    return {
      subject: () => timeToReady({ env: display.env }),
      yardstick: () => timeToReady({ env: display.env, app: bare }),
      async finish() {
        display.close();
        rmSync(bare, { recursive: true, force: true });
      },
    };
  },
} satisfies Bench;
