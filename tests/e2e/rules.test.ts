import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GridScreen } from './gridScreen';
import { type Aisle, launch } from './launch';
import { createWorkspace } from './workspaceWindow';

/** What holds between records wherever they are edited: paths of categories, and parents without price or stock. */
let aisle: Aisle;
let page: Page;
let grid: GridScreen;

beforeAll(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
  page.setDefaultTimeout(15_000);
  grid = new GridScreen(aisle, page);
});

afterAll(() => aisle.dispose());

async function openEmpty(desk: string, words: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Desks' }).getByRole('button', { name: desk }).click();
  await page.getByText(words).waitFor();
}

/** Puts the cursor on a column of the first row: those out of sight are not drawn. */
async function walkTo(path: string): Promise<void> {
  await grid.cell(0, 'title').click();
  for (let step = 0; step < 40; step++) {
    if ((await grid.focused()) === `0 ${path}`) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`There is no column “${path}” in view.`);
}

test('paths of categories follow names and parents that are edited in grid and form', async () => {
  await openEmpty('Categories', 'No categories yet');
  await grid.addRows(3);
  await grid.pasteAt(0, 'name', 'Home\nKitchen\nMugs');
  await grid.shows('path', ['Home', 'Kitchen', 'Mugs']);
  await grid.pasteAt(1, 'parent', 'Home');
  await grid.shows('path', ['Home', 'Home > Kitchen', 'Mugs']);
  await grid.pasteAt(2, 'parent', 'Home > Kitchen');
  await grid.shows('path', ['Home', 'Home > Kitchen', 'Home > Kitchen > Mugs']);
  await grid.cell(0, 'name').click();
  await page.keyboard.type('House');
  await page.keyboard.press('Enter');
  await grid.shows('path', ['House', 'House > Kitchen', 'House > Kitchen > Mugs']);
  await page.keyboard.press('Control+z');
  await grid.shows('path', ['Home', 'Home > Kitchen', 'Home > Kitchen > Mugs']);
  await grid.cell(1, 'name').click();
  const form = page.getByRole('complementary', { name: 'Home > Kitchen', exact: true });
  await form.getByLabel('Name', { exact: true }).fill('Cooking');
  await page.keyboard.press('Tab');
  await grid.shows('path', ['Home', 'Home > Cooking', 'Home > Cooking > Mugs']);
  await grid.pasteAt(0, 'parent', 'Home > Cooking > Mugs');
  await page
    .getByText('“Home” cannot lie below “Home > Cooking > Mugs”, which lies below it.')
    .first()
    .waitFor();
  await grid.shows('path', ['Home', 'Home > Cooking', 'Home > Cooking > Mugs']);
});

test('a parent takes no price in grid or form, and says why', async () => {
  await openEmpty('Listings', 'No listings yet');
  await grid.addRows(1);
  await grid.cell(0, 'title').click();
  await page.keyboard.type('Shirt');
  await page.keyboard.press('Enter');
  await grid.shows('title', ['Shirt']);
  const form = page.getByRole('complementary', { name: 'Shirt', exact: true });
  await form.getByRole('combobox', { name: 'Level' }).click();
  await page.getByRole('option', { name: 'Parent', exact: true }).click();
  await expect.poll(() => form.getByRole('combobox', { name: 'Level' }).innerText()).toContain('Parent');
  const sentence = page.getByText('A parent carries no price or stock, and “Shirt” is a parent listing');
  await walkTo('price');
  await page.keyboard.type('9.90');
  await page.keyboard.press('Enter');
  await sentence.first().waitFor();
  await grid.shows('price', ['']);
  const said = await sentence.count();
  await form.getByLabel('Quantity', { exact: true }).fill('3');
  await page.keyboard.press('Tab');
  await expect.poll(() => sentence.count()).toBeGreaterThan(said);
  await walkTo('quantity');
  await grid.shows('quantity', ['']);
});
