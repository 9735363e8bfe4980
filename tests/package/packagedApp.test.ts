import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { createKeyPair } from '../../scripts/update-key.mjs';
import { isRunning, processTree } from '../e2e/processTree';
import { expectTitles, retitle, titles } from '../e2e/productsScreen';
import { PackagedApp, screenshot } from './packagedApp';
import { type Offer, UpdateServer } from './updateServer';

/**
 * The packaged app by what a person sees and does: it works and keeps what was done, and it renews itself from a
 * server on this computer, but never by what the publisher did not sign. One after the other, in two starts.
 */
const { port, privateKey, version } = inject('packaged');
const app = new PackagedApp();
const server = new UpdateServer();
const tools = join(app.home, 'bin');
const installedLog = join(app.home, 'installed');
const file = Buffer.from('A Debian package, as far as the update channel is concerned. '.repeat(4000));
const good: Offer = { version: '9.9.9', file, signWith: privateKey };
const KEPT = 'It was refused, and nothing was changed.';
let page: Page;
let updates: Locator;

beforeAll(async () => {
  await server.open(port);
  writeTool('dpkg', `printf '%s\\n' "$@" > ${installedLog}`);
  writeTool('pkexec', 'while [ "$1" != -c ]; do shift; done; eval "$2"');
  page = await app.start({ args: ['--inspect=0'] });
});

afterAll(async () => {
  await app.dispose();
  await server.close();
});

/** Stands for a program of the system that a test must not run. */
function writeTool(name: string, script: string): void {
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, name), `#!/bin/bash\n${script}\n`);
  chmodSync(join(tools, name), 0o755);
}

async function openAbout(): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('About Aisle');
  await page.keyboard.press('Enter');
  await updates.waitFor();
}

async function checkNow(offer: Offer): Promise<string> {
  server.offer(offer);
  await updates.getByRole('button', { name: 'Check now' }).click();
  const status = updates.getByRole('status');
  await vi.waitUntil(async () => !/^(Looking|Downloading)|has not looked/.test(await status.innerText()), {
    timeout: 30_000,
  });
  return status.innerText();
}

function pendingFiles(): string[] {
  const folder = join(app.home, 'cache/aisle-updater/pending');
  return existsSync(folder) ? readdirSync(folder) : [];
}

describe('the packaged app', () => {
  test('is a package, and opens no inspector for Node', async () => {
    const info = await page.evaluate(() => window.aisle.call('app.info'));
    expect(info).toMatchObject({ ok: true, value: { packaged: true } });
    expect(app.said).toContain('DevTools listening');
    expect(app.said).not.toContain('Debugger listening');
  });

  test('opens the sample workspace, edits a cell, and has the edit after a restart', async () => {
    const start = page;
    page = await app.opened(() => start.getByRole('button', { name: /sample workspace/i }).click());
    await retitle(page, (await titles(page))[0] ?? '', 'Edited in a package');
    const shown = await titles(page);
    expect(shown).toContain('Edited in a package');
    await app.quit(page);
    page = await app.start({ env: { PATH: `${tools}:${process.env.PATH}` } });
    await expectTitles(page, shown);
    await screenshot(page, 'packaged');
    updates = page.getByRole('region', { name: 'Updates' });
  });
});

describe('before a person has asked', () => {
  test('nothing is asked of the server, and About says that it was not', async () => {
    await openAbout();
    expect(await updates.getByRole('status').innerText()).toMatch(/has not looked for updates/);
    expect(await updates.getByRole('switch').isChecked()).toBe(false);
    expect(server.asked).toEqual([]);
    await screenshot(page, 'updates-unasked');
  });
});

