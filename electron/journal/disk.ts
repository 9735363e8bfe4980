import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { err, type Result } from '@shared/result';

/** `write` may store less than it was given, a full disk for one: go on until all is written or it throws. */
export async function writeFully(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position + done);
    done += bytesWritten;
  }
}

/** As many of the `length` bytes at `position` as the file has. */
export async function readFully(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(buffer, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}

/** Makes a new or renamed entry of the folder durable. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name beside `path` for the unfinished file; nobody else has it. */
export function partPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
}

/** Removes unfinished files of a run that was killed: those not touched since `startedAt`, in milliseconds since 1970. */
export async function removeParts(folder: string, startedAt: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^\..+\.[0-9a-f]{12}\.part$/.test(name)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found?.isFile() && found.mtimeMs < startedAt) await rm(path, { force: true });
  }
}

/** Puts the file in place whole or not at all; durable when this returns. */
export async function writeFileAtomically(path: string, content: Uint8Array | string): Promise<void> {
  const part = partPath(path);
  try {
    const handle = await open(part, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

export function errorCode(error: unknown): string | null {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code ?? null;
}

/** The words for a failed write that a person can act on; null for what must not be expected. */
export function diskFailure(error: unknown, what: string): Result<never> | null {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return err('disk-full', `The disk is full: ${what} was not written. Free some space, then try again.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return err(
        'refused',
        `This folder cannot be written to: ${what} was not written. Check its permissions.`,
      );
    case 'EIO':
      return err(
        'damaged',
        `The disk reported an error: ${what} was not written. Check the disk before going on.`,
      );
    default:
      return null;
  }
}
