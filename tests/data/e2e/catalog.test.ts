import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  cell,
  chooseFile,
  differingCells,
  exportCopy,
  importButton,
  importFile,
  leaveReport,
  openDesk,
  PATIENTLY,
  reopen,
  showsText,
  stepCount,
  typeInto,
} from '../../e2e/files';
import { type Aisle, launch } from '../../e2e/launch';
import { createWorkspace } from '../../e2e/workspaceWindow';
import { dataFile } from '../folder';

/** The main job on real catalogs, by mouse and keyboard in real Electron. */
let aisle: Aisle;
let page: Page;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aisle-catalog-'));
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
});

afterEach(async () => {
  await aisle.dispose();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  '01-catalog/shopify-csv/apparel.csv',
  '01-catalog/shopify-csv/home-and-garden.csv',
  '01-catalog/woocommerce/sample_products.csv',
])('%s', (name) => {
  test('comes in, is edited, undone, redone, reopened and handed on: identical, then one cell apart', async () => {
    const original = readFileSync(dataFile(name));
    await importFile(aisle, page, dataFile(name));
    expect((await exportCopy(aisle, page, join(folder, 'untouched.csv'))).equals(original)).toBe(true);

    await openDesk(page, 'Products');
    const title = (await cell(page, 0, 'title').textContent()) ?? '';
    expect(title).not.toBe('');
    await typeInto(page, 0, 'title', 'Another name');
    await page.keyboard.press('Control+z');
    await showsText(page, { row: 0, path: 'title' }, title);
    expect((await exportCopy(aisle, page, join(folder, 'undone.csv'))).equals(original)).toBe(true);
    await page.keyboard.press('Control+Shift+z');
    await showsText(page, { row: 0, path: 'title' }, 'Another name');

    page = await reopen(aisle);
    await openDesk(page, 'Products');
    await showsText(page, { row: 0, path: 'title' }, 'Another name');
    const edited = await exportCopy(aisle, page, join(folder, 'edited.csv'));
    expect(differingCells(original, edited)).toEqual([expect.stringContaining('→ Another name')]);
  });
});

describe('the products of two shops', () => {
  const shops = ['walmart', 'amazon'].map((shop) =>
    dataFile(`01-catalog/product-matching/walmart-amazon/${shop}.csv.gz`),
  );
  const PRODUCTS = 24_628;

  /** Tells how long the work took, and the longest time that the page did not come round to a task meanwhile. */
  async function timed(label: string, work: () => Promise<void>): Promise<void> {
    await page.evaluate(() => {
      const watch = { longest: 0, last: performance.now() };
      const timer = setInterval(() => {
        const now = performance.now();
        watch.longest = Math.max(watch.longest, now - watch.last);
        watch.last = now;
      }, 10);
      Object.assign(window, { watch, stopWatch: () => clearInterval(timer) });
    });
    const start = Date.now();
    await work();
    const seconds = (Date.now() - start) / 1000;
    const longest = await page.evaluate(() => {
      const { watch, stopWatch } = window as unknown as { watch: { longest: number }; stopWatch(): void };
      stopWatch();
      return watch.longest;
    });
    process.stderr.write(`${label}: ${seconds.toFixed(1)} s, longest pause ${Math.round(longest)} ms\n`);
  }

  test('come in through the mapping, are edited in bulk and taken back in one step', async () => {
    for (const [index, shop] of shops.entries()) {
      await timed(`Open ${shop.split('/').at(-1)}`, async () => {
        await chooseFile(aisle, page, shop);
        // The second table has the same headers: its mapping is known by then.
        if (index === 0) await page.getByRole('button', { name: 'Preview', exact: true }).click();
        await importButton(page).waitFor({ timeout: 120_000 });
      });
      await timed('  write', async () => {
        await importButton(page).click();
        await page.getByRole('button', { name: 'Done', exact: true }).waitFor({ timeout: 120_000 });
      });
      await leaveReport(page);
    }
    await openDesk(page, 'Products');
    await expect
      .poll(() => page.getByRole('contentinfo').textContent(), PATIENTLY)
      .toContain(PRODUCTS.toLocaleString('en-US'));

    const before = (await cell(page, 0, 'productType').textContent()) ?? '';
    const steps = await stepCount(page);
    await timed('Fill a column of all products', async () => {
      await cell(page, 0, 'productType').click();
      await page.keyboard.press('Control+Space');
      await aisle.app.evaluate(({ clipboard }) => clipboard.writeText('Sundries'));
      await page.keyboard.press('Control+v');
      await page.getByRole('dialog', { name: /^Paste / }).waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => stepCount(page), { timeout: 120_000 }).toBe(steps + 1);
      await showsText(page, { row: 0, path: 'productType' }, 'Sundries');
    });
    await timed('Undo it', async () => {
      await page.keyboard.press('Control+z');
      await expect.poll(() => stepCount(page), { timeout: 120_000 }).toBe(steps + 2);
      await expect.poll(() => cell(page, 0, 'productType').textContent(), PATIENTLY).toBe(before);
    });
  });
});
