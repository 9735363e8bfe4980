import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFile, importButton } from './files';
import { type Aisle, launch } from './launch';
import { type Part, settled, shoot } from './looks';
import { closeOverlays, look, overlays } from './overlays';
import { Problems } from './problems';
import { openedWindow } from './workspaceWindow';

/**
 * axe on an editor and the import, in both themes; and what a small or a magnified window leaves of the desks.
 * Desks, dialogs and menus: everyScreen.test.ts; what takes some doing to get to, in the test of its own topic.
 */
let aisle: Aisle;
let page: Page;
const problems = new Problems();

beforeAll(async () => {
  aisle = await launch();
  page = await openedWindow(aisle, () =>
    aisle.window.getByRole('button', { name: 'Open the sample workspace' }).click(),
  );
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await firstTitle().waitFor();
});

afterAll(() => aisle.dispose());

const tabs = () => page.getByRole('tablist', { name: 'Open tabs' }).getByRole('tab');
const desks = () => page.locator('nav[aria-label="Desks"] section button');
const firstTitle = () =>
  page.locator('.ag-row[row-index="0"] .ag-cell[col-id="title"]').filter({ visible: true }).first();

async function looked(name: string, part?: Part): Promise<void> {
  problems.keep(name, await look(page, name, part));
}

test('an editor in a cell, and the import', async () => {
  await firstTitle().click();
  await page.keyboard.press('F2');
  await looked('editor in a cell');
  await page.keyboard.press('Escape');
  await chooseFile(aisle, page, resolve(import.meta.dirname, '../fixtures/shopify/legacy.csv'));
  await importButton(page).waitFor();
  await looked('import preview', { include: ['main'] });
  for (const name of ['Any field', 'Fields']) {
    await page.getByRole('main').getByText(name, { exact: true }).click();
    await overlays(page).first().waitFor();
    await looked(`import preview, ${name}`);
    await closeOverlays(page);
  }
  problems.expectNone();
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
  expect(await rowsOfTools()).toBe(1);
});

/** Lines that the grid's tools stand in. */
function rowsOfTools(): Promise<number> {
  return page
    .getByRole('toolbar', { name: 'Products tools' })
    .getByRole('button')
    .evaluateAll((buttons) => {
      const middles = buttons.map((button) => {
        const { top, height } = button.getBoundingClientRect();
        return Math.round(top + height / 2);
      });
      return new Set(middles).size;
    });
}

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
