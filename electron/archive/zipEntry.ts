import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { crc32 } from '../journal/crc32';
import { readFully } from '../journal/disk';
import { damaged } from './refused';
import type { ArchiveEntry } from './zipDirectory';
import { localHeader } from './zipFormat';

const PIECE = 256 * 1024;

/** The entry's content in pieces. Never more than its directory says; throws where the two do not agree. */
export async function* contentOf(handle: FileHandle, entry: ArchiveEntry): AsyncGenerator<Buffer> {
  const start = await dataStart(handle, entry);
  const stored = Readable.from(pieces(handle, start, start + entry.compressedSize));
  const content = entry.method === 0 ? stored : pipeline(stored, createInflateRaw(), () => undefined);
  let size = 0;
  let crc = 0;
  try {
    for await (const piece of content as AsyncIterable<Buffer>) {
      size += piece.byteLength;
      if (size > entry.size) throw damaged(`“${entry.name}” unfolds to more than the file says.`);
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw damaged(`“${entry.name}” is damaged.`);
    throw error;
  } finally {
    stored.destroy();
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(`“${entry.name}” is damaged.`);
}

/** For the small ones: as a whole. */
export async function wholeContent(handle: FileHandle, entry: ArchiveEntry): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of contentOf(handle, entry)) parts.push(piece);
  return Buffer.concat(parts);
}

async function* pieces(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += PIECE) {
    const piece = await readFully(handle, at, Math.min(PIECE, end - at));
    if (piece.byteLength === 0) throw damaged('The file was cut off.');
    yield piece;
  }
}

/** The local header must say the same name: else two readers would see two different files. */
async function dataStart(handle: FileHandle, entry: ArchiveEntry): Promise<number> {
  const header = await readFully(handle, entry.offset, localHeader.bytes);
  if (!localHeader.isAt(header)) throw damaged(`“${entry.name}” is not where the directory says.`);
  const nameAt = entry.offset + localHeader.bytes;
  const nameBytes = localHeader.read(header, 'nameBytes');
  const name = await readFully(handle, nameAt, nameBytes);
  const start = nameAt + nameBytes + localHeader.read(header, 'extraBytes');
  if (name.toString('utf8') !== entry.name || start + entry.compressedSize > entry.end)
    throw damaged(`“${entry.name}” is not what the directory says.`);
  return start;
}
