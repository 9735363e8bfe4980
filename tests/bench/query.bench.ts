import type { Page } from 'playwright-core';
import { openBarePage } from './barePage';
import type { Bench } from './bench';
import { catalogFile, openVariants } from './catalogWorkspace';
import { noteDurable, startWatch, type Watched, watched } from './stopwatch';

const AIM = { most: 150 };

export default {
  id: 'query',
  lines: [
    {
      id: 'sort',
      what: 'Sort by a click on a header, until the rows stand anew',
      yardstick: 'Array.sort of the same rows',
      aim: AIM,
    },
    {
      id: 'filter',
      what: 'Filter by a value, until its rows stand alone',
      yardstick: 'Array.filter of the same rows',
      aim: AIM,
    },
    {
      id: 'search',
      what: 'Quick search, until what was found stands alone',
      yardstick: 'Array.filter over every cell of the same rows',
      aim: AIM,
    },
  ],
  rounds: 7,
  rows: 100_000,
  async prepare({ rows, scratch, note }) {
    const { page, env, close } = await openVariants({ scratch, rows }, `query-${rows}`);
    await noteDurable(page);
    const bare = await openBarePage(env);
    await bare.load(catalogFile({ scratch, rows }));
    return {
      async round(tell) {
        const sorted = await sort(page);
        tell('sort', { subject: sorted.shownMs, yardstick: await bare.sortBy('Variant SKU') });
        await sortNoMore(page);
        const filtered = await filter(page, rows);
        tell('filter', {
          subject: filtered.shownMs,
          yardstick: await bare.filterBy('Option1 Value', 'Moss'),
        });
        await runCommand(page, 'Remove all filters');
        await status(page, rows, false);
        const found = await search(page, rows);
        tell('search', { subject: found.shownMs, yardstick: await bare.searchFor('nl-00') });
        await page.keyboard.press('Escape');
        await page.getByRole('searchbox').first().fill('');
        await status(page, rows, false);
        const pauses = [sorted, filtered, found].map(({ longestMs }) => longestMs.toFixed(0));
        note(`longest time between two frames: sort, filter, search ${pauses.join(', ')} ms`);
      },
      async finish() {
        await bare.close();
        await close();
      },
    };
  },
} satisfies Bench;

const FIRST = '.ag-row[row-index="0"] .ag-cell[col-id="sku"]';

async function sort(page: Page): Promise<Watched> {
  const text = await page.locator(FIRST).innerText();
  await startWatch(page, { on: 'pointerdown', cell: { row: 0, path: 'sku', text, not: true } });
  await page.locator('.ag-header-cell[col-id="sku"]').click();
  return watched(page);
}

/** A third click takes the order off again. */
async function sortNoMore(page: Page): Promise<void> {
  const header = page.locator('.ag-header-cell[col-id="sku"]');
  await header.click();
  await header.click();
  await page.locator('.ag-header-cell[col-id="sku"][aria-sort="none"]').waitFor();
}

async function filter(page: Page, rows: number): Promise<Watched> {
  await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="option1"]').click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Filter by this value');
  await page.getByRole('option', { name: /Filter by this value/ }).waitFor();
  await startWatch(page, { on: 'keydown', key: 'Enter', says: `of ${rows.toLocaleString('en')} variants` });
  await page.keyboard.press('Enter');
  return watched(page);
}

async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}

async function search(page: Page, rows: number): Promise<Watched> {
  await page.keyboard.press('Control+Shift+f');
  await startWatch(page, { on: 'input', says: `of ${rows.toLocaleString('en')} variants` });
  await page.keyboard.insertText('nl-00');
  return watched(page);
}

async function status(page: Page, rows: number, isFiltered: boolean): Promise<void> {
  const words = `of ${rows.toLocaleString('en')} variants`;
  await page.waitForFunction(([text, expected]) => document.body.innerText.includes(text) === expected, [
    words,
    isFiltered,
  ] as const);
}
