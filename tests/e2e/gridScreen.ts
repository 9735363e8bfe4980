import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { Aisle } from './launch';

/** The grid in front as a person uses it: cells by row and column, the system's clipboard, what a column shows. */
export class GridScreen {
  constructor(
    readonly aisle: Aisle,
    public page: Page,
  ) {}

  cell(row: number, path: string): Locator {
    return this.page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${path}"]:visible`);
  }

  /** Of this window, in both themes; into the folder `AISLE_SHOTS`, and nowhere without it. */
  async screenshot(name: string): Promise<void> {
    const folder = process.env.AISLE_SHOTS ?? '';
    if (folder === '') return;
    for (const theme of ['dark', 'light'] as const) {
      await this.page.evaluate((wanted) => window.aisle.call('app.setTheme', { theme: wanted }), theme);
      await this.page.emulateMedia({ colorScheme: theme });
      await this.page.screenshot({ path: resolve(folder, `${name}-${theme}.png`) });
    }
  }

  header(path: string): Locator {
    return this.page.locator(`.ag-header-cell[col-id="${path}"]:visible`);
  }

  /** Empty records, each added by key. */
  async addRows(count: number): Promise<void> {
    for (let row = 0; row < count; row++) {
      await this.page.keyboard.press('Control+Enter');
      await this.cell(row, 'row').waitFor();
    }
  }

  /** The texts of a column from the top, as far as it is drawn. */
  async texts(path: string): Promise<string[]> {
    return this.page.locator('.ag-row:visible').evaluateAll((elements, id) => {
      const shown = new Map<number, string>();
      for (const element of elements) {
        const found = element.querySelector(`.ag-cell[col-id="${id}"]`);
        if (found !== null) shown.set(Number(element.getAttribute('row-index')), found.textContent ?? '');
      }
      return [...shown].sort(([left], [right]) => left - right).map(([, text]) => text);
    }, path);
  }

  async shows(path: string, expected: readonly string[]): Promise<void> {
    await vi.waitFor(async () => expect(await this.texts(path)).toEqual(expected), { timeout: 10_000 });
  }

  /** On the real clipboard of the system, as if another program had copied it. */
  putOnClipboard(text: string, html = ''): Promise<void> {
    return this.aisle.app.evaluate(
      ({ clipboard }, put) => {
        // Of the two forms of `write` this is the one that every Electron has had so far.
        const { write } = clipboard as unknown as { write(data: { text: string; html?: string }): void };
        if (put.html === '') clipboard.writeText(put.text);
        else write(put);
      },
      { text, html },
    );
  }

  clipboardText(): Promise<string> {
    return this.aisle.app.evaluate(({ clipboard }) => clipboard.readText());
  }

  async pasteAt(row: number, path: string, text: string, html = ''): Promise<void> {
    await this.putOnClipboard(text, html);
    await this.cell(row, path).click();
    await this.page.keyboard.press('Control+v');
  }

  /** The cell that has the keyboard's focus, as "row path". */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const cell = document.activeElement?.closest('.ag-cell');
      const row = cell?.closest('.ag-row')?.getAttribute('row-index');
      return `${row} ${cell?.getAttribute('col-id')}`;
    });
  }

  async focusIs(row: number, path: string): Promise<void> {
    await vi.waitFor(async () => expect(await this.focused()).toBe(`${row} ${path}`), { timeout: 5_000 });
  }

  /** From the middle of one element to that of another. */
  async drag(from: Locator, to: Locator, modifier?: 'Alt' | 'Control'): Promise<void> {
    const [start, end] = [await from.boundingBox(), await to.boundingBox()];
    if (start === null || end === null) throw new Error('What is dragged is not on the screen.');
    await this.page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await this.page.mouse.down();
    if (modifier !== undefined) await this.page.keyboard.down(modifier);
    await this.page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 });
    await this.page.mouse.up();
    if (modifier !== undefined) await this.page.keyboard.up(modifier);
  }
}
