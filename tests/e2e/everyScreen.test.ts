import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GridScreen } from './gridScreen';
import { focused, walk, walkMenu } from './keyboardWalk';
import { type Aisle, launch } from './launch';
import { FRONT_DIALOG, type Part, settled } from './looks';
import { closeOverlays, commandLabels, look, overlays, runCommand } from './overlays';
import { Problems } from './problems';
import { openedWindow } from './workspaceWindow';

/**
 * Every desk, every command that opens something, what buttons open, menus and tabs. Without a mouse everything is come
 * to, shows that it is, and can be left again; and axe finds nothing in either theme. New ones are found by themselves.
 */
let aisle: Aisle;
let page: Page;
let grid: GridScreen;
const problems = new Problems();

beforeAll(async () => {
  aisle = await launch();
});

afterAll(() => aisle.dispose());

const DESK = '#tab-panel';
/** Rows further down are drawn like those above. */
const ROWS_ALIKE: Part = { include: ['main'], exclude: ['.ag-row:nth-child(n + 12)'] };

/** To the products again, from whatever a command has opened. */
async function backToProducts(): Promise<void> {
  await closeOverlays(page);
  while ((await page.getByRole('tab', { selected: true }).first().textContent()) !== 'Products')
    await page.keyboard.press('Control+w');
}

