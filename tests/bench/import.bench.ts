import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from '../../scripts/build.mjs';
import { openDisplay } from '../../scripts/display.mjs';
import { launchApp } from '../../scripts/launch.mjs';
import { openBarePage } from './barePage';
import type { Bench } from './bench';
import { importFile, newWorkspace } from './importing';
import { shopifyCatalog } from './shopifyCatalog';

const ROWS = 24_000;

export default {
  id: 'import',
  title: `Import a Shopify product CSV (${ROWS.toLocaleString('en')} rows × 30 columns unless told), from the file to durable and shown`,
  yardstick: 'papaparse alone and a raw Dexie bulkPut of its rows',
  rounds: 3,
  async prepare({ rows = ROWS, note }) {
    await ensureBuild();
    const display = await openDisplay();
    const folder = mkdtempSync(join(tmpdir(), 'aisle-bench-'));
    const file = join(folder, 'catalog.csv');
    writeFileSync(file, shopifyCatalog(rows));
    const bare = await openBarePage(display.env);
    const { app, window } = await launchApp({ userData: join(folder, 'profile'), env: display.env });
    let page = window;
    return {
      async subject() {
        page = await newWorkspace(app, page);
        const times = await importFile(app, page, file);
        note(
          `preview ${times.previewMs.toFixed(0)}, apply ${times.applyMs.toFixed(0)}, show ${times.shownMs.toFixed(0)} ms`,
        );
        return times.previewMs + times.applyMs + times.shownMs;
      },
      yardstick: () => bare.importFile(file),
      async finish() {
        await app.close();
        await bare.close();
        display.close();
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
} satisfies Bench;
