import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GridScreen } from './gridScreen';
import { type Aisle, launch } from './launch';
import { createWorkspace } from './workspaceWindow';

/** Filling cells on from others: by the handle, by key, and in the other way afterwards. */
let aisle: Aisle;
let page: Page;
let grid: GridScreen;

beforeAll(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
  grid = new GridScreen(aisle, page);
  await page.getByRole('button', { name: 'Variants' }).click();
  await page.getByText('No variants yet').waitFor();
  // Room for the columns that are dragged over.
  await page.keyboard.press('Control+j');
  await grid.addRows(6);
});

afterAll(() => aisle.dispose());

const handle = (row: number, path: string) => grid.cell(row, path).locator('.aisle-fill-handle');

test('numbered texts count on down the column, and back up; one Undo takes it all back', async () => {
  await grid.pasteAt(2, 'sku', 'MUG-009');
  await grid.shows('sku', ['', '', 'MUG-009', '', '', '']);
  await grid.drag(handle(2, 'sku'), grid.cell(5, 'sku'));
  await grid.shows('sku', ['', '', 'MUG-009', 'MUG-010', 'MUG-011', 'MUG-012']);
  await page.getByRole('button', { name: 'Fill options' }).waitFor();
  await grid.screenshot('fill-options');
  await page.keyboard.press('Control+z');
  await grid.shows('sku', ['', '', 'MUG-009', '', '', '']);
  await page.keyboard.press('Control+Shift+z');
  await grid.cell(2, 'sku').click();
  await grid.drag(handle(2, 'sku'), grid.cell(0, 'sku'));
  await grid.shows('sku', ['MUG-007', 'MUG-008', 'MUG-009', 'MUG-010', 'MUG-011', 'MUG-012']);
});

test('a single amount is copied, with Ctrl it counts on, and the menu turns one into the other', async () => {
  await grid.pasteAt(0, 'price', '10.00 EUR');
  await grid.shows('price', ['10.00EUR', '', '', '', '', '']);
  await grid.drag(handle(0, 'price'), grid.cell(3, 'price'));
  const copies = ['10.00EUR', '10.00EUR', '10.00EUR', '10.00EUR', '', ''];
  const counted = ['10.00EUR', '11.00EUR', '12.00EUR', '13.00EUR', '', ''];
  await grid.shows('price', copies);
  await page.getByRole('button', { name: 'Fill options' }).waitFor();
  await page.keyboard.press('Control+.');
  await page.getByRole('menuitem', { name: 'Copy cells' }).waitFor();
  await grid.screenshot('fill-menu');
  await page.getByRole('menuitem', { name: 'Fill series' }).click();
  await grid.shows('price', counted);
  await page.getByRole('navigation', { name: 'Desks' }).getByRole('button', { name: 'History' }).click();
  const steps = page.getByRole('list', { name: 'Steps' }).getByRole('listitem');
  await steps.filter({ hasText: 'Fill series 3 cells in Price' }).first().waitFor();
  const labels = await steps.allInnerTexts();
  expect(labels.slice(0, 2).map((label) => /Fill series|Paste|Undo/.exec(label)?.[0])).toEqual([
    'Fill series',
    'Paste',
  ]);
  await page.getByRole('tab', { name: 'Variants' }).click();
  await grid.cell(0, 'price').click();
  await page.keyboard.press('Control+z');
  await grid.shows('price', ['10.00EUR', '', '', '', '', '']);
  await grid.cell(0, 'price').click();
  await grid.drag(handle(0, 'price'), grid.cell(3, 'price'), 'Control');
  await grid.shows('price', counted);
});

test('two amounts give the step; a double click fills as far as the neighbours reach', async () => {
  await grid.pasteAt(1, 'price', '12.50 EUR');
  await grid.cell(2, 'price').click();
  await grid.cell(3, 'price').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Delete');
  await grid.shows('price', ['10.00EUR', '12.50EUR', '', '', '', '']);
  await grid.cell(0, 'price').click();
  await grid.cell(1, 'price').click({ modifiers: ['Shift'] });
  await page.getByText('2 cells in 2 rows').waitFor();
  await grid.drag(handle(1, 'price'), grid.cell(3, 'price'));
  await grid.shows('price', ['10.00EUR', '12.50EUR', '15.00EUR', '17.50EUR', '', '']);
  await grid.pasteAt(0, 'compareAtPrice', '20.00 EUR');
  await grid.shows('compareAtPrice', ['20.00EUR', '', '', '', '', '']);
  await handle(0, 'compareAtPrice').dblclick();
  await grid.shows('compareAtPrice', ['20.00EUR', '20.00EUR', '20.00EUR', '20.00EUR', '', '']);
});

test('sideways, and by key: down, right and as a series', async () => {
  await grid.cell(4, 'price').click();
  await page.keyboard.press('Control+d');
  await grid.shows('price', ['10.00EUR', '12.50EUR', '15.00EUR', '17.50EUR', '17.50EUR', '']);
  await grid.drag(handle(4, 'price'), grid.cell(4, 'compareAtPrice'));
  await expect.poll(() => grid.cell(4, 'compareAtPrice').textContent()).toBe('17.50EUR');
  await grid.pasteAt(0, 'option1', 'Size 1\nSize 3');
  await grid.shows('option1', ['Size 1', 'Size 3', '', '', '', '']);
  await grid.cell(0, 'option1').click();
  await page.keyboard.press('Shift+ArrowDown');
  for (let row = 0; row < 4; row++) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+Alt+d');
  await grid.shows('option1', ['Size 1', 'Size 3', 'Size 5', 'Size 7', 'Size 9', 'Size 11']);
  await page.keyboard.press('Escape');
  await grid.cell(1, 'option2').click();
  await page.keyboard.press('Control+r');
  await expect.poll(() => grid.cell(1, 'option2').textContent()).toBe('Size 3');
});
