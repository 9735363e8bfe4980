import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Aisle, launch } from './launch';
import { looksRight } from './looks';
import { openedWindow } from './workspaceWindow';

/** Categories as a tree, by mouse and keyboard, on the sample workspace. */
let aisle: Aisle;
let page: Page;

beforeAll(async () => {
  aisle = await launch();
  page = await openedWindow(aisle, () => aisle.window.keyboard.press('Enter'));
  page.setDefaultTimeout(20_000);
  await page
    .getByRole('navigation', { name: 'Desks' })
    .getByRole('button', { name: /^Categories/ })
    .click();
  await page.getByRole('button', { name: 'Tree', exact: true }).click();
  await item(0).waitFor();
});

afterAll(() => aisle.dispose());

const item = (index: number) => page.getByRole('treeitem').nth(index);
const named = (name: string) => page.locator(`[role="treeitem"][data-name="${name}"]`);
const focused = () => page.locator('[role="treeitem"]:focus');

async function names(): Promise<string[]> {
  const labels = await page
    .getByRole('treeitem')
    .evaluateAll((items) =>
      items.map(
        (one) => `${'-'.repeat(Number(one.getAttribute('aria-level')) - 1)}${one.getAttribute('data-name')}`,
      ),
    );
  return labels;
}

/** The path that the record's own tab shows. */
async function pathOf(name: string): Promise<string> {
  await named(name).click();
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Path' });
  await field.waitFor();
  const path = await field.inputValue();
  await page.keyboard.press('Control+w');
  await named(name).waitFor();
  return path;
}

test('keys open, close and walk the tree', async () => {
  await item(0).click();
  await page.keyboard.press('End');
  await expect
    .poll(() => focused().getAttribute('data-name'))
    .toBe(await page.getByRole('treeitem').last().getAttribute('data-name'));
  await page.keyboard.press('Home');
  await expect.poll(() => focused().getAttribute('aria-expanded')).toBe('true');
  const open = (await names()).length;
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await names()).length).toBeLessThan(open);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await names()).length).toBe(open);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused().getAttribute('aria-level')).toBe('2');
  await looksRight(page, 'tree', 'main');
});

test('a category is added below, renamed, moved by keys; its paths follow in the same step', async () => {
  await page.keyboard.press('Home');
  const root = (await names())[0] ?? '';
  await page.keyboard.press('Insert');
  await page.getByRole('textbox', { name: 'Name' }).waitFor();
  await page.keyboard.type('Outer');
  await page.keyboard.press('Enter');
  await named('Outer').waitFor();
  await named('Outer').click();
  await page.keyboard.press('Insert');
  await page.getByRole('textbox', { name: 'Name' }).waitFor();
  await page.keyboard.type('Inner');
  await page.keyboard.press('Enter');
  await named('Inner').waitFor();
  expect(await pathOf('Inner')).toBe(`${root} > Outer > Inner`);
  await named('Outer').click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => named('Outer').getAttribute('aria-level')).toBe('1');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await names())[0]).toBe('Outer');
  await named('Outer').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('Top');
  await page.keyboard.press('Enter');
  await named('Top').waitFor();
  expect(await pathOf('Inner')).toBe('Top > Inner');
  await page.keyboard.press('Control+z');
  await named('Outer').waitFor();
  expect(await pathOf('Inner')).toBe('Outer > Inner');
});

test('a drag moves into another, and what would close a circle is refused with a sentence', async () => {
  await named('Outer').dragTo(named('Inner'));
  await page.getByText('“Outer” cannot be moved into “Inner”, which lies below it.').first().waitFor();
  const target = (await names()).find((name) => !name.startsWith('-') && name !== 'Outer') ?? '';
  await named('Outer').dragTo(named(target));
  await expect.poll(() => named('Outer').getAttribute('aria-level')).toBe('2');
  expect(await pathOf('Inner')).toBe(`${target} > Outer > Inner`);
});

test('what others refer to is seen before it is deleted', async () => {
  await named('Outer').click();
  await page.keyboard.press('Control+Delete');
  await page.getByRole('dialog').getByRole('heading', { name: '1 Category, in Parent' }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await named('Inner').click();
  await page.keyboard.press('Control+Delete');
  await named('Inner').waitFor({ state: 'detached' });
});
