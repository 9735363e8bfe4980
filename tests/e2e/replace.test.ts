import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Aisle, launch } from './launch';
import { createWorkspace } from './workspaceWindow';

/** Find and replace by mouse and keyboard: over types, with ticks, by patterns, and with one that never ends. */
let aisle: Aisle;
let page: Page;

const TITLES = ['Red mug', 'Red apron', 'Towel, red', 'Bored bowl', `${'a'.repeat(40)}!`];

beforeAll(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
  await page.getByText('No products yet').waitFor();
  await addRows('title', TITLES);
  await pasteAt('description', ['<p class="red">A <b>red</b> &amp; round mug</p>']);
  await pasteAt('tags', ['red, sale', 'infrared']);
  await page
    .getByRole('navigation', { name: 'Desks' })
    .getByRole('button', { name: /^Variants/ })
    .click();
  await page.getByText('No variants yet').waitFor();
  await addRows('option1', ['red', 'blue']);
});

afterAll(() => aisle.dispose());

function cell(row: number, path: string): Locator {
  return page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${path}"]:visible`);
}

async function addRows(path: string, texts: readonly string[]): Promise<void> {
  for (let row = 0; row < texts.length; row++) {
    await page.keyboard.press('Control+Enter');
    await cell(row, path).waitFor();
  }
  await pasteAt(path, texts);
}

async function pasteAt(path: string, texts: readonly string[]): Promise<void> {
  await aisle.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), texts.join('\n'));
  await reveal(path);
  await page.keyboard.press('Control+v');
  const first = plain(texts[0] ?? '');
  await vi.waitFor(async () => expect(await cell(0, path).innerText()).toBe(first), { timeout: 10_000 });
}

/** Puts the cursor on the first row's cell of a column; columns out of sight are not drawn. */
async function reveal(path: string): Promise<void> {
  const [first = ''] = await page
    .locator('.ag-row[row-index="0"] .ag-cell:visible')
    .evaluateAll((cells) =>
      cells.map((each) => each.getAttribute('col-id') ?? '').filter((id) => id === 'title' || id === 'sku'),
    );
  await cell(0, first).click();
  for (let step = 0; step < 40; step++) {
    if ((await page.locator('.ag-cell:focus').getAttribute('col-id')) === path) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`There is no column “${path}” in view.`);
}

const plain = (html: string): string => html.replace(/<[^>]*>/g, '').replace('&amp;', '&');

async function shownTexts(path: string, count: number): Promise<string[]> {
  if ((await cell(0, path).count()) === 0) await reveal(path);
  return Promise.all(Array.from({ length: count }, (_, row) => cell(row, path).innerText()));
}

const dialog = (): Locator => page.getByRole('dialog', { name: 'Find and replace' });
const hits = (): Locator => dialog().getByRole('listbox', { name: 'Hits' });

async function openDialog(find: string, replacement: string): Promise<void> {
  await page.keyboard.press('Control+h');
  await dialog().getByRole('textbox', { name: 'Find' }).fill(find);
  await dialog().getByRole('textbox', { name: 'Replace by' }).fill(replacement);
}

/** What was ticked last is ticked again when the dialog opens anew. */
async function tick(name: string, isOn: boolean): Promise<void> {
  const box = dialog().getByRole('checkbox', { name });
  if ((await box.isChecked()) !== isOn) await box.click();
}
const setRegex = (isOn: boolean): Promise<void> => tick('Regular expression', isOn);

