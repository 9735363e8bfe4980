import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { vi } from 'vitest';
import { launchApp, spawnApp } from '../../scripts/launch.mjs';
import { isRunning, processTree } from './processTree';

/**
 * The built app in real Electron, for tests: one profile in a folder of its own, which outlives restarts and kills
 * of the app and is removed by `dispose`. Screenshots go to the folder `AISLE_SHOTS`, and nowhere without it.
 *
 *     const aisle = await launch();
 *     await aisle.window.getByRole('button', { name: 'Sample workspace' }).click();
 *     await aisle.kill();
 *     await aisle.start();
 *     await aisle.dispose();
 */
export interface Aisle {
  /** The running app. Throws when it was closed or killed and not started again. */
  readonly app: ElectronApplication;
  /** The id of its main process. */
  readonly pid: number;
  /** Its first window, ready for input. */
  readonly window: Page;
  /** The profile: workspaces, journals, IndexedDB. An absolute path. */
  readonly userData: string;
  /** Starts the app again on the same profile, with the same or other arguments. */
  start(options?: StartOptions): Promise<Page>;
  /** Quits as a user does, and waits until every process has ended. */
  close(): Promise<void>;
  /** SIGKILL to the app and all its processes, as a power cut would, and waits until they are gone. */
  kill(): Promise<void>;
  /** Starts the app and kills it as soon as `moment` settles, wherever the start has got to by then. */
  killDuringStart(moment: Promise<unknown>): Promise<void>;
  /** Close and start on the same profile. */
  relaunch(options?: StartOptions): Promise<Page>;
  /** The next "open" dialog answers with these absolute paths; with none it is cancelled. */
  answerOpenDialog(...paths: string[]): Promise<void>;
  /** The next "save" dialog answers with this absolute path; with none it is cancelled. */
  answerSaveDialog(path?: string): Promise<void>;
  /** A screenshot of the window as `<name>.png`. */
  screenshot(name: string): Promise<void>;
  /** Ends the app if it runs and removes the profile. Call it in `afterEach` or `afterAll`. */
  dispose(): Promise<void>;
}

export interface StartOptions {
  /** Arguments for the app, e.g. the path of a file to open. */
  args?: string[];
  /** Environment on top of the test's own. */
  env?: Record<string, string>;
  /** Called with the profile's folder before its first start, to put something into it. */
  before?: (userData: string) => void;
}

const END_TIMEOUT_MS = 20_000;

/** Waits until none of the processes runs. Two apps on one profile would damage it. */
async function ended(pids: number[]): Promise<void> {
  await vi.waitUntil(() => !pids.some(isRunning), { timeout: END_TIMEOUT_MS, interval: 20 });
}

async function killTree(root: number): Promise<void> {
  const pids = processTree(root);
  for (const pid of pids) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
  await ended(pids);
}

function pidOf(app: ElectronApplication): number {
  const { pid } = app.process();
  if (pid === undefined) throw new Error('The app has no process');
  return pid;
}

class RunningAisle implements Aisle {
  readonly userData = mkdtempSync(join(tmpdir(), 'aisle-e2e-'));
  #running: { app: ElectronApplication; window: Page; pid: number } | undefined;
  #options: StartOptions;

  constructor(options: StartOptions) {
    this.#options = options;
  }

  get app(): ElectronApplication {
    return this.#current().app;
  }

  get pid(): number {
    return this.#current().pid;
  }

  get window(): Page {
    return this.#current().window;
  }

  #current(): { app: ElectronApplication; window: Page; pid: number } {
    if (this.#running === undefined) throw new Error('The app does not run: call start() first');
    return this.#running;
  }

  async start(options: StartOptions = this.#options): Promise<Page> {
    if (this.#running !== undefined) throw new Error('The app runs already on this profile');
    this.#options = options;
    const { app, window } = await launchApp({ userData: this.userData, ...options });
    this.#running = { app, window, pid: pidOf(app) };
    return this.#running.window;
  }

  async close(): Promise<void> {
    const { app, pid } = this.#current();
    const pids = processTree(pid);
    await app.close();
    await ended(pids);
    this.#running = undefined;
  }

  async kill(): Promise<void> {
    await killTree(this.#current().pid);
    this.#running = undefined;
  }

  async killDuringStart(moment: Promise<unknown>): Promise<void> {
    if (this.#running !== undefined) throw new Error('The app runs already on this profile');
    const child = spawnApp({ userData: this.userData, ...this.#options });
    await moment;
    if (child.pid !== undefined) await killTree(child.pid);
  }

  async relaunch(options: StartOptions = this.#options): Promise<Page> {
    await this.close();
    return this.start(options);
  }

  async answerOpenDialog(...paths: string[]): Promise<void> {
    await this.app.evaluate(({ dialog }, filePaths) => {
      const usual = dialog.showOpenDialog;
      dialog.showOpenDialog = async () => {
        dialog.showOpenDialog = usual;
        return { canceled: filePaths.length === 0, filePaths };
      };
    }, paths);
  }

  async answerSaveDialog(path = ''): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      const usual = dialog.showSaveDialog;
      dialog.showSaveDialog = async () => {
        dialog.showSaveDialog = usual;
        return { canceled: filePath === '', filePath };
      };
    }, path);
  }

  async screenshot(name: string): Promise<void> {
    const folder = process.env.AISLE_SHOTS;
    if (folder === undefined || folder === '') return;
    mkdirSync(folder, { recursive: true });
    await this.window.screenshot({ path: resolve(folder, `${name}.png`) });
  }

  async dispose(): Promise<void> {
    if (this.#running !== undefined) await this.kill();
    rmSync(this.userData, { recursive: true, force: true });
  }
}

/** A new profile on which the app does not run yet. */
export function profileOnly(options: StartOptions = {}): Aisle {
  const aisle = new RunningAisle(options);
  options.before?.(aisle.userData);
  return aisle;
}

/** Starts the built app on a new profile and waits until its first viewport is ready. */
export async function launch(options: StartOptions = {}): Promise<Aisle> {
  const aisle = profileOnly(options);
  try {
    await aisle.start();
  } catch (error) {
    await aisle.dispose();
    throw error;
  }
  return aisle;
}
