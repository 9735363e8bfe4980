import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Aisle, launch } from './launch';
import { createWorkspace } from './workspaceWindow';

/** Each of these tries to be heard by the main process without having the right, in real Electron. */
let aisle: Aisle;
let page: Page;

beforeAll(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
});

afterAll(() => aisle.dispose());

describe('messages', () => {
  test('that are malformed or of no known channel reach no handler', async () => {
    const codes = await page.evaluate(async () => {
      const call = window.aisle.call as unknown as (
        ...words: unknown[]
      ) => Promise<{ ok: boolean; error?: { code: string } }>;
      const code = async (...words: unknown[]) => (await call(...words)).error?.code ?? 'ok';
      return [
        await code('app.info'),
        await code('no.such'),
        await code('__proto__'),
        await code('toString'),
        await code(),
        await code('journal.append', null),
        await code('journal.append', { seq: 'one' }),
        await code('file.read', { token: '../../etc/passwd', offset: 0, length: 10 }),
        await code('workspace.open', { id: '../..' }),
        await code('app.setTheme', { theme: () => 'dark' }),
        await code('app.openExternal', { url: 'file:///etc/passwd' }),
        await code('app.openExternal', { url: 'javascript:alert(1)' }),
      ];
    });
    const expected = [
      'ok',
      'refused',
      'refused',
      'refused',
      'refused',
      'invalid',
      'invalid',
      'invalid',
      'invalid',
      'invalid',
    ];
    expect(codes).toEqual([...expected, 'refused', 'refused']);
  });

  test('events of no known name are not listened to', async () => {
    const outcome = await page.evaluate(() => {
      try {
        (window.aisle.on as unknown as (event: string, listener: () => void) => void)(
          'aisle.call',
          () => undefined,
        );
        return 'listens';
      } catch (error) {
        return String(error);
      }
    });
    expect(outcome).toContain('There is no event of the name aisle.call');
  });

  test('from a window that is not ours are refused, though it has our preload script', async () => {
    const answers = await aisle.app.evaluate(async ({ app, BrowserWindow, session }) => {
      const own = BrowserWindow.getAllWindows()[0]?.webContents.session ?? session.defaultSession;
      const names = JSON.stringify({ channels: ['app.info'], events: [] });
      const foreign = new BrowserWindow({
        show: false,
        webPreferences: {
          session: own,
          preload: `${app.getAppPath()}/out/preload/preload.js`,
          additionalArguments: [`--aisle-contract=${names}`],
        },
      });
      const ask = (channel = 'app.info') =>
        foreign.webContents.executeJavaScript(`window.aisle.call('${channel}')`) as Promise<unknown>;
      await foreign.loadURL('data:text/html,<h1>Foreign</h1>');
      const fromData = await ask();
      await foreign.loadURL('app://bundle/index.html');
      const fromPage = await ask();
      const beyondItsNames = await ask('log.read');
      foreign.destroy();
      return [fromData, fromPage, beyondItsNames];
    });
    const refused = (words: string) => ({
      error: { code: 'refused', message: expect.stringContaining(words) },
    });
    // The last one never left the page: its bridge knows no such name.
    const foreign = refused('Only the windows of Aisle');
    expect(answers).toMatchObject([foreign, foreign, refused('There is no channel of the name log.read')]);
  });

  test('from one of our windows are refused while it shows another page', async () => {
    const other = await createWorkspace(aisle, page, 'Led astray');
    const handle = await aisle.app.browserWindow(other);
    const answer = await handle.evaluate(async (window: Electron.BrowserWindow) => {
      // The main process itself leads it there: no page can.
      await window.loadURL('app://bundle/parser.html');
      const result = (await window.webContents.executeJavaScript(`window.aisle.call('app.info')`)) as unknown;
      window.destroy();
      return result;
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  test('from a frame inside our page are refused', async () => {
    await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.id = 'inner';
      frame.srcdoc = '<h1>Inner</h1>';
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    });
    const contentsId = await (await aisle.app.browserWindow(page)).evaluate(
      (window: Electron.BrowserWindow) => window.webContents.id,
    );
    const answers = await aisle.app.evaluate(async ({ webContents, ipcMain }, id) => {
      const contents = webContents.fromId(id);
      const inner = contents?.mainFrame.frames[0];
      // A frame has no preload script to send with; what Electron would call is called with the frame's own event.
      type Handle = (event: unknown, ...words: unknown[]) => Promise<unknown>;
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handle> })._invokeHandlers;
      const handle = handlers.get('aisle.call');
      const ask = (senderFrame: unknown) =>
        handle?.({ sender: contents, senderFrame }, 'app.info', undefined);
      return {
        hasFrame: inner !== undefined,
        main: await ask(contents?.mainFrame),
        inner: await ask(inner),
        disguised: await ask({
          processId: inner?.processId,
          routingId: inner?.routingId,
          url: 'app://bundle/index.html',
        }),
        none: await ask(null),
      };
    }, contentsId);
    await page.evaluate(() => document.getElementById('inner')?.remove());
    const refused = { ok: false, error: { code: 'refused' } };
    const all = { inner: refused, disguised: refused, none: refused };
    expect(answers).toMatchObject({ hasFrame: true, main: { ok: true }, ...all });
  });

  test('about a journal need a workspace, which is the window’s own', async () => {
    const head = (of: Page) => of.evaluate(() => window.aisle.call('journal.head'));
    const other = await createWorkspace(aisle, page, 'Other');
    const append = await other.evaluate(() =>
      window.aisle.call('journal.append', { seq: 1, digest: 'd', bytes: new Uint8Array([1]), last: true }),
    );
    expect(append).toEqual({ ok: true, value: { committed: true } });
    expect(await head(other)).toMatchObject({ value: { head: { seq: 1 } } });
    expect(await head(page)).toMatchObject({ value: { head: null } });
    await Promise.all([other.waitForEvent('close'), other.evaluate(() => window.close())]);
  });
});
