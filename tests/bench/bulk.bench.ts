import type { Page } from 'playwright-core';
import { openBarePage } from './barePage';
import type { Bench } from './bench';
import { catalogFile, openVariants } from './catalogWorkspace';
import { noteDurable, startWatch, type Watch, type Watched, watched } from './stopwatch';

const PASTED = 10_000;
const PASS = 'one pass over the same rows in memory and a raw strict Dexie bulkPut of them';
const BLOCKS = 'one pass over the same rows and a raw strict put of them in blocks of 500';

const lines = (['paste', 'replace'] as const).flatMap((id) => {
  const what = id === 'paste' ? `Paste ${PASTED.toLocaleString('en')} cells` : 'Change a cell in every row';
  return [
    { id, what, yardstick: PASS, aim: { ratio: 2 } },
    { id: `${id}-blocks`, what, yardstick: BLOCKS },
    { id: `undo-${id}`, what: `Undo it (${id})`, yardstick: PASS, aim: { ratio: 2 } },
    { id: `undo-${id}-blocks`, what: `Undo it (${id})`, yardstick: BLOCKS },
  ];
});

export default {
  id: 'bulk',
  lines,
  rounds: 5,
  rows: 100_000,
  async prepare({ rows, scratch, note }) {
    const { app, page, env, close } = await openVariants({ scratch, rows }, `bulk-${rows}`);
    await noteDurable(page);
    const bare = await openBarePage(env);
    await bare.load(catalogFile({ scratch, rows }));
    let rounds = 0;
    return {
      async round(tell) {
        const round = rounds++;
        const pasteRows = Math.min(PASTED, rows);
        await app.evaluate(
          ({ clipboard }, text) => clipboard.writeText(text),
          Array.from({ length: pasteRows }, (_, row) => `Pasted ${round} ${row}`).join('\n'),
        );
        const took = { paste: await paste(page, round), undoPaste: await undo(page, 'Pasted') };
        const own = { ...took, replace: await replace(page, round), undoReplace: await undo(page, 'Filled') };
        const few = [await bare.changeRows(pasteRows), await bare.changeBlocks(pasteRows)] as const;
        const all = [await bare.changeRows(rows), await bare.changeBlocks(rows)] as const;
        const say = (id: string, { shownMs }: Watched, [plain, blocks]: readonly [number, number]): void => {
          tell(id, { subject: shownMs, yardstick: plain });
          tell(`${id}-blocks`, { subject: shownMs, yardstick: blocks });
        };
        say('paste', own.paste, few);
        say('undo-paste', own.undoPaste, few);
        say('replace', own.replace, all);
        say('undo-replace', own.undoReplace, all);
        const pauses = Object.entries(own).map(([name, { longestMs }]) => `${name} ${longestMs.toFixed(0)}`);
        note(`longest time between two frames: ${pauses.join(', ')} ms`);
      },
      async finish() {
        await bare.close();
        await close();
      },
    };
  },
} satisfies Bench;

async function paste(page: Page, round: number): Promise<Watched> {
  await cell(page, 'option1').click();
  await page.keyboard.press('Control+v');
  // So large a paste is shown first; what counts is from the word to do it.
  await page.getByRole('dialog', { name: /^Paste / }).waitFor();
  await startWatch(page, {
    on: 'keydown',
    key: 'Enter',
    cell: { row: 0, path: 'option1', text: `Pasted ${round} 0` },
    isStep: true,
  });
  await page.keyboard.press('Enter');
  return watched(page);
}

/** Every cell of a column, by a text that is typed and filled. */
async function replace(page: Page, round: number): Promise<Watched> {
  await cell(page, 'option2').click();
  await page.keyboard.press('Control+Space');
  await page.keyboard.type(`Filled ${round}`);
  const watch: Watch = {
    on: 'keydown',
    key: 'Enter',
    cell: { row: 0, path: 'option2', text: `Filled ${round}` },
    isStep: true,
  };
  await startWatch(page, watch);
  await page.keyboard.press('Control+Enter');
  return watched(page);
}

async function undo(page: Page, what: string): Promise<Watched> {
  const path = what === 'Pasted' ? 'option1' : 'option2';
  const text = await cell(page, path).innerText();
  await cell(page, path).click();
  await startWatch(page, { on: 'keydown', key: 'z', cell: { row: 0, path, text, not: true }, isStep: true });
  await page.keyboard.press('Control+z');
  return watched(page);
}

function cell(page: Page, path: string) {
  return page.locator(`.ag-row[row-index="0"] .ag-cell[col-id="${path}"]`);
}
