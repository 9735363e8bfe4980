import type { StoredAsset } from '@shared/ipc/blob';
import type { ChannelName } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/result';
import { download } from '../http/download';
import type { Blobs } from '../journal/blobs';
import { sniffImage } from '../journal/sniff';
import type { Handlers } from './answer';
import { inWorkspace } from './inWorkspace';
import type { Services } from './services';

const MAX_DOWNLOAD_BYTES = 25 * 1024 * 1024;
const DOWNLOAD_TIMEOUT_MS = 60_000;
const GRACE_MS = 24 * 60 * 60 * 1000;

type Names = Extract<ChannelName, `${'source' | 'asset'}.${string}`>;

export function blobHandlers({ allowLoopback }: Services): Handlers<Names> {
  const limits = { maxBytes: MAX_DOWNLOAD_BYTES, timeoutMs: DOWNLOAD_TIMEOUT_MS, allowLoopback };
  return {
    'source.put': inWorkspace(({ bytes }, { sources }) => sources.put(bytes)),
    'source.get': inWorkspace(({ sha256 }, { sources }) => sources.get(sha256)),
    'asset.put': inWorkspace(({ bytes }, { assets }) => putAsset(assets, bytes)),
    'asset.get': inWorkspace(({ sha256 }, { assets }) => assets.get(sha256)),
    'asset.fetch': inWorkspace(async ({ url }, { assets }, caller) => {
      const onProgress = (done: number, total: number | null) =>
        caller.send('asset.progress', { url, done, total });
      const fetched = await download(url, { ...limits, onProgress });
      return fetched.ok ? putAsset(assets, fetched.value.bytes) : fetched;
    }),
    'asset.collect': inWorkspace(async ({ keep }, { assets }) => ok(await assets.collect(keep, GRACE_MS))),
  };
}

async function putAsset(assets: Blobs, bytes: Uint8Array): Promise<Result<StoredAsset>> {
  const stored = await assets.put(bytes);
  return stored.ok ? ok({ ...stored.value, type: sniffImage(bytes) }) : stored;
}
