import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GridScreen } from './gridScreen';
import { walk, walkMenu } from './keyboardWalk';
import { type Aisle, launch } from './launch';
import { FRONT_DIALOG, settled } from './looks';
import { closeOverlays, commandLabels, overlays } from './overlays';
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

/** One screen that goes wrong hides no other. */
async function on(name: string, look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (error) {
    keep(name, [String(error).split('\n', 3).join(' ')]);
  }
}

/** To the products again, from whatever a command has opened. */
async function backToProducts(): Promise<void> {
  await closeOverlays(page);
  while ((await page.getByRole('tab', { selected: true }).first().textContent()) !== 'Products')
    await page.keyboard.press('Control+w');
}

function expectNone(): void {
  expect(problems.splice(0)).toEqual([]);
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

test('every desk, and what its buttons open', async () => {
  const labels = (await commandLabels(page)).filter((label) => /^Go to (?!row|the cells)/.test(label));
  expect(labels.length).toBeGreaterThan(15);
  for (const label of labels)
    await on(label, async () => {
      await runCommand(label);
      if (label === 'Go to Snapshots')
        await page.getByRole('button', { name: 'Restore everything' }).waitFor();
      // What is around a desk is gone through with the first.
      const within = label === 'Go to Products' ? 'body' : DESK;
      keep(label, await walk(page, within));
      await openTriggers(label, within);
      await backToProducts();
    });
  await runCommand('Go to the cells');
  await runCommand('Open record in a tab');
  keep('a record', await walk(page, DESK));
  await page.keyboard.press('Control+w');
  expectNone();
}, 600_000);

/** Buttons that open something, each once over all desks. */
const opened = new Set<string>();

async function openTriggers(desk: string, within: string): Promise<void> {
  const triggers = page.locator(`${within} button[aria-haspopup]:not(:disabled)`).filter({ visible: true });
  for (let index = 0; index < (await triggers.count()); index++) {
    const trigger = triggers.nth(index);
    await trigger.focus();
    const name = await focused();
    if (opened.has(name)) continue;
    opened.add(name);
    await through(`${desk}, ${name}`, () => page.keyboard.press('Enter'));
  }
}

/** Opened by key: the focus goes in, comes to everything, stays in until Escape, and is given back. */
async function through(name: string, open: () => Promise<void>): Promise<void> {
  await on(name, async () => {
    const from = await focused();
    await open();
    const over = overlays(page).first();
    await over.waitFor({ timeout: 10_000 });
    await settled(page);
    const isHeld = await over.evaluate((element) => element.contains(document.activeElement));
    if (!isHeld) keep(name, ['the focus did not go into it']);
    const isMenu = (await over.getAttribute('role')) === 'menu';
    keep(name, isMenu ? await walkMenu(page) : await walk(page, FRONT_DIALOG));
    await closeOverlays(page);
    const back = await focused();
    if (back !== from) keep(name, [`the focus went to ${back.slice(0, 60)} instead of back to ${from}`]);
  });
}

/** They ask the system, or lead to another window or screen. */
const ELSEWHERE = /^(?:Import |Export workspace|Switch workspace|New window)/;
/** They do something at once. */
const ACTS = new RegExp(
  `^(?:${[
    'Go to (?!row)|Next|Previous|Close tab|Undo|Redo|Search|Open record',
    'Clear|Fill (?!by)|Copy|Cut|Paste|Select all|Sort|Filter by this|Remove all|Hide|Pin|Move rows|Inherit',
    'New (?!set)|(?:Duplicate|Delete) records|Archive|Fetch|Find (?:next|previous)',
    'Show |Density|Theme',
  ].join('|')})`,
);
/** A part of the window comes, with the focus in it, in place of something over it. */
const COMES_BESIDE: Readonly<Record<string, string>> = {
  'Find in the cells…': '[data-find]',
  'Comment on the cell': 'aside',
};
const walked = new Set<string>();

/** Every command that is offered now and was not come to yet. */
async function walkCommands(): Promise<void> {
  const labels = (await commandLabels(page)).filter(
    (label) => !ELSEWHERE.test(label) && !ACTS.test(label) && !walked.has(label),
  );
  for (const label of labels) {
    walked.add(label);
    const part = COMES_BESIDE[label];
    if (part === undefined) await through(label, () => runCommand(label));
    else
      await on(label, async () => {
        await runCommand(label);
        keep(label, await walk(page, part));
      });
  }
}

test('every command that opens something', async () => {
  await backToProducts();
  await runCommand('Go to the cells');
  await walkCommands();
  await runCommand('Go to the cells');
  await page.keyboard.press('Shift+ArrowDown');
  await walkCommands();
  await runCommand('Go to Families');
  await page.getByRole('checkbox', { name: /^Tick/ }).nth(1).focus();
  await page.keyboard.press('Space');
  await walkCommands();
  await backToProducts();
  await runCommand('Go to Categories');
  await walkCommands();
  await backToProducts();
  await runCommand('Go to Brands');
  await through('Deletion of what is used', () => runCommand('Delete records'));
  expect(walked.size).toBeGreaterThan(30);
  expectNone();
}, 600_000);

test('cells and headers: menus, filter, width, order, all by key', async () => {
  await backToProducts();
  await runCommand('Go to the cells');
  await page.keyboard.press('Control+Home');
  await through('menu of a cell', () => page.keyboard.press('Shift+F10'));
  expect(await focused()).toBe('0 title');

  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe('header title');
  await through('filter of a column', () => page.keyboard.press('Alt+ArrowDown'));
  await through('menu of a column', () => page.keyboard.press('Shift+F10'));

  await page.keyboard.press('ArrowRight');
  const path = (await focused()).replace('header ', '');
  const width = async () => (await grid.header(path).boundingBox())?.width ?? 0;
  const before = await width();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(width).toBeGreaterThan(before);
  const left = async () => (await grid.header(path).boundingBox())?.x ?? 0;
  const place = await left();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(left).toBeGreaterThan(place);
  expect(await focused()).toBe(`header ${path}`);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(`0 ${path}`);
  expectNone();
});

test('tabs are gone through, put in order and closed, and the view in front has the focus', async () => {
  const tabs = () => page.getByRole('tablist', { name: 'Open tabs' }).getByRole('tab').allTextContents();
  await runCommand('Go to Brands');
  await expect.poll(focused).toMatch(/^\d+ name$/);
  await runCommand('Go to History');
  await runCommand('Go to Sets');
  await expect.poll(tabs).toEqual(['Products', 'Brands', 'History', 'Sets']);
  await page.keyboard.press('Control+PageUp');
  await page.keyboard.press('Control+PageUp');
  await expect.poll(focused).toMatch(/^\d+ name$/);
  await page.getByRole('tab', { selected: true }).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).toBe('History');
  await page.keyboard.press('Control+Shift+PageDown');
  await expect.poll(tabs).toEqual(['Products', 'Brands', 'Sets', 'History']);
  await page.keyboard.press('Home');
  await expect.poll(focused).toBe('Products');
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Delete');
  await expect.poll(tabs).toEqual(['Products', 'Brands']);
  expect(await focused()).toBe('Brands');
  await page.keyboard.press('Delete');
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect.poll(focused).toMatch(/^0 /);
  await page.keyboard.press('Control+w');
  await expect.poll(focused).toBe('Find a record');
});
