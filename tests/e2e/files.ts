import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readCsv } from '@shared/formats/csv/read';
import { unwrap } from '@shared/result';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Aisle } from './launch';
import { openedWindow } from './workspaceWindow';

/** Files in and out of the app by its own dialogs, as a coordinator does it. */

/** A step counts in the journal before the screen shows it. */
export const PATIENTLY = { timeout: 30_000 };

/** Hands a file to the import desk by the system's file dialog. */
export async function chooseFile(aisle: Aisle, page: Page, path: string): Promise<void> {
  await aisle.answerOpenDialog(path);
  await page.keyboard.press('Control+i');
  await page.getByRole('heading', { name: basename(path), exact: true }).waitFor({ timeout: 180_000 });
}

/** The button that writes what the preview shows. */
export function importButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Import [\d,.]+ rows?$/ });
}

/** Imports a file whose layout is known, all of it, and leaves the report. */
export async function importFile(aisle: Aisle, page: Page, path: string): Promise<void> {
  await chooseFile(aisle, page, path);
  await importButton(page).click();
  await leaveReport(page);
}

export async function leaveReport(page: Page): Promise<void> {
  const done = page.getByRole('button', { name: 'Done', exact: true });
  await done.waitFor({ timeout: 120_000 });
  await done.click();
  await page.getByText('Drop product files here').waitFor();
}

/** Writes an exact copy of the file imported last. */
export async function exportCopy(aisle: Aisle, page: Page, to: string): Promise<Buffer> {
  await page.keyboard.press('Control+e');
  const save = page.getByRole('button', { name: 'Save file' });
  await expect.poll(() => save.isEnabled(), { timeout: 60_000 }).toBe(true);
  await aisle.answerSaveDialog(to);
  await save.click();
  await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 });
  return readFileSync(to);
}

/** Opens the desk of a record type. */
export async function openDesk(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name }).click();
  await page.locator('.ag-row[row-index="0"]').waitFor();
}

export function cell(page: Page, row: number, path: string): Locator {
  return page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${path}"]`);
}

/** Types over a cell of the grid in front and waits until it is on the disk. */
export async function typeInto(page: Page, row: number, path: string, text: string): Promise<void> {
  const before = await stepCount(page);
  await cell(page, row, path).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect.poll(() => stepCount(page), PATIENTLY).toBe(before + 1);
  await showsText(page, { row, path }, text);
}

/** Number of steps in the journal. */
export function stepCount(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const list = await window.aisle.call('journal.head');
    return list.ok ? (list.value.head?.seq ?? 0) : -1;
  });
}

export async function showsText(
  page: Page,
  { row, path }: { row: number; path: string },
  text: string,
): Promise<void> {
  await expect.poll(() => cell(page, row, path).textContent(), PATIENTLY).toContain(text);
}

/** Closes the app, starts it and opens its only workspace again. */
export async function reopen(aisle: Aisle): Promise<Page> {
  const first = await aisle.relaunch();
  const isOpen = await first.evaluate(async () => {
    const current = await window.aisle.call('workspace.current');
    return current.ok && current.value !== null;
  });
  if (isOpen) return first;
  return openedWindow(aisle, () =>
    first.evaluate(async () => {
      const list = await window.aisle.call('workspace.list');
      const [only] = list.ok ? list.value : [];
      if (only !== undefined) await window.aisle.call('workspace.open', { id: only.id });
    }),
  );
}

/** Cells in which two files differ, as `row:column from → to`; rows that only one has count whole. */
export function differingCells(before: Uint8Array, after: Uint8Array): string[] {
  const [left, right] = [unwrap(readCsv(before)).rows, unwrap(readCsv(after)).rows];
  const differing: string[] = [];
  for (let row = 0; row < Math.max(left.length, right.length); row++) {
    const width = Math.max(left[row]?.length ?? 0, right[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const [from, to] = [left[row]?.[column], right[row]?.[column]];
      if (from !== to) differing.push(`${row}:${column} ${from} → ${to}`);
    }
  }
  return differing;
}
