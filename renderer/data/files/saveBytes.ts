import type { AisleBridge } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/result';

const PIECE = 8 * 1024 * 1024;

/** A file that a person chose in the save dialog. */
export interface SaveTarget {
  readonly token: string;
  readonly name: string;
}

export interface SaveRequest {
  readonly title: string;
  readonly defaultName: string;
  /** Of the file: `csv`, `xlsx`. */
  readonly extension: string;
}

/** Asks where to save; null where the person cancels. */
export async function chooseTarget(
  bridge: AisleBridge,
  { title, defaultName, extension }: SaveRequest,
): Promise<Result<SaveTarget | null>> {
  const filters = [
    { name: extension.toUpperCase(), extensions: [extension] },
    { name: 'All files', extensions: ['*'] },
  ];
  const chosen = await bridge.call('dialog.saveFile', { title, defaultName, filters });
  return chosen.ok ? ok(chosen.value.file) : chosen;
}

/** Writes a file in one piece, all or nothing. */
export async function saveBytes(
  bridge: AisleBridge,
  { token }: SaveTarget,
  bytes: Uint8Array,
): Promise<Result<undefined>> {
  for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
    const last = at + PIECE >= bytes.length;
    const written = await bridge.call('file.write', { token, bytes: bytes.slice(at, at + PIECE), last });
    if (written.ok) continue;
    void bridge.call('file.abort', { token });
    return written;
  }
  return ok();
}
