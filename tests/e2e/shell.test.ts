import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Aisle, launch } from './launch';
import { looksRight } from './looks';
import { freshWorkspace, openedWindow } from './workspaceWindow';

let aisle: Aisle;

function withAppOfItsOwn(): void {
  beforeEach(async () => {
    aisle = await launch();
  });
  afterEach(() => aisle.dispose());
}

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

/** Adds a product through the grid and gives it a title: two steps. */
async function addProduct(window: Page, title: string): Promise<void> {
  const count = await window.evaluate(() => document.querySelectorAll('.ag-row').length);
  await window.getByRole('button', { name: 'New product' }).first().click();
  await window.waitForFunction((before) => document.querySelectorAll('.ag-row').length > before, count);
  await window.keyboard.type(title);
  await window.keyboard.press('Enter');
  await window.getByRole('gridcell', { name: title }).waitFor();
}

const workspaceFolder = (): string => {
  const [id] = readdirSync(join(aisle.userData, 'workspaces'));
  return join(aisle.userData, 'workspaces', id ?? '');
};

function deleteDatabase(): void {
  const [id] = readdirSync(join(aisle.userData, 'workspaces'));
  rmSync(join(aisle.userData, 'Partitions', `workspace-${id}`, 'IndexedDB'), { recursive: true });
}

/** Damages a step in the middle; what follows it stays readable. */
function overwriteMiddle(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0x58, Math.floor(bytes.length / 3), Math.floor(bytes.length / 3) + 24);
  writeFileSync(path, bytes);
}

describe('the first start', () => {
  withAppOfItsOwn();

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

  test('the sample opens with a life of its own, and without a word of repair', async () => {
    const window = await openedWindow(aisle, () => aisle.window.keyboard.press('Enter'));
    expect(await window.title()).toBe('Sample workspace – Aisle');
    await window.getByRole('gridcell').first().waitFor();
    expect(Number((await desk(window, /^Products/).textContent())?.replace('Products', ''))).toBeGreaterThan(
      50,
    );
    expect(await window.getByText('rebuilt').count()).toBe(0);
    await desk(window, /^History/).click();
    await window.getByRole('table', { name: 'Changed' }).first().waitFor();
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
        globalThis.dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true }));
      }),
    );
    expect(await window.title()).toBe('dropped – Aisle');
    await window.getByText('dropped.csv').first().waitFor();
  });
});

