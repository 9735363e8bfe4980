import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Aisle, launch } from './launch';
import { looksRight, shoot } from './looks';
import { openedWindow } from './workspaceWindow';

/** A pasted list as a filter and as a set, by mouse and keyboard, on the sample workspace. */
let aisle: Aisle;
let page: Page;
let skus: string[];

beforeAll(async () => {
  aisle = await launch();
  page = await openedWindow(aisle, () => aisle.window.keyboard.press('Enter'));
  page.setDefaultTimeout(20_000);
  await desk('Variants');
  await vi.waitUntil(async () => (await shownSkus()).length > 8, { timeout: 20_000 });
  skus = await shownSkus();
});

afterAll(() => aisle.dispose());

const dialog = () => page.getByRole('dialog');
const sku = (row: number): string => skus[row] ?? '';

async function desk(name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Desks' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

async function shownSkus(): Promise<string[]> {
  const rows = await page
    .locator('[data-grid="variant"] .ag-row .ag-cell[col-id="sku"]')
    .evaluateAll((cells) =>
      cells.map((cell) => ({
        row: Number(cell.closest('.ag-row')?.getAttribute('row-index')),
        text: cell.textContent ?? '',
      })),
    );
  return rows.sort((left, right) => left.row - right.row).map(({ text }) => text);
}

async function shows(expected: readonly string[]): Promise<void> {
  await expect.poll(shownSkus).toEqual(expected);
}

/** The rows on the screen begin as they did at first. */
async function showsAll(): Promise<void> {
  await expect.poll(async () => (await shownSkus()).slice(0, 6)).toEqual(skus.slice(0, 6));
}

async function counts(): Promise<string[]> {
  return dialog().getByRole('tab').allInnerTexts();
}

test('a list is looked up whatever its spelling; found, missing and double are said; its order is kept', async () => {
  await page.keyboard.press('Control+l');
  await dialog().getByRole('textbox', { name: 'List' }).waitFor();
  await page.keyboard.type(`SKU\n${sku(4).toLowerCase()}\n ${sku(1)} \nNOT-THERE\n${sku(4)}`);
  await dialog().getByRole('button', { name: 'Show 2 variants' }).waitFor();
  expect((await counts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
    'Found 3',
    'Missing 1',
    'Double 1',
  ]);
  await dialog().getByText('line 1, “SKU”, is taken for the heading').waitFor();
  await looksRight(page, 'sets-list', '[role="dialog"]');
  await dialog().getByRole('button', { name: 'Copy missing' }).click();
  expect(await aisle.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('NOT-THERE');
  await dialog().getByRole('textbox', { name: 'List' }).focus();
  await page.keyboard.press('Control+Enter');
  await shows([sku(4), sku(1)]);
  await page.getByRole('button', { name: 'Pasted list of 2', exact: true }).waitFor();
});

test('a sort by a column gives way to the pasted order again', async () => {
  await page.locator('.ag-header-cell[col-id="sku"]').click();
  await page.getByRole('button', { name: 'Sort as pasted' }).waitFor();
  await page.getByRole('button', { name: 'Sort as pasted' }).click();
  await shows([sku(4), sku(1)]);
  await page.getByRole('button', { name: 'Remove filter Pasted list of 2' }).click();
  await showsAll();
});

test('lines pasted into the quick search become a list, and a set under a name', async () => {
  await aisle.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), `${sku(2)}\r\n${sku(0)}\r\n`);
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.press('Control+v');
  await dialog().getByRole('textbox', { name: 'Save as a set (optional)' }).fill('Spring');
  await dialog().getByRole('button', { name: 'Save and show 2 variants' }).click();
  await shows([sku(2), sku(0)]);
  await page.getByRole('button', { name: 'Set: Spring', exact: true }).waitFor();
});

test('selected rows become a set; sets are put together, renamed, updated and deleted', async () => {
  await page.getByRole('button', { name: 'Remove filter Set: Spring' }).click();
  await showsAll();
  await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="sku"]').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('selected records as a set');
  await page.keyboard.press('Enter');
  await dialog().getByRole('textbox', { name: 'Name' }).fill('First rows');
  await page.keyboard.press('Enter');
  await desk('Sets');
  const table = page.getByRole('table', { name: 'Sets' });
  await table.getByRole('checkbox', { name: 'Tick Spring' }).click();
  await table.getByRole('checkbox', { name: 'Tick First rows' }).click();
  await looksRight(page, 'sets-desk', 'main');
  await page.getByRole('button', { name: 'Combine' }).click();
  await page.getByRole('menuitem', { name: 'Only what is in each' }).click();
  expect(await dialog().getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Spring and First rows');
  await page.keyboard.press('Enter');
  await table.getByRole('button', { name: 'Spring and First rows', exact: true }).click();
  await shows([sku(0)]);
  await desk('Sets');
  await page.getByRole('button', { name: 'More for Spring and First rows' }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await dialog().getByRole('textbox', { name: 'Name' }).fill('Spring');
  await dialog().getByText('There is a set of this name already.').waitFor();
  await dialog().getByRole('textbox', { name: 'Name' }).fill('Both');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'More for Both' }).click();
  await page.getByRole('menuitem', { name: 'Update from a list…' }).click();
  await dialog()
    .getByRole('textbox', { name: 'List' })
    .fill(`${sku(5)},${sku(3)}`);
  await dialog().getByRole('button', { name: 'Save and show 2 variants' }).click();
  await shows([sku(5), sku(3)]);
  await desk('Sets');
  await page.getByRole('button', { name: 'More for Both' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await table.getByRole('button', { name: 'Both', exact: true }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await table.getByRole('button', { name: 'Both', exact: true }).waitFor();
});

test('a set is what an export writes', async () => {
  await desk('Variants');
  await page.keyboard.press('Control+e');
  await dialog().getByRole('combobox', { name: 'Write as' }).click();
  await page.keyboard.type('CSV for people');
  await page.keyboard.press('Enter');
  await dialog()
    .getByRole('radio', { name: /of a set/ })
    .click();
  await dialog().getByRole('combobox', { name: 'Set', exact: true }).click();
  await page.getByRole('option', { name: /^Both/ }).click();
  await dialog().getByText('2 rows').first().waitFor();
  await shoot(page, 'sets-export');
  await page.keyboard.press('Escape');
});
