import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Moments at which a step had been written to the database, which comes after the journal. */
    durable: number[];
    watch: Promise<Watched>;
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

export interface Watch {
  /** The first event of this kind (and key) starts the clock. */
  readonly on: 'keydown' | 'pointerdown' | 'input' | 'paste';
  readonly key?: string;
  /** A cell of the grid that is to show this text, saved; `not` turns it round. */
  readonly cell?: { readonly row: number; readonly path: string; readonly text: string; readonly not?: true };
  /** The status bar or a message is to show this text. */
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
    return says === undefined || document.body.innerText.includes(says);
  };
  window.watch = new Promise((resolve) => {
    const begin = (event: Event): void => {
      if (key !== undefined && (event as KeyboardEvent).key !== key) return;
      window.removeEventListener(on, begin, true);
      const start = performance.now();
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
