import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Aisle, launch } from './launch';
import { looksRight } from './looks';
import { openedWindow } from './workspaceWindow';

/** A review workbook goes out and comes back, by mouse and keyboard, on the sample workspace. */
let aisle: Aisle;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aisle-review-'));
  aisle = await launch();
  page = await openedWindow(aisle, () =>
    aisle.window.getByRole('button', { name: /sample workspace/i }).click(),
  );
  await page.getByRole('gridcell').first().waitFor();
});

afterAll(async () => {
  await aisle.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const SHEET = 'xl/worksheets/sheet1.xml';

/** Types texts into cells of the first sheet, as a spreadsheet would. */
function typedInto(path: string, texts: Readonly<Record<string, string>>): string {
  const parts = unzipSync(readFileSync(path));
  let xml = new TextDecoder().decode(parts[SHEET]);
  for (const [place, text] of Object.entries(texts)) {
    const cell = new RegExp(`<c r="${place}" s="(\\d+)"(?:/>|[^>]*>.*?</c>)`);
    expect(xml).toMatch(cell);
    xml = xml.replace(cell, `<c r="${place}" s="$1" t="inlineStr"><is><t>${text}</t></is></c>`);
  }
  const returned = join(folder, 'returned.xlsx');
  writeFileSync(returned, zipSync({ ...parts, [SHEET]: new TextEncoder().encode(xml) }));
  return returned;
}

async function openFile(path: string): Promise<void> {
  await aisle.answerOpenDialog(path);
  await page.keyboard.press('Control+i');
}

const title = (row: number) => page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="title"]`);

test('a workbook is made, comes back with changes, and is taken over as one step', async () => {
  const before = [await title(0).innerText(), await title(1).innerText(), await title(2).innerText()];
  await page.keyboard.press('Control+k');
  await page.keyboard.type('review workbook');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Make a review workbook' });
  await dialog.getByRole('spinbutton', { name: 'Longest Title, in characters' }).fill('40');
  await dialog.getByRole('checkbox', { name: 'Status' }).click();
  await looksRight(page, 'review-dialog', '[role="dialog"]');
  const sent = join(folder, 'sent.xlsx');
  await aisle.answerSaveDialog(sent);
  await dialog.getByRole('button', { name: 'Save file' }).click();
  await dialog.waitFor({ state: 'detached' });
  const parts = Object.keys(unzipSync(readFileSync(sent)));
  expect(parts.some((name) => name.startsWith('xl/media/'))).toBe(true);

  // Meanwhile one of the titles is changed here.
  await title(1).click();
  await page.keyboard.type('Ours');
  await page.keyboard.press('Enter');
  await expect.poll(() => title(1).innerText()).toBe('Ours');

  const xml = new TextDecoder().decode(unzipSync(readFileSync(sent))[SHEET]);
  const header = [...xml.matchAll(/<c r="([A-Z]+)1"[^>]*>.*?<t[^>]*>([^<]*)<\/t>/g)];
  const columnOf = (name: string): string => header.find(([, , text]) => text === name)?.[1] ?? '';
  const [titles, comments, status] = ['Title', 'Comment', 'Status'].map(columnOf);
  const returned = typedInto(sent, {
    [`${titles}2`]: 'A better title',
    [`${titles}3`]: 'Theirs',
    [`${titles}4`]: 'A title that is much longer than the forty characters it may have',
    [`${status}2`]: 'Draft',
    [`${comments}4`]: 'Is this still sold?',
  });
  await openFile(returned);
  await page.getByRole('button', { name: 'Take over 2 cells and 1 comment' }).waitFor();
  await page.getByText('1 cell was changed here too since the workbook was made').waitFor();
  await page.getByText(/of at most 40 characters/).waitFor();
  await looksRight(page, 'review-return', '[role="tabpanel"]');
  await page.getByRole('checkbox', { name: 'Take over Title of Ours' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Take over 3 cells and 1 comment' }).click();
  await page.getByText('Taken over: 3 cells').first().waitFor();
  await page.getByRole('button', { name: /^Products/ }).click();
  await expect.poll(() => title(0).innerText()).toBe('A better title');
  expect([await title(1).innerText(), await title(2).innerText()]).toEqual(['Theirs', before[2]]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => title(0).innerText()).toBe(before[0]);
  expect(await title(1).innerText()).toBe('Ours');
});

test('what comes back as it was says so, and one without its marks is refused with a sentence', async () => {
  const sent = join(folder, 'sent.xlsx');
  await openFile(sent);
  await page.getByText('Nothing was changed in it').waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  const parts = unzipSync(readFileSync(sent));
  const broken = join(folder, 'broken.xlsx');
  const xml = new TextDecoder().decode(parts[SHEET]).replace('Aisle id', 'Mine');
  writeFileSync(broken, zipSync({ ...parts, [SHEET]: new TextEncoder().encode(xml) }));
  await openFile(broken);
  await page.getByText(/No sheet has the column “Aisle id” any more/).waitFor();
});
