import type { AisleBridge } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/result';

/** A file whose bytes can be had: a dropped one, or one that the main process holds under a token. */
export type ReadableFile =
  | { readonly kind: 'dropped'; readonly file: File }
  | { readonly kind: 'opened'; readonly file: { readonly token: string; readonly size: number } };

const PIECE = 16 * 1024 * 1024;
/** Larger files do not fit into memory beside the records. */
const MAX_BYTES = 512 * 1024 * 1024;

/** All bytes of a file. Errors: `limit`, `missing` (gone since), `cancelled`. */
export async function bytesOfFile(
  bridge: AisleBridge,
  source: ReadableFile,
  isCancelled: () => boolean = () => false,
): Promise<Result<Uint8Array>> {
  const { size } = source.file;
  if (size > MAX_BYTES)
    return err(
      'limit',
      `The file has ${Math.round(size / 1_048_576)} MB; Aisle reads up to 512 MB. Split it first.`,
    );
  if (source.kind === 'dropped') return bytesOfDropped(source.file);
  const bytes = new Uint8Array(size);
  for (let offset = 0; offset < size; ) {
    if (isCancelled()) return err('cancelled', 'Reading the file was stopped.');
    const { token } = source.file;
    const read = await bridge.call('file.read', { token, offset, length: Math.min(PIECE, size - offset) });
    if (!read.ok) return read;
    if (read.value.bytes.length === 0) return ok(bytes.subarray(0, offset));
    bytes.set(read.value.bytes, offset);
    offset += read.value.bytes.length;
  }
  return ok(bytes);
}

async function bytesOfDropped(file: File): Promise<Result<Uint8Array>> {
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return err(
      'missing',
      `“${file.name}” cannot be read any more: it was moved, renamed or changed. Drop it again.`,
    );
  }
}
