import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe objects to, each with the elements it means. The grid's own insides are AG Grid's. */
async function violations(page: Page, within: string): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run({ include: [selector], exclude: ['.ag-root-wrapper'] });
    return found.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => node.html).join('\n    ')}`,
    );
  }, within);
}

/** A screenshot of a window as `<name>.png` in the folder `AISLE_SHOTS`; none without it. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.AISLE_SHOTS ?? '';
  if (folder !== '') await page.screenshot({ path: resolve(folder, `${name}.png`) });
}

/** Looks at what is on the screen in both themes: a screenshot of each, and axe finds nothing. */
export async function looksRight(page: Page, name: string, within = 'body'): Promise<void> {
  const root = page.locator('html');
  const before = (await root.getAttribute('data-theme')) ?? 'light';
  for (const theme of ['light', 'dark']) {
    await root.evaluate((element, value) => element.setAttribute('data-theme', value), theme);
    await shoot(page, `${name}-${theme}`);
    expect([theme, await violations(page, within)]).toEqual([theme, []]);
  }
  await root.evaluate((element, value) => element.setAttribute('data-theme', value), before);
}
