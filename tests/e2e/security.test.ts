import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Aisle, launch } from './launch';
import { type Outside, openOutside } from './outside';
import { createWorkspace } from './workspaceWindow';

/** Each of these tries to break a defence of the main process, in real Electron, as a hostile page would. */
let aisle: Aisle;
let page: Page;
let outside: Outside;

beforeAll(async () => {
  outside = await openOutside();
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
  await recordDecisions();
});

afterAll(async () => {
  await aisle.dispose();
  outside.close();
});

const PAGE = 'app://bundle/index.html';
const windowCount = () => aisle.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** What Electron asked the main process to decide, and whether it was stopped. */
interface Decision {
  readonly kind: 'navigate' | 'download';
  readonly url: string;
  readonly stopped: boolean;
}

/** Listens behind the app's own listeners, in every web contents there is and will be. */
async function recordDecisions(): Promise<void> {
  await aisle.app.evaluate(({ app, webContents }) => {
    const decisions: Decision[] = [];
    Object.assign(globalThis, { decisions });
    const watch = (contents: Electron.WebContents) => {
      contents.on('will-navigate', (event, url) => {
        decisions.push({ kind: 'navigate', url, stopped: event.defaultPrevented });
      });
      contents.session.on('will-download', (event, item) => {
        decisions.push({ kind: 'download', url: item.getURL(), stopped: event.defaultPrevented });
      });
    };
    webContents.getAllWebContents().forEach(watch);
    app.on('web-contents-created', (_event, contents) => watch(contents));
  });
}

async function decision(kind: Decision['kind'], url: string): Promise<Decision> {
  const find = () =>
    aisle.app.evaluate(
      (_electron, [wantedKind, wantedUrl]) =>
        (globalThis as unknown as { decisions: Decision[] }).decisions.find(
          (taken) => taken.kind === wantedKind && taken.url.startsWith(wantedUrl),
        ),
      [kind, url] as const,
    );
  return vi.waitUntil(find, { timeout: 10_000, interval: 20 });
}

describe('navigation', () => {
  test.each([
    ['to the outside', () => `${outside.url}/navigated`],
    ['to another page of the bundle', () => 'app://bundle/parser.html'],
    ['to an asset', () => `app://asset/${'0'.repeat(64)}`],
  ])('%s is blocked', async (_name, target) => {
    await page.evaluate((url) => {
      document.body.dataset.mark = 'still here';
      location.assign(url);
    }, target());
    expect(await decision('navigate', target())).toMatchObject({ stopped: true });
    expect([page.url(), await page.evaluate(() => document.body.dataset.mark)]).toEqual([PAGE, 'still here']);
  });

  test('by a link that is clicked is blocked', async () => {
    await page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
      link.remove();
    }, `${outside.url}/clicked`);
    expect(await decision('navigate', `${outside.url}/clicked`)).toMatchObject({ stopped: true });
    expect(page.url()).toBe(PAGE);
  });

  test('new windows are not opened', async () => {
    const before = await windowCount();
    const opened = await page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      link.target = '_blank';
      link.rel = 'opener';
      document.body.append(link);
      link.click();
      link.remove();
      return [window.open('about:blank'), window.open(url), window.open('app://bundle/index.html')];
    }, `${outside.url}/opened`);
    expect(opened).toEqual([null, null, null]);
    expect(await windowCount()).toBe(before);
  });

  test('a webview is an unknown element', async () => {
    const isKnown = await page.evaluate(() => 'executeJavaScript' in document.createElement('webview'));
    expect(isKnown).toBe(false);
  });

  test('nothing is downloaded', async () => {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.exe';
      link.click();
    });
    expect(await decision('download', 'blob:')).toMatchObject({ stopped: true });
  });
});

describe('permissions', () => {
  test('only storage that stays is granted', async () => {
    const states = await page.evaluate(async () => {
      const state = (name: string) =>
        navigator.permissions.query({ name: name as PermissionName }).then((status) => status.state);
      const asked = {
        notification: await Notification.requestPermission(),
        position: await new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('granted'),
            (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'other'),
          ),
        ),
        clipboard: await navigator.clipboard.readText().then(
          () => 'granted',
          (error: Error) => error.name,
        ),
        midi: await navigator.requestMIDIAccess({ sysex: true }).then(
          () => 'granted',
          (error: Error) => error.name,
        ),
      };
      return { ...asked, queried: await state('geolocation'), storage: await navigator.storage.persist() };
    });
    expect(states).toEqual({
      notification: 'denied',
      position: 'denied',
      clipboard: 'NotAllowedError',
      midi: expect.stringMatching(/SecurityError|NotAllowedError/),
      queried: 'denied',
      storage: true,
    });
  });
});

describe('the page', () => {
  test('has no Node and no bridge but its two functions', async () => {
    const found = await page.evaluate(async () => {
      const names = [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        '__dirname',
        'electron',
        'ipcRenderer',
      ];
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inFrame = ['aisle', ...names].filter(
        (name) => frame.contentWindow && name in frame.contentWindow,
      );
      frame.remove();
      return {
        inPage: names.filter((name) => name in window),
        bridge: Object.keys(window.aisle).sort(),
        inFrame,
      };
    });
    expect(found).toEqual({ inPage: [], bridge: ['call', 'on'], inFrame: [] });
  });

  test('cannot change the bridge', async () => {
    const kept = await page.evaluate(() => {
      const { call } = window.aisle;
      try {
        Object.assign(window.aisle, { call: null });
        Object.assign(window, { aisle: null });
      } catch {
        // Refused aloud: as good as refused in silence.
      }
      return window.aisle?.call === call;
    });
    expect(kept).toBe(true);
  });

  test('runs sandboxed, isolated and without Node, every one of its kind', async () => {
    const preferences = await aisle.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => {
        const wide = webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
        const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
          wide.getLastWebPreferences();
        return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
      }),
    );
    const safe = {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    };
    expect(preferences).toEqual(preferences.map(() => safe));
  });
});

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

test('nothing of all this reached the outside', () => {
  expect(outside.reached).toEqual([]);
});
