import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GridScreen } from './gridScreen';
import { type Aisle, launch } from './launch';
import { createWorkspace } from './workspaceWindow';

/** What comes from the clipboard: previews, cut and move, spreadsheets' tables; and going to a row or a record. */
let aisle: Aisle;
let page: Page;
let grid: GridScreen;

beforeAll(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
  grid = new GridScreen(aisle, page);
  await page.getByText('No products yet').waitFor();
  await grid.addRows(3);
});

afterAll(() => aisle.dispose());

test('a table of Calc is pasted as Calc shows it: two lines in one cell, quotes, zeros', async () => {
  await grid.pasteAt(
    0,
    'title',
    'first second\n"quoted"\n00123\n',
    '<table><tr><td>first<br>second</td></tr><tr><td>&quot;quoted&quot;</td></tr><tr><td sdnum="1033;1033;@">00123</td></tr></table>',
  );
  await grid.shows('title', ['first second', '"quoted"', '00123']);
  await page.keyboard.press('Control+c');
  await expect.poll(() => grid.clipboardText()).toBe('"first\nsecond"\n"""quoted"""\n00123');
});

test('past the last row and with what is no value, a preview says so, adds the rows, and is one step', async () => {
  await grid.pasteAt(1, 'title', 'Bowl\tDraft\nCup\tSomeday\nPlate\tActive\nJug\tActive');
  await grid.shows('title', ['first second', '"quoted"', '00123']);
  const dialog = page.getByRole('dialog', { name: /^Paste / });
  await dialog.getByText('Rows beyond the last', { exact: true }).waitFor();
  await grid.screenshot('paste-preview');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  await grid.focusIs(1, 'title');
  await grid.shows('title', ['first second', '"quoted"', '00123']);
  await page.keyboard.press('Control+v');
  await dialog.getByRole('checkbox', { name: 'Add 2 products for the rows beyond the last' }).waitFor();
  await page.keyboard.press('Enter');
  await grid.shows('title', ['first second', 'Bowl', 'Cup', 'Plate', 'Jug']);
  await page.keyboard.press('Control+z');
  await grid.shows('title', ['first second', '"quoted"', '00123']);
  await page.keyboard.press('Control+Shift+z');
  await grid.shows('title', ['first second', 'Bowl', 'Cup', 'Plate', 'Jug']);
});

test('cut cells stay until they are pasted, then move in one step; Escape forgets them', async () => {
  await grid.cell(1, 'title').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+x');
  await grid.shows('title', ['first second', 'Bowl', 'Cup', 'Plate', 'Jug']);
  await expect.poll(() => grid.cell(1, 'title').getAttribute('class')).toContain('aisle-cut');
  await grid.screenshot('cut');
  await grid.cell(2, 'title').click();
  await page.keyboard.press('Control+v');
  await grid.shows('title', ['first second', '', 'Bowl', 'Cup', 'Jug']);
  await page.keyboard.press('Control+z');
  await grid.shows('title', ['first second', 'Bowl', 'Cup', 'Plate', 'Jug']);
  await grid.cell(4, 'title').click();
  await page.keyboard.press('Control+x');
  await page.keyboard.press('Escape');
  await grid.cell(0, 'title').click();
  await page.keyboard.press('Control+v');
  await grid.shows('title', ['Jug', 'Bowl', 'Cup', 'Plate', 'Jug']);
});

test('Paste in the menu of a cell pastes', async () => {
  await grid.putOnClipboard('From the menu');
  await grid.cell(0, 'title').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Paste' }).click();
  await grid.shows('title', ['From the menu', 'Bowl', 'Cup', 'Plate', 'Jug']);
});

test('Ctrl+G goes to a row by its number and to a record by its key, filtered out or not', async () => {
  await grid.pasteAt(3, 'title', 'Plate 07');
  await page.keyboard.press('Control+g');
  const dialog = page.getByRole('dialog', { name: 'Go to one of 5 products' });
  await dialog.waitFor();
  await page.keyboard.type('5');
  await dialog.getByText('Row 5').waitFor();
  await page.keyboard.press('Enter');
  await grid.focusIs(4, 'title');
  await page.getByRole('searchbox').fill('bowl');
  await grid.shows('title', ['Bowl']);
  await grid.cell(0, 'title').click();
  await page.keyboard.press('Control+g');
  await page.keyboard.type('plate');
  await dialog.getByText('filtered out').waitFor();
  await grid.screenshot('go-to');
  await page.keyboard.press('Enter');
  await grid.shows('title', ['From the menu', 'Bowl', 'Cup', 'Plate 07', 'Jug']);
  await grid.focusIs(3, 'title');
});
