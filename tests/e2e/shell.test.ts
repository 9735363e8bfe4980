import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Aisle, launch } from './launch';
import { openedWindow } from './workspaceWindow';

let aisle: Aisle;

beforeEach(async () => {
  aisle = await launch();
});

afterEach(() => aisle.dispose());

const desk = (window: Page, name: RegExp) =>
  window.getByRole('navigation', { name: 'Desks' }).getByRole('button', { name });
const tabs = (window: Page) =>
  window.getByRole('tablist', { name: 'Open tabs' }).getByRole('tab').allTextContents();
const rootData = (window: Page, key: string) =>
  window.evaluate((name) => document.documentElement.dataset[name], key);

function createWorkspace(name: string): Promise<Page> {
  return openedWindow(aisle, async () => {
    await aisle.window.getByRole('textbox', { name: 'Name of the new workspace' }).fill(name);
    await aisle.window.keyboard.press('Enter');
  });
}

test('the first start offers the sample, an empty workspace and a file; the keyboard is enough', async () => {
  expect(await rootData(aisle.window, 'ready')).toBe('start');
  const focused = aisle.window.locator(':focus');
  expect(await focused.textContent()).toBe('Open the sample workspace');
  await aisle.window.keyboard.press('Tab');
  await aisle.window.keyboard.type('Spring catalog');
  const window = await openedWindow(aisle, () => aisle.window.keyboard.press('Enter'));
  expect(await rootData(window, 'ready')).toBe('workspace');
  expect(await window.title()).toBe('Spring catalog – Aisle');
  expect(aisle.app.windows()).toHaveLength(1);
});

test('tabs, theme, density and side bar come back after a restart', async () => {
  const window = await createWorkspace('Spring catalog');
  await desk(window, /^Variants/).click();
  await desk(window, /^History/).click();
  await window.keyboard.press('Control+b');
  await window.getByRole('button', { name: 'Theme and density' }).click();
  await window.getByRole('menuitemradio', { name: 'Compact' }).click();
  await window.getByRole('button', { name: 'Theme and density' }).click();
  await window.getByRole('menuitemradio', { name: 'Dark' }).click();
  const again = await aisle.relaunch();
  expect(await tabs(again)).toEqual(['Products', 'Variants', 'History']);
  expect(await again.getByRole('tab', { selected: true }).first().textContent()).toBe('History');
  expect(await rootData(again, 'density')).toBe('compact');
  expect(await rootData(again, 'theme')).toBe('dark');
  expect(await desk(again, /^Variants/).textContent()).toBe('');
});

test('every command is one key away', async () => {
  const window = await createWorkspace('Spring catalog');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('suppliers');
  await window.keyboard.press('Enter');
  expect(await tabs(window)).toEqual(['Products', 'Suppliers']);
  await window.keyboard.press('Control+w');
  expect(await tabs(window)).toEqual(['Products']);
  await window.keyboard.press('?');
  await window.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Close tab').waitFor();
  await window.keyboard.press('Escape');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the native menus run the same commands', async () => {
  const window = await createWorkspace('Spring catalog');
  await aisle.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.about')?.click());
  await window.getByRole('dialog', { name: 'About Aisle' }).getByText('MIT').waitFor();
  await window.getByRole('button', { name: 'Third-party notices' }).click();
  await window.getByRole('dialog', { name: 'Third-party notices' }).getByText('react').first().waitFor();
});

test('a file begins a workspace of its name and waits there for the import', async () => {
  const file = join(aisle.userData, 'spring-prices.csv');
  writeFileSync(file, 'Handle,Title\nlinen-shirt,Linen shirt\n');
  await aisle.answerOpenDialog(file);
  const window = await openedWindow(aisle, () =>
    aisle.window.getByRole('button', { name: 'Choose files' }).click(),
  );
  expect(await window.title()).toBe('spring-prices – Aisle');
  await window.getByRole('tab', { name: 'Import', selected: true }).waitFor();
  await window.getByText('spring-prices.csv').first().waitFor();
});

test('a file dropped on the start window reaches the new workspace', async () => {
  const window = await openedWindow(aisle, () =>
    aisle.window.evaluate(() => {
      const files = new DataTransfer();
      files.items.add(new File(['Handle,Title\nlinen-shirt,Linen shirt\n'], 'dropped.csv'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true }));
    }),
  );
  expect(await window.title()).toBe('dropped – Aisle');
  await window.getByText('dropped.csv').first().waitFor();
});

test('a workspace is left for the start screen, renamed and opened again', async () => {
  const window = await createWorkspace('Spring catalog');
  await window.getByRole('button', { name: 'Workspace Spring catalog' }).click();
  await window.getByRole('menuitem', { name: 'Rename workspace…' }).click();
  await window.getByRole('textbox', { name: 'Name' }).fill('Autumn catalog');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'Workspace Autumn catalog' }).click();
  const start = await openedWindow(aisle, () =>
    window.getByRole('menuitem', { name: 'Switch workspace…' }).click(),
  );
  const row = start.getByRole('button', { name: /Autumn catalog/ });
  expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
  const again = await openedWindow(aisle, () => start.keyboard.press('Enter'));
  expect(await again.title()).toBe('Autumn catalog – Aisle');
});
