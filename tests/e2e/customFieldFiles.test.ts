import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCsv } from '@shared/formats/csv/read';
import { unwrap } from '@shared/result';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFile, exportCopy, importButton, leaveReport, openDesk } from './files';
import { GridScreen } from './gridScreen';
import { type Aisle, launch } from './launch';
import { createWorkspace } from './workspaceWindow';

/** A field of one's own through files and tools: imported, templated, replaced, in the history, exported. */
let aisle: Aisle;
let page: Page;
let grid: GridScreen;
let folder: string;
let path: string;

const FILE = 'SKU,Product name,Season,Width\nA,Mug,spring,12.5\nB,Bowl,Winter,30\nC,Cup,Autumn,wide\n';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aisle-custom-'));
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
  page.setDefaultTimeout(20_000);
  grid = new GridScreen(aisle, page);
  await page.getByText('No products yet').waitFor();
  await addField('Season', 'Choice', async () => {
    for (const option of ['Spring', 'Autumn']) {
      await page.getByLabel('Choices').fill(option);
      await page.keyboard.press('Enter');
    }
  });
  await addField('Width', 'Number', () => page.getByLabel('Unit').fill('mm'));
  const source = join(folder, 'supplier.csv');
  writeFileSync(source, FILE);
  await chooseFile(aisle, page, source);
});

afterAll(async () => {
  await aisle.dispose();
  rmSync(folder, { recursive: true, force: true });
});

async function addField(label: string, kind: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByRole('button', { name: 'Field…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a field to products' });
  await dialog.getByLabel('Label').fill(label);
  await dialog.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
  await fill();
  await dialog.getByRole('button', { name: 'Add field' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The column under this header: those out of sight come into it by way of a column set of its own. */
async function columnOf(label: string): Promise<string> {
  const header = page.locator(`.ag-header-cell:visible:has(.aisle-header-label:text-is("${label}"))`);
  await header.waitFor();
  return (await header.getAttribute('col-id')) ?? '';
}

test('a file’s columns are read as the fields of their labels, by their kinds', async () => {
  for (const label of ['Season', 'Width'])
    expect(await page.getByRole('combobox', { name: `Read “${label}” as` }).innerText()).toBe(label);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await importButton(page).click();
  await leaveReport(page);
  await openDesk(page, 'Products');
  path = await columnOf('Season');
  await grid.shows(path, ['Spring', 'Winter', 'Autumn']);
  await expect.poll(() => grid.cell(1, path).getAttribute('class')).toContain('aisle-invalid');
  await grid.shows(await columnOf('Width'), ['12.5mm', '30mm', 'wide']);
});

test('find and replace, and templates, know the field by its label', async () => {
  await grid.cell(0, path).click();
  await page.keyboard.press('Control+h');
  const replace = page.getByRole('dialog', { name: 'Find and replace' });
  await replace.getByRole('textbox', { name: 'Find' }).fill('Winter');
  await replace.getByRole('textbox', { name: 'Replace by' }).fill('Autumn');
  await replace.getByRole('radio', { name: 'The whole workspace' }).click();
  await replace.getByText('1 hit in 1 record').waitFor();
  await replace.getByText('Season', { exact: false }).first().waitFor();
  await replace.getByRole('button', { name: 'Replace', exact: true }).click();
  await replace.waitFor({ state: 'detached' });
  await grid.shows(path, ['Spring', 'Autumn', 'Autumn']);
  await grid.cell(0, 'title').click();
  await grid.cell(2, 'title').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+Shift+t');
  const transform = page.getByRole('dialog', { name: 'Transform cells' });
  await transform.getByRole('button', { name: 'Add an operation' }).click();
  await page.getByRole('menuitem', { name: 'Template' }).click();
  const template = transform.getByRole('textbox', { name: 'Template' });
  await template.fill('{{title}}, ');
  await transform.getByRole('combobox', { name: 'Insert a field' }).click();
  await page.keyboard.type('Season');
  await page.getByRole('option', { name: 'Season', exact: true }).first().click();
  await expect.poll(() => template.inputValue()).toBe('{{title}}, {{Season}}');
  await transform.getByText('Mug, Spring').waitFor();
  await transform.getByRole('button', { name: 'Transform 3 cells' }).click();
  await transform.waitFor({ state: 'detached' });
  await grid.shows('title', ['Mug, Spring', 'Bowl, Autumn', 'Cup, Autumn']);
});

test('its history names the field and its values, and each value can be brought back', async () => {
  await grid.cell(1, path).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'History and restore…' }).click();
  const side = page.getByRole('complementary', { name: 'Bowl, Autumn' });
  await side.getByText('Season', { exact: false }).first().waitFor();
  await side.getByText('Winter').first().waitFor();
});

test('the exact copy differs by what was changed; a fresh file has the field under its label', async () => {
  const copy = await exportCopy(aisle, page, join(folder, 'copy.csv'));
  expect(copy.toString('utf8')).toBe(
    FILE.replace('B,Bowl,Winter', 'B,"Bowl, Autumn",Autumn')
      .replace('A,Mug,', 'A,"Mug, Spring",')
      .replace('C,Cup,', 'C,"Cup, Autumn",'),
  );
  await page.keyboard.press('Control+e');
  await page.getByRole('combobox', { name: 'Write as' }).click();
  await page.keyboard.type('CSV for people');
  await page
    .getByRole('option', { name: /CSV for people/ })
    .first()
    .click();
  const save = page.getByRole('button', { name: 'Save file' });
  await expect.poll(() => save.isEnabled(), { timeout: 60_000 }).toBe(true);
  await aisle.answerSaveDialog(join(folder, 'fresh.csv'));
  await save.click();
  await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 });
  const [header = [], ...rows] = unwrap(readCsv(readFileSync(join(folder, 'fresh.csv')))).rows;
  const column = (label: string): (string | undefined)[] => rows.map((row) => row[header.indexOf(label)]);
  expect([column('Season'), column('Width')]).toEqual([
    ['Spring', 'Autumn', 'Autumn'],
    ['12.5', '30', 'wide'],
  ]);
});
