import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Aisle, launch } from './launch';
import { createWorkspace } from './workspaceWindow';

/** The grid by mouse and keyboard: what a coordinator knows from a spreadsheet. */
let aisle: Aisle;
let page: Page;

const ROWS = 6;

beforeAll(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
  await page.getByText('No products yet').waitFor();
  for (let row = 0; row < ROWS; row++) {
    await page.keyboard.press('Control+Enter');
    await cell(row, 'title').waitFor();
  }
});

afterAll(() => aisle.dispose());

function cell(row: number, path: string, of: Page = page): Locator {
  return of.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${path}"]`);
}

function header(path: string): Locator {
  return page.locator(`.ag-header-cell[col-id="${path}"]`);
}

async function texts(path: string, of: Page = page): Promise<string[]> {
  const rows = await of.locator('.ag-center-cols-container .ag-row, .ag-row').evaluateAll((elements, id) => {
    const shown = new Map<number, string>();
    for (const element of elements) {
      const found = element.querySelector(`.ag-cell[col-id="${id}"]`);
      if (found !== null) shown.set(Number(element.getAttribute('row-index')), found.textContent ?? '');
    }
    return [...shown].sort(([left], [right]) => left - right).map(([, text]) => text);
  }, path);
  return rows;
}

async function shows(path: string, expected: string[]): Promise<void> {
  await expect.poll(() => texts(path)).toEqual(expected);
}

/** Text on the real clipboard of the system, as if another program had copied it. */
function putOnClipboard(text: string): Promise<void> {
  return aisle.app.evaluate(({ clipboard }, value) => clipboard.writeText(value), text);
}

function clipboardText(): Promise<string> {
  return aisle.app.evaluate(({ clipboard }) => clipboard.readText());
}

async function pasteAt(row: number, path: string, text: string): Promise<void> {
  await putOnClipboard(text);
  await cell(row, path).click();
  await page.keyboard.press('Control+v');
}

const TITLES = ['Mug, sage', 'Apron, ink', 'Towel, stone', 'Mug, ink', 'Bowl', 'Candle'];

