import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Aisle, launch } from './launch';
import { type Outside, openOutside } from './outside';
import { createWorkspace } from './workspaceWindow';

/** Each of these tries to break what the page may load and run, in real Electron, as a hostile page would. */
let aisle: Aisle;
let page: Page;
let outside: Outside;

beforeAll(async () => {
  outside = await openOutside();
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
});

afterAll(async () => {
  await aisle.dispose();
  outside.close();
});

describe('the content security policy', () => {
  test.each<[string, string, (url: string) => unknown]>([
    [
      'a script in the page',
      'script-src-elem',
      () => {
        const script = document.createElement('script');
        script.textContent = 'document.body.dataset.broken = "inline"';
        document.body.append(script);
      },
    ],
    [
      'a handler in the markup',
      'script-src-attr',
      () => {
        document.body.insertAdjacentHTML(
          'beforeend',
          '<img src="data:," onerror="document.body.dataset.broken = 1">',
        );
      },
    ],
    [
      'eval',
      'script-src',
      async () => {
        // Past the turn in which the debugger, which may evaluate anything, has called.
        await new Promise((resolve) => setTimeout(resolve));
        try {
          // biome-ignore lint/security/noGlobalEval: what is tried here
          globalThis.eval('document.body.dataset.broken = "eval"');
        } catch {
          // Refused, as it should be.
        }
      },
    ],
    [
      'a function made from a string',
      'script-src',
      async () => {
        await new Promise((resolve) => setTimeout(resolve));
        try {
          new Function('document.body.dataset.broken = "function"')();
        } catch {
          // Refused, as it should be.
        }
      },
    ],
    [
      'a script of another origin',
      'script-src-elem',
      (url) => {
        const script = document.createElement('script');
        script.src = url;
        document.body.append(script);
      },
    ],
    [
      'a script of a blob',
      'script-src-elem',
      () => {
        const script = document.createElement('script');
        script.src = URL.createObjectURL(new Blob(['document.body.dataset.broken = "blob"']));
        document.body.append(script);
      },
    ],
    [
      'a worker of a blob',
      'worker-src',
      () => {
        try {
          new Worker(URL.createObjectURL(new Blob(['1'])));
        } catch {
          // Refused, as it should be.
        }
      },
    ],
    ['a request to the outside', 'connect-src', (url) => fetch(url).catch(() => undefined)],
    [
      'a socket to the outside',
      'connect-src',
      (url) => {
        try {
          new WebSocket(url.replace('http', 'ws'));
        } catch {
          // Refused, as it should be.
        }
      },
    ],
    ['a beacon', 'connect-src', (url) => navigator.sendBeacon(url, 'x')],
    [
      'an image of the outside',
      'img-src',
      (url) => {
        new Image().src = url;
      },
    ],
    [
      'an image over https',
      'img-src',
      () => {
        new Image().src = 'https://example.com/pixel.png';
      },
    ],
    [
      'a style sheet of the outside',
      'style-src-elem',
      (url) => {
        document.head.insertAdjacentHTML('beforeend', `<link rel="stylesheet" href="${url}">`);
      },
    ],
    [
      'a font of the outside',
      'font-src',
      (url) => {
        const font = new FontFace('Outside', `url(${url})`);
        return font.load().catch(() => undefined);
      },
    ],
    [
      'a frame of the outside',
      'frame-src',
      (url) => {
        document.body.insertAdjacentHTML('beforeend', `<iframe src="${url}"></iframe>`);
      },
    ],
    [
      'a form sent outside',
      'form-action',
      (url) => {
        const form = document.createElement('form');
        form.action = url;
        document.body.append(form);
        form.submit();
      },
    ],
    [
      'another base for addresses',
      'base-uri',
      (url) => {
        document.head.insertAdjacentHTML('beforeend', `<base href="${url}/">`);
      },
    ],
    [
      'a plug-in',
      'object-src',
      (url) => {
        document.body.insertAdjacentHTML('beforeend', `<object data="${url}"></object>`);
      },
    ],
  ])('stops %s', async (_name, directive, attempt) => {
    await page.evaluate(() => {
      const violated: string[] = [];
      Object.assign(window, { violated });
      document.addEventListener('securitypolicyviolation', (event) =>
        violated.push(event.effectiveDirective),
      );
    });
    await page.evaluate(attempt, `${outside.url}/policy`);
    const violated = () => page.evaluate(() => (window as unknown as { violated: string[] }).violated);
    await vi.waitFor(async () => expect(await violated()).toContain(directive));
    expect(await page.evaluate(() => document.body.dataset.broken)).toBeUndefined();
  });

  test('lets through what the app is made of: its scripts, its styles, its assets, its workers', async () => {
    const width = await page.evaluate(async () => {
      const pixel = Uint8Array.from(
        atob(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        ),
        (character) => character.charCodeAt(0),
      );
      const stored = await window.aisle.call('asset.put', { bytes: pixel });
      if (!stored.ok) return 0;
      const image = new Image();
      image.src = `app://asset/${stored.value.sha256}`;
      await image.decode();
      return image.naturalWidth;
    });
    expect(width).toBe(1);
  });
});

describe('the scheme app:', () => {
  test.each([
    'app://bundle/..%2f..%2fpackage.json',
    'app://bundle/..%2fmain%2fmain.js',
    'app://bundle/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://bundle/assets/..%2f..%2f..%2fpackage.json',
  ])('leads out of the bundle by no path: %s', async (url) => {
    const inside = await page.evaluate((address) => fetch(address).then((response) => response.status), url);
    expect(inside).toBe(404);
  });

  test('shows assets to their own workspace only', async () => {
    const other = await createWorkspace(aisle, page, 'Neighbour');
    const shown = (of: Page, hash: string) =>
      of.evaluate(async (sha256) => {
        const image = new Image();
        image.src = `app://asset/${sha256}`;
        return image.decode().then(
          () => true,
          () => false,
        );
      }, hash);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>`;
    const hash = await page.evaluate(async (text) => {
      const stored = await window.aisle.call('asset.put', { bytes: new TextEncoder().encode(text) });
      return stored.ok ? stored.value.sha256 : '';
    }, svg);
    expect([
      await shown(page, hash),
      await shown(other, hash),
      await shown(page, '..%2f..%2fworkspace.json'),
    ]).toEqual([true, false, false]);
    await other.close();
  });
});

test('even a page without a policy reaches nothing outside: the session lets no request out', async () => {
  const browser = await aisle.app.browserWindow(page);
  const id = await browser.evaluate((window: Electron.BrowserWindow) => window.id);
  const outcome = await aisle.app.evaluate(
    async ({ BrowserWindow }, [windowId, url]) => {
      const session = BrowserWindow.fromId(windowId)?.webContents.session;
      const bare = new BrowserWindow({ show: false, webPreferences: session ? { session } : {} });
      await bare.loadURL('data:text/html,<h1>Bare</h1>');
      const script = `fetch('${url}', { mode: 'no-cors' }).then(() => 'reached', () => 'stopped')`;
      const result = (await bare.webContents.executeJavaScript(script)) as unknown;
      bare.destroy();
      return result;
    },
    [id, `${outside.url}/bare`] as const,
  );
  expect(outcome).toBe('stopped');
});

test('nothing of all this reached the outside', () => {
  expect(outside.reached).toEqual([]);
});
