import type { Page } from 'playwright-core';
import { installWalker, type Stop, type Walker } from './walker';

/** More stops than any screen has: a walk that comes here goes in a circle that leaves the rest out. */
const FAR = 400;
/** So many stops like others before are a list's. */
const MANY = 15;

/**
 * Goes through a part of what is in front by Tab, and through toolbars, trees and the like by their arrows, and tells
 * what of it the focus never came to, where it does not show, and where it is held. A part that the focus is not in is
 * gone to by F6, and the walk ends where it leaves it.
 */
export async function walk(page: Page, within: string): Promise<string[]> {
  const step = new Steps(page, within);
  const problems: string[] = [];
  let stops = 0;
  let alike = 0;
  let stop = await step.begin();
  for (; !isOver(stop, stops); stops++) {
    if (stop.isKnownKind) alike++;
    if (stop.isInGrid || (alike > MANY && step.canLeap)) {
      alike = 0;
      stop = await step.leap();
    } else {
      problems.push(...(await step.explore(stop)));
      stop = await step.press('Tab');
    }
    if (stops === FAR) return [...problems, 'Tab never comes back to where it began'];
  }
  if (!step.canLeap && stop.isOutside) problems.push(`the focus leaves it: ${stop.name}`);
  const { missed, faint } = await step.outcome();
  problems.push(...missed.map((name) => `not reached: ${name}`));
  problems.push(...faint.map((name) => `the focus does not show: ${name}`));
  return problems;
}

/** Every entry of the menu in front comes by its arrow. */
export async function walkMenu(page: Page): Promise<string[]> {
  const entries = await page
    .locator('[role="menu"] [role^="menuitem"]:not([data-disabled])')
    .evaluateAll((items) => items.map((item) => item.textContent ?? ''));
  const current = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  // Opened by key, it begins at its first entry.
  const come = new Set([await current()]);
  for (let entry = 0; entry < entries.length; entry++) {
    await page.keyboard.press('ArrowDown');
    come.add(await current());
  }
  return entries.filter((entry) => !come.has(entry)).map((entry) => `no arrow comes to: ${entry}`);
}

function isOver(stop: Stop, stops: number): boolean {
  return stop.isOutside || (stops > 1 && !stop.isNew && !stop.isNowhere);
}

class Steps {
  constructor(
    private readonly page: Page,
    private readonly within: string,
  ) {}

  /** In a dialog the keys belong to it alone. */
  get canLeap(): boolean {
    return !this.within.includes('dialog');
  }

  async begin(): Promise<Stop> {
    await this.page.evaluate(installWalker, this.within);
    if (!this.canLeap || this.within === 'body') return this.press('Tab');
    // A desk may say only that there is nothing yet.
    await this.page
      .locator(`${this.within} :is(h2, p, button, [role="grid"])`)
      .filter({ visible: true })
      .first()
      .waitFor();
    const usable = this.page.locator(`${this.within} :is(button, input, [tabindex="0"])`);
    if ((await usable.filter({ visible: true }).count()) === 0) return this.press('F6');
    for (let part = 0; part < 8; part++) {
      const stop = await this.press('F6');
      if (!stop.isOutside) return stop;
    }
    throw new Error(`F6 does not come to ${this.within}`);
  }

  async press(key: string): Promise<Stop> {
    await this.page.keyboard.press(key);
    return this.page.evaluate(() => (globalThis as unknown as { walker: Walker }).walker.note());
  }

  /**
   * Over cells, which are gone through by themselves, and over the rest of a list: to the next part, after a look at
   * what stands before it.
   */
  async leap(): Promise<Stop> {
    const next = await this.press('F6');
    let before = await this.press('Shift+Tab');
    for (let back = 0; back < MANY && before.isNew && !before.isInGrid && !before.isOutside; back++) {
      await this.explore(before);
      before = await this.press('Shift+Tab');
    }
    await this.press('F6');
    return { ...next, isNew: true };
  }

  outcome(): Promise<{ missed: string[]; faint: string[] }> {
    return this.page.evaluate((selector) => {
      const { walker } = globalThis as unknown as { walker: Walker };
      return { missed: walker.missed(selector), faint: walker.faint() };
    }, this.within);
  }

  /** By the keys of the widget that the focus came into. */
  async explore(stop: Stop): Promise<string[]> {
    if (stop.isSplitter) return this.resize(stop);
    if (stop.isListbox) return this.goDown(stop);
    if (stop.hasTokens) await this.through('ArrowLeft', FAR, 'ArrowRight');
    if (stop.arrow === null) return [];
    await this.through(stop.arrow, stop.items, undefined);
    // What a tab shows may come a moment later.
    await this.page.locator(`${this.within} [data-spinner]`).waitFor({ state: 'detached' });
    return [];
  }

  /** Until nothing new comes; a list that ends is gone back by the other key. */
  private async through(key: string, most: number, back: string | undefined): Promise<void> {
    let count = 0;
    for (; count < most; count++) if (!(await this.press(key)).isNew) break;
    if (back !== undefined) for (; count >= 0; count--) await this.press(back);
  }

  private async resize(stop: Stop): Promise<string[]> {
    for (const keys of [
      ['ArrowLeft', 'ArrowRight'],
      ['ArrowRight', 'ArrowLeft'],
    ] as const) {
      const moved = await this.press(keys[0]);
      await this.press(keys[1]);
      if (moved.value !== stop.value) return [];
    }
    return [`arrows do not move: ${stop.name}`];
  }

  private async goDown(stop: Stop): Promise<string[]> {
    if (stop.options < 2) return [];
    const first = await this.press('Home');
    const next = await this.press('ArrowDown');
    return next.value !== first.value ? [] : [`arrows do not move: ${stop.name}`];
  }
}

/** What has the focus: a cell by its place, anything else by its label. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const cell = activeElement?.closest('.ag-cell, .ag-header-cell');
    const row = cell?.closest('.ag-row')?.getAttribute('row-index') ?? 'header';
    if (cell != null) return `${row} ${cell.getAttribute('col-id')}`;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  });
}
