import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launch } from '../e2e/launch';
import { addProduct, retitle, titles } from '../e2e/productsScreen';
import { createWorkspace } from '../e2e/workspaceWindow';
import { randomNumbers, soakEnd } from './clock';

const LONGEST_MS = 4_000;
/** The grid shows about so many rows at once; the tests read what it shows. */
const MOST_ROWS = 12;

/**
 * Somebody types without a pause and the power fails at a random moment. What was shown as done must be there; the
 * one edit under way may be there or not, but never half.
 */
test('a kill while somebody works loses nothing that was shown as done', async () => {
  const end = soakEnd(0.3);
  const random = randomNumbers();
  const aisle = await launch();
  let page = await createWorkspace(aisle, aisle.window);
  let known: string[] = [];
  let edits = 0;
  let kills = 0;
  try {
    do {
      const done = [...known];
      let underWay: { from: string | undefined; to: string } | undefined;
      const isDead = { value: false };
      const work = async (on: Page): Promise<void> => {
        while (!isDead.value) {
          const to = `Product ${edits + 1}`;
          const named = done.filter((title) => title !== '');
          const from = done.length < MOST_ROWS ? undefined : named[Math.floor(random() * named.length)];
          underWay = { from, to };
          if (from === undefined) await addProduct(on, to);
          else await retitle(on, from, to);
          if (from !== undefined) done.splice(done.indexOf(from), 1);
          done.push(to);
          edits++;
          underWay = undefined;
        }
      };
      // The window goes away under the typing: that is the point, and the end of this round's work.
      const working = work(page).catch(() => undefined);
      await delay(random() * LONGEST_MS);
      isDead.value = true;
      await aisle.kill();
      await working;
      kills++;
      page = await aisle.start();
      known = done.length === 0 && underWay === undefined ? [] : await settled(page, done, underWay);
      if (underWay !== undefined) edits++;
    } while (Date.now() < end);
  } finally {
    await aisle.dispose();
  }
  process.stdout.write(`${kills} kills over ${edits} edits, and nothing was lost\n`);
});

/** The titles there are after a restart: those done, with the edit under way either whole or not at all. */
async function settled(
  page: Page,
  done: readonly string[],
  underWay: { from: string | undefined; to: string } | undefined,
): Promise<string[]> {
  const shown = done.length === 0 ? await titlesOrNone(page) : await titles(page);
  const before = [...done].sort();
  const outcomes = [before];
  if (underWay !== undefined) {
    const { from, to } = underWay;
    const without = from === undefined ? before : before.filter((title) => title !== from);
    outcomes.push([...without, to].sort());
    // A new row and its title are two steps.
    if (from === undefined) outcomes.push([...before, ''].sort());
  }
  expect(outcomes).toContainEqual([...shown].sort());
  return shown;
}

async function titlesOrNone(page: Page): Promise<string[]> {
  return page.locator('.ag-cell[col-id="title"]').allInnerTexts();
}
