import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GridScreen } from './gridScreen';
import { type Aisle, launch } from './launch';
import { FRONT_DIALOG, looksRight, shootBoth } from './looks';
import { createWorkspace, openedWindow } from './workspaceWindow';

/** Conditional colours by mouse and keyboard: rules made, ordered, switched off, taken back, and what cells show. */
let aisle: Aisle;
let page: Page;
let grid: GridScreen;

const TITLES = ['Mug', 'A bowl of clay', 'mug', 'Apron'];

beforeAll(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
  page.setDefaultTimeout(15_000);
  grid = new GridScreen(aisle, page);
  await page.getByText('No products yet').waitFor();
  await grid.addRows(TITLES.length);
  await grid.cell(0, 'title').click();
  for (const title of TITLES) {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
  }
  await grid.shows('title', TITLES);
});

afterAll(() => aisle.dispose());

/** The tone of a column's cells from the top. */
async function tones(path: string, within = page): Promise<(string | undefined)[]> {
  const classes = await within
    .locator(`.ag-row:visible .ag-cell[col-id="${path}"]`)
    .evaluateAll((cells) => cells.map(({ className }) => className));
  return classes.map((name) => /aisle-tone-(\w+)/.exec(name)?.[1]);
}

async function toned(path: string, expected: (string | undefined)[], within = page): Promise<void> {
  await expect.poll(() => tones(path, within)).toEqual(expected);
}

function dialog(): Locator {
  return page.getByRole('dialog', { name: 'Conditional colours of products' });
}

async function choose(label: string, option: string): Promise<void> {
  await dialog().getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function save(): Promise<void> {
  await dialog().getByRole('button', { name: 'Save colours' }).click();
  await dialog().waitFor({ state: 'detached' });
}

/** The rules as listed: what is said and how many rows each colours. */
async function rules(): Promise<string[]> {
  const texts = await dialog().getByRole('option').allInnerTexts();
  return texts.map((text) => text.replace(/\s*\n\s*/g, ' | '));
}

test('a rule is made from a column’s menu, counted while it is made, and undone as one step', async () => {
  const width = (await grid.header('title').boundingBox())?.width;
  await grid.header('title').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Conditional colours…' }).click();
  await choose('Condition', 'is longer than');
  await expect.poll(rules).toEqual(['Title is longer than … characters | Say how many characters.']);
  await dialog().getByLabel('Length').fill('4');
  await expect.poll(rules).toEqual(['Title is longer than 4 characters | 2 products']);
  await dialog().getByRole('button', { name: 'Add rule' }).click();
  await choose('Condition', 'is there more than once');
  await dialog().getByRole('radio', { name: 'Blue' }).click();
  await dialog().getByRole('radio', { name: 'The whole row' }).click();
  await dialog().getByLabel('Meaning').fill('Sold twice');
  await expect
    .poll(rules)
    .toEqual(['Title is longer than 4 characters | 2 products', 'Sold twice | 2 products · whole row']);
  await looksRight(page, 'colours-dialog', FRONT_DIALOG);
  await save();
  await toned('title', ['blue', 'red', 'blue', 'red']);
  await toned('status', ['blue', undefined, 'blue', undefined]);
  expect(await grid.cell(1, 'title').getAttribute('aria-description')).toContain(
    'Red: Title is longer than 4 characters',
  );
  expect(await grid.cell(0, 'status').getAttribute('title')).toContain('Blue: Sold twice');
  expect((await grid.header('title').boundingBox())?.width).toBe(width);
  await shootBoth(page, 'colours-grid');
  await grid.cell(0, 'title').click();
  await page.keyboard.press('Control+z');
  await toned('title', [undefined, undefined, undefined, undefined]);
  await page.keyboard.press('Control+Shift+z');
  await toned('title', ['blue', 'red', 'blue', 'red']);
});

test('cells are painted anew as values change, are undone, and come from another window', async () => {
  await grid.cell(2, 'title').click();
  await page.keyboard.type('Cup');
  await page.keyboard.press('Enter');
  await toned('title', [undefined, 'red', undefined, 'red']);
  await page.keyboard.press('Control+z');
  await toned('title', ['blue', 'red', 'blue', 'red']);
  await page.getByRole('button', { name: /^Workspace / }).click();
  const second = await openedWindow(aisle, () => page.getByRole('menuitem', { name: 'New window' }).click());
  await toned('title', ['blue', 'red', 'blue', 'red'], second);
  await second.locator('.ag-row[row-index="3"] .ag-cell[col-id="title"]').click();
  await second.keyboard.type('Mug');
  await second.keyboard.press('Enter');
  await toned('title', ['blue', 'red', 'blue', 'blue'], second);
  await toned('title', ['blue', 'red', 'blue', 'blue']);
  const browser = await aisle.app.browserWindow(second);
  const closed = second.waitForEvent('close');
  await browser.evaluate((main: Electron.BrowserWindow) => main.close());
  await closed;
});

test('by keys alone a rule is moved, switched off and deleted', async () => {
  await grid.cell(0, 'title').click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Conditional colours');
  await page.getByRole('option', { name: 'Conditional colours…' }).waitFor();
  await page.keyboard.press('Enter');
  await dialog().getByRole('button', { name: 'Add rule' }).click();
  await dialog().getByRole('combobox', { name: 'Column' }).click();
  await page.keyboard.type('stat');
  await page.getByRole('option', { name: 'Status', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await choose('Condition', 'is not empty');
  await dialog().getByRole('listbox', { name: 'Rules' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  const words = async (): Promise<string[]> => (await rules()).map((line) => line.split(' | ')[0] ?? '');
  await expect
    .poll(words)
    .toEqual(['Status is not empty', 'Title is longer than 4 characters', 'Sold twice']);
  await page.keyboard.press('ArrowDown');
  await dialog().getByRole('checkbox', { name: 'On', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await rules())[1]).toBe('Title is longer than 4 characters | Off');
  await save();
  await toned('title', ['blue', undefined, 'blue', 'blue']);
  await page.keyboard.press('Control+Alt+k');
  await dialog().getByRole('listbox', { name: 'Rules' }).focus();
  for (let rule = 0; rule < 3; rule++) await page.keyboard.press('Delete');
  await dialog().getByText('No colours yet').waitFor();
  await looksRight(page, 'colours-open', FRONT_DIALOG);
  await save();
  await toned('title', [undefined, undefined, undefined, undefined]);
});
