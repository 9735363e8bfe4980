import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject, vi } from 'vitest';
import { electronSwitches, READY } from '../../scripts/launch.mjs';
import { isRunning, processTree } from '../e2e/processTree';

const TIMEOUT_MS = 60_000;

/**
 * The packaged app as a user starts it. Playwright's usual way in is shut by the fuses, so it is driven through
 * Chromium's own port: windows and what is in them, but nothing of the main process.
 */
export class PackagedApp {
  readonly home = mkdtempSync(join(tmpdir(), 'aisle-home-'));
  readonly userData = join(this.home, 'profile');
  private running: { child: ChildProcess; browser: Browser; context: BrowserContext } | null = null;

  /** Everything it has printed to standard error since it was started last. */
  said = '';

  /** `env` on top of the test's own. */
  async start({
    env = {},
    args = [],
  }: {
    env?: Record<string, string>;
    args?: string[];
  } = {}): Promise<Page> {
    const child = this.spawn(['--remote-debugging-port=0', `--user-data-dir=${this.userData}`, ...args], env);
    this.said = '';
    child.stderr?.on('data', (bytes) => {
      this.said += String(bytes);
    });
    const browser = await chromium.connectOverCDP(await devToolsAddress(child), { noDefaults: true });
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('The packaged app has no browser context.');
    this.running = { child, browser, context };
    const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: TIMEOUT_MS }));
    return ready(page);
  }

  private spawn(args: readonly string[], env: Record<string, string>): ChildProcess {
    const own: NodeJS.ProcessEnv = { ...process.env, XDG_CACHE_HOME: join(this.home, 'cache'), ...env };
    delete own.ELECTRON_RUN_AS_NODE;
    const executable = join(inject('packaged').installed, 'aisle');
    return spawn(executable, [...electronSwitches(), ...args], {
      env: own,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** The window that the action opens, ready for input. */
  async opened(action: () => Promise<unknown>): Promise<Page> {
    const { context } = this.current();
    const [page] = await Promise.all([
      context.waitForEvent('page', { predicate: isWindow, timeout: TIMEOUT_MS }),
      action(),
    ]);
    return ready(page);
  }

  /** Quits as a user does, by the page's own command, and waits until every process has ended. */
  async quit(page: Page): Promise<void> {
    const { child } = this.current();
    const pids = processTree(child.pid ?? 0);
    await page.evaluate(() => void window.aisle.call('app.quit'));
    await this.ended(pids);
  }

  /** Resolves when all processes of this start have ended by themselves. */
  async ended(pids = processTree(this.current().child.pid ?? 0)): Promise<void> {
    await vi.waitUntil(() => !pids.some(isRunning), { timeout: TIMEOUT_MS, interval: 50 });
    this.running = null;
  }

  get pid(): number {
    return this.current().child.pid ?? 0;
  }

  async dispose(): Promise<void> {
    for (const pid of this.startedBy()) kill(pid);
    await vi.waitUntil(() => !this.startedBy().some(isRunning), { timeout: TIMEOUT_MS, interval: 50 });
    rmSync(this.home, { recursive: true, force: true });
  }

  /** All processes on this profile, also those that the app started anew by itself. */
  startedBy(): number[] {
    const names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return names.map(Number).filter((pid) => commandLine(pid).includes(this.userData));
  }

  private current() {
    if (this.running === null) throw new Error('The packaged app does not run.');
    return this.running;
  }
}

export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.AISLE_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: resolve(folder, `${name}.png`) });
}

function isWindow(page: Page): Promise<boolean> {
  return page.waitForURL(/^app:\/\/bundle\/index\.html/).then(() => true);
}

async function ready(page: Page): Promise<Page> {
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.waitForSelector(READY, { state: 'attached' });
  return page;
}

function devToolsAddress(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((settle, reject) => {
    child.stderr?.on('data', (bytes) => {
      said += String(bytes);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) settle(address);
    });
    child.once('exit', (code) =>
      reject(new Error(`The packaged app ended with ${code}: ${said.slice(-500)}`)),
    );
  });
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
