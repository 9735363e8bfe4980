import type { ElectronApplication, Page } from 'playwright-core';
import { READY } from '../../scripts/launch.mjs';

const LONG_MS = 10 * 60_000;
const PAGE = /^app:\/\/bundle\/index\.html/;

declare global {
  interface Window {
    longestFrame: number;
  }
}

/** The window of a new workspace, in front of the one before. */
export async function newWorkspace(app: ElectronApplication, from: Page): Promise<Page> {
  const isWindow = (page: Page) => page.waitForURL(PAGE).then(() => true);
  const opened = app.waitForEvent('window', { predicate: isWindow });
  await from.evaluate(async () => {
    const made = await window.aisle.call('workspace.create', { name: 'Measured' });
    if (made.ok) await window.aisle.call('workspace.open', { id: made.value.id });
  });
  const page = await opened;
  await page.waitForSelector(READY, { state: 'attached' });
  return page;
}

export interface ImportTimes {
  /** From the chosen file to the preview: read, recognised, compared with the workspace. */
  readonly previewMs: number;
  /** From the press of the button until the step is durable and the report says so. */
  readonly applyMs: number;
  /** From there until the grid shows the records. */
  readonly shownMs: number;
  /** The longest time between two frames meanwhile. */
  readonly longestMs: number;
}

/** Imports a file the way a person does; the time a person would look at the preview is none. */
export async function importFile(app: ElectronApplication, page: Page, path: string): Promise<ImportTimes> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, path);
  await watchFrames(page);
  const apply = page.getByRole('button', { name: /^Import [\d,.]+ rows$/ });
  const show = page.getByRole('button', { name: 'Show the records' });
  const start = performance.now();
  await page.keyboard.press('Control+i');
  await apply.waitFor({ timeout: LONG_MS });
  const previewed = performance.now();
  await apply.click();
  await show.waitFor({ timeout: LONG_MS });
  const applied = performance.now();
  await show.click();
  await page.locator('.ag-cell[col-id="title"]').filter({ hasText: /\S/ }).first().waitFor();
  const shown = performance.now();
  const longestMs = await page.evaluate(() => window.longestFrame);
  return { previewMs: previewed - start, applyMs: applied - previewed, shownMs: shown - applied, longestMs };
}

function watchFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    let last = performance.now();
    window.longestFrame = 0;
    const tick = (now: number): void => {
      window.longestFrame = Math.max(window.longestFrame, now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}