describe('a workspace', () => {
  let window: Page;

  beforeAll(async () => {
    aisle = await launch();
    window = aisle.window;
  });

  beforeEach(async () => {
    window = await freshWorkspace(aisle, window, 'Spring catalog');
  });

  afterAll(() => aisle.dispose());

  test('tabs, theme, density and side bar come back after a restart', async () => {
    await desk(window, /^Variants/).click();
    await desk(window, /^History/).click();
    await window.keyboard.press('Control+b');
    await window.getByRole('button', { name: 'Theme and density' }).click();
    await window.getByRole('menuitemradio', { name: 'Compact' }).click();
    await window.getByRole('button', { name: 'Theme and density' }).click();
    await window.getByRole('menuitemradio', { name: 'Dark' }).click();
    window = await aisle.relaunch();
    expect(await tabs(window)).toEqual(['Products', 'Variants', 'History']);
    expect(await window.getByRole('tab', { selected: true }).first().textContent()).toBe('History');
    expect(await rootData(window, 'density')).toBe('compact');
    expect(await rootData(window, 'theme')).toBe('dark');
    expect(await desk(window, /^Variants/).textContent()).toBe('');
  });

  test('every command is one key away', async () => {
    await window.keyboard.press('Control+k');
    await window.keyboard.type('suppliers');
    await window.keyboard.press('Enter');
    await expect.poll(() => tabs(window)).toEqual(['Products', 'Suppliers']);
    await window.keyboard.press('Control+w');
    await expect.poll(() => tabs(window)).toEqual(['Products']);
    await window.keyboard.press('?');
    await window.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Close tab').waitFor();
    await window.keyboard.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('the native menus run the same commands', async () => {
    await aisle.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.about')?.click());
    await window.getByRole('dialog', { name: 'About Aisle' }).getByText('MIT').waitFor();
    await window.getByRole('button', { name: 'Third-party notices' }).click();
    await window.getByRole('dialog', { name: 'Third-party notices' }).getByText('react').first().waitFor();
  });

  test('undo pressed faster than it works takes back one step after the other', async () => {
    for (const title of ['Linen shirt', 'Wool coat']) await addProduct(window, title);
    for (let step = 0; step < 3; step++) await window.keyboard.press('Control+z');
    await window.getByRole('button', { name: 'Undo: Add product' }).waitFor();
    await desk(window, /^Products\s*1$/).waitFor();
    for (let step = 0; step < 3; step++) await window.keyboard.press('Control+y');
    await window.getByRole('gridcell', { name: 'Wool coat' }).waitFor();
  });

  test('history shows what happened and takes back a step in the middle', async () => {
    await addProduct(window, 'Linen shirt');
    await addProduct(window, 'Wool coat');
    await desk(window, /^History/).click();
    const steps = window.getByRole('list', { name: 'Steps' }).getByRole('button');
    await steps.nth(3).waitFor();
    expect(await steps.count()).toBe(4);
    await steps.nth(2).click();
    await window.getByRole('table', { name: 'Changed' }).getByText('Linen shirt').first().waitFor();
    await window.getByRole('button', { name: 'Undo this step' }).click();
    await window.getByText('Undone', { exact: true }).first().waitFor();
    await window.getByRole('tab', { name: 'Products' }).click();
    await window.getByRole('gridcell', { name: 'Linen shirt' }).waitFor({ state: 'detached' });
  });

  test('a workspace is left for the start screen, renamed and opened again', async () => {
    await window.getByRole('button', { name: 'Workspace Spring catalog' }).click();
    await window.getByRole('menuitem', { name: 'Rename workspace…' }).click();
    await window.getByRole('textbox', { name: 'Name' }).fill('Autumn catalog');
    await window.keyboard.press('Enter');
    await window.getByRole('button', { name: 'Workspace Autumn catalog' }).click();
    const start = await openedWindow(aisle, () =>
      window.getByRole('menuitem', { name: 'Switch workspace…' }).click(),
    );
    const row = start.getByRole('button', { name: /^Autumn catalog/ });
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
    const again = await openedWindow(aisle, () => start.keyboard.press('Enter'));
    expect(await again.title()).toBe('Autumn catalog – Aisle');
  });
});

describe('damage', () => {
  withAppOfItsOwn();

  test('a deleted database is rebuilt, and a notice says so', async () => {
    const window = await createWorkspace('Spring catalog');
    await addProduct(window, 'Linen shirt');
    await aisle.close();
    deleteDatabase();
    const again = await aisle.start();
    await again.getByText('The database was rebuilt from the journal').waitFor();
    await again.getByRole('gridcell', { name: 'Linen shirt' }).waitFor();
    await aisle.relaunch();
    await aisle.window.getByRole('gridcell', { name: 'Linen shirt' }).waitFor();
    expect(await aisle.window.getByText('The database was rebuilt').count()).toBe(0);
  });

  test('where database and journal are both lost, a screen says so and leads back to the other workspaces', async () => {
    const window = await createWorkspace('Spring catalog');
    await addProduct(window, 'Linen shirt');
    await aisle.close();
    deleteDatabase();
    rmSync(join(workspaceFolder(), 'snapshots'), { recursive: true, force: true });
    const journal = join(workspaceFolder(), 'journal');
    for (const name of readdirSync(journal)) overwriteMiddle(join(journal, name));
    const again = await aisle.start();
    expect(await rootData(again, 'ready')).toBe('recovery');
    await again.getByRole('heading', { name: '“Spring catalog” could not be opened' }).waitFor();
    await looksRight(again, 'recovery');
    const start = await openedWindow(aisle, () =>
      again.getByRole('button', { name: 'Other workspaces' }).click(),
    );
    await start.getByRole('button', { name: /^Spring catalog/ }).waitFor();
  });
});
