import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GridScreen } from './gridScreen';
import { type Aisle, launch } from './launch';
import { createWorkspace } from './workspaceWindow';

/** Rows moved by hand where their order means something. */
let aisle: Aisle;
let page: Page;
let grid: GridScreen;

beforeAll(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
  grid = new GridScreen(aisle, page);
  await page.getByRole('button', { name: 'Categories' }).click();
  await page.getByText('No categories yet').waitFor();
  await grid.addRows(4);
  await grid.pasteAt(0, 'name', 'Mugs\nBowls\nPlates\nJugs');
  await grid.shows('name', ['Mugs', 'Bowls', 'Plates', 'Jugs']);
});

afterAll(() => aisle.dispose());

test('by key, sorted by position; all get a place', async () => {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/command/i).fill('Sort by position');
  await page.getByRole('option', { name: /Sort by position/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => grid.header('position').getAttribute('aria-sort')).toBe('ascending');
  await grid.cell(3, 'name').click();
  await page.keyboard.press('Alt+ArrowUp');
  await grid.shows('name', ['Mugs', 'Bowls', 'Jugs', 'Plates']);
  await grid.shows('position', ['1', '2', '3', '4']);
  await grid.focusIs(2, 'name');
});

test('by the grip of a row, in one step that is undone', async () => {
  const [from, to] = [await grid.cell(0, 'row').boundingBox(), await grid.cell(2, 'row').boundingBox()];
  if (from === null || to === null) throw new Error('The rows are not on the screen.');
  await page.mouse.move(from.x + 8, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + to.height - 4, { steps: 6 });
  await expect.poll(() => grid.cell(2, 'name').getAttribute('class')).toContain('aisle-drop-after');
  await grid.screenshot('order-drag');
  await page.mouse.up();
  await grid.shows('name', ['Bowls', 'Jugs', 'Mugs', 'Plates']);
  await grid.shows('position', ['1', '2', '3', '4']);
  await page.keyboard.press('Control+z');
  await grid.shows('position', ['2', '3', '1', '4']);
  await page.getByRole('button', { name: 'Re-apply sort and filter' }).click();
  await grid.shows('name', ['Mugs', 'Bowls', 'Jugs', 'Plates']);
});

test('a collection’s products, in its form', async () => {
  await page.getByRole('button', { name: 'Products' }).click();
  await page.getByText('No products yet').waitFor();
  await grid.addRows(2);
  await grid.pasteAt(0, 'title', 'Espresso cup\nTea bowl');
  await grid.shows('title', ['Espresso cup', 'Tea bowl']);
  await page.getByRole('button', { name: 'Collections' }).click();
  await page.getByText('No collections yet').waitFor();
  await grid.addRows(1);
  await grid.pasteAt(0, 'products', 'Espresso cup, Tea bowl');
  const list = page.getByRole('list', { name: 'Products' });
  await list.getByRole('button', { name: /^Espresso cup, place 1/ }).press('Alt+ArrowDown');
  await list.getByRole('button', { name: /^Espresso cup, place 2/ }).waitFor();
  await grid.screenshot('collection-order');
  await expect.poll(() => grid.cell(0, 'products').textContent()).toMatch(/Tea bowl.*Espresso cup/);
});
