import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { electronSwitches, requireElectron } from '../../scripts/launch.mjs';
import { ROOT } from '../../scripts/root.mjs';
import { type Aisle, launch } from './launch';
import { createWorkspace } from './workspaceWindow';

/** The app's life: starting, closing, being killed, being started twice, handing files in and out. */
let aisle: Aisle;
let page: Page;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aisle-life-'));
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
});

afterEach(async () => {
  await aisle.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const append = (of: Page, seq: number, last = true) =>
  of.evaluate(
    ([number, isLast]) =>
      window.aisle.call('journal.append', {
        seq: number,
        digest: `digest-${number}`,
        bytes: new TextEncoder().encode(`step ${number}`),
        last: isLast,
      }),
    [seq, last] as const,
  );
const head = (of: Page) => of.evaluate(() => window.aisle.call('journal.head'));

const texts = (of: Page) =>
  of.evaluate(async () => {
    const answer = await window.aisle.call('journal.read', { fromSeq: 1, maxBytes: 1000 });
    return answer.ok ? answer.value.steps.map((step) => new TextDecoder().decode(step.bytes)) : [];
  });

describe('what was appended', () => {
  test('is there after a kill; a step whose last part did not come is not, and nothing else is touched', async () => {
    for (const seq of [1, 2, 3]) expect(await append(page, seq)).toMatchObject({ ok: true });
    expect(await append(page, 4, false)).toEqual({ ok: true, value: { committed: false } });
    await aisle.kill();
    const again = await aisle.start();
    expect(await head(again)).toMatchObject({
      value: {
        head: { seq: 3, digest: 'digest-3' },
        damage: { torn: { bytes: expect.any(Number) }, lost: [] },
      },
    });
    expect(await texts(again)).toEqual(['step 1', 'step 2', 'step 3']);
  });

  test('in part is void when its page starts anew, and does not hold up its successor', async () => {
    expect(await append(page, 1, false)).toMatchObject({ ok: true });
    await page.reload();
    expect(await append(page, 1)).toEqual({ ok: true, value: { committed: true } });
    expect(await texts(page)).toEqual(['step 1']);
  });

  test('by a page that died does not go; the page comes back by itself', async () => {
    await append(page, 1);
    const handle = await aisle.app.browserWindow(page);
    const pid = await handle.evaluate((window: Electron.BrowserWindow) =>
      window.webContents.getOSProcessId(),
    );
    process.kill(pid, 'SIGKILL');
    const isBack = (window: Electron.BrowserWindow, died: number) => {
      const { webContents } = window;
      return !webContents.isCrashed() && !webContents.isLoading() && webContents.getOSProcessId() !== died;
    };
    await vi.waitUntil(() => handle.evaluate(isBack, pid), { timeout: 10_000 });
    const answer = await handle.evaluate((window: Electron.BrowserWindow) =>
      window.webContents.executeJavaScript(`window.aisle.call('journal.head')`),
    );
    expect(answer).toMatchObject({ value: { head: { seq: 1 } } });
  });
});

describe('closing', () => {
  test('lets the page finish what is pending', async () => {
    await page.evaluate(() => {
      window.aisle.on('app.flush', async () => {
        await window.aisle.call('state.write', { key: 'tabs', text: 'written at the last moment' });
        await window.aisle.call('app.flushed');
      });
    });
    const again = await aisle.relaunch();
    const read = await again.evaluate(() => window.aisle.call('state.read', { key: 'tabs' }));
    expect(read).toEqual({ ok: true, value: { text: 'written at the last moment' } });
  });

  test('does not wait for a page that hangs', async () => {
    await page.evaluate(() => {
      window.aisle.on('app.flush', () => {
        for (;;);
      });
    });
    // Fails by itself when the processes do not end: a page that was waited for never would.
    await aisle.close();
    expect(await (await aisle.start()).title()).toMatch(/Aisle/);
  });

  test('brings the workspace and the window’s place back at the next start; leaving it does not', async () => {
    const handle = await aisle.app.browserWindow(page);
    await handle.evaluate((window: Electron.BrowserWindow) =>
      window.setBounds({ x: 40, y: 50, width: 1000, height: 700 }),
    );
    const current = () => aisle.window.evaluate(() => window.aisle.call('workspace.current'));
    await aisle.relaunch();
    expect(await current()).toMatchObject({ value: { name: 'Shop' } });
    const bounds = await (await aisle.app.browserWindow(aisle.window)).evaluate(
      (window: Electron.BrowserWindow) => window.getNormalBounds(),
    );
    expect(bounds).toMatchObject({ width: 1000, height: 700 });
    await aisle.window.evaluate(() => window.aisle.call('workspace.leave'));
    await aisle.relaunch();
    expect(await current()).toEqual({ ok: true, value: null });
  });
});

describe('files', () => {
  test('named at a second start reach the window of the first', async () => {
    writeFileSync(join(folder, 'second.csv'), 'two!');
    await page.evaluate(() => {
      const files: unknown[] = [];
      Object.assign(globalThis, { files });
      window.aisle.on('file.opened', async (opened) => {
        for (const { token, name, size } of opened.files) {
          const read = await window.aisle.call('file.read', { token, offset: 0, length: 100 });
          files.push([name, size, read.ok ? new TextDecoder().decode(read.value.bytes) : read.error.code]);
        }
      });
    });
    const files = () => page.evaluate(() => (window as unknown as { files: unknown[] }).files);
    const again = spawn(
      requireElectron(),
      [...electronSwitches(), `--user-data-dir=${aisle.userData}`, ROOT, 'second.csv'],
      { cwd: folder, stdio: 'ignore' },
    );
    const ended = await new Promise((resolve) => again.once('exit', resolve));
    expect(ended).toBe(0);
    await vi.waitFor(async () => expect(await files()).toEqual([['second.csv', 4, 'two!']]));
  });

  test('chosen in a dialog are read and written, whole or not at all', async () => {
    const source = join(folder, 'in.csv');
    const target = join(folder, 'out.csv');
    writeFileSync(source, 'sku\r\n1\r\n');
    await aisle.answerOpenDialog(source);
    await aisle.answerSaveDialog(target);
    const written = await page.evaluate(async () => {
      const filters = [{ name: 'CSV', extensions: ['csv'] }];
      const chosen = await window.aisle.call('dialog.openFiles', { filters, multiple: false });
      const place = await window.aisle.call('dialog.saveFile', { defaultName: 'out.csv', filters });
      if (!chosen.ok || !place.ok || !place.value.file) return 'no file';
      const { token } = place.value.file;
      const read = await window.aisle.call('file.read', {
        token: chosen.value.files[0]?.token ?? '',
        offset: 0,
        length: 99,
      });
      if (!read.ok) return read.error.code;
      await window.aisle.call('file.write', { token, bytes: read.value.bytes, last: false });
      const part = await window.aisle.call('file.part', { token, number: 2 });
      const done = await window.aisle.call('file.write', { token, bytes: read.value.bytes, last: true });
      if (!part.ok || !done.ok) return 'not written';
      await window.aisle.call('file.write', {
        token: part.value.token,
        bytes: new Uint8Array(0),
        last: true,
      });
      return part.value.name;
    });
    expect(written).toBe('out-2.csv');
    expect(readFileSync(target, 'utf8')).toBe('sku\r\n1\r\nsku\r\n1\r\n');
    expect(readdirSync(folder).sort()).toEqual(['in.csv', 'out-2.csv', 'out.csv']);
  });
});

test('a damaged database is emptied, and only its own workspace’s', async () => {
  const store = (of: Page) =>
    of.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('mark', 1);
          opening.onsuccess = () => resolve(opening.result.close());
          opening.onerror = () => reject(opening.error);
        }),
    );
  const names = (of: Page) =>
    of.evaluate(async () => (await indexedDB.databases()).map((database) => database.name));
  const other = await createWorkspace(aisle, page, 'Other');
  await Promise.all([store(page), store(other)]);
  const loaded = page.waitForEvent('load');
  await page.evaluate(() => window.aisle.call('storage.reset'));
  await loaded;
  expect(await names(page)).not.toContain('mark');
  expect(await names(other)).toContain('mark');
});
