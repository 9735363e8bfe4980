import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shopifyCatalog } from '../bench/shopifyCatalog';
import { cell, importFile, openDesk, PATIENTLY, showsText } from './files';
import { type Aisle, launch } from './launch';
import { createWorkspace, shot } from './workspaceWindow';

/** A workspace that takes a while to read is at hand before all of it is there. */
const PRODUCTS = 6_000;
let aisle: Aisle;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aisle-large-'));
  const file = join(folder, 'large.csv');
  writeFileSync(file, shopifyCatalog(PRODUCTS, { variants: 1 }));
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window, 'Large');
  await importFile(aisle, page, file);
  await openDesk(page, 'Products');
});

afterAll(async () => {
  await aisle.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** Milliseconds since the page began. */
function moments(): Promise<{ ready: number; whole: number }> {
  return page.evaluate(() => {
    const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return { ready: at('aisle-ready'), whole: at('aisle-whole') };
  });
}

const untilWhole = (): Promise<unknown> =>
  page.waitForFunction(() => performance.getEntriesByName('aisle-whole').length > 0);

test('the first rows can be edited while the rest is read, and everything comes', async () => {
  page = await aisle.relaunch();
  await shot(page, 'opening-first');
  await cell(page, 2, 'title').click();
  await page.keyboard.type('Typed early');
  await page.keyboard.press('Enter');
  await showsText(page, { row: 2, path: 'title' }, 'Typed early');
  await untilWhole();
  const { ready, whole } = await moments();
  expect(ready).toBeLessThan(whole);
  await expect
    .poll(
      () => page.getByRole('navigation').getByRole('button', { name: 'Products' }).textContent(),
      PATIENTLY,
    )
    .toMatch(/6.000/);
  await shot(page, 'opening-whole');
  // The last row is there, in its place.
  await cell(page, 2, 'title').click();
  await page.keyboard.press('Control+End');
  await cell(page, PRODUCTS - 1, 'title').waitFor();
  page = await aisle.relaunch();
  await showsText(page, { row: 2, path: 'title' }, 'Typed early');
});

test('a command of the desks and a tab that are asked for meanwhile come when all is there', async () => {
  page = await aisle.relaunch();
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog', { name: 'Export' }).waitFor(PATIENTLY);
  await page.keyboard.press('Escape');
  page = await aisle.relaunch();
  await page.getByRole('navigation').getByRole('button', { name: 'Variants' }).click();
  await cell(page, 0, 'sku').waitFor(PATIENTLY);
  expect((await moments()).whole).toBeGreaterThan(0);
  // The tab that was left before the rest came has it when it comes back.
  await page.getByRole('navigation').getByRole('button', { name: 'Products' }).click();
  const products = page.locator('[data-grid="product"]');
  await products.locator('.ag-row[row-index="2"] .ag-cell[col-id="title"]').click();
  await page.keyboard.press('Control+End');
  await products.locator(`.ag-row[row-index="${PRODUCTS - 1}"]`).waitFor();
});

test('a database that turns out to be damaged is taken off the screen again and rebuilt', async () => {
  await aisle.close();
  page = await aisle.start();
  await untilWhole();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('aisle');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const blocks = request.result.transaction('blocks', 'readwrite').objectStore('blocks');
          blocks.delete('variant:0000005').onsuccess = () => resolve();
        };
      }),
  );
  page = await aisle.relaunch();
  await untilWhole();
  const [mark] = await page.evaluate(() =>
    performance.getEntriesByName('aisle-whole').map((entry) => (entry as PerformanceMark).detail),
  );
  expect(mark).toBe('rebuilt');
  await showsText(page, { row: 2, path: 'title' }, 'Typed early');
  await page.getByText('records are missing or out of date').waitFor();
});
