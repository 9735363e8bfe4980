import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Aisle, launch } from './launch';
import { createWorkspace } from './workspaceWindow';

/** Transformations of the selected cells by mouse and keyboard: each family of operations, and recipes. */
let aisle: Aisle;
let page: Page;

const TITLES = ['  red   MUG ', 'blue apron', 'towel'];

beforeAll(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
  await page.getByText('No products yet').waitFor();
  await addRows('title', TITLES);
  await desk(/^Variants/);
  await page.getByText('No variants yet').waitFor();
  await addRows('sku', ['A', 'B', 'C']);
  await paste('option1', ['Red / M', 'Blue / L / long', 'Green']);
  await paste('price', ['9.99', '12.40', 'ask us']);
});

afterAll(() => aisle.dispose());

const desk = (name: RegExp): Promise<void> =>
  page.getByRole('navigation', { name: 'Desks' }).getByRole('button', { name }).click();

function cell(row: number, path: string): Locator {
  return page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${path}"]:visible`);
}

async function addRows(path: string, texts: readonly string[]): Promise<void> {
  for (let row = 0; row < texts.length; row++) {
    await page.keyboard.press('Control+Enter');
    await cell(row, path).waitFor();
  }
  await paste(path, texts);
}

async function paste(path: string, texts: readonly string[]): Promise<void> {
  await aisle.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), texts.join('\n'));
  await cell(0, path).click();
  await page.keyboard.press('Control+v');
  const last = texts.at(-1)?.trim() ?? '';
  await vi.waitFor(
    async () => {
      // What is no amount is looked at before it is pasted.
      if (await page.getByRole('dialog', { name: /^Paste / }).isVisible()) await page.keyboard.press('Enter');
      expect((await cell(texts.length - 1, path).innerText()).trim()).toBe(last);
    },
    { timeout: 10_000 },
  );
}

async function texts(path: string): Promise<string[]> {
  return Promise.all([0, 1, 2].map((row) => cell(row, path).innerText()));
}

async function select(path: string): Promise<void> {
  await cell(0, path).click();
  await cell(2, path).click({ modifiers: ['Shift'] });
}

const dialog = (): Locator => page.getByRole('dialog', { name: 'Transform cells' });
const add = async (name: string): Promise<void> => {
  await dialog().getByRole('button', { name: 'Add an operation' }).click();
  await page.getByRole('menuitem', { name }).click();
};
const apply = async (cells: number): Promise<void> => {
  await dialog()
    .getByRole('button', { name: `Transform ${cells} cell${cells === 1 ? '' : 's'}` })
    .click();
  await dialog().waitFor({ state: 'detached' });
};
const choose = async (label: string, option: string): Promise<void> => {
  await dialog().getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).first().click();
};

/** A picture of the workspace's window, where a folder for pictures is given. */
async function shot(name: string): Promise<void> {
  const folder = process.env.AISLE_SHOTS;
  if (folder !== undefined && folder !== '') await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function violations(): Promise<unknown[]> {
  const { source } = await import('axe-core');
  await page.evaluate(source);
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: Axe }).axe;
    const { violations: found } = await axe.run(document);
    return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  });
}
interface Axe {
  run: (root: Document) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

describe('in order', () => {
  test('prices: percent, an ending, and what is no price is left alone', async () => {
    await select('price');
    await page.keyboard.press('Control+Shift+t');
    await add('Calculate');
    await dialog().getByRole('textbox', { name: 'Calculation' }).fill('ten more');
    await dialog()
      .getByText(/“ten more” is no calculation/)
      .first()
      .waitFor();
    await dialog().getByRole('textbox', { name: 'Calculation' }).fill('+10 %');
    await add('Calculate');
    await dialog().getByRole('textbox', { name: 'Calculation' }).nth(1).fill('round to .99');
    await dialog().getByText('Changed 2 · unchanged 0 · not valid 0 · left alone 1').waitFor();
    await dialog().getByText('No number stands here.').waitFor();
    await shot('transform-light');
    expect(await violations()).toEqual([]);
    await apply(2);
    await expect
      .poll(async () => (await texts('price')).map((text) => text.replace(/[^\d.a-z ]/g, '').trim()))
      .toEqual(['10.99', '13.99', 'ask us']);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await texts('price'))[1]).toContain('12.40');
  });

  test('a column is split into several', async () => {
    await select('option1');
    await cell(1, 'option1').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Transform…' }).click();
    await choose('Into', 'Several columns, split');
    await dialog().getByRole('textbox', { name: 'Parted by' }).fill('/');
    await choose('Column 1', 'Option 1 value');
    await choose('Column 2', 'Option 2 value');
    await dialog().getByText('Changed 4 · unchanged 1').waitFor();
    await apply(4);
    await expect.poll(() => texts('option1')).toEqual(['Red', 'Blue', 'Green']);
    expect(await texts('option2')).toEqual(['M', 'L / long', '']);
  });

