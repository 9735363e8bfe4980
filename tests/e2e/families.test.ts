import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Aisle, launch } from './launch';
import { looksRight } from './looks';
import { openedWindow } from './workspaceWindow';

/** Families by mouse and keyboard, on the sample workspace: as rows, as a matrix, and every action on them. */
let aisle: Aisle;
let page: Page;

beforeAll(async () => {
  aisle = await launch();
  page = await openedWindow(aisle, () =>
    aisle.window.getByRole('button', { name: /sample workspace/i }).click(),
  );
  await page.getByRole('button', { name: 'Families', exact: true }).click();
  await page.getByRole('grid', { name: 'Members' }).waitFor();
});

afterAll(() => aisle.dispose());

const DESK = '[data-desk="families"]';
const DIALOG = '[role="dialog"]';
const family = (): Locator => page.locator(DESK).getByRole('heading', { level: 2 }).first();
const search = (): Locator => page.getByRole('searchbox', { name: 'Search families' });
const dialog = (): Locator => page.getByRole('dialog');
const changes = (): Locator => dialog().getByRole('region', { name: 'Changes' }).getByRole('row');

async function find(text: string, name: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await search().fill(text);
  await page
    .locator(DESK)
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .click();
  await expect.poll(() => family().innerText()).toBe(name);
}

async function rows(): Promise<string[][]> {
  return page
    .getByRole('grid', { name: 'Members' })
    .locator('tbody tr')
    .evaluateAll((list) =>
      list.map((row) => [...row.querySelectorAll('[role="gridcell"]')].map((cell) => cell.textContent ?? '')),
    );
}

async function skus(): Promise<string[]> {
  return (await rows()).map(([sku = '']) => sku);
}

function cell(sku: string, path: string): Locator {
  return page.getByRole('row').filter({ hasText: sku }).locator(`[data-path="${path}"]`);
}

async function action(name: string): Promise<void> {
  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name }).click();
}

async function apply(verb: string): Promise<void> {
  await dialog().getByRole('button', { name: verb, exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
}

async function choose(combobox: Locator, text: string, option: string | RegExp): Promise<void> {
  await combobox.click();
  await page.keyboard.type(text);
  await page.getByRole('option', { name: option }).first().click();
}

async function undo(): Promise<void> {
  await page.keyboard.press('Control+z');
}

test('cells of parent and children are edited in place, by keys alone', async () => {
  await find('boje', 'Boje Lantern');
  const [, first = '', second = ''] = await skus();
  await looksRight(page, 'families-rows', DESK);
  await cell(first, 'price').click();
  await page.keyboard.type('49.9');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(first, 'price').innerText()).toBe('49.90 EUR');
  await expect
    .poll(() => cell(second, 'price').evaluate((element) => element === document.activeElement))
    .toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await expect.poll(() => cell(second, 'stock').innerText()).toBe('7 pcs');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await expect.poll(() => cell(second, 'stock').innerText()).toBe('');
  await undo();
  await undo();
  await undo();
  await expect.poll(() => cell(first, 'price').innerText()).not.toBe('49.90 EUR');
});

test('a child is detached, its cell stands empty, and a new one is added from there', async () => {
  await find('boje', 'Boje Lantern');
  const before = await rows();
  const [, , , last = ['']] = before;
  const [sku = '', colour = '', size = ''] = last;
  await cell(sku, 'sku').click();
  await page.keyboard.press('Space');
  await page.getByText('1 child ticked').waitFor();
  await action('Detach ticked children…');
  await expect.poll(() => changes().count()).toBeGreaterThan(1);
  await looksRight(page, 'families-detach', DIALOG);
  await apply('Detach');
  await expect.poll(skus).toEqual(before.map(([one = '']) => one).filter((one) => one !== sku));
  await page.getByRole('radio', { name: 'Matrix' }).click();
  await looksRight(page, 'families-matrix', DESK);
  await page.getByRole('button', { name: `Add ${colour} / ${size}` }).click();
  await dialog().getByRole('textbox', { name: 'SKU' }).fill('GL-NEW-1');
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /GL-NEW-1/ }).waitFor();
  await page.getByRole('radio', { name: 'Rows' }).click();
  await expect
    .poll(async () => (await rows()).find(([one]) => one === 'GL-NEW-1')?.slice(0, 3))
    .toEqual(['GL-NEW-1', colour, size]);
  await action('Add an existing child…');
  await choose(dialog().getByRole('combobox', { name: 'Variant' }), sku, new RegExp(sku));
  await dialog()
    .getByText(/will stand in one cell/)
    .waitFor();
  await dialog().getByRole('button', { name: 'Cancel' }).click();
  await undo();
  await undo();
  await expect.poll(rows).toEqual(before);
});