describe('in order', () => {
  test('typing replaces, Enter goes down, Tab goes right, Escape leaves it', async () => {
    await cell(0, 'title').click();
    await page.keyboard.type('Mug');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Apron');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('not this');
    await page.keyboard.press('Escape');
    await shows('handle', ['', '', '', '', '', '']);
    await shows('title', ['Mug', 'Apron', '', '', '', '']);
    await cell(0, 'title').dblclick();
    await page.keyboard.type(', sage');
    await page.keyboard.press('Enter');
    await shows('title', ['Mug, sage', 'Apron', '', '', '', '']);
  });

  test('undo and redo take an edit back and do it again', async () => {
    await page.keyboard.press('Control+z');
    await shows('title', ['Mug', 'Apron', '', '', '', '']);
    await page.keyboard.press('Control+Shift+z');
    await shows('title', ['Mug, sage', 'Apron', '', '', '', '']);
  });

  test('a column from a spreadsheet is pasted as one step', async () => {
    await pasteAt(0, 'title', `${TITLES.join('\r\n')}\r\n`);
    await shows('title', TITLES);
    await page.keyboard.press('Control+z');
    await shows('title', ['Mug, sage', 'Apron', '', '', '', '']);
    await page.keyboard.press('Control+Shift+z');
    await shows('title', TITLES);
  });

  test('a range by Shift and arrows is copied and pasted at another cell', async () => {
    await cell(0, 'title').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 cells in 3 rows').waitFor();
    await page.keyboard.press('Control+c');
    expect(await clipboardText()).toBe(TITLES.slice(0, 3).join('\n'));
    await cell(0, 'productType').click();
    await page.keyboard.press('Control+v');
    await shows('productType', [...TITLES.slice(0, 3), '', '', '']);
  });

  test('a range by mouse is filled with one value and cleared by Delete', async () => {
    const [from, to] = [
      await cell(1, 'productType').boundingBox(),
      await cell(4, 'productType').boundingBox(),
    ];
    if (from === null || to === null) throw new Error('The cells are not on the screen.');
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 10, { steps: 5 });
    await page.mouse.up();
    await putOnClipboard('Kitchen');
    await page.keyboard.press('Control+v');
    await shows('productType', ['Mug, sage', 'Kitchen', 'Kitchen', 'Kitchen', 'Kitchen', '']);
    await page.keyboard.press('Delete');
    await shows('productType', ['Mug, sage', '', '', '', '', '']);
  });

  test('Ctrl+D fills down, Ctrl+Enter fills the selection with what was typed', async () => {
    await cell(0, 'productType').click();
    await cell(2, 'productType').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+d');
    await shows('productType', ['Mug, sage', 'Mug, sage', 'Mug, sage', '', '', '']);
    await page.keyboard.type('Home');
    await page.keyboard.press('Control+Enter');
    await shows('productType', ['Home', 'Home', 'Home', '', '', '']);
  });

  test('the corner of the selection is dragged to fill', async () => {
    await cell(2, 'productType').click();
    const handle = await cell(2, 'productType').locator('.aisle-fill-handle').boundingBox();
    const to = await cell(4, 'productType').boundingBox();
    if (handle === null || to === null) throw new Error('The cells are not on the screen.');
    await page.mouse.move(handle.x + 3, handle.y + 3);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 10, { steps: 5 });
    await page.mouse.up();
    await shows('productType', ['Home', 'Home', 'Home', 'Home', 'Home', '']);
    await page.keyboard.press('Control+z');
    await shows('productType', ['Home', 'Home', 'Home', '', '', '']);
  });

  test('long text opens beside its row and is kept by Ctrl+Enter', async () => {
    await cell(0, 'title').click();
    await page.keyboard.press('End');
    for (let step = 0; step < 20; step++) {
      if ((await page.locator('.ag-cell:focus').getAttribute('col-id')) === 'seoDescription') break;
      await page.keyboard.press('ArrowLeft');
    }
    await page.keyboard.type('For tea & more');
    const [panel, edited] = [
      await page.getByRole('dialog', { name: 'Edit SEO description' }).boundingBox(),
      await cell(0, 'seoDescription').boundingBox(),
    ];
    expect(panel?.y).toBeGreaterThanOrEqual((edited?.y ?? 0) + (edited?.height ?? 0));
    await page.getByText('14 characters · 14 bytes').waitFor();
    await page.keyboard.press('Control+Enter');
    await shows('seoDescription', ['For tea & more', '', '', '', '', '']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Home');
  });

  test('a choice is picked from its list', async () => {
    await cell(0, 'status').click();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Active' }).click();
    await shows('status', ['Active', '', '', '', '', '']);
  });

  test('what is no value of its kind is kept, marked and said', async () => {
    await pasteAt(1, 'status', 'Someday\nDraft');
    await page.getByRole('dialog', { name: 'Paste 2 cells in Status' }).getByText('Kept as typed').waitFor();
    await page.keyboard.press('Enter');
    await shows('status', ['Active', 'Someday', 'Draft', '', '', '']);
    expect(await cell(1, 'status').getAttribute('class')).toContain('aisle-invalid');
    expect(await cell(1, 'status').getAttribute('aria-description')).toContain('not a valid value');
    await page.getByText('1 cell kept as typed').waitFor();
  });

  test('headers sort, with Shift by a second column, and an edit moves no row until asked', async () => {
    await header('title').click();
    const sorted = ['Apron, ink', 'Bowl', 'Candle', 'Mug, ink', 'Mug, sage', 'Towel, stone'];
    await shows('title', sorted);
    expect(await header('title').getAttribute('aria-sort')).toBe('ascending');
    await cell(0, 'title').click();
    await page.keyboard.type('Zither');
    await page.keyboard.press('Enter');
    await shows('title', ['Zither', ...sorted.slice(1)]);
    await page.getByRole('button', { name: 'Re-apply sort and filter' }).click();
    await shows('title', [...sorted.slice(1), 'Zither']);
    await page.keyboard.press('Control+z');
    await header('title').click();
    await header('title').click();
    await shows('title', TITLES);
  });

  test('a filter by value, and quick search', async () => {
    await header('productType').hover();
    await page.getByRole('button', { name: 'Filter Product type' }).click();
    await page.getByRole('checkbox', { name: 'Empty' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await shows('title', TITLES.slice(0, 3));
    await page.getByText('3 of 6', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Remove filter Product type/ }).click();
    await page.keyboard.press('Control+Shift+f');
    await page.keyboard.type('mug');
    await shows('title', ['Mug, sage', 'Mug, ink']);
    await page.keyboard.press('Escape');
    await shows('title', TITLES);
  });

  test('rows are duplicated and deleted, and come back', async () => {
    await cell(4, 'title').click();
    await page.keyboard.press('Control+Shift+D');
    await shows('title', [...TITLES, 'Bowl']);
    await page.keyboard.press('Control+Delete');
    await shows('title', TITLES);
    await page.keyboard.press('Control+z');
    await shows('title', [...TITLES, 'Bowl']);
    await page.keyboard.press('Control+z');
    await shows('title', TITLES);
  });

  test('saved views, hidden and pinned columns survive a restart', async () => {
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Handle' }).click();
    await page.getByRole('button', { name: 'Pin Status' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => header('handle').count()).toBe(0);
    await cell(0, 'productType').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Filter by this value' }).click();
    await shows('title', TITLES.slice(0, 3));
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Save this view…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Home goods');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Remove all' }).click();
    await shows('title', TITLES);
    await aisle.close();
    page = await aisle.start();
    await cell(0, 'title').waitFor();
    await shows('title', TITLES);
    expect(await header('handle').count()).toBe(0);
    expect(await cell(0, 'status').evaluate((element) => element.className)).toContain('pinned');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Home goods' }).click();
    await shows('title', TITLES.slice(0, 3));
  });
});
