import { bytesIn, bytesOut, channel, sha256 } from '@shared/ipc/channel';
import { z } from '@shared/schema';

/** `type` is sniffed from the bytes; 'application/octet-stream' when it is no known image. `size` in bytes. */
export const storedAsset = z.object({ sha256, size: z.int(), type: z.string() });
export type StoredAsset = z.infer<typeof storedAsset>;

/** Files named by the SHA-256 of their content, in the calling window's workspace. */
export const blobChannels = {
  /** Keeps the bytes of an imported file, compressed. */
  'source.put': channel(z.object({ bytes: bytesIn }), z.object({ sha256, size: z.int() })),
  'source.get': channel(z.object({ sha256 }), z.object({ bytes: bytesOut })),
  /** Keeps an asset; shown at `app://asset/<sha256>`. */
  'asset.put': channel(z.object({ bytes: bytesIn }), storedAsset),
  'asset.get': channel(z.object({ sha256 }), z.object({ bytes: bytesOut })),
  /** Downloads a public http(s) address (at most 25 MB) and keeps it. `refused` for any other address. */
  'asset.fetch': channel(z.object({ url: z.string().max(4096) }), storedAsset),
  /** Removes assets that are not in `keep` and are older than a day. */
  'asset.collect': channel(
    z.object({ keep: z.array(sha256) }),
    z.object({ removed: z.int(), bytes: z.number() }),
  ),
};