test('children are split off, moved, and the families merged again; each is one step', async () => {
  await find('boje', 'Boje Lantern');
  const before = await rows();
  const [, first = '', second = ''] = await skus();
  await page.getByRole('checkbox', { name: `Tick ${first}` }).click();
  await action('Split ticked children off…');
  await dialog().getByRole('textbox', { name: 'Name of the new parent' }).fill('Boje Small');
  await looksRight(page, 'families-split', DIALOG);
  await apply('Split');
  await expect.poll(() => family().innerText()).toBe('Boje Small');
  expect(await skus()).toEqual(['GL-BOJ-2', first]);
  await find('boje lantern', 'Boje Lantern');
  await page.getByRole('checkbox', { name: `Tick ${second}` }).click();
  await action('Move ticked children to another family…');
  await choose(dialog().getByRole('combobox', { name: 'To' }), 'boje', /Boje Small/);
  await apply('Move');
  await expect.poll(skus).toEqual(['GL-BOJ-2', first, second]);
  await find('boje lantern', 'Boje Lantern');
  await action('Merge other families into this one…');
  await choose(dialog().getByRole('combobox', { name: 'Families' }), 'boje', /Boje Small/);
  await dialog()
    .getByText(/is deleted/)
    .first()
    .waitFor();
  await apply('Merge');
  await expect.poll(rows).toEqual(before);
  for (let step = 0; step < 3; step++) await undo();
  await expect.poll(rows).toEqual(before);
});

test('the theme is changed with its values, values renamed and put in order', async () => {
  await find('boje', 'Boje Lantern');
  const before = await rows();
  await action('Change theme…');
  await dialog().getByRole('button', { name: 'Remove axis 1' }).click();
  await dialog().getByRole('textbox', { name: 'Axis 1' }).fill('Height');
  await looksRight(page, 'families-theme', DIALOG);
  await dialog()
    .getByText(/kept as an attribute/)
    .waitFor();
  await apply('Change');
  await page.getByRole('columnheader', { name: 'Height' }).waitFor();
  expect(await page.getByRole('columnheader', { name: 'Colour' }).count()).toBe(0);
  await page
    .getByText(/children stand in one cell/)
    .first()
    .waitFor();
  await undo();
  await expect.poll(rows).toEqual(before);
  const [, [, colour = ''] = []] = before;
  await action('Rename a value…');
  await dialog().getByRole('checkbox', { name: colour }).click();
  await dialog().getByRole('textbox', { name: 'New spelling' }).fill('Anthracite');
  await looksRight(page, 'families-rename', DIALOG);
  await apply('Rename');
  await expect.poll(async () => (await rows()).map(([, text]) => text)).toContain('Anthracite');
  await action('Order values…');
  await dialog().getByRole('button', { name: 'Move Anthracite down' }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await apply('Order');
  await expect.poll(async () => (await rows())[1]?.[1]).not.toBe('Anthracite');
  await undo();
  await undo();
  await expect.poll(rows).toEqual(before);
});

test('a channel shows its own families with what is wrong in them; a parent takes no price', async () => {
  await page.getByRole('combobox', { name: 'Families of' }).click();
  await page.getByRole('option', { name: /DE$/ }).click();
  await page.keyboard.press('Control+f');
  await search().fill('');
  await page.getByRole('switch', { name: 'With problems' }).click();
  await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(2);
  await page.keyboard.press('Control+f');
  await search().fill('HW-EBT');
  const spelled = page.getByText(/is spelled in 2 ways/);
  await spelled.waitFor();
  await looksRight(page, 'families-problems', DESK);
  await page.getByRole('button', { name: 'Spell it one way…' }).click();
  await dialog().getByRole('textbox', { name: 'New spelling' }).fill('Moosgrün');
  await apply('Rename');
  await spelled.waitFor({ state: 'detached' });
  await undo();
  await spelled.waitFor();
  const [parent = ''] = await skus();
  await cell(parent, 'price').click();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.getByText('Price is not for a parent').first().waitFor();
  expect(await cell(parent, 'price').innerText()).toBe('');
  await cell(parent, 'sellerSku').click();
  await page.keyboard.type('HW-EBT-P');
  await page.keyboard.press('Enter');
  await dialog()
    .getByText(/name the parent by this/)
    .waitFor();
  await apply('Rename');
  await expect.poll(async () => (await skus())[0]).toBe('HW-EBT-P');
  await expect.poll(() => page.getByText(/do not agree/).count()).toBe(0);
  await undo();
  await expect.poll(async () => (await skus())[0]).toBe(parent);
});

test('the family of a variant, and those of a channel, open from where one is', async () => {
  await page.getByRole('button', { name: /^Variants/ }).click();
  const sku = page.locator('.ag-row[row-index="3"] .ag-cell[col-id="sku"]');
  await sku.click();
  const text = await sku.innerText();
  await page.keyboard.press('Control+Shift+m');
  await cell(text, 'sku').waitFor();
  await page.getByRole('button', { name: /^Channels/ }).click();
  await page.locator('.ag-cell[col-id="name"]').filter({ hasText: 'Amazon' }).first().click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('show its family');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByRole('combobox', { name: 'Families of' }).last().innerText())
    .toMatch(/Amazon/);
});
