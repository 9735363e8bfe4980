import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredRecord } from '@shared/records';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { shopifyCatalog } from '../bench/shopifyCatalog';
import { chooseFile, importButton } from '../e2e/files';
import type { Aisle } from '../e2e/launch';
import { retitle } from '../e2e/productsScreen';
import { PRODUCTS, titleOf } from './template';

export interface Under {
  readonly aisle: Aisle;
  readonly page: Page;
  readonly random: () => number;
}

/** What a round does until it is killed, and what may be there afterwards. */
export interface Scenario {
  readonly name: string;
  /** The kill comes at a random moment within so many milliseconds of the work's beginning. */
  readonly longest: number;
  /** Until the work begins that is to be killed. */
  readonly prepare?: (under: Under) => Promise<void>;
  /** Throws when the window goes away under it: that is the point. */
  readonly work: (under: Under, progress: Progress) => Promise<void>;
  /** Throws where something is half-done, or what was shown as done is not there. */
  readonly check: (records: ReadonlyMap<string, StoredRecord>, progress: Progress) => void;
  /** The work is the start itself: it is killed while the app comes up. */
  readonly isStart?: boolean;
}

/** What was shown as done, as far as the round got. */
export interface Progress {
  isDone: boolean;
  /** Titles that were shown as saved, by the title before. */
  readonly done: Map<string, string>;
  underWay: readonly [from: string, to: string] | undefined;
}

export const newProgress = (): Progress => ({ isDone: false, done: new Map(), underWay: undefined });

const firstCell = '.ag-row[row-index="0"] .ag-cell[col-id="title"]';
const ROWS = 10;
const IMPORTED = 100_000;
const PASTED = 'Pasted ';

const titles = (records: ReadonlyMap<string, StoredRecord>): string[] =>
  [...records.values()].filter(({ type }) => type === 'product').map(({ values }) => String(values.title));

const count = (records: ReadonlyMap<string, StoredRecord>, start: string): number =>
  titles(records).filter((title) => title.startsWith(start)).length;

/** All of it or nothing; all of it where it was shown as done. */
function expectWhole(found: number, whole: number, isDone: boolean): void {
  expect(isDone ? [whole] : [0, whole]).toContain(found);
}

async function paste({ aisle, page }: Under): Promise<void> {
  const text = Array.from({ length: PRODUCTS }, (_, index) => `${PASTED}${index}`).join('\n');
  await aisle.app.evaluate(({ clipboard }, value) => clipboard.writeText(value), text);
  await page.locator(firstCell).click();
  await page.keyboard.press('Control+v');
  // A large paste is shown first; Enter takes what the dialog offers.
  const dialog = page.getByRole('dialog');
  const shown = await Promise.race([
    dialog.waitFor({ timeout: 20_000 }).then(() => true),
    savedTitle(page, new RegExp(`^${PASTED}0$`)).then(() => false),
  ]);
  if (shown) await dialog.getByRole('button', { name: /^Paste/ }).click();
}

async function savedTitle(page: Page, text: RegExp): Promise<void> {
  await page.locator(`${firstCell}:not(.aisle-saving)`, { hasText: text }).waitFor({ timeout: 60_000 });
}

async function pasteToTheEnd(under: Under): Promise<void> {
  await paste(under);
  await savedTitle(under.page, new RegExp(`^${PASTED}0$`));
}

const typing: Scenario = {
  name: 'typing',
  longest: 8_000,
  work: async ({ page, random }, progress) => {
    for (let edit = 0; ; edit++) {
      const row = Math.floor(random() * ROWS);
      const from = progress.done.get(titleOf(row)) ?? titleOf(row);
      const to = `Edited ${row} ${edit}`;
      progress.underWay = [from, to];
      await retitle(page, from, to);
      progress.done.set(titleOf(row), to);
      progress.underWay = undefined;
    }
  },
  check: (records, { done, underWay }) => {
    const found = new Set(titles(records));
    expect(found.size).toBe(PRODUCTS);
    for (const title of done.values()) if (title !== underWay?.[0]) expect(found).toContain(title);
    if (underWay !== undefined) expect(underWay.filter((title) => found.has(title))).toHaveLength(1);
  },
};

const pasting: Scenario = {
  name: 'pasting 10,000 cells',
  longest: 3_000,
  work: async (under, progress) => {
    await pasteToTheEnd(under);
    progress.isDone = true;
  },
  check: (records, { isDone }) => expectWhole(count(records, PASTED), PRODUCTS, isDone),
};

const undoing: Scenario = {
  name: 'undoing them',
  longest: 3_000,
  prepare: pasteToTheEnd,
  work: async ({ page }, progress) => {
    await page.keyboard.press('Control+z');
    await savedTitle(page, /^Product/);
    progress.isDone = true;
  },
  check: (records, { isDone }) => expectWhole(count(records, 'Product '), PRODUCTS, isDone),
};

const restoring: Scenario = {
  name: 'restoring a snapshot',
  longest: 3_000,
  prepare: async (under) => {
    await pasteToTheEnd(under);
    const { page } = under;
    await page.getByRole('navigation', { name: 'Desks' }).getByRole('button', { name: 'Snapshots' }).click();
    await page.getByRole('button', { name: 'Restore everything' }).waitFor({ timeout: 60_000 });
  },
  work: async ({ page }, progress) => {
    await page.getByRole('button', { name: 'Restore everything' }).click();
    await page.getByText('Nothing has changed since').waitFor({ timeout: 60_000 });
    progress.isDone = true;
  },
  check: (records, { isDone }) => expectWhole(count(records, 'Product '), PRODUCTS, isDone),
};

const importing: Scenario = {
  name: 'importing 100,000 rows',
  longest: 15_000,
  prepare: async ({ aisle, page }) => {
    const path = join(aisle.userData, 'many.csv');
    writeFileSync(path, shopifyCatalog(IMPORTED));
    await chooseFile(aisle, page, path);
    await importButton(page).waitFor({ timeout: 300_000 });
  },
  work: async ({ page }, progress) => {
    await importButton(page).click();
    await page.getByRole('button', { name: 'Done', exact: true }).waitFor({ timeout: 300_000 });
    progress.isDone = true;
  },
  check: (records, { isDone }) => {
    const of = (type: string) => [...records.values()].filter((record) => record.type === type).length;
    expectWhole(of('variant'), IMPORTED, isDone);
    expectWhole(of('source'), 1, isDone);
  },
};

const migrating: Scenario = {
  name: 'migrating',
  longest: 5_000,
  isStart: true,
  prepare: async ({ page }) => {
    // As an older Aisle would have left it: the next start writes every record anew.
    await page.evaluate(async () => {
      const opened = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('aisle');
        request.onsuccess = () => resolve(request.result);
      });
      const heads = opened.transaction('head', 'readwrite', { durability: 'strict' }).objectStore('head');
      const head = await new Promise<object>((resolve) => {
        const request = heads.get('head');
        request.onsuccess = () => resolve(request.result);
      });
      await new Promise((resolve) => {
        const request = heads.put({ ...head, shape: 1 });
        request.transaction?.addEventListener('complete', resolve);
      });
      opened.close();
    });
  },
  work: async () => undefined,
  check: (records) => expect(count(records, 'Product ')).toBe(PRODUCTS),
};

export const scenarios: readonly Scenario[] = [typing, pasting, importing, undoing, restoring, migrating];
