import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { confine, secureSession } from '../../../electron/security';

/** What the main process decides when Electron asks it; that Electron does ask is tried in the real one. */
type Listener = (...given: unknown[]) => unknown;

const PAGE = 'app://bundle/index.html';
const PARSER = 'app://bundle/parser.html';

describe('a page', () => {
  function confined(url: string) {
    const listeners = new Map<string, Listener>();
    let open: Listener = () => undefined;
    confine({
      on: (name: string, listener: Listener) => listeners.set(name, listener),
      setWindowOpenHandler: (handler: Listener) => {
        open = handler;
      },
      getURL: () => url,
    } as unknown as WebContents);
    const isStopped = (name: string, ...more: unknown[]): boolean => {
      let stopped = false;
      listeners.get(name)?.({ preventDefault: () => (stopped = true) }, ...more);
      return stopped;
    };
    return { isStopped, open: (address: string) => open({ url: address }) };
  }

  it.each([
    [PAGE, PAGE, false],
    [PAGE, `${PAGE}?gallery#top`, false],
    [PAGE, PARSER, true],
    [PAGE, 'https://example.com/', true],
    [PAGE, `https://example.com/?${PAGE}`, true],
    [PAGE, 'app://bundle.example.com/index.html', true],
    [PAGE, 'file:///etc/passwd', true],
    [PAGE, 'javascript:alert(1)', true],
    [PARSER, PAGE, true],
    ['https://example.com/', PAGE, true],
  ])('at %s may not go to %s: %s', (from, to, isStopped) => {
    expect(confined(from).isStopped('will-navigate', to)).toBe(isStopped);
  });

  it('is led nowhere by a redirect, embeds nothing and opens no window', () => {
    const page = confined(PAGE);
    expect(page.isStopped('will-redirect', PAGE)).toBe(true);
    expect(page.isStopped('will-attach-webview', {}, { src: PAGE })).toBe(true);
    expect(page.open(PAGE)).toEqual({ action: 'deny' });
  });
});

describe('a session', () => {
  const asked = new Map<string, Listener>();
  const keep =
    (name: string) =>
    (...given: unknown[]) =>
      asked.set(name, given.at(-1) as Listener);
  let filtered: unknown;
  secureSession({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    on: (name: string, listener: Listener) => asked.set(name, listener),
    webRequest: {
      onBeforeRequest: (filter: { urls: string[] }, listener: Listener) => {
        filtered = filter.urls;
        asked.set('before', listener);
      },
    },
  } as unknown as Session);

  it.each([
    ['persistent-storage', PAGE, true],
    ['clipboard-sanitized-write', PAGE, true],
    ['persistent-storage', PARSER, false],
    ['persistent-storage', 'https://example.com/', false],
    ...[
      'media',
      'geolocation',
      'notifications',
      'midiSysex',
      'clipboard-read',
      'openExternal',
      'fullscreen',
    ].map((name): [string, string, boolean] => [name, PAGE, false]),
  ])('asked for %s by %s: %s', (permission, url, isGranted) => {
    let decided: unknown;
    asked.get('request')?.({ getURL: () => url }, permission, (decision: unknown) => {
      decided = decision;
    });
    expect(decided).toBe(isGranted);
  });

  it.each([
    ['persistent-storage', 'app://bundle', true],
    ['persistent-storage', 'app://bundle/', true],
    ['clipboard-sanitized-write', 'app://bundle/', true],
    ['geolocation', 'app://bundle/', false],
    ...['app://asset/', 'app://bundle.example.com/', 'file:///', 'data:,', 'https://example.com/', ''].map(
      (origin): [string, string, boolean] => ['persistent-storage', origin, false],
    ),
  ])('asked whether %s is there for “%s”: %s', (permission, origin, isGranted) => {
    expect(asked.get('check')?.(null, permission, origin)).toBe(isGranted);
  });

  it('gives no device, keeps no download, and lets no request out or to a file', () => {
    expect(asked.get('device')?.({ deviceType: 'usb' })).toBe(false);
    let isStopped = false;
    asked.get('will-download')?.({ preventDefault: () => (isStopped = true) });
    expect(isStopped).toBe(true);
    let decision: unknown;
    asked.get('before')?.({ url: 'https://example.com/' }, (taken: unknown) => {
      decision = taken;
    });
    expect(decision).toEqual({ cancel: true });
    expect(filtered).toEqual(
      ['http', 'https', 'ws', 'wss', 'ftp', 'file'].map((scheme) => `${scheme}://*/*`),
    );
  });
});
