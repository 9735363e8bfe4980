import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { electronSwitches, requireElectron } from '../../scripts/launch.mjs';
import { ROOT } from '../../scripts/root.mjs';
import { type Aisle, launch } from './launch';
import { addProduct, expectTitles, retitle } from './productsScreen';
import { openedWindow, shot } from './workspaceWindow';

/** Whole workspaces, by mouse and keyboard: made, copied, exported, imported, deleted; and a second start of the app. */
let aisle: Aisle;
let folder: string;
/** The workspace's window that the later tests work in. */
let first: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aisle-workspaces-'));
  aisle = await launch();
});

afterAll(async () => {
  await aisle.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const menuOf = (start: Page, name: string) => start.getByRole('button', { name: `More for ${name}` });

async function choose(page: Page, name: string, item: string): Promise<void> {
  await menuOf(page, name).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** The dialog hides all else from the eyes of a screen reader: it must be gone first. */
async function gone(page: Page, name: string): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await menuOf(page, name).waitFor({ state: 'detached' });
}

async function backToStart(page: Page): Promise<Page> {
  await page.getByRole('button', { name: /^Workspace / }).click();
  return openedWindow(aisle, () => page.getByRole('menuitem', { name: 'Switch workspace…' }).click());
}

const idsIn = (part: string): string[] =>
  existsSync(join(aisle.userData, part)) ? readdirSync(join(aisle.userData, part)).sort() : [];

test('a workspace is renamed, duplicated, exported, imported and deleted from the start screen', async () => {
  await aisle.window.getByRole('textbox', { name: 'Name of the new workspace' }).fill('Shop');
  let window = await openedWindow(aisle, () => aisle.window.keyboard.press('Enter'));
  await addProduct(window, 'Kettle');
  await addProduct(window, 'Mug');
  let start = await backToStart(window);
  await shot(start, 'start-list');
  await choose(start, 'Shop', 'Rename…');
  await start.getByRole('textbox', { name: 'Name' }).fill('Kitchen');
  await start.keyboard.press('Enter');
  await choose(start, 'Kitchen', 'Duplicate…');
  await start.getByRole('dialog').waitFor();
  expect(await start.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Kitchen copy');
  await start.keyboard.press('Enter');
  await menuOf(start, 'Kitchen copy').waitFor();

  const file = join(folder, 'kitchen.aisle');
  await aisle.answerSaveDialog(file);
  await choose(start, 'Kitchen copy', 'Export to a file…');
  await start.getByText('Exported to kitchen.aisle').waitFor();
  expect(readdirSync(folder)).toEqual(['kitchen.aisle']);

  await choose(start, 'Kitchen copy', 'Delete…');
  const button = start.getByRole('button', { name: 'Delete workspace' });
  expect(await button.isDisabled()).toBe(true);
  await start.getByRole('textbox', { name: 'Type its name to delete it' }).fill('Kitchen');
  expect(await button.isDisabled()).toBe(true);
  await shot(start, 'delete-dialog');
  await start.getByRole('textbox', { name: 'Type its name to delete it' }).fill('Kitchen copy');
  await start.keyboard.press('Enter');
  await gone(start, 'Kitchen copy');
  expect(idsIn('workspaces')).toHaveLength(1);

  await aisle.answerOpenDialog(file);
  await start.getByRole('button', { name: 'Choose files' }).click();
  await start.getByText('It becomes a workspace of its own').waitFor();
  await shot(start, 'import-workspace');
  await start.getByRole('textbox', { name: 'Name' }).fill('Kitchen again');
  window = await openedWindow(aisle, () => start.keyboard.press('Enter'));
  expect(await window.title()).toBe('Kitchen again – Aisle');
  await expectTitles(window, ['Kettle', 'Mug']);
  expect(await window.getByText('rebuilt from the journal').count()).toBe(0);
  await window.keyboard.press('Control+z');
  await expectTitles(window, ['Kettle', '']);

  start = await backToStart(window);
  await choose(start, 'Kitchen again', 'Delete…');
  await start.getByRole('textbox', { name: 'Type its name to delete it' }).fill('Kitchen again');
  await start.keyboard.press('Enter');
  await gone(start, 'Kitchen again');
  await aisle.relaunch();
  await menuOf(aisle.window, 'Kitchen').waitFor();
  const [only] = idsIn('workspaces');
  expect(idsIn('workspaces')).toHaveLength(1);
  expect(idsIn('Partitions').filter((name) => name.startsWith('workspace-'))).toEqual([`workspace-${only}`]);
  expect(readFileSync(join(aisle.userData, 'preferences.json'), 'utf8')).not.toContain('Kitchen');
});

test('a file that is not what it says is refused, and nothing of it is left', async () => {
  const bytes = readFileSync(join(folder, 'kitchen.aisle'));
  bytes.fill(0x41, 60, 90);
  const hurt = join(folder, 'hurt.aisle');
  writeFileSync(hurt, bytes);
  const { window } = aisle;
  await aisle.answerOpenDialog(hurt);
  await window.getByRole('button', { name: 'Choose files' }).click();
  const importing = window.getByRole('button', { name: 'Import', exact: true });
  await importing.click();
  await window.getByText(/is damaged\. Nothing was imported/).waitFor();
  await shot(window, 'import-refused');
  await window.keyboard.press('Escape');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
  expect(idsIn('workspaces')).toHaveLength(1);
});

test('a second start brings the first to the front and opens the workspace file it was given', async () => {
  const window = await openedWindow(aisle, () =>
    aisle.window.getByRole('button', { name: /^KKitchen|Kitchen.*Opened/ }).click(),
  );
  const browser = await aisle.app.browserWindow(window);
  await browser.evaluate((main: Electron.BrowserWindow) => main.minimize());
  const again = spawn(
    requireElectron(),
    [...electronSwitches(), `--user-data-dir=${aisle.userData}`, ROOT, 'kitchen.aisle'],
    { cwd: folder, stdio: 'ignore' },
  );
  expect(await new Promise((resolve) => again.once('exit', resolve))).toBe(0);
  await window.getByText('It becomes a workspace of its own').waitFor();
  await vi.waitFor(async () =>
    expect(await browser.evaluate((main: Electron.BrowserWindow) => main.isMinimized())).toBe(false),
  );
  expect(aisle.app.windows().filter((page) => page.url().includes('index.html'))).toHaveLength(1);
  await window.getByRole('textbox', { name: 'Name' }).fill('From a second start');
  await window.keyboard.press('Enter');
  const opened = await openedWindow(aisle, () =>
    window.getByRole('button', { name: 'Open', exact: true }).click(),
  );
  expect(await opened.title()).toBe('From a second start – Aisle');
  await expectTitles(opened, ['Kettle', 'Mug']);
  first = opened;
});

test('two windows on one workspace stay in step', async () => {
  await first.getByRole('button', { name: /^Workspace / }).click();
  const second = await openedWindow(aisle, () => first.getByRole('menuitem', { name: 'New window' }).click());
  expect(await second.title()).toBe('From a second start – Aisle');
  await expectTitles(second, ['Kettle', 'Mug']);
  await retitle(second, 'Mug', 'Cup');
  await expectTitles(first, ['Kettle', 'Cup']);
  await addProduct(first, 'Towel');
  await expectTitles(second, ['Kettle', 'Cup', 'Towel']);
  await second.getByRole('gridcell', { name: 'Cup', exact: true }).click();
  await second.keyboard.press('Control+z');
  await second.keyboard.press('Control+z');
  await expectTitles(second, ['Kettle', 'Cup']);
  await expectTitles(first, ['Kettle', 'Cup']);
  await second.getByRole('button', { name: /^Workspace / }).click();
  await second.getByRole('menuitem', { name: 'Rename workspace…' }).click();
  await second.getByRole('textbox', { name: 'Name' }).fill('Together');
  await second.keyboard.press('Enter');
  await vi.waitFor(async () => expect(await first.title()).toBe('Together – Aisle'));
  const browser = await aisle.app.browserWindow(second);
  const closed = second.waitForEvent('close');
  await browser.evaluate((main: Electron.BrowserWindow) => main.close());
  await closed;
  await retitle(first, 'Cup', 'Mug');
  await expectTitles(first, ['Kettle', 'Mug']);
});

test('a snapshot shows what it would change, and is restored record by record or as a whole', async () => {
  await first.getByRole('navigation', { name: 'Desks' }).getByRole('button', { name: 'Snapshots' }).click();
  await first.getByRole('button', { name: 'Take a snapshot' }).first().click();
  await first.getByText('Nothing has changed since').waitFor();
  await first.getByRole('tab', { name: 'Products' }).click();
  await retitle(first, 'Mug', 'Broken mug');
  await retitle(first, 'Kettle', 'Broken kettle');
  await addProduct(first, 'Spoon');
  await first.getByRole('tab', { name: 'Snapshots' }).click();
  const list = first.getByRole('list', { name: 'Records that would be restored' });
  await list.getByRole('checkbox', { name: 'Restore Broken mug' }).waitFor();
  await list.getByRole('button', { name: 'Show the fields of Broken mug' }).click();
  await list.getByRole('table', { name: 'Fields' }).getByText('Mug', { exact: true }).waitFor();
  await first.getByRole('list', { name: 'Snapshots' }).getByText('2 change, 1 is removed').first().waitFor();
  await shot(first, 'snapshots-light');
  await first.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  await shot(first, 'snapshots-dark');
  await first.getByRole('checkbox', { name: 'Restore Broken mug' }).click();
  await first.getByRole('button', { name: 'Restore 1 record', exact: true }).click();
  await list.getByRole('checkbox', { name: 'Restore Broken mug' }).waitFor({ state: 'detached' });
  await first.getByRole('button', { name: 'Restore everything' }).click();
  await first.getByText('Nothing has changed since').waitFor();
  await first.getByRole('tab', { name: 'Products' }).click();
  await expectTitles(first, ['Kettle', 'Mug']);
  await first.keyboard.press('Control+z');
  await first.keyboard.press('Control+z');
  await expectTitles(first, ['Broken kettle', 'Broken mug', 'Spoon']);
});
