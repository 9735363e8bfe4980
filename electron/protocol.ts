import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Blobs } from './journal/blobs';
import { sniffImage } from './journal/sniff';
import { BUNDLE_ORIGIN } from './origin';
import { ASSET_POLICY, policyFor } from './security';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface Served {
  /** The folder of the built renderer. */
  readonly bundle: string;
  /** The assets of the session's workspace; null where there is none. */
  readonly assets: Blobs | null;
}

/** Answers a request of the scheme `app:`: files of the bundle, and assets by their hash. Nothing else exists. */
export async function serveApp(address: string, served: Served): Promise<Response> {
  const url = new URL(address);
  if (url.host === 'asset') return served.assets ? serveAsset(url, served.assets) : notFound();
  if (url.host !== 'bundle') return notFound();
  const path = bundlePath(url.pathname, served.bundle);
  const type = path && TYPES[extname(path)];
  if (!path || !type) return notFound();
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return notFound();
  return new Response(bytes, { headers: headers(type, policyFor(address)) });
}

/** Null when the path leads out of the bundle, in whatever spelling. */
export function bundlePath(pathname: string, bundle: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const root = normalize(bundle);
  const path = normalize(join(root, decoded));
  return path.startsWith(root + sep) ? path : null;
}

async function serveAsset(url: URL, assets: Blobs): Promise<Response> {
  const asset = await assets.get(url.pathname.slice(1));
  if (!asset.ok) return notFound();
  const { bytes } = asset.value;
  // Named by its content, so it can never change. The page may draw it on a canvas.
  const extra = {
    'cache-control': 'max-age=31536000, immutable',
    'access-control-allow-origin': BUNDLE_ORIGIN,
  };
  return new Response(bytes, { headers: { ...headers(sniffImage(bytes), ASSET_POLICY), ...extra } });
}

function headers(type: string, policy: string): Record<string, string> {
  return { 'content-type': type, 'content-security-policy': policy, 'x-content-type-options': 'nosniff' };
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: headers('text/plain', ASSET_POLICY) });
}
