import type { AisleBridge } from '@shared/ipc/contract';
import type { StoredRecord } from '@shared/records';
import { ok } from '@shared/result';
import { afterEach, expect, it, vi } from 'vitest';
import { bytesOfFile } from '@/data/files/incomingBytes';
import { thumbnailsOf } from '@/data/files/thumbnails';
import type { RowStore } from '@/data/rowStore';

/** What a file from outside may cost the window before it is left alone. */
afterEach(() => vi.unstubAllGlobals());

const bridgeWith = (call: (channel: string) => unknown) => ({ call }) as unknown as AisleBridge;

it.each([
  ['opened', { kind: 'opened', file: { token: 't', size: 513 * 1024 * 1024 } }],
  ['dropped', { kind: 'dropped', file: { size: 513 * 1024 * 1024 } as File }],
] as const)('a file that is too large is not read: %s', async (_name, source) => {
  const read = vi.fn();
  expect(await bytesOfFile(bridgeWith(read), source)).toMatchObject({ ok: false, error: { code: 'limit' } });
  expect(read).not.toHaveBeenCalled();
});

/** The beginning of a PNG file, which says its size. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  bytes.write('IHDR', 12);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

it.each([
  ['a picture is unfolded', png(4_000, 3_000), 1],
  ['a picture of gigabytes is not', png(60_000, 60_000), 0],
  ['one whose size is not known is left to the browser', new Uint8Array(20), 1],
])('%s', async (_name, bytes, unfolded) => {
  const createImageBitmap = vi.fn(async () => Promise.reject(new Error('no picture')));
  vi.stubGlobal('createImageBitmap', createImageBitmap);
  const asset = { id: 'a', type: 'asset', rev: 1, values: { hash: 'x' } } satisfies StoredRecord;
  const store = { get: (id: string) => (id === 'a' ? asset : undefined) } as unknown as RowStore;
  const control = { onProgress: () => undefined, isCancelled: () => false };
  const product = { id: 'p', type: 'product', rev: 1, values: { image: 'a', images: ['a'] } };
  const bridge = bridgeWith(() => ok({ bytes }));
  expect(await thumbnailsOf({ bridge, store }, [product], control)).toEqual(new Map());
  expect(createImageBitmap).toHaveBeenCalledTimes(unfolded);
});
