import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ensureBuild } from '../../scripts/build.mjs';
import { openDisplay } from '../../scripts/display.mjs';
import { launchApp } from '../../scripts/launch.mjs';
import { openBarePage } from './barePage';
import type { Bench } from './bench';
import { importFile, newWorkspace } from './importing';
import { shopifyCatalog } from './shopifyCatalog';

const ROWS = 4_000;

declare global {
  interface Window {
    editMs: Promise<number>;
  }
}

/** Begins to wait: for Enter, and then until the cell shows the text and no longer that it is being saved. */
function watchNextEdit(page: Page, text: string): Promise<void> {
  return page.evaluate((expected) => {
    const isSaved = (): boolean =>
      [...document.querySelectorAll('.ag-cell[col-id="title"]:not(.aisle-saving)')].some(
        (cell) => cell.textContent === expected,
      );
    window.editMs = new Promise((resolve) => {
      const begin = ({ key }: KeyboardEvent): void => {
        if (key !== 'Enter') return;
        window.removeEventListener('keydown', begin, true);
        const start = performance.now();
        const watcher = new MutationObserver(() => {
          if (!isSaved()) return;
          watcher.disconnect();
          resolve(performance.now() - start);
        });
        watcher.observe(document.body, {
          childList: true,
          subtree: true,
          attributes: true,
          characterData: true,
        });
      };
      window.addEventListener('keydown', begin, true);
    });
  }, text);
}

async function editTitle(page: Page, text: string): Promise<number> {
  await watchNextEdit(page, text);
  await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="title"]').click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  return page.evaluate(() => window.editMs);
}

export default {
  id: 'edit',
  title: 'Edit one cell of the grid, from the press of Enter until it is durable and shown as saved',
  yardstick: 'a raw strict Dexie put of one small row',
  rounds: 100,
  async prepare({ rows = ROWS }) {
    await ensureBuild();
    const display = await openDisplay();
    const folder = mkdtempSync(join(tmpdir(), 'aisle-bench-'));
    const file = join(folder, 'catalog.csv');
    writeFileSync(file, shopifyCatalog(rows));
    const bare = await openBarePage(display.env);
    const { app, window } = await launchApp({ userData: join(folder, 'profile'), env: display.env });
    const page = await newWorkspace(app, window);
    await importFile(app, page, file);
    let edits = 0;
    return {
      subject: () => editTitle(page, `Title ${edits++}`),
      yardstick: () => bare.putRow(),
      async finish() {
        await app.close();
        await bare.close();
        display.close();
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
} satisfies Bench;
