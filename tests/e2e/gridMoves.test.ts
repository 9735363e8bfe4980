import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GridScreen } from './gridScreen';
import { type Aisle, launch } from './launch';
import { createWorkspace } from './workspaceWindow';

/** Moving and selecting as in a spreadsheet, and what the status bar says of a selection. */
let aisle: Aisle;
let page: Page;
let grid: GridScreen;

beforeAll(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
  grid = new GridScreen(aisle, page);
  await page.getByText('No products yet').waitFor();
  await grid.addRows(8);
  await grid.pasteAt(0, 'title', 'Mug\nBowl\n\n\nApron\nTowel\nCandle\n');
  await grid.pasteAt(0, 'productType', 'Kitchen\nKitchen');
  await grid.shows('productType', ['Kitchen', 'Kitchen', '', '', '', '', '', '']);
});

afterAll(() => aisle.dispose());

test('Ctrl+arrow goes to the edge of the data, with Shift it selects to there', async () => {
  await grid.cell(0, 'title').click();
  for (const row of [1, 4, 6, 7, 7]) {
    await page.keyboard.press('Control+ArrowDown');
    await grid.focusIs(row, 'title');
  }
  await page.keyboard.press('Control+ArrowUp');
  await grid.focusIs(6, 'title');
  await page.keyboard.press('Control+Shift+ArrowUp');
  await page.getByText('3 cells in 3 rows').waitFor();
  await page.keyboard.press('Control+Shift+ArrowUp');
  await page.getByText('6 cells in 6 rows').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+ArrowRight');
  expect(await grid.focused()).not.toBe('6 title');
  await page.keyboard.press('Control+Home');
  await grid.focusIs(0, 'title');
  await page.keyboard.press('Control+End');
  expect(await grid.focused()).toMatch(/^7 /);
  await page.keyboard.press('Control+Home');
});

test('rows, columns and everything are selected by key and by header', async () => {
  await grid.cell(1, 'title').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+Space');
  await page.getByText(/^\d+ cells in 2 rows$/).waitFor();
  await grid.cell(1, 'title').click();
  await page.keyboard.press('Control+Space');
  await page.getByText('8 cells in 8 rows').waitFor();
  await grid.header('title').click({ modifiers: ['Control'] });
  await page.getByText('8 cells in 8 rows').waitFor();
  const second = await page.locator('.ag-header-cell[aria-colindex="4"]').getAttribute('col-id');
  await grid.header(second ?? '').click({ modifiers: ['Control', 'Shift'] });
  await page.getByText(/^(16|24) cells in 8 rows$/).waitFor();
  await page.keyboard.press('Control+a');
  await page.getByText(/^[\d,]{3,} cells in 8 rows$/).waitFor();
});

test('the status bar counts texts, and tells all figures on a click', async () => {
  await grid.header('title').click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: /Filled 5/ }).waitFor();
  await page.keyboard.press('Escape');
  await grid.cell(0, 'productType').click();
  await grid.cell(1, 'productType').click({ modifiers: ['Shift'] });
  const figures = page.getByRole('button', { name: 'Filled 2 Distinct 1 Length 7 characters, 14 in all' });
  await figures.click();
  await page.getByRole('dialog', { name: 'The selection in figures' }).getByText('Distinct').waitFor();
  await grid.screenshot('selection-figures');
  await page.keyboard.press('Escape');
});
