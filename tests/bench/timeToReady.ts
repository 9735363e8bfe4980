import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { READY, spawnApp } from '../../scripts/launch.mjs';

const TIMEOUT_MS = 60_000;

/** Where the pages of an app that was started for debugging can be seen. */
function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (bytes) => {
      text += bytes;
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The app ended with ${code}: ${text.slice(-500)}`)));
  });
}

interface Moments {
  /** Milliseconds since 1970. */
  readonly ready: number;
  readonly whole: number;
}

async function momentsOf(address: string, isWorkspace: boolean): Promise<Moments> {
  const browser = await chromium.connectOverCDP(address, { noDefaults: true });
  try {
    const context = browser.contexts()[0] ?? (await browser.newContext());
    const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: TIMEOUT_MS }));
    const ready = await page.waitForSelector(READY, { state: 'attached', timeout: TIMEOUT_MS });
    const seen = Date.now();
    // A page that says when it became ready is believed: it may have been before anybody could look.
    if (isWorkspace) {
      await page.waitForFunction(() => performance.getEntriesByName('aisle-whole').length > 0);
      return await page.evaluate(() => {
        const at = (name: string): number =>
          performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN);
        return { ready: at('aisle-ready'), whole: at('aisle-whole') };
      });
    }
    const stated = Number(await ready.getAttribute('data-ready'));
    const moment = stated > 0 ? Math.min(stated, seen) : seen;
    return { ready: moment, whole: moment };
  } finally {
    await browser.close();
  }
}

export interface StartTimes {
  readonly readyMs: number;
  readonly wholeMs: number;
}

/**
 * Milliseconds from starting the app's process until its first viewport is ready, and until all records are there: of
 * the profile given, or of one that is new each time. Nothing holds the app back meanwhile, as a debugger attached to
 * its main process would.
 */
export async function timeToReady(options: {
  env: Record<string, string>;
  app?: string;
  userData?: string;
}): Promise<StartTimes> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'aisle-cold-'));
  const start = Date.now();
  const child = spawnApp({ ...options, userData, switches: ['--remote-debugging-port=0'] });
  const ended = once(child, 'close');
  try {
    const { ready, whole } = await momentsOf(await debuggerAddress(child), options.userData !== undefined);
    return { readyMs: ready - start, wholeMs: whole - start };
  } finally {
    child.kill();
    await ended;
    if (options.userData === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}
