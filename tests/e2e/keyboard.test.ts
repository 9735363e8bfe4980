import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GridScreen } from './gridScreen';
import { walk } from './keyboardWalk';
import { type Aisle, launch } from './launch';
import { settled } from './looks';
import { closeOverlays, commandLabels } from './overlays';
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

test('every desk', async () => {
  const labels = (await commandLabels(page)).filter((label) => /^Go to (?!row|the cells)/.test(label));
  expect(labels.length).toBeGreaterThan(15);
  for (const label of labels)
    await on(label, async () => {
      await runCommand(label);
      if (label === 'Go to Snapshots')
        await page.getByRole('button', { name: 'Restore everything' }).waitFor();
      // What is around a desk is gone through with the first.
      keep(label, await walk(page, label === 'Go to Products' ? 'body' : DESK));
      await backToProducts();
    });
  await runCommand('Go to the cells');
  await runCommand('Open record in a tab');
  keep('a record', await walk(page, DESK));
  await page.keyboard.press('Control+w');
  expectNone();
}, 600_000);