  test('columns are joined by a template; the fields of the parent are there too', async () => {
    await cell(0, 'option1').click();
    await cell(1, 'option1').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+Shift+t');
    await add('Write a template');
    await dialog().getByRole('textbox', { name: 'Template' }).fill('{{colour}}');
    await dialog()
      .getByText(/A variant has no field “colour”/)
      .first()
      .waitFor();
    await dialog()
      .getByRole('textbox', { name: 'Template' })
      .fill('{{sku}}: {{Option 1 value}} {{option2}} {{product.title|"–"}}');
    await choose('Into', 'Another column');
    await choose('Column', 'Option 2 value');
    await dialog().getByText('Changed 2').waitFor();
    await apply(2);
    await expect.poll(() => texts('option2')).toEqual(['A: Red M –', 'B: Blue L / long –', '']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => texts('option2')).toEqual(['M', 'L / long', '']);
  });

  test('texts: trimmed, put in case, a pattern, a prefix; saved as a recipe', async () => {
    await page.getByRole('tab', { name: 'Products' }).click();
    await select('title');
    await page.keyboard.press('Control+Shift+t');
    await add('Trim spaces');
    await add('Change case');
    await choose('Letters', 'Sentence case');
    await add('Find and replace');
    await dialog().getByRole('textbox', { name: 'Find' }).fill('(\\w+) (\\w+)');
    await dialog().getByRole('textbox', { name: 'Replace by' }).fill('$2, $1');
    await dialog().getByRole('checkbox', { name: 'Regular expression' }).click();
    await add('Put before');
    await dialog().getByRole('textbox', { name: 'Text' }).fill('New: ');
    await dialog().getByText('New: apron, Blue').waitFor();
    await dialog().getByRole('button', { name: 'Save as a recipe' }).click();
    await page
      .getByRole('dialog', { name: 'Save as a recipe' })
      .getByRole('textbox', { name: 'Name' })
      .fill('Tidy titles');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Save as a recipe' }).waitFor({ state: 'detached' });
    await dialog().getByRole('combobox', { name: 'Recipe' }).getByText('Tidy titles').waitFor();
    await apply(3);
    await expect.poll(() => texts('title')).toEqual(['New: mug, Red', 'New: apron, Blue', 'New: Towel']);
  });

  test('a pattern that never ends is ended', async () => {
    await paste('title', [`${'a'.repeat(40)}!`, 'b', 'c']);
    await select('title');
    await page.keyboard.press('Control+Shift+t');
    await add('Find and replace');
    await dialog().getByRole('checkbox', { name: 'Regular expression' }).click();
    await dialog().getByRole('textbox', { name: 'Find' }).fill('(a+)+$');
    await dialog()
      .getByText(/The pattern “\(a\+\)\+\$” takes too long/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });

  test('after a restart the recipe runs from the palette on another selection, is renamed and deleted', async () => {
    page = await aisle.relaunch();
    await page.getByRole('tab', { name: 'Variants' }).click();
    await select('option1');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('tidy titles');
    await page.keyboard.press('Enter');
    await dialog().getByText('Changed 3').waitFor();
    await dialog().getByRole('button', { name: 'Rename the recipe' }).click();
    await page
      .getByRole('dialog', { name: 'Rename the recipe' })
      .getByRole('textbox', { name: 'Name' })
      .fill('Tidy');
    await page.keyboard.press('Enter');
    await dialog().getByRole('combobox', { name: 'Recipe' }).getByText('Tidy', { exact: true }).waitFor();
    await apply(3);
    await expect.poll(() => texts('option1')).toEqual(['New: Red', 'New: Blue', 'New: Green']);
    await page.keyboard.press('Control+Shift+t');
    await dialog().getByRole('combobox', { name: 'Recipe' }).click();
    await page.getByRole('option', { name: /^Tidy/ }).click();
    await dialog().getByRole('button', { name: 'Delete the recipe' }).click();
    await dialog().getByRole('combobox', { name: 'Recipe' }).getByText('None saved yet').waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });

  test('in the dark, and dates', async () => {
    await page.getByRole('button', { name: 'Theme and density' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await paste('option1', ['3.11.26', 'Nov 3, 2026', 'soon']);
    await select('option1');
    await page.keyboard.press('Control+Shift+t');
    await add('Read as a date');
    await add('Shift dates');
    await dialog().getByRole('spinbutton', { name: 'Days' }).fill('28');
    await dialog().getByText('Changed 2 · unchanged 0 · not valid 0 · left alone 1').waitFor();
    await shot('transform-dark');
    expect(await violations()).toEqual([]);
    await apply(2);
    await expect.poll(() => texts('option1')).toEqual(['2026-12-01', '2026-12-01', 'soon']);
  });
});
