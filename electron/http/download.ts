/**
 * Downloads one address for the person who asked for it. Only http and https, only the public internet: a
 * product file may name any address, and must not make Aisle talk to the router, the cloud's metadata service
 * or another program on this computer. The name is resolved once, every address it has is checked, and the
 * connection goes to the very address that was checked; each redirect is checked anew.
 */
import { lookup as dnsLookup } from 'node:dns/promises';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { err, ok, type Result } from '@shared/result';
import { isLoopback, isPublicAddress } from './publicAddress';

export interface DownloadOptions {
  readonly maxBytes: number;
  readonly timeoutMs: number;
  /** For tests against a server on this computer. */
  readonly allowLoopback: boolean;
  readonly onProgress?: (done: number, total: number | null) => void;
  /** All addresses of a host name; the system's resolver unless a test says otherwise. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export async function download(
  address: string,
  options: DownloadOptions,
): Promise<Result<{ bytes: Uint8Array }>> {
  const deadline = AbortSignal.timeout(options.timeoutMs);
  let url = address;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const target = await checkedTarget(url, options);
    if (!target.ok) return target;
    const answer = await get(target.value, options, deadline);
    if (!answer.ok) return answer;
    if (answer.value.redirect === null) return ok({ bytes: answer.value.bytes });
    url = answer.value.redirect;
  }
  return err('network', `The server redirected more than ${MAX_REDIRECTS} times: ${shown(address)}`);
}

interface Target {
  readonly url: URL;
  readonly ip: string;
}

async function checkedTarget(address: string, options: DownloadOptions): Promise<Result<Target>> {
  const url = parsed(address);
  if (!url)
    return err(
      'refused',
      `Only addresses that begin with http:// or https:// can be fetched: ${shown(address)}`,
    );
  if (url.username || url.password)
    return err('refused', `An address with a password in it is not fetched: ${url.host}`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const ips = isIP(host) ? [host] : await (options.resolve ?? resolveHost)(host);
  const [first] = ips;
  if (first === undefined)
    return err('network', `The server ${host} was not found. Check the address and the connection.`);
  const allowed = (ip: string) => isPublicAddress(ip) || (options.allowLoopback && isLoopback(ip));
  // One inward address among public ones is what an attack by rebinding looks like: all must be public.
  if (ips.every(allowed)) return ok({ url, ip: first });
  return err('refused', `${host} is not on the public internet. Only public addresses are fetched.`);
}

function parsed(address: string): URL | null {
  try {
    const url = new URL(address);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

async function resolveHost(host: string): Promise<readonly string[]> {
  const found = await dnsLookup(host, { all: true, verbatim: true }).catch(() => []);
  return found.map((entry) => entry.address);
}

type Answer = { readonly redirect: string } | { readonly redirect: null; readonly bytes: Uint8Array };

function get(target: Target, options: DownloadOptions, deadline: AbortSignal): Promise<Result<Answer>> {
  return new Promise((resolve) => {
    const outgoing = send(target, deadline, (incoming) => {
      void receive(incoming, target.url, options).then((result) => {
        outgoing.destroy();
        resolve(result.ok || !deadline.aborted ? result : networkFailure(target.url, deadline));
      });
    });
    outgoing.on('error', () => resolve(networkFailure(target.url, deadline)));
    outgoing.end();
  });
}

/** A host name is connected to at the address that was checked, whatever the resolver would say now. */
function send(
  { url, ip }: Target,
  signal: AbortSignal,
  onResponse: (message: IncomingMessage) => void,
): ClientRequest {
  const pinned: LookupFunction = (_host, options, callback) => {
    const family = isIP(ip);
    if (options.all) callback(null, [{ address: ip, family }]);
    else callback(null, ip, family);
  };
  const headers = { accept: 'image/*,*/*;q=0.5', 'accept-encoding': 'identity', 'user-agent': 'Aisle' };
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return request(url, { agent: false, lookup: pinned, headers, signal, maxHeaderSize: 32_768 }, onResponse);
}

async function receive(
  incoming: IncomingMessage,
  url: URL,
  options: DownloadOptions,
): Promise<Result<Answer>> {
  const status = incoming.statusCode ?? 0;
  const location = incoming.headers.location;
  if (REDIRECTS.has(status) && location) return redirectTo(location, url);
  if (status !== 200)
    return err('network', `The server answered ${status} for ${shown(url.href)}`, { status });
  if ((incoming.headers['content-encoding'] ?? 'identity') !== 'identity') {
    return err('network', `The server sent a packed answer that was not asked for: ${shown(url.href)}`);
  }
  return receiveBody(incoming, url, options);
}

function redirectTo(location: string, from: URL): Result<Answer> {
  try {
    return ok({ redirect: new URL(location, from).href });
  } catch {
    return err('network', `The server redirected to something that is no address: ${shown(from.href)}`);
  }
}

async function receiveBody(
  incoming: IncomingMessage,
  url: URL,
  options: DownloadOptions,
): Promise<Result<Answer>> {
  const declared = Number(incoming.headers['content-length'] ?? Number.NaN);
  const total = Number.isFinite(declared) ? declared : null;
  const tooLarge = () => {
    const megabytes = Math.floor(options.maxBytes / 1_048_576);
    return err('limit', `The file is larger than ${megabytes} MB: ${shown(url.href)}`);
  };
  if (total !== null && total > options.maxBytes) return tooLarge();
  const parts: Buffer[] = [];
  let done = 0;
  try {
    for await (const part of incoming as AsyncIterable<Buffer>) {
      done += part.byteLength;
      if (done > options.maxBytes) return tooLarge();
      parts.push(part);
      options.onProgress?.(done, total);
    }
  } catch {
    return err('network', `The connection broke off while fetching ${shown(url.href)}. Try again.`);
  }
  return ok({ redirect: null, bytes: Buffer.concat(parts) });
}

function networkFailure(url: URL, deadline: AbortSignal): Result<never> {
  if (deadline.aborted) return err('timeout', `The server took too long: ${shown(url.href)}`);
  return err(
    'network',
    `The server could not be reached: ${url.host}. Check the address and the connection.`,
  );
}

/** An address in a message: without its query, which may carry a key, and not endless. */
function shown(address: string): string {
  return (address.split(/[?#]/)[0] ?? '').slice(0, 200);
}
