import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test, vi } from 'vitest';
import { type Aisle, launch } from './launch';
import { addProduct, expectTitles, retitle } from './productsScreen';
import { createWorkspace, shot } from './workspaceWindow';

/** A disk that fills up, and a profile that cannot be written to: both are said, and lose nothing. */
let aisle: Aisle | undefined;
let undo: () => void = () => undefined;

afterEach(async () => {
  if (aisle !== undefined) await aisle.kill().catch(() => undefined);
  undo();
  await aisle?.dispose();
  aisle = undefined;
  undo = () => undefined;
});

const MB = 1024 * 1024;

/** Where the system allows no disk of the test's own, what it says of the disk is put in its place. */
function mount(folder: string, megabytes: number): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (done.status !== 0) return false;
  undo = () => void spawnSync('umount', ['-l', folder]);
  return true;
}

/** Says to the app that so many bytes are free, of a disk of 100 GB. */
async function say(running: Aisle, free: number): Promise<void> {
  await running.app.evaluate(({ app }, bytes) => {
    const require = app && process.mainModule?.require.bind(process.mainModule);
    if (require === undefined) throw new Error('The main process has no module to change.');
    const files = require('node:fs/promises');
    files.statfs = async () => ({ bavail: bytes, bsize: 1, blocks: 100 * 1024 ** 3 });
  }, free);
}

test('low disk is said before it bites; at its end writing stops, and goes on once there is room', async () => {
  aisle = await launch();
  const page = await createWorkspace(aisle, aisle.window);
  await addProduct(page, 'Kettle');
  await say(aisle, 1500 * MB);
  await retitle(page, 'Kettle', 'Mug');
  await page.getByText('The disk is almost full: 1.5 GB left').waitFor();
  await shot(page, 'disk-low');
  await say(aisle, 500 * MB);
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText('The disk is full: Aisle takes no changes for now').waitFor();
  await page.getByRole('gridcell', { name: 'Mug', exact: true }).click();
  await page.keyboard.type('Lost?');
  await page.keyboard.press('Enter');
  await page
    .getByText(/The disk is almost full: the change was not written/)
    .first()
    .waitFor();
  await shot(page, 'disk-full');
  await expectTitles(page, ['Mug']);
  await say(aisle, 50_000 * MB);
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText('The disk is full').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await retitle(page, 'Mug', 'Cup');
  await aisle.relaunch();
  await expectTitles(aisle.window, ['Cup']);
});

test('a disk that is full to the last byte loses nothing that was shown as saved', async () => {
  let isReal = false;
  aisle = await launch({
    before: (userData) => {
      isReal = mount(userData, 300);
    },
  });
  let page: Page = await createWorkspace(aisle, aisle.window);
  await addProduct(page, 'Kettle');
  await addProduct(page, 'Mug');
  const ballast = join(aisle.userData, 'ballast');
  if (isReal) fill(ballast);
  else await say(aisle, 0);
  await page.getByRole('gridcell', { name: 'Mug', exact: true }).click();
  await page.keyboard.type('Lost?');
  await page.keyboard.press('Enter');
  await page
    .getByText(/the change was not written/)
    .first()
    .waitFor();
  await aisle.kill();
  page = await aisle.start();
  await expectTitles(page, ['Kettle', 'Mug']);
  rmSync(ballast, { force: true });
  await aisle.kill();
  page = await aisle.start();
  await expectTitles(page, ['Kettle', 'Mug']);
  await retitle(page, 'Mug', 'Cup');
  await aisle.relaunch();
  await expectTitles(aisle.window, ['Kettle', 'Cup']);
});

/** Until the system takes no more. */
function fill(path: string): void {
  const piece = Buffer.alloc(MB);
  for (let size = MB; size >= 1024; size /= 2) {
    try {
      for (;;) writeFileSync(path, piece.subarray(0, size), { flag: 'a' });
    } catch {
      // No room for a piece of this size: a smaller one may fit.
    }
  }
}

test('a profile that cannot be written to ends in a screen that says so, and loses nothing', async () => {
  let isReal = false;
  aisle = await launch({
    before: (userData) => {
      isReal = mount(userData, 300);
    },
  });
  const page = await createWorkspace(aisle, aisle.window);
  await addProduct(page, 'Kettle');
  await aisle.close();
  const { userData } = aisle;
  const lock = (): void => {
    if (isReal) spawnSync('mount', ['-o', 'remount,ro', userData]);
    else chmodSync(userData, 0o555);
  };
  lock();
  const refused = await aisle.start();
  await refused.getByRole('heading', { name: 'Aisle could not open' }).waitFor();
  await refused.getByText(/Aisle cannot write to its own folder/).waitFor();
  await shot(refused, 'read-only');
  await aisle.close();
  if (isReal) spawnSync('mount', ['-o', 'remount,rw', userData]);
  else chmodSync(userData, 0o755);
  await expectTitles(await aisle.start(), ['Kettle']);
});

test('a database that another program holds ends in a screen with a way out', async () => {
  aisle = await launch();
  const page = await createWorkspace(aisle, aisle.window);
  await addProduct(page, 'Kettle');
  await aisle.close();
  const { userData } = aisle;
  const found = spawnSync('find', [
    join(userData, 'Partitions'),
    '-path',
    '*workspace-*',
    '-name',
    'LOCK',
    '-path',
    '*indexeddb*',
  ]);
  const [held] = found.stdout.toString().trim().split('\n');
  expect(held).toMatch(/LOCK$/);
  // A lock that nobody can take: what it is to Chromium when another process has it.
  rmSync(held ?? '');
  spawnSync('mkdir', [held ?? '']);
  const again = await aisle.start();
  const state = await again.evaluate(() => document.documentElement.dataset.ready);
  if (state === 'recovery') {
    await shot(again, 'locked-database');
    rmSync(held ?? '', { recursive: true, force: true });
    await again.getByRole('button', { name: 'Try again' }).click();
  }
  await vi.waitFor(() => expectTitles(again, ['Kettle']), { timeout: 20_000 });
});
