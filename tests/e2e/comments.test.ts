import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Aisle, launch } from './launch';
import { looksRight } from './looks';
import { openedWindow } from './workspaceWindow';

/** Comments by mouse and keyboard, on the sample workspace. */
let aisle: Aisle;
let page: Page;

beforeAll(async () => {
  aisle = await launch();
  page = await openedWindow(aisle, () => aisle.window.keyboard.press('Enter'));
  page.setDefaultTimeout(20_000);
  await cell(0, 'title').waitFor();
});

afterAll(() => aisle.dispose());

const cell = (row: number, path: string) =>
  page.locator(`[data-grid="product"] .ag-row[row-index="${row}"] .ag-cell[col-id="${path}"]`);
const panel = () => page.getByRole('tabpanel', { name: /^Comments/ });

async function desk(name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Desks' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

test('a comment on a cell by the keyboard, with its mark, an answer, and an end', async () => {
  await cell(0, 'title').click();
  await page.keyboard.press('Shift+F2');
  const text = panel().getByRole('textbox', { name: 'Comment' });
  await expect.poll(() => text.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('Too long for the marketplace');
  await page.keyboard.press('Control+Enter');
  await panel().getByText('Too long for the marketplace').waitFor();
  await expect
    .poll(() => cell(0, 'title').getAttribute('aria-description'))
    .toContain('Comment: Too long for the marketplace');
  await panel().getByRole('textbox', { name: 'Your name' }).fill('Ada');
  await panel().getByRole('button', { name: 'Answer', exact: true }).click();
  await page.keyboard.type('Cut to 150 characters');
  await page.keyboard.press('Control+Enter');
  await panel().getByText('Cut to 150 characters').waitFor();
  await panel().getByText('Ada', { exact: true }).waitFor();
  await looksRight(page, 'comments', '[role="tabpanel"] [role="tabpanel"], aside');
  await panel().getByRole('button', { name: 'Resolve' }).click();
  await panel().getByRole('button', { name: 'Reopen' }).waitFor();
  await expect
    .poll(async () => (await cell(0, 'title').getAttribute('aria-description')) ?? '')
    .not.toContain('Comment:');
  await panel().getByRole('button', { name: 'Reopen' }).click();
  await panel().getByRole('button', { name: 'Resolve' }).waitFor();
});

test('it survives the undo of an edit, and goes and comes back with its record', async () => {
  const title = (await cell(0, 'title').textContent()) ?? '';
  await cell(0, 'title').click();
  await page.keyboard.type('Other');
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name: 'Other', exact: true }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('gridcell', { name: title, exact: true }).first().waitFor();
  await cell(0, 'title').click();
  await panel().getByText('Too long for the marketplace').waitFor();
  await page.keyboard.press('Control+Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => cell(0, 'title').textContent()).not.toBe(title);
  await desk('Comments');
  await page.getByText('No comments yet').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Too long for the marketplace').waitFor();
});

test('the open comments of the workspace lead to their records', async () => {
  await desk('Comments');
  await page.getByText('1 open').waitFor();
  await looksRight(page, 'comments-desk', 'main');
  await page.getByRole('heading', { level: 2 }).getByRole('button').first().click();
  await page
    .getByRole('region', { name: 'Comments and history' })
    .getByText('Cut to 150 characters')
    .waitFor();
  await looksRight(page, 'comments-record', 'main');
  await page.getByRole('button', { name: 'Resolve' }).click();
  await desk('Comments');
  await page.getByText('All comments are resolved.').waitFor();
});
