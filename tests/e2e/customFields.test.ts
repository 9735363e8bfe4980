import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Aisle, launch } from './launch';
import { FRONT_DIALOG, looksRight, shootBoth } from './looks';
import { createWorkspace } from './workspaceWindow';

/** Fields of one's own by mouse and keyboard: added, filled, made another kind, retired, brought back, deleted. */
let aisle: Aisle;
let page: Page;

beforeAll(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
  page.setDefaultTimeout(10_000);
  await page.getByText('No products yet').waitFor();
  for (let row = 0; row < 4; row++) {
    await page.keyboard.press('Control+Enter');
    await cell(row, 'title').waitFor();
  }
});

afterAll(() => aisle.dispose());

function cell(row: number, path: string): Locator {
  return page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${path}"]`);
}

function header(label: string): Locator {
  return page.locator(`.ag-header-cell:has(.aisle-header-label:text-is("${label}"))`);
}

async function pathOf(label: string): Promise<string> {
  await header(label).waitFor();
  return (await header(label).getAttribute('col-id')) ?? '';
}

async function shows(path: string, expected: string[]): Promise<void> {
  await expect
    .poll(() => Promise.all(expected.map((_, row) => cell(row, path).innerText())))
    .toEqual(expected);
}

async function type(row: number, path: string, texts: string[]): Promise<void> {
  await cell(row, path).click();
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
}

async function choose(label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function command(name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}

const manager = () => page.getByRole('dialog', { name: 'Fields of products' });

test('a field is added from the columns, refused where its label confuses, and edited like any other', async () => {
  await type(0, 'title', ['Mug', 'Apron', 'Bowl', 'Towel']);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('button', { name: 'Field…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a field to products' });
  await dialog.getByLabel('Label').fill('SEO-Title');
  await dialog.getByText('Too close to “SEO title”: nobody could tell the two apart.').waitFor();
  await dialog.getByLabel('Label').fill('Width');
  await looksRight(page, 'field-add', FRONT_DIALOG);
  await dialog.getByRole('button', { name: 'Add field' }).click();
  await dialog.waitFor({ state: 'detached' });
  const path = await pathOf('Width');
  expect(path).toMatch(/^custom\.[0-9a-f-]{36}$/);
  await cell(0, path).scrollIntoViewIfNeeded();
  await type(0, path, ['12,5 mm', '30', 'wide']);
  await shows(path, ['12,5 mm', '30', 'wide', '']);
});

test('another kind shows what converts and what stays, and is one step', async () => {
  const path = await pathOf('Width');
  await command('Manage fields…');
  await manager().getByText('3 filled').waitFor();
  await manager().getByRole('button', { name: 'Change Width' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change field Width' });
  await choose('Kind', 'Number');
  await dialog.getByLabel('Unit').fill('mm');
  await dialog.getByText('1 value read as number; 2 values stay as typed').waitFor();
  await looksRight(page, 'field-retype', FRONT_DIALOG);
  await dialog.getByRole('button', { name: 'Save field' }).click();
  await dialog.waitFor({ state: 'detached' });
  await looksRight(page, 'fields-manage', FRONT_DIALOG);
  await manager().getByRole('button', { name: 'Close' }).first().click();
  await expect.poll(() => cell(2, path).getAttribute('class')).toContain('aisle-invalid');
  await shows(path, ['12,5 mm', '30mm', 'wide', '']);
  await page.keyboard.press('Control+z');
  await shows(path, ['12,5 mm', '30', 'wide', '']);
  await expect.poll(() => cell(2, path).getAttribute('class')).not.toContain('aisle-invalid');
  await page.keyboard.press('Control+Shift+z');
  await shows(path, ['12,5 mm', '30mm', 'wide', '']);
});

test('a retired field is nowhere, and comes back with its values', async () => {
  const path = await pathOf('Width');
  await command('Manage fields…');
  await manager().getByRole('button', { name: 'Retire Width' }).click();
  await manager().getByRole('button', { name: 'Bring Width back' }).waitFor();
  await expect.poll(() => header('Width').count()).toBe(0);
  await manager().getByRole('button', { name: 'Bring Width back' }).click();
  await manager().getByRole('button', { name: 'Retire Width' }).waitFor();
  await manager().getByRole('button', { name: 'Close' }).first().click();
  await shows(path, ['12,5 mm', '30mm', 'wide', '']);
});

test('an entry without a definition is defined from the form, and stands there under its label', async () => {
  await cell(0, 'title').click();
  await page.getByRole('complementary', { name: await cell(0, 'title').innerText() }).waitFor();
  await page.getByLabel('Name of a new entry in Custom fields').fill('season');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Define the field season' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a field to products' });
  await dialog.getByLabel('Label').fill('Season');
  await choose('Kind', 'Choice');
  await dialog.getByLabel('Choices').fill('Spring');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Add field' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await pathOf('Season')).toBe('custom.season');
  await page.getByRole('button', { name: 'History of Season' }).waitFor();
  await cell(1, 'custom.season').click();
  await page.keyboard.type('Spring');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(1, 'custom.season').innerText()).toBe('Spring');
  await shootBoth(page, 'field-form');
});

test('deleting shows what would go, and undo brings all of it back', async () => {
  const path = await pathOf('Width');
  await command('Manage fields…');
  await manager().getByRole('button', { name: 'Delete Width' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete the field “Width” and its values?' });
  await dialog.getByText('3 products would lose their value').waitFor();
  await looksRight(page, 'field-delete', FRONT_DIALOG);
  await dialog.getByRole('button', { name: 'Delete field' }).click();
  await expect.poll(() => header('Width').count()).toBe(0);
  await manager().getByRole('button', { name: 'Close' }).first().click();
  await page.keyboard.press('Control+z');
  await shows(path, ['12,5 mm', '30mm', 'wide', '']);
});
