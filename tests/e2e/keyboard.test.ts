import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GridScreen } from './gridScreen';
import { walk } from './keyboardWalk';
import { type Aisle, launch } from './launch';
import { FRONT_DIALOG, settled } from './looks';
import { openedWindow } from './workspaceWindow';

/** Without a mouse: everything that is on a screen is come to, shows that it is, and can be left again. */
let aisle: Aisle;
let page: Page;
let grid: GridScreen;
const problems: string[] = [];

beforeAll(async () => {
  aisle = await launch();
});

afterAll(() => aisle.dispose());

const DESK = '#tab-panel';
const MENU = '[role="menu"]';
const overlay = () => page.locator(`${FRONT_DIALOG}, ${MENU}`).filter({ visible: true });
const header = (path: string) => page.locator(`.ag-header-cell[col-id="${path}"]:visible`);

/** By its first letters and Enter. */
async function runCommand(label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(label);
  const first = page.locator('[role="dialog"] [role="option"][aria-selected="true"]');
  await first.filter({ has: page.getByTitle(label, { exact: true }) }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor({ state: 'detached' });
  await settled(page);
}

async function closeOverlays(): Promise<void> {
  for (let layer = 0; layer < 6 && (await overlay().count()) > 0; layer++) {
    await page.keyboard.press('Escape');
    await settled(page);
  }
  await overlay().waitFor({ state: 'detached' });
}

/** What has the focus: a cell by its place, anything else by its label. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const cell = activeElement?.closest('.ag-cell, .ag-header-cell');
    const row = cell?.closest('.ag-row')?.getAttribute('row-index') ?? 'header';
    if (cell != null) return `${row} ${cell.getAttribute('col-id')}`;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  });
}

function keep(name: string, found: readonly string[]): void {
  problems.push(...found.map((problem) => `${name}: ${problem}`));
}

function expectNone(): void {
  expect(problems.splice(0)).toEqual([]);
}

async function commandLabels(): Promise<string[]> {
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  const labels = await page
    .locator('[role="dialog"] [role="option"]:not([aria-disabled="true"])')
    .evaluateAll((options) =>
      options.map((option) => option.querySelector('[title]')?.getAttribute('title') ?? ''),
    );
  await closeOverlays();
  return labels.filter((label) => label !== '');
}

test('the start screen, and from it into the sample', async () => {
  page = aisle.window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  keep('start', await walk(page, 'body'));
  await page.getByRole('button', { name: 'Open the sample workspace' }).focus();
  page = await openedWindow(aisle, () => page.keyboard.press('Enter'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  grid = new GridScreen(aisle, page);
  await grid.cell(0, 'title').waitFor();
  expectNone();
});

test('F6 goes through the parts of the window and comes back to the cell', async () => {
  await runCommand('Go to the cells');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  const from = await focused();
  expect(from).toMatch(/^1 /);
  const parts: string[] = [];
  for (let part = 0; part < 6; part++) {
    await page.keyboard.press('F6');
    parts.push(
      await page.evaluate(() => document.activeElement?.closest('[data-area]')?.localName ?? 'nowhere'),
    );
  }
  expect(parts).toEqual(['aside', 'footer', 'nav', 'div', 'div', 'div']);
  expect(await focused()).toBe(from);
  await page.keyboard.press('Shift+F6');
  expect(await focused()).not.toBe(from);
  await page.keyboard.press('F6');
  expect(await focused()).toBe(from);
});

test('every desk', async () => {
  const labels = (await commandLabels()).filter((label) => /^Go to (?!row|the cells)/.test(label));
  expect(labels.length).toBeGreaterThan(15);
  for (const label of labels) {
    await runCommand(label);
    if (label === 'Go to Snapshots') await page.getByRole('button', { name: 'Restore everything' }).waitFor();
    // What is around a desk is gone through with the first.
    keep(label, await walk(page, label === 'Go to Products' ? 'body' : DESK));
    if (label !== 'Go to Products') await page.keyboard.press('Control+w');
  }
  await runCommand('Go to the cells');
  await runCommand('Open record in a tab');
  keep('a record', await walk(page, DESK));
  await page.keyboard.press('Control+w');
  expectNone();
}, 600_000);

/** They ask the system or another window. */
const PASSED_OVER = /^(?:Import|Export workspace|Switch workspace|New window|Open another)/;
const OPENS = /…$|shortcuts|About|Message log|^Tasks|Filter this column/;

test('every dialog, and the way back from it', async () => {
  const labels = (await commandLabels()).filter((label) => OPENS.test(label) && !PASSED_OVER.test(label));
  expect(labels.length).toBeGreaterThan(10);
  for (const label of labels) {
    await runCommand('Go to the cells');
    const from = await focused();
    await runCommand(label);
    if ((await overlay().count()) > 0) {
      const held = await page.evaluate(
        (front) => document.activeElement?.closest(front) != null,
        FRONT_DIALOG,
      );
      if (!held) keep(label, ['the focus did not go into the dialog']);
      keep(label, await walk(page, FRONT_DIALOG));
      await closeOverlays();
      const back = await focused();
      if (back !== from) keep(label, [`the focus went to ${back} instead of back to ${from}`]);
    } else keep(label, await walk(page, DESK));
    while ((await page.getByRole('tab', { selected: true }).first().textContent()) !== 'Products')
      await page.keyboard.press('Control+w');
  }
  expectNone();
}, 600_000);

test('cells and headers: menus, filter, width, order, all by key', async () => {
  await runCommand('Go to the cells');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
  keep('menu of a cell', await walkMenu());
  await closeOverlays();
  expect(await focused()).toBe('0 title');

  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe('header title');
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('dialog', { name: /^Filter/ }).waitFor();
  keep('filter of a column', await walk(page, FRONT_DIALOG));
  await closeOverlays();
  expect(await focused()).toBe('header title');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
  keep('menu of a column', await walkMenu());
  await closeOverlays();
  expect(await focused()).toBe('header title');

  await page.keyboard.press('ArrowRight');
  const path = (await focused()).replace('header ', '');
  const width = async () => (await header(path).boundingBox())?.width ?? 0;
  const before = await width();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(width).toBeGreaterThan(before);
  const left = async () => (await header(path).boundingBox())?.x ?? 0;
  const place = await left();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(left).toBeGreaterThan(place);
  expect(await focused()).toBe(`header ${path}`);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(`0 ${path}`);
  expectNone();
});

/** Every entry by the arrow. */
async function walkMenu(): Promise<string[]> {
  const entries = await page.locator(`${MENU} :is([role^="menuitem"]):not([data-disabled])`).count();
  const come = new Set<string>();
  for (let entry = 0; entry < entries; entry++) {
    await page.keyboard.press('ArrowDown');
    come.add(await focused());
  }
  return come.size === entries ? [] : [`arrows come to ${come.size} of ${entries} entries`];
}

test('tabs are gone through, ordered and closed', async () => {
  await runCommand('Go to Brands');
  await runCommand('Go to History');
  const tabs = () => page.getByRole('tablist', { name: 'Open tabs' }).getByRole('tab').allTextContents();
  await page.getByRole('tab', { selected: true }).first().focus();
  await page.keyboard.press('Control+Shift+PageUp');
  await expect.poll(tabs).toEqual(['Products', 'History', 'Brands']);
  await page.keyboard.press('Home');
  await page.getByRole('tab', { name: 'Products', selected: true }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await expect.poll(tabs).toEqual(['Products', 'History']);
});