/** A picture of the workspace's window, where a folder for pictures is given. */
async function shot(name: string): Promise<void> {
  const folder = process.env.AISLE_SHOTS;
  if (folder !== undefined && folder !== '') await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function violations(): Promise<unknown[]> {
  const { source } = await import('axe-core');
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations: found } = await (
      globalThis as unknown as {
        axe: {
          run: (root: Document) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe.run(document);
    return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  });
}

describe('in order', () => {
  test('whole words over the workspace, one hit, one field and one record unticked', async () => {
    await openDialog('red', 'blue');
    await dialog().getByRole('radio', { name: 'The whole workspace' }).click();
    await tick('Whole words', true);
    await dialog().getByText('6 hits in 4 records').waitFor();
    await shot('replace-light');
    expect(await violations()).toEqual([]);
    // A field as a whole, by mouse; a record, by keyboard.
    await dialog().getByRole('checkbox', { name: 'Variants: Option 1 value (1)' }).click();
    await dialog().getByText('5 hits ticked, in 5 cells of 3 records').waitFor();
    await hits().getByText('Red apron').first().click();
    await page.keyboard.press('Space');
    await dialog().getByText('4 hits ticked, in 4 cells of 2 records').waitFor();
    await dialog().getByRole('button', { name: 'Replace', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await shownTexts('option1', 2)).toEqual(['red', 'blue']);
    await page.getByRole('tab', { name: 'Products' }).click();
    await expect
      .poll(() => shownTexts('title', 4))
      .toEqual(['blue mug', 'Red apron', 'Towel, blue', 'Bored bowl']);
    expect(await shownTexts('tags', 2)).toEqual(['blue, sale', 'infrared']);
    expect(await shownTexts('description', 1)).toEqual(['A blue & round mug']);
  });

  test('it was one step', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(() => shownTexts('title', 3)).toEqual(TITLES.slice(0, 3));
    await page.getByRole('button', { name: 'Undo: Paste' }).waitFor();
    expect(await shownTexts('tags', 1)).toEqual(['red, sale']);
    expect(await shownTexts('description', 1)).toEqual(['A red & round mug']);
  });

  test('a regular expression with groups, in the selected cells alone', async () => {
    await cell(0, 'title').click();
    await cell(1, 'title').click({ modifiers: ['Shift'] });
    await openDialog(String.raw`^(?<color>\w+) (\w+)$`, '$2 – $<color>');
    await setRegex(true);
    await dialog().getByText('2 hits in 2 records').waitFor();
    await dialog().getByRole('button', { name: 'Replace', exact: true }).click();
    await expect
      .poll(() => shownTexts('title', 4))
      .toEqual(['mug – Red', 'apron – Red', 'Towel, red', 'Bored bowl']);
  });

  test('a pattern that is none says so', async () => {
    await openDialog('(', '');
    await setRegex(true);
    await dialog().getByText('“(” is no regular expression: unterminated group.').first().waitFor();
    expect(await dialog().getByRole('button', { name: 'Replace', exact: true }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
  });

  test('a pattern that never ends is ended, and the window answers meanwhile', async () => {
    await openDialog('(a+)+$', 'x');
    await dialog().getByRole('radio', { name: 'The whole workspace' }).click();
    await setRegex(true);
    await dialog().getByRole('progressbar').waitFor();
    // While it runs the window takes what is typed.
    await dialog().getByRole('textbox', { name: 'Replace by' }).fill('y');
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('input:focus')?.value)).toBe(
      'y',
    );
    await dialog()
      .getByText(/The pattern “\(a\+\)\+\$” takes too long and was stopped after 2 seconds/)
      .waitFor();
    await shot('replace-endless');
    await dialog().getByRole('textbox', { name: 'Find' }).fill('a+!$');
    await dialog().getByText('1 hit in 1 record').waitFor();
    await page.keyboard.press('Escape');
  });

  test('Enter on a hit goes to its cell', async () => {
    await openDialog('infrared', '');
    await dialog().getByRole('radio', { name: 'The whole workspace' }).click();
    await tick('Whole words', false);
    await setRegex(false);
    await dialog().getByText('1 hit in 1 record').waitFor();
    await hits().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.ag-cell:focus').getAttribute('col-id')).toBe('tags');
    expect(await page.locator('.ag-cell:focus').innerText()).toBe('infrared');
  });

  test('Ctrl+F goes from cell to cell: Enter in the bar, F3 in the cells, round at the end', async () => {
    await cell(0, 'title').click();
    await page.keyboard.press('Control+f');
    const bar = page.getByRole('region', { name: 'Find in products' });
    await page.keyboard.type('RED');
    await bar.getByText('7 cells').waitFor();
    await page.keyboard.press('Enter');
    await bar.getByText('2 of 7').waitFor();
    await page.keyboard.press('Shift+Enter');
    await bar.getByText('1 of 7').waitFor();
    await page.keyboard.press('Shift+Enter');
    await bar.getByText('7 of 7').waitFor();
    await shot('find-bar');
    await page.keyboard.press('Escape');
    const focused = page.locator('.ag-cell:focus');
    await expect.poll(() => focused.innerText()).toBe('Bored bowl');
    await page.keyboard.press('F3');
    await expect.poll(() => focused.innerText()).toBe('mug – Red');
    await page.keyboard.press('Shift+F3');
    await expect.poll(() => focused.innerText()).toBe('Bored bowl');
    await page.keyboard.press('Control+f');
    await bar.getByRole('button', { name: 'Match case' }).click();
    await bar.getByRole('button', { name: 'Find and replace' }).click();
    expect(await dialog().getByRole('textbox', { name: 'Find' }).inputValue()).toBe('RED');
    expect(await dialog().getByRole('checkbox', { name: 'Match case' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await bar.getByRole('textbox', { name: 'Find' }).focus();
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
  });

  test('in the dark', async () => {
    await page.getByRole('button', { name: 'Theme and density' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await openDialog('e', 'E');
    await hits().waitFor();
    await shot('replace-dark');
    expect(await violations()).toEqual([]);
  });
});
