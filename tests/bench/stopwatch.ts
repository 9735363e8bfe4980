import type { ElectronApplication, Page } from 'playwright-core';

declare global {
  /** In the main process: moments (milliseconds since the epoch) at which a file was on the disk. */
  var synced: number[];
  interface Window {
    /** Moments at which a step had been written to the database, which comes after the journal. */
    durable: number[];
    watch: Promise<Watched>;
    /** When the event came. */
    watchedFrom: number;
  }
}

export interface Watched {
  /** From the event until the step was in the journal and in the database; 0 where nothing was written. */
  readonly durableMs: number;
  /** From the event until the page showed what was waited for. */
  readonly shownMs: number;
  /** The longest time between two frames meanwhile. */
  readonly longestMs: number;
}

/** Notes when steps become durable: the strict transaction that also moves the head is the last thing a commit waits for. */
export async function noteDurable(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.durable = [];
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...request) {
      if (this.name === 'head')
        this.transaction.addEventListener('complete', () => window.durable.push(performance.now()));
      return put.apply(this, request);
    };
  });
}

/**
 * Notes in the main process when the journal has brought something to the disk. From then on nothing can lose it:
 * the database is brought up to the journal at the next start.
 */
export async function noteSynced(app: ElectronApplication): Promise<void> {
  await app.evaluate(async () => {
    const main = process.mainModule;
    if (main === undefined) throw new Error('The main process has no main module.');
    const { open } = main.require('node:fs/promises') as typeof import('node:fs/promises');
    const handle = await open(process.execPath);
    const prototype = Object.getPrototypeOf(handle) as { datasync(): Promise<void> };
    await handle.close();
    const { datasync } = prototype;
    globalThis.synced = [];
    prototype.datasync = async function (...none) {
      await datasync.apply(this, none);
      globalThis.synced.push(performance.timeOrigin + performance.now());
    };
  });
}

/** Milliseconds from the last press of a watched key until the journal had it on the disk. */
export async function syncedAfter(app: ElectronApplication, page: Page): Promise<number> {
  const start = await page.evaluate(() => performance.timeOrigin + window.watchedFrom);
  const synced = await app.evaluate((_, from) => globalThis.synced.find((at) => at >= from), start);
  if (synced === undefined) throw new Error('The journal has brought nothing to the disk.');
  return synced - start;
}

export interface Watch {
  /** The first event of this kind (and key) starts the clock. */
  readonly on: 'keydown' | 'pointerdown' | 'input' | 'paste';
  readonly key?: string;
  /** A cell of the grid that is to show this text, saved; `not` turns it round. */
  readonly cell?: { readonly row: number; readonly path: string; readonly text: string; readonly not?: true };
  /** The status bar is to show this text. */
  readonly says?: string;
  /** A step is to be written. */
  readonly isStep?: true;
}

/** Begins to wait in the page for the event, and then for what it leads to. Ask `watched` for the outcome. */
export async function startWatch(page: Page, watch: Watch): Promise<void> {
  await page.evaluate(watchInPage, watch);
}

export function watched(page: Page): Promise<Watched> {
  return page.evaluate(() => window.watch);
}

function watchInPage({ on, key, cell, says, isStep }: Watch): void {
  const isShown = (): boolean => {
    if (cell !== undefined) {
      const element = document.querySelector(
        `.ag-row[row-index="${cell.row}"] .ag-cell[col-id="${cell.path}"]:not(.aisle-saving)`,
      );
      if (element === null || (element.textContent === cell.text) === (cell.not ?? false)) return false;
    }
    // The text of the whole page would have to be laid out for each look at it.
    return says === undefined || (document.querySelector('footer')?.textContent ?? '').includes(says);
  };
  window.watch = new Promise((resolve) => {
    const begin = (event: Event): void => {
      if (key !== undefined && (event as KeyboardEvent).key !== key) return;
      window.removeEventListener(on, begin, true);
      const start = performance.now();
      window.watchedFrom = start;
      const written = (): number => window.durable.find((at) => at > start) ?? 0;
      let last = start;
      let longestMs = 0;
      const look = (): boolean => {
        if (!isShown() || (isStep === true && written() === 0)) return false;
        const shownMs = performance.now() - start;
        observer.disconnect();
        cancelAnimationFrame(frame);
        longestMs = Math.max(longestMs, performance.now() - last);
        resolve({ durableMs: written() === 0 ? 0 : written() - start, shownMs, longestMs });
        return true;
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, {
        childList: true,
        subtree: true,
        attributes: true,
        characterData: true,
      });
      const tick = (): void => {
        const now = performance.now();
        longestMs = Math.max(longestMs, now - last);
        last = now;
        if (!look()) frame = requestAnimationFrame(tick);
      };
      let frame = requestAnimationFrame(tick);
    };
    window.addEventListener(on, begin, true);
  });
}
