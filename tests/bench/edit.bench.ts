import type { Page } from 'playwright-core';
import { openBarePage } from './barePage';
import type { Bench } from './bench';
import { openVariants } from './catalogWorkspace';
import { noteDurable, noteSynced, startWatch, syncedAfter, type Watched, watched } from './stopwatch';

async function editOption(page: Page, row: number, text: string): Promise<Watched> {
  await page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="option1"]`).click();
  await page.keyboard.type(text);
  await startWatch(page, {
    on: 'keydown',
    key: 'Enter',
    cell: { row, path: 'option1', text },
    isStep: true,
  });
  await page.keyboard.press('Enter');
  return watched(page);
}

export default {
  id: 'edit',
  lines: [
    {
      id: 'durable',
      what: 'Edit one cell of the grid, from the press of Enter until it is in the journal on the disk',
      yardstick: 'a raw strict Dexie put of one small row',
      aim: { p99: 16 },
    },
    {
      id: 'stored',
      what: 'The same edit, until it is also in the database',
      yardstick: 'a raw strict Dexie put of one small row',
    },
    {
      id: 'shown',
      what: 'The same edit, until its cell is drawn as saved',
      yardstick: 'a raw strict Dexie put of one small row',
    },
  ],
  rounds: 120,
  rows: 100_000,
  async prepare({ rows, scratch, note }) {
    const { app, page, env, close } = await openVariants({ scratch, rows }, `edit-${rows}`);
    await noteDurable(page);
    await noteSynced(app);
    const bare = await openBarePage(env);
    let edits = 0;
    let longest = 0;
    return {
      async round(tell) {
        const yardstick = await bare.putRow();
        const { durableMs, shownMs, longestMs } = await editOption(page, edits % 12, `Edit ${edits++}`);
        longest = Math.max(longest, longestMs);
        tell('durable', { subject: await syncedAfter(app, page), yardstick });
        tell('stored', { subject: durableMs, yardstick });
        tell('shown', { subject: shownMs, yardstick });
      },
      async finish() {
        note(`longest time between two frames ${longest.toFixed(0)} ms`);
        await bare.close();
        await close();
      },
    };
  },
} satisfies Bench;
