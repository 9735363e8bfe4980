import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unwrap } from '@shared/result';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DownloadOptions, download } from '../../../electron/http/download';
import { isPublicAddress } from '../../../electron/http/publicAddress';

const OPTIONS: DownloadOptions = { maxBytes: 1000, timeoutMs: 5_000, allowLoopback: false };
const LOCAL: DownloadOptions = { ...OPTIONS, allowLoopback: true };

describe('public addresses', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '100.63.255.255',
    '172.15.0.1',
    '172.32.0.1',
    '192.167.1.1',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00:1450:4001:80b::200e',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])('%s is one', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:10.0.0.1',
    '::ffff:169.254.169.254',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::a9fe:a9fe',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '2001:db8::1',
    '2001::1',
    '2002:7f00:1::',
    '3fff::1',
    '100::1',
    'localhost',
    '',
    '127.1',
    '2130706433',
  ])('%s is none', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('what is never fetched', () => {
  it.each([
    'file:///etc/passwd',
    'ftp://example.com/a.png',
    'app://asset/x',
    'data:image/png;base64,AA',
    'javascript:alert(1)',
    'nonsense',
    '',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.0.1:8080/',
    'http://user:secret@8.8.8.8/',
    'http://１２７.０.０.１/',
    'http://127。0。0。1/',
  ])('%s', async (url) => {
    expect(await download(url, OPTIONS)).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it.each([
    ['a name of this computer', ['127.0.0.1']],
    ['a name of a private network', ['192.168.1.10']],
    ['a name with one inward address among public ones', ['93.184.216.34', '10.0.0.5']],
    ['a name with a mapped address', ['::ffff:10.0.0.5']],
  ])('%s', async (_name, ips) => {
    const result = await download('http://images.test/a.png', { ...OPTIONS, resolve: async () => ips });
    expect(result).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('a name that has no address', async () => {
    const result = await download('http://images.test/', { ...OPTIONS, resolve: async () => [] });
    expect(result).toMatchObject({ ok: false, error: { code: 'network' } });
  });

  it('the system resolver has no say: localhost is refused', async () => {
    expect(await download('http://localhost:1/', OPTIONS)).toMatchObject({ error: { code: 'refused' } });
  });
});

async function server(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const listening = createServer(handle);
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    listening.closeAllConnections();
    listening.close();
  });
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a download', () => {
  it('gives the bytes and tells its progress', async () => {
    const base = await server((_request, response) => response.end('hello'));
    const progress: unknown[] = [];
    const result = await download(`${base}/a`, { ...LOCAL, onProgress: (...now) => progress.push(now) });
    expect(textOf(unwrap(result).bytes)).toBe('hello');
    expect(progress).toEqual([[5, 5]]);
  });

  it('sends nothing about its user: no cookie, no referrer, no authorisation', async () => {
    const base = await server((request, response) =>
      response.end(Object.keys(request.headers).sort().join(' ')),
    );
    expect(textOf(unwrap(await download(base, LOCAL)).bytes)).toBe(
      'accept accept-encoding connection host user-agent',
    );
  });

  it('connects to the address that was checked, and keeps the name for the server', async () => {
    const base = await server((request, response) => response.end(request.headers.host));
    const port = new URL(base).port;
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return ['127.0.0.1'];
    };
    const result = await download(`http://images.test:${port}/a`, { ...LOCAL, resolve });
    expect(textOf(unwrap(result).bytes)).toBe(`images.test:${port}`);
    expect(asked).toEqual(['images.test']);
  });

  it('follows redirects that stay outside', async () => {
    const base = await server((request, response) => {
      if (request.url === '/end') response.end('there');
      else response.writeHead(302, { location: request.url === '/start' ? '/next' : '/end' }).end();
    });
    expect(textOf(unwrap(await download(`${base}/start`, LOCAL)).bytes)).toBe('there');
  });

  it.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'http://[::ffff:10.0.0.1]/',
    'http://0xa000001/',
    'https://user:secret@8.8.8.8/',
  ])('refuses a redirect to %s', async (location) => {
    const base = await server((_request, response) => response.writeHead(307, { location }).end());
    expect(await download(base, LOCAL)).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('refuses a redirect to a name that leads inside, though the first one was public', async () => {
    const base = await server((_request, response) =>
      response.writeHead(301, { location: 'http://inside.test/' }).end(),
    );
    const port = new URL(base).port;
    const resolve = async (host: string) => (host === 'inside.test' ? ['192.168.0.1'] : ['127.0.0.1']);
    const result = await download(`http://outside.test:${port}/`, { ...LOCAL, resolve });
    expect(result).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('gives up on a circle of redirects', async () => {
    let asked = 0;
    const base = await server((_request, response) => {
      asked++;
      response.writeHead(302, { location: '/again' }).end();
    });
    expect(await download(base, LOCAL)).toMatchObject({ ok: false, error: { code: 'network' } });
    expect(asked).toBe(6);
  });

  it.each([
    [
      'at its announcement',
      (response: ServerResponse) => response.writeHead(200, { 'content-length': 1001 }).write('x'),
    ],
    ['that is not announced', (response: ServerResponse) => response.write('x'.repeat(1001))],
  ])('stops a file that is too large, %s', async (_name, begin) => {
    const base = await server((_request, response) => void begin(response));
    expect(await download(base, LOCAL)).toMatchObject({ ok: false, error: { code: 'limit' } });
  });

  it('does not wait for ever', async () => {
    const base = await server((_request, response) => response.write('x'));
    expect(await download(base, { ...LOCAL, timeoutMs: 200 })).toMatchObject({
      ok: false,
      error: { code: 'timeout' },
    });
    const silent = await server(() => undefined);
    expect(await download(silent, { ...LOCAL, timeoutMs: 200 })).toMatchObject({
      ok: false,
      error: { code: 'timeout' },
    });
  });

  it.each([
    ['a page that is missing', (response: ServerResponse) => response.writeHead(404).end('no')],
    [
      'a connection that breaks off',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': 10 });
        response.write('x', () => response.destroy());
      },
    ],
    [
      'a packed answer',
      (response: ServerResponse) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
    ],
    [
      'a redirect to nonsense',
      (response: ServerResponse) => response.writeHead(302, { location: 'http://[' }).end(),
    ],
  ])('says so of %s', async (_name, handle) => {
    const base = await server((_request, response) => void handle(response));
    expect(await download(base, LOCAL)).toMatchObject({ ok: false, error: { code: 'network' } });
  });
});