describe('an offer is refused', () => {
  const { privateKey: foreign } = createKeyPair();
  const changed = Buffer.from(file);
  changed[1000] = (changed[1000] ?? 0) ^ 1;
  const notSigned = `The offered update is not signed by the publisher of Aisle. ${KEPT}`;
  const notTheFile = `The downloaded file is not the one that the publisher signed. ${KEPT}`;
  const cases: [string, Offer, string][] = [
    ['with the right hash and a signature by another key', { ...good, signWith: foreign }, notSigned],
    ['with a signature and another file of the same size', { ...good, sent: changed }, notTheFile],
    ['with a signature and a longer file', { ...good, sent: Buffer.concat([file, file]) }, notTheFile],
    ['with a file that does not say how long it is', { ...good, isEndless: true }, notTheFile],
    [
      'without a signature',
      { ...good, signWith: null },
      `The update server offers an update without a signature. ${KEPT}`,
    ],
    [
      'that was changed after it was signed',
      { ...good, forge: (text) => text.replace('size', ' size') },
      notSigned,
    ],
    ['that was signed for another system', { ...good, signedName: 'latest-mac.yml' }, notSigned],
    [
      'of an older version, however well signed',
      { ...good, version: '0.0.9' },
      `The update server offers Aisle 0.0.9, which is older than this one, ${version}. ${KEPT}`,
    ],
  ];

  test.each(cases)('%s', async (_name, offer, sentence) => {
    expect(await checkNow(offer)).toBe(sentence);
    expect(pendingFiles().filter((name) => name.endsWith('.deb'))).toEqual([]);
    expect(await page.getByRole('button', { name: 'Update ready' }).count()).toBe(0);
  });

  test('and the app says so plainly, light and dark', async () => {
    await screenshot(page, 'updates-refused-light');
    await page.evaluate(() => window.aisle.call('app.setTheme', { theme: 'dark' }));
    await screenshot(page, 'updates-refused-dark');
    await page.evaluate(() => window.aisle.call('app.setTheme', { theme: 'light' }));
    expect(await updates.getByRole('status').innerText()).toMatch(KEPT);
  });
});

describe('without an update', () => {
  test('the version there is is the newest', async () => {
    expect(await checkNow({ ...good, version })).toMatch(/^This is the newest version\. Looked /);
  });

  test('without a server nothing else is held up', async () => {
    await server.close();
    expect(await checkNow(good)).toBe(
      'The update server could not be asked. Aisle works on without it; try again later.',
    );
    await page.keyboard.press('Escape');
    await page.getByRole('gridcell').first().waitFor();
    await server.open(port);
    await openAbout();
  });
});

describe('a good update', () => {
  test('is found, downloaded, checked and offered', async () => {
    server.asked.length = 0;
    expect(await checkNow(good)).toBe('Aisle 9.9.9 is downloaded and checked.');
    await screenshot(page, 'updates-ready');
    expect(server.asked.map(({ path }) => path)).toEqual([
      '/latest-linux.yml',
      '/latest-linux.yml.sig',
      '/Aisle-9.9.9-linux-x64.deb',
    ]);
    expect(existsSync(installedLog)).toBe(false);
  });

  test('was asked for without anything that tells one computer from another', () => {
    const usual =
      /^(host|connection|user-agent|accept|accept-encoding|accept-language|cache-control|pragma|sec-fetch-.*)$/;
    const names = server.asked.flatMap(({ headers }) => Object.keys(headers));
    expect([...new Set(names)].filter((name) => !usual.test(name))).toEqual([]);
  });

  test('is announced in the status bar, and axe finds nothing in the offer', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Update ready' }).click();
    await updates.waitFor();
    await page.evaluate(AxeBuilder.source);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof AxeBuilder };
      const { violations } = await axe.run('[role=dialog]');
      return violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
  });

  test('that was changed on the disk since is not installed', async () => {
    const path = join(app.home, 'cache/aisle-updater/pending', 'Aisle-9.9.9-linux-x64.deb');
    writeFileSync(path, `${readFileSync(path, 'utf8')}!`);
    await updates.getByRole('button', { name: 'Restart to install' }).click();
    await updates.getByText(/was changed on this computer after it had been checked/).waitFor();
    expect([existsSync(path), existsSync(installedLog)]).toEqual([false, false]);
  });

  test('is installed when the person says so, and Aisle comes back', async () => {
    expect(await checkNow(good)).toMatch(/^Aisle 9\.9\.9 is downloaded/);
    const before = processTree(app.pid);
    await updates.getByRole('button', { name: 'Restart to install' }).click();
    await app.ended(before);
    const [option, path] = readFileSync(installedLog, 'utf8').trim().split('\n');
    expect([option, path]).toEqual(['-i', expect.stringMatching(/pending\/Aisle-9\.9\.9-linux-x64\.deb$/)]);
    expect(readFileSync(path ?? '').equals(file)).toBe(true);
    await vi.waitUntil(() => app.startedBy().some((pid) => isRunning(pid) && !before.includes(pid)), {
      timeout: 30_000,
    });
  });
});
