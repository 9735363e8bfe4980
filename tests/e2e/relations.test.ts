import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Aisle, launch } from './launch';
import { looksRight } from './looks';
import { openedWindow } from './workspaceWindow';

/** How records hang together, by mouse and keyboard, on the sample workspace. */
let aisle: Aisle;
let page: Page;

beforeAll(async () => {
  aisle = await launch();
  page = await openedWindow(aisle, () => aisle.window.keyboard.press('Enter'));
  page.setDefaultTimeout(20_000);
});

afterAll(() => aisle.dispose());

const dialog = () => page.getByRole('dialog');
const cell = (type: string, row: number, path: string) =>
  page.locator(`[data-grid="${type}"] .ag-row[row-index="${row}"] .ag-cell[col-id="${path}"]`);

async function desk(name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Desks' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

async function command(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test('every use of a record is listed by type and field, and one leads there', async () => {
  await desk('Brands');
  await cell('brand', 0, 'name').click();
  await page.keyboard.press('Control+Shift+u');
  await dialog()
    .getByRole('heading', { name: /Products?, in Brand$/ })
    .waitFor();
  await looksRight(page, 'where-used', '[role="dialog"]');
  const first = dialog().getByRole('listitem').first().getByRole('button');
  const name = (await first.textContent()) ?? '';
  await first.click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
});

test('a deletion that would break something is seen first', async () => {
  await desk('Brands');
  const brand = (await cell('brand', 0, 'name').textContent()) ?? '';
  await cell('brand', 0, 'name').click();
  await page.keyboard.press('Control+Delete');
  await dialog()
    .getByRole('heading', { name: `Delete brand “${brand}”?` })
    .waitFor();
  await looksRight(page, 'delete-used', '[role="dialog"]');
  await dialog().getByRole('button', { name: 'Cancel' }).click();
  await dialog().waitFor({ state: 'detached' });
  expect(await cell('brand', 0, 'name').textContent()).toBe(brand);
  await cell('brand', 0, 'name').click();
  await page.keyboard.press('Control+Delete');
  await dialog().getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('gridcell', { name: brand, exact: true }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.getByRole('gridcell', { name: brand, exact: true }).waitFor();
});

test('what nothing uses is shown as a list', async () => {
  await desk('Assets');
  await cell('asset', 0, 'name').click();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.locator('.ag-cell[col-id="name"]:focus').textContent()).toBe('');
  await page.keyboard.type('Lonely picture');
  await page.keyboard.press('Enter');
  await command('Show what nothing uses');
  await page.getByRole('button', { name: /^Pasted list of \d+$/ }).waitFor();
  await page.getByRole('gridcell', { name: 'Lonely picture' }).waitFor();
});

test('two records are compared field by field, and a value is copied over as a step', async () => {
  await desk('Products');
  const titles = [
    await cell('product', 0, 'title').textContent(),
    await cell('product', 1, 'title').textContent(),
  ];
  await cell('product', 0, 'title').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+Shift+c');
  const table = dialog().getByRole('table', { name: 'Fields' });
  await table.getByRole('row', { name: /^Title/ }).waitFor();
  await looksRight(page, 'compare', '[role="dialog"]');
  await table.getByRole('button', { name: 'Copy Title to the right' }).click();
  await table.getByRole('row', { name: /^Title/ }).waitFor({ state: 'detached' });
  await dialog().getByRole('radio', { name: 'All fields' }).click();
  await table.getByRole('row', { name: /^Title/ }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => cell('product', 1, 'title').textContent()).toBe(titles[0]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => cell('product', 1, 'title').textContent()).toBe(titles[1]);
});

test('a listing is compared with what it inherits', async () => {
  await desk('Listings');
  await cell('listing', 0, 'title').click();
  await page.keyboard.press('Control+Shift+c');
  await dialog().getByRole('combobox', { name: 'Right' }).getByText('What it inherits').waitFor();
  await dialog().getByRole('radio', { name: 'All fields' }).click();
  await dialog()
    .getByRole('row', { name: /^Title/ })
    .waitFor();
  await looksRight(page, 'compare-master', '[role="dialog"]');
  await page.keyboard.press('Escape');
});
