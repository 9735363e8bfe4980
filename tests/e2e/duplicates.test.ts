import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Aisle, launch } from './launch';
import { looksRight } from './looks';
import { openedWindow } from './workspaceWindow';

/** Duplicates found and merged, by mouse and keyboard, on the sample workspace. */
let aisle: Aisle;
let page: Page;

beforeAll(async () => {
  aisle = await launch();
  page = await openedWindow(aisle, () => aisle.window.keyboard.press('Enter'));
  page.setDefaultTimeout(20_000);
  await page
    .getByRole('navigation', { name: 'Desks' })
    .getByRole('button', { name: /^Brands/ })
    .click();
  await cell(0, 'name').waitFor();
});

afterAll(() => aisle.dispose());

const dialog = () => page.getByRole('dialog');
const cell = (row: number, path: string) =>
  page.locator(`[data-grid="brand"] .ag-row[row-index="${row}"] .ag-cell[col-id="${path}"]`);
const brands = () => page.locator('[data-grid="brand"] .ag-cell[col-id="name"]').allInnerTexts();

async function command(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

async function addBrand(name: string): Promise<void> {
  const count = (await brands()).length;
  await page.keyboard.press('Control+Enter');
  await cell(count, 'name').waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name, exact: true }).waitFor();
}

test('records that differ in spelling alone are found and merged as one step; history and uses come along', async () => {
  const before = await brands();
  const first = before[0] ?? '';
  await cell(0, 'name').click();
  await addBrand(`${first.toUpperCase()} !`);
  await command('Find duplicates');
  await dialog().getByRole('checkbox', { name: 'Name' }).waitFor();
  await dialog().getByRole('button', { name: 'Look for duplicates' }).click();
  await dialog().getByText('1 group', { exact: true }).waitFor();
  await looksRight(page, 'duplicates', '[role="dialog"]');
  const kept = dialog().getByRole('radio', { name: new RegExp(`^${first} used`) });
  expect(await kept.isChecked()).toBe(true);
  await dialog()
    .getByRole('radio', { name: `${first.toUpperCase()} ! not used` })
    .check();
  await dialog().getByRole('button', { name: 'Merge 2 brands' }).click();
  await dialog().getByText('0 groups').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(brands).toEqual([...before.slice(1), `${first.toUpperCase()} !`]);

  await page.getByRole('gridcell', { name: `${first.toUpperCase()} !`, exact: true }).click();
  await page.keyboard.press('Control+Shift+u');
  await dialog()
    .getByRole('heading', { name: /Products?, in Brand$/ })
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'History', exact: true }).last().click();
  await page.getByRole('button', { name: `Before the merge: “${first}”` }).click();
  await page
    .getByText(/Created/)
    .nth(1)
    .waitFor();
  await looksRight(page, 'merged-history', 'aside');

  await page.keyboard.press('Control+z');
  await expect
    .poll(async () => (await brands()).sort())
    .toEqual([...before, `${first.toUpperCase()} !`].sort());
});

test('names that are nearly the same are found; selected records are merged without a search', async () => {
  await addBrand('Northern Woollen Mills');
  await addBrand('Northern Woolen Mills');
  await command('Find duplicates');
  await dialog().getByRole('radio', { name: 'Nearly the same name' }).click();
  await dialog().getByRole('button', { name: 'Look for duplicates' }).click();
  await dialog()
    .getByRole('list', { name: 'Groups' })
    .getByRole('button', { name: /^Northern Woollen Mills/ })
    .click();
  await dialog().getByRole('button', { name: 'Merge 2 brands' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('gridcell', { name: 'Northern Woollen Mills', exact: true }).click();
  await page.keyboard.press('Shift+ArrowDown');
  await command('Merge the selected records');
  await dialog().getByRole('button', { name: 'Merge 2 brands' }).click();
  await dialog().waitFor({ state: 'detached' });
  expect((await brands()).filter((name) => name.startsWith('Northern'))).toHaveLength(1);
});

test('descriptions are chosen between by their words', async () => {
  await page
    .getByRole('navigation', { name: 'Desks' })
    .getByRole('button', { name: /^Products/ })
    .click();
  await page.locator('[data-grid="product"] .ag-row[row-index="0"] .ag-cell[col-id="title"]').click();
  await page.keyboard.press('Shift+ArrowDown');
  await command('Merge the selected records');
  const row = dialog()
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Description', exact: true }) });
  await row.waitFor();
  const texts = await row.getByRole('cell').allInnerTexts();
  expect(texts).toHaveLength(2);
  for (const text of texts) expect(text).toMatch(/^[^<>]{20,}$/);
  await looksRight(page, 'merge', '[role="dialog"]');
});
