import type { Session } from 'electron';

const MAX_BYTES = 65_536;
const TIMEOUT_MS = 30_000;

/** A small text of the update server; null when it is not there. Throws when the server cannot be asked. */
export async function fetchText(session: Session, address: URL): Promise<string | null> {
  const answer = await session.fetch(address.href, {
    credentials: 'omit',
    headers: { 'cache-control': 'no-cache' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (answer.status === 404) return null;
  if (!answer.ok || answer.body === null) throw new Error(`The update server answered ${answer.status}.`);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > MAX_BYTES) throw new Error('The update server answered more than a manifest can hold.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
