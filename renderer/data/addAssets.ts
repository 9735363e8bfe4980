import type { NewRecord } from '@shared/changes';
import type { AisleBridge } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/result';
import { imageSize } from 'image-size';

/**
 * Keeps the bytes of a file in the workspace and describes them: the values of an asset record, not yet written.
 * Pixel size and format are read from the bytes, whatever the name says.
 */
export async function assetOfFile(
  bridge: AisleBridge,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly id: string },
): Promise<Result<NewRecord>> {
  const stored = await bridge.call('asset.put', { bytes: file.bytes });
  if (!stored.ok) return stored;
  const { sha256, size, type } = stored.value;
  return ok({
    id: file.id,
    type: 'asset',
    values: { name: file.name, hash: sha256, size, mediaType: type, ...pixelsOf(file.bytes) },
  });
}

/** Width and height in pixels; nothing for bytes that are no known image. */
export function pixelsOf(bytes: Uint8Array): { width?: number; height?: number } {
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
  } catch {
    // image-size throws on what it does not know: such a file simply has no pixel size.
    return {};
  }
}

/** Where the picture of an asset is shown from; null while only its address is known. */
export function assetSource(hash: unknown): string | null {
  return typeof hash === 'string' ? `app://asset/${hash}` : null;
}
