import type { EventContent } from '@shared/ipc/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Aisle, launch } from './launch';
import { createWorkspace } from './workspaceWindow';

/** A file from outside may hang or fill the page that reads it, and nothing else. */
let aisle: Aisle;
let page: Page;

beforeAll(async () => {
  aisle = await launch();
  page = await createWorkspace(aisle, aisle.window);
});

afterAll(() => aisle.dispose());

interface Started {
  readonly id: string;
  /** What the page answers to a ping. */
  readonly pong: unknown;
}

/** Starts a parser, pings it, and notes how it ends under its id. */
function start(limits: { seconds?: number; megabytes?: number } = {}): Promise<Started> {
  return page.evaluate(async (wanted) => {
    const id = crypto.randomUUID();
    const port = new Promise<MessagePort | undefined>((resolve) => {
      window.addEventListener('message', ({ data, ports }) => {
        if (data?.aisle === 'parser.port' && data.id === id) resolve(ports[0]);
      });
    });
    window.aisle.on('parser.ended', (ended) => {
      if (ended.id === id) document.body.setAttribute(`data-ended-${id}`, JSON.stringify(ended));
    });
    const started = await window.aisle.call('parser.start', { id, ...wanted });
    if (!started.ok) return { id, pong: started.error.code };
    const open = await port;
    const pong = await new Promise((resolve) => {
      if (!open) return resolve('no port');
      open.onmessage = ({ data }) => resolve(data);
      open.postMessage('ping');
    });
    return { id, pong };
  }, limits);
}

async function ended(id: string): Promise<EventContent<'parser.ended'>> {
  const text = await vi.waitUntil(
    () => page.evaluate((key) => document.body.getAttribute(`data-ended-${key}`), id),
    {
      timeout: 20_000,
      interval: 20,
    },
  );
  return JSON.parse(text) as EventContent<'parser.ended'>;
}

/** Runs a script in every hidden page, without waiting for its end: it may have none. */
function inParsers(script: string): Promise<unknown[]> {
  return aisle.app.evaluate(({ BrowserWindow }, code) => {
    const pages = BrowserWindow.getAllWindows().filter(({ webContents }) =>
      webContents.getURL().endsWith('parser.html'),
    );
    return Promise.all(
      pages.map(({ webContents }) => {
        const run = webContents.executeJavaScript(code) as Promise<unknown>;
        return Promise.race([
          run.catch(String),
          new Promise((resolve) => setTimeout(resolve, 1_000, 'runs on')),
        ]);
      }),
    );
  }, script);
}

const parserCount = () => inParsers('1').then((answers) => answers.length);

describe('the page that reads files', () => {
  test('answers through its port, and is gone when it is stopped', async () => {
    const { id, pong } = await start();
    expect(pong).toBe('pong');
    await page.evaluate((stopped) => window.aisle.call('parser.stop', { id: stopped }), id);
    expect(await ended(id)).toMatchObject({ reason: 'stopped' });
    expect(await parserCount()).toBe(0);
  });

  test('is ended at its limit of time, in whatever loop it is', async () => {
    const { id } = await start({ seconds: 1 });
    expect(await inParsers('for (;;) {}')).toEqual(['runs on']);
    expect(await ended(id)).toMatchObject({ reason: 'time', message: expect.stringContaining('1 seconds') });
    expect(await parserCount()).toBe(0);
  });

  test('is ended at its limit of memory', async () => {
    const { id } = await start({ megabytes: 400 });
    await inParsers('const kept = []; setInterval(() => kept.push(new Uint8Array(2e7).fill(1)), 5); 1');
    expect(await ended(id)).toMatchObject({ reason: 'memory', message: expect.stringContaining('400 MB') });
    expect(await parserCount()).toBe(0);
  });

  test('says so when it crashes', async () => {
    const { id } = await start();
    await aisle.app.evaluate(({ BrowserWindow }) => {
      const pages = BrowserWindow.getAllWindows().filter(({ webContents }) =>
        webContents.getURL().endsWith('parser.html'),
      );
      for (const { webContents } of pages) webContents.forcefullyCrashRenderer();
    });
    expect(await ended(id)).toMatchObject({ reason: 'crashed' });
  });

  test('leaves its window at work while it hangs and after', async () => {
    const { id } = await start({ seconds: 1 });
    await inParsers('for (;;) {}');
    expect(await page.evaluate(() => window.aisle.call('disk.room'))).toMatchObject({ ok: true });
    await ended(id);
    expect((await start()).pong).toBe('pong');
  });

  test('goes with the window that asked for it; there are never more than four', async () => {
    const pongs = [];
    for (let count = (await parserCount()) + 1; count <= 5; count += 1) pongs.push((await start()).pong);
    expect(pongs.at(-1)).toBe('limit');
    await page.reload();
    await vi.waitUntil(async () => (await parserCount()) === 0);
  });
});

test('the page that reads files has no bridge, no storage of ours, no network and no frames', async () => {
  const { id } = await start();
  const [found] = await inParsers(`(async () => {
    const violated = [];
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
    const framed = new Promise((resolve) => document.addEventListener('securitypolicyviolation', (event) => {
      if (event.effectiveDirective === 'frame-src') resolve();
    }));
    document.body.append(document.createElement('iframe'));
    document.body.lastChild.src = 'https://example.com/';
    await framed;
    const network = await fetch('app://bundle/index.html').then(() => 'open', () => 'closed');
    const worker = await new Promise((resolve) => {
      try { new Worker('data:text/javascript,1').onerror = () => resolve('closed'); } catch { resolve('closed'); }
    });
    return { bridge: 'aisle' in window, node: 'process' in window, network, worker, databases: await indexedDB.databases(), violated };
  })()`);
  expect(found).toEqual({
    bridge: false,
    node: false,
    network: 'closed',
    worker: 'closed',
    databases: [],
    violated: expect.arrayContaining(['connect-src', 'frame-src', 'worker-src']),
  });
  await page.evaluate((stopped) => window.aisle.call('parser.stop', { id: stopped }), id);
});
