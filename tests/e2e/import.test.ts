import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  cell,
  chooseFile,
  differingCells,
  exportCopy,
  importButton,
  importFile,
  leaveReport,
  openDesk,
  reopen,
  showsText,
  stepCount,
  typeInto,
} from './files';
import { type Aisle, launch } from './launch';
import { freshWorkspace } from './workspaceWindow';

/** The main job: a file comes in, is edited, taken back, and goes out again as it came. */
let aisle: Aisle;
let page: Page;
let folder: string;

const fixture = (path: string): string => resolve(import.meta.dirname, '../fixtures', path);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aisle-import-'));
  aisle = await launch();
  page = aisle.window;
});

beforeEach(async () => {
  page = await freshWorkspace(aisle, page);
});

afterAll(async () => {
  await aisle.dispose();
  rmSync(folder, { recursive: true, force: true });
});

async function showsNoProducts(): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Products' }).click();
  await page.getByText('No products yet').waitFor();
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe.each([
  ['shopify/legacy.csv', 'North Mug'],
  ['shopify/new.csv', 'Rain Shell'],
  ['woocommerce/products.csv', 'Wool Scarf'],
])('%s', (name, title) => {
  test('is imported, once; edited, undone, redone, reopened and exported: identical, then one cell apart', async () => {
    const original = readFileSync(fixture(name));
    await importFile(aisle, page, fixture(name));
    const untouched = await exportCopy(aisle, page, join(folder, 'untouched.csv'));
    expect(untouched.equals(original)).toBe(true);

    const before = await stepCount(page);
    await chooseFile(aisle, page, fixture(name));
    await page.getByText('The workspace holds all of this file already').waitFor();
    expect(await page.getByRole('button', { name: 'Nothing to import' }).isDisabled()).toBe(true);
    expect(await stepCount(page)).toBe(before);

    await openDesk(page, 'Products');
    await showsText(page, { row: 0, path: 'title' }, title);
    await typeInto(page, 0, 'title', 'Another name');
    await page.keyboard.press('Control+z');
    await showsText(page, { row: 0, path: 'title' }, title);
    expect((await exportCopy(aisle, page, join(folder, 'undone.csv'))).equals(original)).toBe(true);
    await page.keyboard.press('Control+Shift+z');
    await showsText(page, { row: 0, path: 'title' }, 'Another name');

    page = await reopen(aisle);
    await openDesk(page, 'Products');
    await showsText(page, { row: 0, path: 'title' }, 'Another name');
    const edited = await exportCopy(aisle, page, join(folder, 'edited.csv'));
    const differences = differingCells(original, edited);
    expect(differences).toEqual([expect.stringContaining(`${title} → Another name`)]);
  });
});

test('what is unticked is not written', async () => {
  await chooseFile(aisle, page, fixture('shopify/legacy.csv'));
  await importButton(page).waitFor();
  await page.getByRole('checkbox', { name: 'Import all rows shown' }).click();
  const oak = page.getByRole('option').filter({ hasText: 'Oak Board' });
  await oak.locator('[data-ticked]').click();
  await page.getByRole('option', { name: /Oak Board/, checked: true }).waitFor();
  await page.getByRole('listbox', { name: 'Rows of legacy.csv' }).press('Space');
  await page.getByRole('option', { name: /Oak Board/, checked: false }).waitFor();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Import 1 row', exact: true }).click();
  await leaveReport(page);
  await openDesk(page, 'Products');
  await showsText(page, { row: 0, path: 'title' }, 'Oak Board');
  expect(await cell(page, 1, 'title').count()).toBe(0);
});

