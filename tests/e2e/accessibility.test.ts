import { resolve } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFile, importButton } from './files';
import { type Aisle, launch } from './launch';
import { openedWindow } from './workspaceWindow';

/**
 * axe on every desk, every command that opens something, and every menu, in both themes; and what a small or a
 * magnified window leaves of them. New desks and commands are found by themselves.
 */
let aisle: Aisle;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  aisle = await launch();
});

afterAll(() => aisle.dispose());

/** Commands that leave the workspace, ask the system, or are looked at elsewhere. */
const PASSED_OVER =
  /^(?:Import files|Switch workspace|Close tab|Quit|New window|Open another|Next tab|Previous tab|Undo|Redo|Density|Theme|Show or hide|Delete|Archive|Duplicate records|Fetch|Go to (?!row)|New |Reload|Full screen|Zoom|Actual size|Toggle)/;

interface Violation {
  readonly id: string;
  readonly targets: readonly string[];
}

/** Looks at what is on the screen, in both themes, and keeps what axe finds. */
async function look(name: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset.theme = wanted;
    }, theme);
    await settled();
    const found = await page.evaluate(async () => {
      const { axe: engine } = window as unknown as { axe: typeof axe };
      const { violations } = await engine.run(document, {
        resultTypes: ['violations'],
        rules: {
          // An open menu covers the page and belongs to no landmark of it.
          region: { enabled: document.querySelector('[role="menu"]') === null },
          // Still open: the ticks within the rows of the import preview.
          'nested-interactive': {
            enabled: document.querySelector('[role="option"] [role="checkbox"]') === null,
          },
        },
      });
      return violations.map(
        ({ id, nodes }): Violation => ({
          id,
          targets: nodes.slice(0, 4).map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 160)}`),
        }),
      );
    });
    for (const { id, targets } of found) problems.push(`${name}, ${theme}: ${id}: ${targets.join(' | ')}`);
    await photograph(`${name}-${theme}`);
  }
}

async function photograph(name: string): Promise<void> {
  const folder = process.env.AISLE_SHOTS;
  if (folder) await page.screenshot({ path: resolve(folder, `a11y-${name.replaceAll(/\W+/g, '-')}.png`) });
}

/** Nothing moves any more: what is fading in has the contrast of no theme. */
function settled(): Promise<unknown> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished.catch(() => undefined)),
    );
  });
}

async function takeAxeAlong(window: Page): Promise<void> {
  page = window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(axe.source);
}

function expectNone(): void {
  expect(problems.splice(0)).toEqual([]);
}

const overlay = () =>
  page.locator('[role="dialog"], [role="alertdialog"], [role="menu"]').filter({ visible: true });

/** Closes what is open, layer by layer. */
async function closeOverlays(): Promise<void> {
  for (let layer = 0; layer < 6 && (await overlay().count()) > 0; layer++) {
    await page.keyboard.press('Escape');
    await settled();
  }
}

async function paletteCommands(): Promise<string[]> {
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  const labels = await page
    .locator('[role="dialog"] [role="option"]:not([aria-disabled="true"])')
    .evaluateAll((options) =>
      options.map((option) => option.querySelector('[title]')?.getAttribute('title') ?? ''),
    );
  await page.keyboard.press('Escape');
  await overlay().waitFor({ state: 'detached' });
  return labels.filter((label) => label !== '');
}

async function runCommand(label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(label);
  const option = page.getByRole('option').filter({ has: page.getByTitle(label, { exact: true }) });
  await option.first().click();
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor({ state: 'detached' });
  await settled();
}

const tabs = () => page.getByRole('tablist', { name: 'Open tabs' }).getByRole('tab');
const desks = () => page.locator('nav[aria-label="Desks"] button:not([aria-haspopup])');
const firstTitle = () =>
  page.locator('.ag-row[row-index="0"] .ag-cell[col-id="title"]').filter({ visible: true }).first();

/** Closes every tab but that of the products. */
async function backToProducts(): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Desks' })
    .getByRole('button', { name: /^Products/ })
    .click();
  await page.getByRole('tab', { name: 'Products', selected: true }).waitFor();
  for (let left = await tabs().count(); left > 1; left = await tabs().count()) {
    await page.keyboard.press('Control+Tab');
    const isProducts = (await page.getByRole('tab', { selected: true }).first().textContent()) === 'Products';
    if (!isProducts) await page.keyboard.press('Control+w');
  }
  await firstTitle().waitFor();
}

test('the start screen', async () => {
  await takeAxeAlong(aisle.window);
  await look('start');
  expectNone();
});

test('every desk', async () => {
  await takeAxeAlong(
    await openedWindow(aisle, () =>
      aisle.window.getByRole('button', { name: 'Open the sample workspace' }).click(),
    ),
  );
  const count = await desks().count();
  expect(count).toBeGreaterThan(13);
  for (let index = 0; index < count; index++) {
    const name = ((await desks().nth(index).textContent()) ?? '').replace(/[\d,.\s]+$/, '');
    await desks().nth(index).click();
    await settled();
    await look(`desk ${name}`);
    if (index > 0) await page.keyboard.press('Control+w');
  }
  expectNone();
}, 600_000);

test('every command that opens something, on a cell of the grid', async () => {
  await backToProducts();
  const first = firstTitle();
  await first.click();
  await look('palette');
  const labels = (await paletteCommands()).filter((label) => !PASSED_OVER.test(label));
  expect(labels.length).toBeGreaterThan(10);
  for (const label of labels.filter(
    (text) => /…$/.test(text) || /shortcuts|About|Message log|Tasks|Filter this/.test(text),
  )) {
    await first.click();
    await runCommand(label);
    await look(label);
    await closeOverlays();
    await backToProducts();
  }
  expectNone();
}, 600_000);

test('menus, editors and the import', async () => {
  const first = firstTitle();
  await first.click({ button: 'right' });
  await page.getByRole('menu').waitFor();
  await look('context menu');
  await closeOverlays();
  await first.click();
  await page.keyboard.press('F2');
  await look('editor in a cell');
  await page.keyboard.press('Escape');
  for (const name of ['Theme and density', /^Workspace /]) {
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('menu').waitFor();
    await look(`menu ${name}`);
    await closeOverlays();
  }
  await chooseFile(aisle, page, resolve(import.meta.dirname, '../fixtures/shopify/legacy.csv'));
  await importButton(page).waitFor();
  await look('import preview');
  await page.getByRole('option').first().click();
  await look('import preview of a row');
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
    await settled();
    await photograph(`zoom-${zoom}-${index}`);
    lost.push(...(await outOfReach()));
    if ((await tabs().count()) > 1) await page.keyboard.press('Control+w');
  }
  expect(lost).toEqual([]);
});

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
