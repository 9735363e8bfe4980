import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
}

/** Fails with what axe finds in the dialog in front, or on the whole page where there is none, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  const theme = await page.evaluate(() => document.documentElement.dataset.theme);
  for (const wanted of ['light', 'dark']) {
    await page.evaluate((next) => {
      document.documentElement.dataset.theme = next;
    }, wanted);
    expect(await violations(page)).toEqual([]);
  }
  await page.evaluate((before) => {
    document.documentElement.dataset.theme = before;
  }, theme);
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations: found } = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(context: Node): Promise<AxeResult> } };
    return axe.run([...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document);
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

/** A screenshot of this window in both themes, where `AISLE_SHOTS` names a folder. */
export async function shots(page: Page, name: string): Promise<void> {
  const folder = process.env.AISLE_SHOTS;
  if (folder === undefined || folder === '') return;
  const theme = await page.evaluate(() => document.documentElement.dataset.theme);
  for (const wanted of ['light', 'dark']) {
    await page.evaluate((next) => {
      document.documentElement.dataset.theme = next;
    }, wanted);
    await page.screenshot({ path: `${folder}/${name}-${wanted}.png` });
  }
  await page.evaluate((before) => {
    document.documentElement.dataset.theme = before;
  }, theme);
}