test('the start screen, and from it into the sample', async () => {
  page = aisle.window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  problems.keep('start', await look(page, 'start'));
  problems.keep('start', await walk(page, 'body'));
  await page.getByRole('button', { name: 'Open the sample workspace' }).focus();
  page = await openedWindow(aisle, () => page.keyboard.press('Enter'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  grid = new GridScreen(aisle, page);
  await grid.cell(0, 'title').waitFor();
  problems.expectNone();
});

test('F6 goes through the parts of the window and comes back to the cell', async () => {
  await runCommand(page, 'Go to the cells');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  const from = await focused(page);
  expect(from).toMatch(/^1 /);
  const parts: string[] = [];
  for (let part = 0; part < 6; part++) {
    await page.keyboard.press('F6');
    parts.push(
      await page.evaluate(() => document.activeElement?.closest('[data-area]')?.localName ?? 'nowhere'),
    );
  }
  expect(parts).toEqual(['aside', 'footer', 'nav', 'div', 'div', 'div']);
  expect(await focused(page)).toBe(from);
  await page.keyboard.press('Shift+F6');
  expect(await focused(page)).not.toBe(from);
  await page.keyboard.press('F6');
  expect(await focused(page)).toBe(from);
});

test('every desk, and what its buttons open', async () => {
  const labels = (await commandLabels(page)).filter((label) => /^Go to (?!row|the cells)/.test(label));
  expect(labels.length).toBeGreaterThan(15);
  for (const label of labels)
    await problems.on(label, async () => {
      await runCommand(page, label);
      if (label === 'Go to Snapshots')
        await page.getByRole('button', { name: 'Restore everything' }).waitFor();
      // What is around a desk is gone through with the first.
      const isFirst = label === 'Go to Products';
      const within = isFirst ? 'body' : DESK;
      problems.keep(label, await look(page, label, isFirst ? undefined : ROWS_ALIKE));
      problems.keep(label, await walk(page, within));
      await openTriggers(label, within);
      await backToProducts();
    });
  await runCommand(page, 'Go to the cells');
  await runCommand(page, 'Open record in a tab');
  problems.keep('a record', await walk(page, DESK));
  await page.keyboard.press('Control+w');
  problems.expectNone();
}, 600_000);

/** Buttons that open something, each once over all desks. */
const opened = new Set<string>();

async function openTriggers(desk: string, within: string): Promise<void> {
  const triggers = page.locator(`${within} button[aria-haspopup]:not(:disabled)`).filter({ visible: true });
  for (let index = 0; index < (await triggers.count()); index++) {
    const trigger = triggers.nth(index);
    await trigger.focus();
    const name = await focused(page);
    if (opened.has(name)) continue;
    opened.add(name);
    await through(`${desk}, ${name}`, () => page.keyboard.press('Enter'));
  }
}

/** Opened by key: the focus goes in, comes to everything, stays in until Escape, and is given back. */
async function through(name: string, open: () => Promise<void>, isDeep = false): Promise<void> {
  await problems.on(name, async () => {
    const from = await focused(page);
    await open();
    const over = overlays(page).first();
    await over.waitFor({ timeout: 10_000 });
    await settled(page);
    const isHeld = await over.evaluate((element) => element.contains(document.activeElement));
    if (!isHeld) problems.keep(name, ['the focus did not go into it']);
    problems.keep(name, await look(page, name));
    const isMenu = (await over.getAttribute('role')) === 'menu';
    problems.keep(name, isMenu ? await walkMenu(page) : await walk(page, FRONT_DIALOG));
    const behind = isMenu && isDeep ? await asking(page) : [];
    await closeOverlays(page);
    const back = await focused(page);
    if (back !== from)
      problems.keep(name, [`the focus went to ${back.trim().slice(0, 60)} instead of back to ${from}`]);
    for (const entry of behind) await behindEntry(entry, open);
  });
}

/** Entries of the menu in front that ask something before they act. */
async function asking(page: Page): Promise<string[]> {
  const entries = await page
    .locator('[role="menu"] [role="menuitem"]:not([data-disabled])')
    .evaluateAll((items) => items.map((item) => item.textContent ?? ''));
  return entries.flatMap((entry) => /^.+…/.exec(entry)?.[0] ?? []).filter((label) => !ELSEWHERE.test(label));
}

/** What the menu's entry opens, each once over all menus. */
async function behindEntry(entry: string, openMenu: () => Promise<void>): Promise<void> {
  if (walked.has(entry) || COMES_BESIDE[entry] !== undefined) return;
  walked.add(entry);
  await through(entry, async () => {
    await openMenu();
    await page.getByRole('menu').waitFor();
    for (let step = 0; !(await focused(page)).startsWith(entry); step++) {
      if (step === 40) throw new Error('no arrow comes to it');
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.locator(FRONT_DIALOG).first().waitFor();
  });
}

/** They ask the system, or lead to another window or screen. */
const ELSEWHERE = /^(?:Import |Export (?:workspace|to a file)|Switch workspace|New window)/;
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
  'Comment…': 'aside',
  'History and restore…': 'aside',
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
    if (part === undefined) await through(label, () => runCommand(page, label));
    else
      await problems.on(label, async () => {
        await runCommand(page, label);
        problems.keep(label, await look(page, label, { include: [part] }));
        problems.keep(label, await walk(page, part));
      });
  }
}

test('every command that opens something', async () => {
  await backToProducts();
  await runCommand(page, 'Go to the cells');
  await through('palette', () => page.keyboard.press('Control+k'));
  await walkCommands();
  await runCommand(page, 'Go to the cells');
  await page.keyboard.press('Shift+ArrowDown');
  await walkCommands();
  await runCommand(page, 'Go to Families');
  await page.getByRole('checkbox', { name: /^Tick/ }).nth(1).focus();
  await page.keyboard.press('Space');
  await walkCommands();
  await backToProducts();
  await runCommand(page, 'Go to Categories');
  await walkCommands();
  await backToProducts();
  await runCommand(page, 'Go to Brands');
  await through('Deletion of what is used', () => runCommand(page, 'Delete records'));
  expect(walked.size).toBeGreaterThan(30);
  problems.expectNone();
}, 600_000);

test('cells and headers: menus, filter, width, order, all by key', async () => {
  await backToProducts();
  await runCommand(page, 'Go to the cells');
  await page.keyboard.press('Control+Home');
  await through('menu of a cell', () => page.keyboard.press('Shift+F10'), true);
  problems.expectNone();
  expect(await focused(page)).toBe('0 title');

  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('header title');
  await through('filter of a column', () => page.keyboard.press('Alt+ArrowDown'));
  await through('menu of a column', () => page.keyboard.press('Shift+F10'));

  await page.keyboard.press('ArrowRight');
  const path = (await focused(page)).replace('header ', '');
  const width = async () => (await grid.header(path).boundingBox())?.width ?? 0;
  const before = await width();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(width).toBeGreaterThan(before);
  const left = async () => (await grid.header(path).boundingBox())?.x ?? 0;
  const place = await left();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(left).toBeGreaterThan(place);
  expect(await focused(page)).toBe(`header ${path}`);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(`0 ${path}`);
  problems.expectNone();
});

test('tabs are gone through, put in order and closed, and the view in front has the focus', async () => {
  const tabs = () => page.getByRole('tablist', { name: 'Open tabs' }).getByRole('tab').allTextContents();
  await runCommand(page, 'Go to Brands');
  await expect.poll(() => focused(page)).toMatch(/^\d+ name$/);
  await runCommand(page, 'Go to History');
  await runCommand(page, 'Go to Sets');
  await expect.poll(tabs).toEqual(['Products', 'Brands', 'History', 'Sets']);
  await page.keyboard.press('Control+PageUp');
  await page.keyboard.press('Control+PageUp');
  await expect.poll(() => focused(page)).toMatch(/^\d+ name$/);
  await page.getByRole('tab', { selected: true }).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused(page)).toBe('History');
  await page.keyboard.press('Control+Shift+PageDown');
  await expect.poll(tabs).toEqual(['Products', 'Brands', 'Sets', 'History']);
  await page.keyboard.press('Home');
  await expect.poll(() => focused(page)).toBe('Products');
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Delete');
  await expect.poll(tabs).toEqual(['Products', 'Brands']);
  expect(await focused(page)).toBe('Brands');
  await page.keyboard.press('Delete');
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect.poll(() => focused(page)).toMatch(/^0 /);
  await page.keyboard.press('Control+w');
  await expect.poll(() => focused(page)).toBe('Find a record');
});
