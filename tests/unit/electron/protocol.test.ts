import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { Blobs } from '../../../electron/journal/blobs';
import { isAppPage } from '../../../electron/origin';
import { bundlePath, serveApp } from '../../../electron/protocol';
import { externalAddress } from '../../../electron/security';
import { temporaryFolder } from './folder';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

async function served() {
  const folder = await temporaryFolder();
  const bundle = join(folder, 'bundle');
  await mkdir(join(bundle, 'assets'), { recursive: true });
  await mkdir(join(folder, 'bundle-secrets'));
  await writeFile(join(bundle, 'index.html'), '<h1>Aisle</h1>');
  await writeFile(join(bundle, 'parser.html'), '');
  await writeFile(join(bundle, 'assets/a b.js'), '1');
  await writeFile(join(bundle, 'notes.secret'), 'no type, no answer');
  await writeFile(join(folder, 'outside.txt'), 'secret');
  await writeFile(join(folder, 'bundle-secrets/x.txt'), 'secret');
  const assets = new Blobs(join(folder, 'assets'), { noun: 'image', compressed: false, now: Date.now });
  return { bundle, assets };
}

describe('the bundle', () => {
  it.each([
    ['app://bundle/index.html?a#b', 'text/html; charset=utf-8', "frame-src 'self' blob:"],
    [
      'app://bundle/parser.html',
      'text/html; charset=utf-8',
      "default-src 'none'; script-src 'self'; base-uri",
    ],
    ['app://bundle/assets/a%20b.js', 'text/javascript; charset=utf-8', "default-src 'none'"],
  ])('answers %s', async (url, type, policy) => {
    const { status, headers } = await serveApp(url, await served());
    expect([status, headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      200,
      type,
      'nosniff',
    ]);
    expect(headers.get('content-security-policy')).toContain(policy);
  });

  it.each([
    ['/assets/a.js', '/app/bundle/assets/a.js'],
    ['/..%5c..%5coutside.txt', null],
    ['/assets%5ca.js', null],
    ['/index.html%00.txt', null],
    ['/%2e%2e/bundle-secrets/x.txt', null],
    ['/%ff', null],
  ])('%s is the file %s, on any system', (path, expected) => {
    expect(bundlePath(path, '/app/bundle')).toBe(expected);
  });

  it.each([
    'app://bundle/../outside.txt',
    'app://bundle/%2e%2e/outside.txt',
    'app://bundle/..%2foutside.txt',
    'app://bundle/..%2f..%2foutside.txt',
    'app://bundle/assets/..%2f..%2foutside.txt',
    'app://bundle/..%5coutside.txt',
    'app://bundle/..%2fbundle-secrets%2fx.txt',
    'app://bundle/index.html%00.txt',
    'app://bundle/%ff',
    'app://bundle/notes.secret',
    'app://bundle/',
    'app://bundle/assets',
    'app://elsewhere/index.html',
    'app://bundle.evil/index.html',
  ])('does not answer %s', async (url) => {
    const response = await serveApp(url, await served());
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found');
  });
});

describe('assets', () => {
  it('come with the type their bytes have, and can hold no script', async () => {
    const place = await served();
    const { sha256 } = unwrap(await place.assets.put(PNG));
    const page = unwrap(await place.assets.put(new TextEncoder().encode('<html><script>alert(1)</script>')));
    const picture = await serveApp(`app://asset/${sha256}`, place);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    const html = await serveApp(`app://asset/${page.sha256}`, place);
    expect(html.headers.get('content-type')).toBe('application/octet-stream');
    for (const { headers } of [picture, html]) {
      expect(headers.get('content-security-policy')).toContain('sandbox');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it.each(['..%2foutside.txt', '%2e%2e/outside.txt', 'f'.repeat(64), '', `${'a'.repeat(64)}%2f..`])(
    'there is none at %j',
    async (path) => {
      const place = await served();
      expect((await serveApp(`app://asset/${path}`, place)).status).toBe(404);
      expect((await serveApp(`app://asset/${path}`, { ...place, assets: null })).status).toBe(404);
    },
  );
});

describe('addresses', () => {
  it.each([
    ['app://bundle/index.html', true],
    ['app://bundle/index.html#/products?x', true],
    ['app://bundle/parser.html', false],
    ['app://bundle/index.html.evil', false],
    ['app://asset/index.html', false],
    ['https://bundle/index.html', false],
    ['', false],
  ])('%s is the app: %s', (url, expected) => expect(isAppPage(url)).toBe(expected));

  it.each([
    ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
    ['HTTPS://EXAMPLE.com', 'https://example.com/'],
    ['http://example.com', null],
    ['file:///etc/passwd', null],
    ['javascript:alert(1)', null],
    ['smb://host/share', null],
    ['https://user:secret@example.com', null],
    ['--help', null],
  ])('%s goes to the browser as %s', (url, expected) => expect(externalAddress(url)).toBe(expected));
});
