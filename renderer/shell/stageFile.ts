import type { OpenedFile } from '@shared/ipc/channel';
import type { AisleBridge } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/result';

const PIECE = 16 * 1024 * 1024;

/** A dropped file's bytes, handed to the main process: the File itself cannot leave this window. */
export async function stageFile(bridge: AisleBridge, file: File): Promise<Result<OpenedFile>> {
  let staged: OpenedFile | undefined;
  for (let offset = 0; offset === 0 || offset < file.size; offset += PIECE) {
    const piece = await readPiece(file, offset);
    if (!piece.ok) return piece;
    const taken: Result<OpenedFile> = await bridge.call('file.stage', {
      name: file.name,
      bytes: piece.value,
      ...(staged === undefined ? {} : { token: staged.token }),
    });
    if (!taken.ok) return taken;
    staged = taken.value;
  }
  return staged === undefined ? err('internal', `${file.name} could not be read.`) : ok(staged);
}

async function readPiece(file: File, offset: number): Promise<Result<Uint8Array>> {
  try {
    return ok(new Uint8Array(await file.slice(offset, offset + PIECE).arrayBuffer()));
  } catch {
    return err('missing', `${file.name} cannot be read any more. Choose it again.`);
  }
}
