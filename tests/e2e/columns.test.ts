import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Aisle, launch } from './launch';
import { FRONT_DIALOG, looksRight, shootBoth } from './looks';
import { createWorkspace } from './workspaceWindow';

/** Calculated columns and column sets by mouse and keyboard. */
let aisle: Aisle;
let page: Page;

beforeAll(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
  page.setDefaultTimeout(15_000);
  await page.getByText('No products yet').waitFor();
  for (const [row, title] of ['Mug', 'Apron', 'Bowl'].entries()) {
    await page.keyboard.press('Control+Enter');
    await cell(row, 'title').waitFor();
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
  }
});

afterAll(() => aisle.dispose());

function cell(row: number, path: string): Locator {
  return page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${path}"]`);
}

function header(label: string): Locator {
  return page.locator(`.ag-header-cell:has(.aisle-header-label:text-is("${label}"))`);
}

async function shows(path: string, expected: string[]): Promise<void> {
  await expect
    .poll(() => Promise.all(expected.map((_, row) => cell(row, path).innerText())))
    .toEqual(expected);
}

test('a formula is tried on the current record, and its column follows edits and sorts', async () => {
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByRole('button', { name: 'Calculated…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Calculated column for products' });
  await dialog.getByLabel('Label').fill('Letters');
  await dialog.getByLabel('Formula').fill('nope(Title)');
  await dialog.getByText('There is no function “nope”.').waitFor();
  await dialog.getByLabel('Formula').fill('length(Titl');
  await dialog.getByRole('button', { name: 'Title', exact: true }).click();
  await page.keyboard.type(')');
  await dialog.getByText(/Bowl: 4|Mug: 3|Apron: 5/).waitFor();
  await looksRight(page, 'calculated', FRONT_DIALOG);
  await dialog.getByRole('button', { name: 'Add column' }).click();
  await dialog.waitFor({ state: 'detached' });
  await header('Letters').waitFor();
  const path = (await header('Letters').getAttribute('col-id')) ?? '';
  await shows(path, ['3', '5', '4']);
  await cell(0, 'title').click();
  await page.keyboard.type('Mugs of clay');
  await page.keyboard.press('Enter');
  await shows(path, ['12', '5', '4']);
  await header('Letters').click();
  await shows('title', ['Bowl', 'Apron', 'Mugs of clay']);
});

test('column sets are switched by menu and key, saved, and taken back', async () => {
  await page.getByRole('button', { name: 'Column sets' }).click();
  await page.getByRole('menuitem', { name: 'SEO' }).click();
  await header('SEO title').waitFor();
  await expect.poll(() => header('Images').count()).toBe(0);
  await shows('title', ['Bowl', 'Apron', 'Mugs of clay']);
  await shootBoth(page, 'column-set');
  await page.getByRole('button', { name: 'Column sets' }).click();
  await page.getByRole('menuitem', { name: 'Save these columns…' }).click();
  await page.getByRole('dialog', { name: 'Save these columns' }).getByLabel('Name').fill('Texts');
  await looksRight(page, 'column-set-save', FRONT_DIALOG);
  await page.keyboard.press('Enter');
  await cell(0, 'title').click();
  await page.keyboard.press('Control+Alt+c');
  await expect.poll(() => header('SEO title').count()).toBe(0);
  await page.getByRole('button', { name: 'Column sets' }).click();
  await page.getByRole('menuitem', { name: 'Texts' }).click();
  await header('SEO title').waitFor();
});
