import type { Page } from 'playwright-core';
import { installWalker, type Stop, type Walker } from './walker';

/** More stops than any screen has: a walk that comes here goes in a circle that leaves the rest out. */
const FAR = 700;

/**
 * Goes through what is in front by Tab, and through toolbars, trees and the like by their arrows, and tells what of it
 * the focus never came to, where it does not show, and where it is held.
 */
export async function walk(page: Page, within: string): Promise<string[]> {
  const step = new Steps(page);
  await step.begin();
  const problems: string[] = [];
  let stops = 0;
  for (let stop = await step.press('Tab'); stops < FAR; stops++) {
    if (!stop.isNew && !stop.isNowhere && stops > 1) break;
    if (stop.isInGrid) stop = await step.overGrid();
    else {
      problems.push(...(await step.explore(stop)));
      stop = await step.press('Tab');
    }
  }
  if (stops === FAR) problems.push('Tab never comes back to where it began');
  const { missed, faint } = await step.outcome(within);
  problems.push(...missed.map((name) => `not reached: ${name}`));
  problems.push(...faint.map((name) => `the focus does not show: ${name}`));
  return problems;
}

class Steps {
  constructor(private readonly page: Page) {}

  begin(): Promise<void> {
    return this.page.evaluate(installWalker);
  }

  async press(key: string): Promise<Stop> {
    await this.page.keyboard.press(key);
    return this.page.evaluate(() => (globalThis as unknown as { walker: Walker }).walker.note());
  }

  /** Cells are gone through by themselves; what stands between them and the next part is come to from there. */
  async overGrid(): Promise<Stop> {
    const next = await this.press('F6');
    let before = await this.press('Shift+Tab');
    while (before.isNew && !before.isInGrid) {
      await this.explore(before);
      before = await this.press('Shift+Tab');
    }
    await this.press('F6');
    return { ...next, isNew: true };
  }

  outcome(within: string): Promise<{ missed: string[]; faint: string[] }> {
    return this.page.evaluate((selector) => {
      const { walker } = globalThis as unknown as { walker: Walker };
      return { missed: walker.missed(selector), faint: walker.faint() };
    }, within);
  }

  /** By the keys of the widget that the focus came into. */
  async explore(stop: Stop): Promise<string[]> {
    if (stop.isSplitter) return this.resize(stop);
    if (stop.isListbox) return this.goDown(stop);
    if (stop.hasTokens) await this.through('ArrowLeft', FAR, 'ArrowRight');
    if (stop.arrow !== null) await this.through(stop.arrow, stop.items, undefined);
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
