import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Aisle, launch } from './launch';
import { addProduct, expectTitles, retitle } from './productsScreen';
import { createWorkspace } from './workspaceWindow';

/** Nothing that was shown as done is lost: by kills, and by damage to the database while the app is closed. */
let aisle: Aisle;
let page: Page;

beforeEach(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
});

afterEach(async () => {
  await aisle.dispose();
});

async function live(): Promise<string[]> {
  await addProduct(page, 'Kettle');
  await addProduct(page, 'Mug');
  await addProduct(page, 'Towel');
  await retitle(page, 'Mug', 'Cup');
  return ['Kettle', 'Cup', 'Towel'];
}

test('a kill in the middle of typing keeps every edit that was shown as done', async () => {
  const expected = await live();
  await page.getByRole('gridcell', { name: 'Towel', exact: true }).click();
  await page.keyboard.type('Half a wo');
  await aisle.kill();
  page = await aisle.start();
  await expectTitles(page, expected);
  await retitle(page, 'Towel', 'Bath towel');
  await aisle.kill();
  page = await aisle.start();
  await expectTitles(page, ['Kettle', 'Cup', 'Bath towel']);
});

test('kills right after edits lose none of them', async () => {
  const expected: string[] = [];
  for (let round = 0; round < 3; round++) {
    for (const name of ['Bowl', 'Plate']) {
      await addProduct(page, `${name} ${round}`);
      expected.push(`${name} ${round}`);
    }
    await aisle.kill();
    page = await aisle.start();
    await expectTitles(page, expected);
  }
});

/** The folders that hold IndexedDB of the workspaces' partitions. */
function databaseFolders(): string[] {
  const partitions = join(aisle.userData, 'Partitions');
  return readdirSync(partitions, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.startsWith('workspace-') && name.endsWith('.indexeddb.leveldb'))
    .map((name) => join(partitions, name));
}

const damages: [string, (folder: string) => void][] = [
  ['its folder deleted', (folder) => rmSync(folder, { recursive: true })],
  ['its newest log overwritten', (folder) => overwrite(folder, (name) => name.endsWith('.log'))],
  ['its manifest overwritten', (folder) => overwrite(folder, (name) => name.startsWith('MANIFEST'))],
  ['every file of it overwritten', (folder) => overwrite(folder, () => true)],
];

function overwrite(folder: string, isMeant: (name: string) => boolean): void {
  const names = readdirSync(folder).filter(isMeant);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const path = join(folder, name);
    writeFileSync(path, Buffer.alloc(Math.max(64, statSync(path).size), 0xa5));
  }
}

test.each(damages)(
  'with the database closed and %s, everything is back, and can be undone',
  async (_name, damage) => {
    const expected = await live();
    await aisle.close();
    const folders = databaseFolders();
    expect(folders).toHaveLength(1);
    for (const folder of folders) damage(folder);
    page = await aisle.start();
    await expectTitles(page, expected);
    await page
      .getByText(/rebuilt from the journal|brought back/)
      .first()
      .waitFor();
    await page.getByRole('gridcell', { name: 'Kettle', exact: true }).click();
    await page.keyboard.press('Control+z');
    await expectTitles(page, ['Kettle', 'Mug', 'Towel']);
  },
);
