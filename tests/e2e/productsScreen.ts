import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';

/** The products' grid as a person uses it: by mouse and keyboard, read by what it shows. */

/** Adds a product with this title and waits until it is shown as saved. */
export async function addProduct(page: Page, title: string): Promise<void> {
  const before = await productCount(page);
  await page.getByRole('button', { name: 'New product' }).first().click();
  await vi.waitUntil(async () => (await productCount(page)) === before + 1, { timeout: 10_000 });
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await shownTitle(page, title);
}

/** Types a new title over that of the row that shows `from`, and waits until it is shown as saved. */
export async function retitle(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('gridcell', { name: from, exact: true }).first().click();
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await shownTitle(page, to);
}

/** The cell shows the title, and shows it as done: what is still being written is marked as saving. */
async function shownTitle(page: Page, title: string): Promise<void> {
  const cell = page
    .locator('.ag-cell[col-id="title"]:not(.aisle-saving)')
    .filter({ hasText: new RegExp(`^${title}$`) });
  await cell.first().waitFor();
}

/** Rows on the screen: tests keep to a handful. */
async function productCount(page: Page): Promise<number> {
  return page.locator('.ag-cell[col-id="title"]').count();
}

/** The titles the grid shows, from the top. */
export async function titles(page: Page): Promise<string[]> {
  await page.getByRole('gridcell').first().waitFor();
  return page.locator('.ag-cell[col-id="title"]').allInnerTexts();
}

export async function expectTitles(page: Page, expected: readonly string[]): Promise<void> {
  await vi.waitFor(async () => expect((await titles(page)).sort()).toEqual([...expected].sort()), {
    timeout: 10_000,
  });
}
