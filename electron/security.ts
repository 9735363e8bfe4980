import type { Session, WebContents } from 'electron';
import { BUNDLE_ORIGIN, isAppPage, PARSER_URL } from './origin';

/** Of the page. No remote content at all: an image is shown once it was fetched and is an asset. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' app://asset data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Of the page that parses files from outside: its own script, and nothing else. */
export const PARSER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Of an asset, should a frame ever be led to one: an SVG image may hold scripts. */
export const ASSET_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const GRANTED_TO_PAGE: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write']);

/** What no page may do, whatever it is: go elsewhere, open windows, embed other content. */
export function confine(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => {
    if (!isAppPage(url) || !isAppPage(contents.getURL())) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Refuses every permission but the page's two, and every request that leaves this computer or reads its files. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, decide) => {
    decide(GRANTED_TO_PAGE.has(permission) && isAppPage(contents.getURL()));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    // Compared as text: to Node every scheme of one's own, and `file:`, has the same origin, `null`.
    return GRANTED_TO_PAGE.has(permission) && origin.replace(/\/$/, '') === BUNDLE_ORIGIN;
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  const outside = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'] };
  session.webRequest.onBeforeRequest(outside, (_details, decide) => decide({ cancel: true }));
}

/** An https address in its normal form; null for anything else, and for one with a password in it. */
export function externalAddress(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' && !url.username && !url.password ? url.href : null;
  } catch {
    return null;
  }
}

export function policyFor(url: string): string {
  return url.startsWith(PARSER_URL) ? PARSER_POLICY : PAGE_POLICY;
}
