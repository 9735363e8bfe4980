import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFile, importButton } from './files';
import { type Aisle, launch } from './launch';
import { type Part, settled, shoot, shootBoth, violations } from './looks';
import { closeOverlays, commandLabels, OVERLAYS, overlays } from './overlays';
import { openedWindow } from './workspaceWindow';

/**
 * axe on every desk, every command that opens something, and every menu, in both themes; and what a small or a
 * magnified window leaves of them. New desks and commands are found by themselves. What takes some doing to get to is
 * looked at in the test of its own topic.
 */
let aisle: Aisle;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  aisle = await launch();
});

afterAll(() => aisle.dispose());

/** Commands that leave the workspace, ask the system, or open nothing though they end like those that do. */
const PASSED_OVER = /^(?:Import files|Switch workspace|New window|Open another)/;
/** What opens without an ellipsis in its name. */
const OPENS = /…$|shortcuts|About|Message log|^Tasks|Filter this column/;

/** Looks at what is in front, in both themes, and keeps what axe finds. */
async function look(name: string, screen?: Part): Promise<void> {
  await settled(page);
  const isOver = (await overlays(page).count()) > 0;
  const found = await violations(page, isOver ? { include: [OVERLAYS] } : screen);
  problems.push(...found.map((problem) => `${name}, ${problem}`));
  await shootBoth(page, `a11y-${name.replaceAll(/\W+/g, '-')}`);
}

function expectNone(): void {
  expect(problems.splice(0)).toEqual([]);
}

async function runCommand(label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill(label);
  await palette
    .getByRole('option')
    .filter({ has: page.getByTitle(label, { exact: true }) })
    .first()
    .click();
  await palette.waitFor({ state: 'detached' });
  await settled(page);
}

const tabs = () => page.getByRole('tablist', { name: 'Open tabs' }).getByRole('tab');
const desks = () => page.locator('nav[aria-label="Desks"] section button');
const firstTitle = () =>
  page.locator('.ag-row[row-index="0"] .ag-cell[col-id="title"]').filter({ visible: true }).first();

/** To a cell of the products, where a command has opened another tab. */
async function backToProducts(): Promise<void> {
  while ((await page.getByRole('tab', { selected: true }).first().textContent()) !== 'Products')
    await page.keyboard.press('Control+w');
  await firstTitle().click();
}

async function openSample(): Promise<void> {
  page = await openedWindow(aisle, () =>
    aisle.window.getByRole('button', { name: 'Open the sample workspace' }).click(),
  );
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await firstTitle().waitFor();
}

test('the start screen', async () => {
  page = aisle.window;
  await look('start');
  expectNone();
});

test('every desk', async () => {
  await openSample();
  await look('desk Products');
  const count = await desks().count();
  expect(count).toBeGreaterThan(13);
  for (let index = 1; index < count; index++) {
    const name = ((await desks().nth(index).textContent()) ?? '').replace(/[\d,.\s]+$/, '');
    await desks().nth(index).click();
    await page.locator('nav[aria-label="Desks"] [aria-current="page"]', { hasText: name }).waitFor();
    // The frame around it was looked at with the first desk, and rows further down are drawn like those above.
    await look(`desk ${name}`, { include: ['main'], exclude: ['.ag-row:nth-child(n + 12)'] });
    await page.keyboard.press('Control+w');
  }
  expectNone();
}, 600_000);

test('every command that opens something, on a cell of the grid', async () => {
  await backToProducts();
  await page.keyboard.press('Control+k');
  await look('palette');
  await closeOverlays(page);
  const labels = (await commandLabels(page)).filter((label) => OPENS.test(label) && !PASSED_OVER.test(label));
  expect(labels.length).toBeGreaterThan(10);
  for (const label of labels) {
    await runCommand(label);
    await look(label, { include: ['main'], exclude: ['.ag-root-wrapper'] });
    await closeOverlays(page);
    await backToProducts();
  }
  expectNone();
}, 600_000);

test('menus, editors and the import', async () => {
  await firstTitle().click({ button: 'right' });
  await page.getByRole('menu').waitFor();
  await look('context menu');
  await closeOverlays(page);
  await page.locator('.ag-header-cell[col-id="title"]').first().click({ button: 'right' });
  await page.getByRole('menu').waitFor();
  await look('menu of a column');
  await closeOverlays(page);
  await firstTitle().click();
  await page.keyboard.press('F2');
  await look('editor in a cell');
  await page.keyboard.press('Escape');
  for (const name of ['Theme and density', /^Workspace /, /^Views?\b/, 'Column sets', 'Columns']) {
    await page.getByRole('button', { name }).filter({ visible: true }).first().click();
    await overlays(page).first().waitFor();
    await look(`menu ${name}`);
    await closeOverlays(page);
  }
  await chooseFile(aisle, page, resolve(import.meta.dirname, '../fixtures/shopify/legacy.csv'));
  await importButton(page).waitFor();
  await look('import preview', { include: ['main'] });
  for (const name of ['Any field', 'Fields']) {
    await page.getByRole('main').getByText(name, { exact: true }).click();
    await overlays(page).first().waitFor();
    await look(`import preview, ${name}`);
    await closeOverlays(page);
  }
  expectNone();
});

test.each([
  ['1280 × 720', 1],
  ['1280 × 720 at 200 %', 2],
])('a window of %s keeps everything within reach', async (_size, zoom) => {
  await aisle.app.evaluate(({ BrowserWindow }, factor) => {
    const [window] = BrowserWindow.getAllWindows().filter((candidate) => candidate.isVisible());
    window?.setContentSize(1280, 720);
    window?.webContents.setZoomFactor(factor);
  }, zoom);
  const lost: string[] = [];
  for (let index = 0; index < (await desks().count()); index++) {
    await desks().nth(index).click();
    await settled(page);
    await shoot(page, `zoom-${zoom}-${index}`);
    lost.push(...(await outOfReach()));
    if ((await tabs().count()) > 1) await page.keyboard.press('Control+w');
  }
  expect(lost).toEqual([]);
  await desks().first().click();
  await firstTitle().waitFor();
  expect(await rowsInWindow()).toBeGreaterThan(3);
});

/** Rows of the grid that are seen whole. */
function rowsInWindow(): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('.ag-row:not(.ag-header-row)')].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return row.checkVisibility() && top > 0 && bottom < innerHeight;
      }).length,
  );
}

/** Controls that neither stand in the window nor can be scrolled to, and text that is cut without a way to read it. */
function outOfReach(): Promise<string[]> {
  return page.evaluate(() => {
    const isScrollable = (element: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return /auto|scroll/.test(overflowX + overflowY);
    };
    const canScroll = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null; at = at.parentElement)
        if (isScrollable(at)) return true;
      return false;
    };
    const controls = [
      ...document.querySelectorAll('button, input, select, textarea, [role="tab"], [role="combobox"]'),
    ];
    const heading = document.querySelector('[role="tab"][aria-selected="true"]')?.textContent ?? '';
    return controls
      .filter(
        (control) =>
          control.checkVisibility?.() !== false && control.closest('.ag-root, [hidden], [inert]') === null,
      )
      .filter((control) => {
        const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
        if (width === 0 || height === 0) return false;
        const isInside = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
        return !isInside && !canScroll(control);
      })
      .map(
        (control) =>
          `${heading}: ${control.getAttribute('aria-label') ?? control.textContent ?? control.outerHTML.slice(0, 80)}`,
      );
  });
}
