import type { Session } from 'electron';
import type { AppUpdater } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider';
import { describe, expect, it } from 'vitest';
import { expectSize } from '../../../../electron/updates/createUpdater';
import { fetchText } from '../../../../electron/updates/fetchText';
import { SignedProvider } from '../../../../electron/updates/signedProvider';
import { spkiOf } from '../../../../scripts/release-channel.mjs';
import { createKeyPair, signManifest } from '../../../../scripts/update-key.mjs';

/** What is taken from an update server, without the server and without Electron; `tests/package` has both. */
const { publicKey, privateKey } = createKeyPair();
const channel = { url: 'https://updates.example/', publicKey: spkiOf(publicKey) };
const name = 'latest-mac.yml';

function manifestOf(version: string, more = ''): string {
  const file = `  - url: Aisle.deb\n    sha512: ${'A'.repeat(86)}==\n    size: 7`;
  return `version: ${version}\nfiles:\n${file}\n${more}`;
}

const serving = (files: Readonly<Record<string, string>>) =>
  ({
    fetch: async (address: string) => {
      const text = files[new URL(address).pathname.slice(1)];
      return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
    },
  }) as unknown as Session;

async function offered(files: Readonly<Record<string, string>>): Promise<unknown> {
  const currentVersion = {
    version: '1.5.0',
    compare: (other: string) => '1.5.0'.localeCompare(other, 'en', { numeric: true }),
  };
  const updater = { currentVersion, netSession: serving(files) } as unknown as AppUpdater;
  const runtime = { platform: 'darwin', isUseMultipleRangeRequest: false } as ProviderRuntimeOptions;
  const provider = new SignedProvider(channel, updater, runtime);
  return provider.getLatestVersion().then(
    ({ version }) => version,
    (error: Error) => error.message,
  );
}

describe('an offer', () => {
  const signed = (text: string) => ({
    [name]: text,
    [`${name}.sig`]: signManifest({ name, text }, privateKey),
  });
  const newer = manifestOf('1.6.0');

  it.each<[string, Readonly<Record<string, string>>, unknown]>([
    ['newer and signed', signed(newer), '1.6.0'],
    ['of the same version', signed(manifestOf('1.5.0')), '1.5.0'],
    [
      'older, however well signed',
      signed(manifestOf('1.4.9')),
      expect.stringContaining('older than this one'),
    ],
    ['not signed', { [name]: newer }, expect.stringContaining('without a signature')],
    [
      'changed since',
      { ...signed(newer), [name]: manifestOf('1.7.0') },
      expect.stringContaining('not signed'),
    ],
    ['not there', {}, expect.stringContaining('knows of no version')],
    ['no manifest', signed('version: 1.6.0\n'), expect.stringContaining('list of files cannot be read')],
    [
      'longer than a manifest can be',
      signed(manifestOf('1.6.0', `x: ${'y'.repeat(70_000)}`)),
      expect.stringContaining('more than a manifest can hold'),
    ],
  ])('%s', async (_name, files, expected) => {
    expect(await offered(files)).toEqual(expected);
  });
});

it('an answer of the update server that is no text is no answer', async () => {
  const broken = { fetch: async () => new Response('no', { status: 500 }) } as unknown as Session;
  await expect(fetchText(broken, new URL(channel.url))).rejects.toThrow('answered 500');
});

describe('the file of an update', () => {
  type Details = { url: string; statusCode: number; responseHeaders: Record<string, string[]> };
  function isBrokenOff(details: Partial<Details>): boolean | undefined {
    let listener: ((details: Details, decide: (taken: { cancel: boolean }) => void) => void) | undefined;
    const webRequest = {
      onHeadersReceived: (given: typeof listener) => {
        listener = given;
      },
    };
    expectSize({ netSession: { webRequest } } as unknown as AppUpdater, { url: 'Aisle.deb', size: 7 });
    let cancelled: boolean | undefined;
    const whole = {
      url: 'https://updates.example/Aisle.deb',
      statusCode: 200,
      responseHeaders: {},
      ...details,
    };
    listener?.(whole, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled;
  }

  it.each<[string, Partial<Details>, boolean]>([
    ['of the signed size', { responseHeaders: { 'Content-Length': ['7'] } }, false],
    ['larger', { responseHeaders: { 'content-length': ['8'] } }, true],
    ['of no announced size', {}, true],
    ['packed', { responseHeaders: { 'content-length': ['7'], 'content-encoding': ['gzip'] } }, true],
    ['that is another one', { url: 'https://updates.example/latest.yml' }, false],
  ])('%s: broken off?', (_name, details, expected) => {
    expect(isBrokenOff(details)).toBe(expected);
  });
});
