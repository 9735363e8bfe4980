import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '@shared/result';

/** Bytes. A source without an end (a device, a pipe that never closes) stops here. */
const MAX_INPUT = 1_000_000_000;
const CHUNK = 1 << 20;

/**
 * The bytes of a file or pipe named on the line. `missing`, `refused` or `limit` with a sentence that names it as it
 * was given.
 */
export async function readInput(folder: string, name: string): Promise<Result<Uint8Array>> {
  try {
    const handle = await open(path.resolve(folder, name));
    try {
      if ((await handle.stat()).isDirectory()) return err('refused', `${name} is a folder, not a file.`);
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of handle.createReadStream({ highWaterMark: CHUNK, autoClose: false })) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MAX_INPUT)
          return err('limit', `${name} is larger than ${MAX_INPUT / 1e9} GB, which is too much to open.`);
      }
      return ok(joined(chunks, size));
    } finally {
      await handle.close();
    }
  } catch (failure) {
    return err('missing', `${name} ${reasonOf(failure, 'could not be read')}.`);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Whether both names lead to one file, by whatever links. */
export async function isSameFile(folder: string, left: string, right: string): Promise<boolean> {
  const places = [left, right].map((name) => path.resolve(folder, name));
  const [first, second] = await Promise.all(places.map((place) => realpath(place).catch(() => place)));
  return first === second;
}

/** Writes a result beside its place and moves it there, so that it is there whole or not at all. */
export async function writeOutput(
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<undefined>> {
  const target = path.resolve(folder, name);
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, target);
    return ok();
  } catch (failure) {
    await rm(beside, { force: true }).catch(() => undefined);
    if (codeOf(failure) === 'ENOENT')
      return err('refused', `${name} could not be written: its folder was not found.`);
    return err('refused', `${name} ${reasonOf(failure, 'could not be written')}.`);
  }
}

function codeOf(failure: unknown): unknown {
  return failure instanceof Error && 'code' in failure ? failure.code : undefined;
}

function reasonOf(failure: unknown, otherwise: string): string {
  switch (codeOf(failure)) {
    case 'ENOENT':
      return 'was not found';
    case 'ENOTDIR':
      return 'was not found: what should be a folder on its way is a file';
    case 'EISDIR':
      return 'is a folder, not a file';
    case 'EACCES':
    case 'EPERM':
      return 'may not be opened: permission is denied';
    case 'ENOSPC':
      return 'could not be written: the disk is full';
    default:
      return otherwise;
  }
}
