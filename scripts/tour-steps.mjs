import path from 'node:path';
import { READY } from './launch.mjs';
import { ROOT } from './root.mjs';

/**
 * @typedef {object} Stage
 * @property {import('playwright-core').ElectronApplication} app
 * @property {import('playwright-core').Page} window the one in front: opening a workspace puts another there
 * @property {string} out the folder for files that a step hands on, an absolute path
 */

/**
 * @typedef {object} Step
 * @property {string} name names the screenshot
 * @property {string} title what the coordinator has just done
 * @property {boolean} [leaves] the step writes a file into `out`
 * @property {(stage: Stage) => Promise<void>} run returns when the screen shows the result
 */

/** What the tour brings in, and hands on again with one cell changed. */
export const IMPORTED = path.join(ROOT, 'resources/sample/files/new-arrivals-shopify.csv');
export const EXPORTED = 'new-arrivals-shopify.csv';
export const EDIT = { from: 'Quirl Rolling Pin', to: 'Quirl Rolling Pin, Cherry, 45 cm' };
const PAGE = /^app:\/\/bundle\/index\.html/;
const FILLED_ROWS = 3;

/** The first title in the grid that holds this text. @param {import('playwright-core').Page} window @param {string} text */
function cell(window, text) {
  return window.locator('.ag-cell[col-id="title"]').filter({ hasText: text }).first();
}

/**
 * A cell in the row of a title. The parts of a row that are pinned and that are not are elements of their own.
 * @param {import('playwright-core').Page} window @param {string} title @param {string} column
 */
async function cellBeside(window, title, column) {
  const row = window.locator('.ag-row').filter({ has: cell(window, title) });
  const index = await row.first().getAttribute('row-index');
  return window.locator(`.ag-row[row-index="${index}"] .ag-cell[col-id="${column}"]`).first();
}

/** The app asks its system for a file, and no mouse reaches such a dialog: it is answered from here. @param {Stage} stage @param {string} file */
async function answerOpenDialog({ app }, file) {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
}

/** @param {Stage} stage @param {string} file */
async function answerSaveDialog({ app }, file) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
}

/** Narrows the grid to some rows. @param {import('playwright-core').Page} window @param {string} text */
async function search(window, text) {
  await window.keyboard.press('Control+Shift+f');
  await window.keyboard.press('Control+a');
  await window.keyboard.type(text);
}

/** The main job, in order. @type {Step[]} */
export const STEPS = [
  {
    name: 'start',
    title: 'Aisle has started',
    run: async ({ window }) => {
      await window.waitForSelector(READY, { state: 'attached' });
    },
  },
  {
    name: 'sample',
    title: 'The sample workspace is open',
    run: async (stage) => {
      const opened = stage.app.waitForEvent('window', {
        predicate: (page) => page.waitForURL(PAGE).then(() => true),
      });
      await stage.window.getByRole('button', { name: 'Open the sample workspace' }).click();
      stage.window = await opened;
      await stage.window.waitForSelector(READY, { state: 'attached' });
      const title = stage.window.locator('.ag-cell[col-id="title"]').first();
      await title.click();
      const form = stage.window.getByRole('textbox', { name: 'Title' });
      await form.and(stage.window.locator(`[value="${await title.innerText()}"]`)).waitFor();
    },
  },
  {
    name: 'preview',
    title: 'A file of new arrivals was chosen, and shows what it would change',
    run: async (stage) => {
      await answerOpenDialog(stage, IMPORTED);
      await stage.window.keyboard.press('Control+i');
      await stage.window.getByRole('button', { name: /^Import \d+ rows$/ }).waitFor();
      await stage.window.getByRole('button', { name: /^Changed/ }).click();
    },
  },
  {
    name: 'import',
    title: 'It was imported as one step; a ragged row was refused',
    run: async ({ window }) => {
      await window.getByRole('button', { name: /^Import \d+ rows$/ }).click();
      await window.getByRole('region', { name: 'Outcome' }).waitFor();
    },
  },
  {
    name: 'edit',
    title: 'A title was typed over in the grid',
    run: async ({ window }) => {
      await window.getByRole('button', { name: 'Show the records' }).click();
      await search(window, 'spring 2027');
      await cell(window, EDIT.from).click();
      await window.keyboard.type(EDIT.to);
      await window.keyboard.press('Enter');
      await cell(window, EDIT.to).waitFor();
    },
  },
  {
    name: 'fill',
    title: 'A value was filled down over a range, as one step',
    run: async ({ window }) => {
      await (await cellBeside(window, EDIT.to, 'productType')).click();
      for (let row = 1; row < FILLED_ROWS; row += 1) await window.keyboard.press('Shift+ArrowDown');
      await window.keyboard.press('Control+d');
      await window.getByRole('button', { name: /^Undo: Fill/ }).waitFor();
    },
  },
  {
    name: 'undo',
    title: 'The filling was taken back, in one step',
    run: async ({ window }) => {
      await window.keyboard.press('Control+z');
      await window.getByRole('button', { name: /^Redo: Fill/ }).waitFor();
    },
  },
  {
    name: 'export',
    title: 'The imported file is to be handed on, with the edited cell',
    run: async ({ window }) => {
      await window.keyboard.press('Control+e');
      await window.getByRole('dialog', { name: 'Export' }).getByText(EDIT.to).waitFor();
    },
  },
  {
    name: 'done',
    title: `The file was written: ${EXPORTED}`,
    leaves: true,
    run: async (stage) => {
      await answerSaveDialog(stage, path.join(stage.out, EXPORTED));
      await stage.window.getByRole('button', { name: 'Save file' }).click();
      await stage.window.getByText(`Saved ${EXPORTED}`).first().waitFor();
    },
  },
];
