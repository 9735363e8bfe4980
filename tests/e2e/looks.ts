import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The themes differ in colours alone: what has nothing to do with them is asked once. */
const COLOURS: readonly string[] = ['color-contrast', 'link-in-text-block'];
/** They speak of the page as a whole, and are asked of it where only a part is looked at. */
const OF_THE_PAGE: readonly string[] = [
  'region',
  'landmark-unique',
  'landmark-one-main',
  'aria-hidden-focus',
  'duplicate-id-aria',
];

/** What of the page is looked at, in selectors; all of it without. */
export interface Part {
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
}

/** What is open over another dialog hides that from screen readers, and so from this selector. */
export const FRONT_DIALOG = ':is([role="dialog"], [role="alertdialog"]):not([aria-hidden="true"])';

/** A tooltip says again what describes its button, and belongs to no part of the page. */
const TOOLTIPS = ['[data-radix-popper-content-wrapper]:has([role="tooltip"])'];

/** What axe objects to, in both themes, each with the elements it means. */
export async function violations(page: Page, part?: Part): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await wear(page, theme);
    if (theme === 'dark') found.push(...(await ask(page, part, COLOURS)));
    else {
      found.push(...(await ask(page, part)));
      if (part !== undefined)
        found.push(...(await ask(page, { include: ['html'], exclude: TOOLTIPS }, OF_THE_PAGE)));
    }
  }
  return found;
}

function ask(page: Page, part: Part | undefined, rules?: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ({ include, exclude, runOnly }) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const result = await axe.run(include === undefined ? document : { include, exclude }, {
        ...(runOnly === undefined ? {} : { runOnly }),
        resultTypes: ['violations'],
      });
      const theme = document.documentElement.dataset.theme;
      return result.violations.map(
        ({ id, help, nodes }) =>
          `${theme}: ${id}: ${help}\n    ${nodes
            .slice(0, 4)
            .map((node) => `${node.target.join(' ')} ${node.html.slice(0, 200)}`)
            .join('\n    ')}`,
      );
    },
    { include: part && [...part.include], exclude: [...(part?.exclude ?? [])], runOnly: rules && [...rules] },
  );
}

/** Puts a theme on and waits until nothing moves: what is fading has the contrast of no theme. */
async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate((wanted) => {
    document.documentElement.dataset.theme = wanted;
  }, theme);
  await settled(page);
}

export function settled(page: Page): Promise<unknown> {
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

/** A screenshot of a window as `<name>.png` in the folder `AISLE_SHOTS`; none without it. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.AISLE_SHOTS ?? '';
  if (folder === '') return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: resolve(folder, `${name}.png`) });
}

/** A screenshot in each theme, where there is a folder for them. */
export async function shootBoth(page: Page, name: string): Promise<void> {
  if ((process.env.AISLE_SHOTS ?? '') === '') return;
  await inItsTheme(page, async () => {
    for (const theme of ['light', 'dark']) {
      await wear(page, theme);
      await shoot(page, `${name}-${theme}`);
    }
  });
}

/** axe finds nothing in a part of the screen, in both themes. The grid's own insides are looked at by themselves. */
export async function looksRight(page: Page, name: string, within = 'body'): Promise<void> {
  await shootBoth(page, name);
  await inItsTheme(page, async () => {
    expect(await violations(page, { include: [within], exclude: ['.ag-root-wrapper'] })).toEqual([]);
  });
}

async function inItsTheme(page: Page, look: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(() => document.documentElement.dataset.theme);
  await look();
  await wear(page, before ?? 'light');
}