test('a changed file shows each cell before it changes it, and is taken back as one step', async () => {
  await importFile(aisle, page, fixture('shopify/legacy.csv'));
  const text = readFileSync(fixture('shopify/legacy.csv'), 'utf8').replace('Oak Board', 'Oak Plank');
  await chooseFile(aisle, page, write('changed.csv', text));
  const row = page.getByRole('option').filter({ hasText: 'Oak Plank' });
  await row.waitFor();
  expect(await row.textContent()).toContain('Oak Board');
  await page.getByRole('button', { name: 'Import 1 row', exact: true }).click();
  await page.getByRole('button', { name: 'Undo import' }).click();
  await page.getByRole('heading', { name: 'Taken back' }).waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
  await openDesk(page, 'Products');
  await showsText(page, { row: 1, path: 'title' }, 'Oak Board');
});

test('a table of no known layout is mapped once, and by itself the next time', async () => {
  const table = 'Artikelname;Preis;EAN\nBecher;12,50;4006381333931\nTeller;8,00;4006381333948\n';
  await chooseFile(aisle, page, write('preise.csv', table));
  await page.getByRole('combobox', { name: 'Read “Preis” as' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Read “Artikelname” as' }).textContent()).toContain(
    'Title',
  );
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await importButton(page).click();
  await leaveReport(page);
  const cheaper = table.replace('8,00', '7,50');
  await chooseFile(aisle, page, write('preise neu.csv', cheaper));
  await page.getByText('These headers were mapped before').waitFor();
  await page.getByRole('button', { name: 'Import 1 row', exact: true }).click();
  await leaveReport(page);
  await openDesk(page, 'Variants');
  const prices = await Promise.all([0, 1].map((row) => cell(page, row, 'price').textContent()));
  expect(prices.map((price) => price?.replace(/[^\d.,]/g, ''))).toEqual(['12.50', '7.50']);
});

test('what a spreadsheet did to the file is said before it does harm', async () => {
  const damaged = 'Title,SKU,Barcode\nMug,M-1,4.00638E+12\nPlate,P-1,4006381333948\n';
  await chooseFile(aisle, page, write('damaged.csv', damaged));
  await page.getByText(/to look at in this file/).waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('dialog').getByText('4.00638E+12').waitFor();
});

test.each([
  ['a picture', 'photo.csv', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), /JPEG/],
  ['nothing at all', 'empty.csv', Buffer.alloc(0), /empty/],
  ['a damaged workbook', 'damaged.xlsx', Buffer.from('504b030414000600', 'hex'), /damaged|read/],
])('%s is refused in words', async (_what, name, bytes, words) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await aisle.answerOpenDialog(path);
  await page.keyboard.press('Control+i');
  await page.getByText(`“${name}” was not imported`).waitFor();
  expect(await page.getByRole('tabpanel').textContent()).toMatch(words);
  expect(await stepCount(page)).toBe(0);
});

describe('a long import', () => {
  const rows = 20_000;
  const long = (): string => {
    const lines = ['Title,SKU,Price,Brand,Description'];
    for (let row = 0; row < rows; row++)
      lines.push(`Item ${row},SKU-${row},${row % 100}.50,Brand ${row % 50},${'Plain words. '.repeat(4)}`);
    return lines.join('\n');
  };

  test('that is cancelled half-way leaves nothing behind', async () => {
    await chooseFile(aisle, page, write('long.csv', long()));
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await importButton(page).waitFor({ timeout: 60_000 });
    await importButton(page).click();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByText('The import was cancelled').waitFor({ timeout: 60_000 });
    expect(await stepCount(page)).toBe(0);
    page = await reopen(aisle);
    await showsNoProducts();
  });

  test('leaves nothing behind when the app is killed in the middle of it', async () => {
    await chooseFile(aisle, page, write('long.csv', long()));
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await importButton(page).waitFor({ timeout: 60_000 });
    await importButton(page).click();
    await page.getByRole('button', { name: 'Cancel', exact: true }).waitFor();
    await aisle.kill();
    await aisle.start();
    page = await reopen(aisle);
    const count = await stepCount(page);
    expect([0, 1]).toContain(count);
    if (count === 0) await showsNoProducts();
  });
});
