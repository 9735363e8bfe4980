import type { Page } from 'playwright-core';
import type { Aisle } from '../e2e/launch';

/** What rounds do on the screen, and how they see that it was done. */
export const PASTED = 'Pasted ';

const firstCell = '.ag-row[row-index="0"] .ag-cell[col-id="title"]';
const DONE_WITHIN = { timeout: 120_000 };

/** So many titles are on the clipboard, and the dialog that shows what pasting them would do is open. */
export async function preparePaste(aisle: Aisle, page: Page, count: number): Promise<void> {
  const text = Array.from({ length: count }, (_, index) => `${PASTED}${index}`).join('\n');
  await aisle.app.evaluate(({ clipboard }, value) => clipboard.writeText(value), text);
  await page.locator(firstCell).click();
  await page.keyboard.press('Control+v');
  await page.getByRole('dialog', { name: /^Paste / }).waitFor(DONE_WITHIN);
}

export async function pastePrepared(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await firstTitleIs(page, new RegExp(`^${PASTED}0$`));
}

/** Shown, and shown as done: what is still being written is marked as saving. */
export async function firstTitleIs(page: Page, title: RegExp): Promise<void> {
  await page.locator(`${firstCell}:not(.aisle-saving)`, { hasText: title }).waitFor(DONE_WITHIN);
}

/** The products in front, whatever was left there. */
export async function showProducts(page: Page): Promise<void> {
  await desk(page, 'Products').click();
  await page.locator(firstCell, { hasText: /\S/ }).waitFor(DONE_WITHIN);
}

/** The title of the first product is known from the records: the screen may just be drawing itself anew. */
export async function editAndUndo(page: Page, title: string): Promise<void> {
  await showProducts(page);
  await firstTitleIs(page, new RegExp(`^${title}$`));
  await page.locator(firstCell).click();
  await page.keyboard.type('Edited after the kill');
  await page.keyboard.press('Enter');
  await firstTitleIs(page, /^Edited after the kill$/);
  await page.keyboard.press('Control+z');
  await firstTitleIs(page, new RegExp(`^${title}$`));
}

const desk = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Desks' }).getByRole('button', { name: new RegExp(`^${name}`) });

/** The Snapshots desk, at the moment after a step. */
export async function showMoment(page: Page, seq: number): Promise<void> {
  await desk(page, 'Snapshots').click();
  await page.locator(`button[data-seq="${seq}"]`).click(DONE_WITHIN);
  await restoreButton(page).waitFor(DONE_WITHIN);
}

export async function restoreMoment(page: Page): Promise<void> {
  await restoreButton(page).click();
  await page.getByText('Nothing has changed since').waitFor(DONE_WITHIN);
}

const restoreButton = (page: Page) => page.getByRole('button', { name: 'Restore everything' });

/** Marks the database as one of an older Aisle: the next start writes every record anew. */
export async function makeOlder(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('aisle');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const writing = opened.transaction('head', 'readwrite', { durability: 'strict' });
      const heads = writing.objectStore('head');
      const reading = heads.get('head');
      reading.onsuccess = () => heads.put({ ...reading.result, shape: 1 });
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(writing.error);
    });
    opened.close();
  });
}
