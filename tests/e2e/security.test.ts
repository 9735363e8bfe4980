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
        const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, ...others } =
          wide.getLastWebPreferences();
        const { nodeIntegrationInSubFrames: inFrames } = others;
        // Left out where it is not granted.
        const inWorkers = others.nodeIntegrationInWorker ?? false;
        return { sandbox, contextIsolation, nodeIntegration, inFrames, inWorkers, webSecurity, webviewTag };
      }),
    );
    const safe = {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      inFrames: false,
      inWorkers: false,
      webSecurity: true,
      webviewTag: false,
    };
    expect(preferences).toEqual(preferences.map(() => safe));
  });
});

test('nothing of all this reached the outside', () => {
  expect(outside.reached).toEqual([]);
});
