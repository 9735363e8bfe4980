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

/** When the first viewport was ready, in milliseconds since 1970. */
async function readyMoment(address: string): Promise<number> {
  const browser = await chromium.connectOverCDP(address, { noDefaults: true });
  try {
    const context = browser.contexts()[0] ?? (await browser.newContext());
    const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: TIMEOUT_MS }));
    const ready = await page.waitForSelector(READY, { state: 'attached', timeout: TIMEOUT_MS });
    const seen = Date.now();
    // A page that says when it became ready is believed: it may have been before anybody could look.
    const stated = Number(await ready.getAttribute('data-ready'));
    return stated > 0 ? Math.min(stated, seen) : seen;
  } finally {
    await browser.close();
  }
}

/**
 * Milliseconds from starting the app's process until its first viewport is ready, on a profile that is new each time.
 * Nothing holds the app back meanwhile, as a debugger attached to its main process would.
 */
export async function timeToReady(options: { env: Record<string, string>; app?: string }): Promise<number> {
  const userData = mkdtempSync(join(tmpdir(), 'aisle-cold-'));
  const start = Date.now();
  const child = spawnApp({ ...options, userData, switches: ['--remote-debugging-port=0'] });
  const ended = once(child, 'close');
  try {
    return (await readyMoment(await debuggerAddress(child))) - start;
  } finally {
    child.kill();
    await ended;
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}
