import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createDeflateRaw } from 'node:zlib';
import { assert } from '@shared/result';
import { crc32 } from '../journal/crc32';
import { writeFully } from '../journal/disk';
import {
  directoryEnd,
  directoryEnd64,
  directoryRecord,
  EXTRA_64,
  FULL,
  FULL_COUNT,
  localHeader,
  locator64,
} from './zipFormat';

export interface WrittenEntry {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

interface Listed {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** 1 January 1980, the oldest date of the format: the same workspace gives the same bytes. */
const NO_TIME = 0x00210000;
const UTF8_NAME = 0x0800;
const LEVEL = 6;
/** Of the format, that a reader must know. */
const VERSION = 20;
const VERSION_64 = 45;

/** Writes a zip file piece by piece. Each entry's header is completed in its place once its size is known. */
export class ZipWriter {
  private readonly listed: Listed[] = [];
  private position = 0;

  constructor(private readonly handle: FileHandle) {}

  /** Adds an entry. What is compressed already is better stored. */
  async add(
    path: string,
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    method: 'stored' | 'deflated',
  ): Promise<WrittenEntry> {
    const offset = this.position;
    const name = Buffer.from(path, 'utf8');
    this.position += localHeader.bytes + name.byteLength;
    const hash = createHash('sha256');
    let size = 0;
    let crc = 0;
    async function* measured(): AsyncGenerator<Uint8Array> {
      for await (const piece of content) {
        hash.update(piece);
        crc = crc32(piece, crc);
        size += piece.byteLength;
        yield piece;
      }
    }
    const source = Readable.from(measured());
    const stored =
      method === 'stored' ? source : pipeline(source, createDeflateRaw({ level: LEVEL }), () => undefined);
    const start = this.position;
    try {
      for await (const piece of stored as AsyncIterable<Uint8Array>) await this.put(piece);
    } catch (error) {
      this.position = offset;
      throw error;
    }
    const compressedSize = this.position - start;
    assert(size < FULL && compressedSize < FULL, `“${path}” is larger than an entry of a zip file can be.`);
    const entry = { name, method: method === 'stored' ? 0 : 8, crc, compressedSize, size, offset };
    this.listed.push(entry);
    await writeFully(this.handle, headerOf(entry), offset);
    return { path, size, sha256: hash.digest('hex') };
  }

  /** Takes the last entry back: its content was not what it should be. */
  withdraw(): void {
    const last = this.listed.pop();
    if (last !== undefined) this.position = last.offset;
  }

  /** The directory; the file is whole after it. */
  async finish(): Promise<number> {
    const start = this.position;
    for (const entry of this.listed) await this.put(recordOf(entry));
    await this.put(ending(this.listed.length, start, this.position - start));
    return this.position;
  }

  private async put(bytes: Uint8Array): Promise<void> {
    await writeFully(this.handle, bytes, this.position);
    this.position += bytes.byteLength;
  }
}

function headerOf(entry: Listed): Buffer {
  const buffer = localHeader.write(describe(entry), entry.name.byteLength);
  entry.name.copy(buffer, localHeader.bytes);
  return buffer;
}

function recordOf(entry: Listed): Buffer {
  const isFar = entry.offset >= FULL;
  const fields = {
    ...describe(entry),
    madeBy: isFar ? VERSION_64 : VERSION,
    extraBytes: isFar ? 12 : 0,
    offset: isFar ? FULL : entry.offset,
  };
  const buffer = directoryRecord.write(fields, entry.name.byteLength + fields.extraBytes);
  entry.name.copy(buffer, directoryRecord.bytes);
  if (isFar) {
    const at = directoryRecord.bytes + entry.name.byteLength;
    buffer.writeUInt16LE(EXTRA_64, at);
    buffer.writeUInt16LE(8, at + 2);
    buffer.writeBigUInt64LE(BigInt(entry.offset), at + 4);
  }
  return buffer;
}

/** What local header and directory both say of an entry. */
function describe({ name, method, crc, compressedSize, size, offset }: Listed) {
  return {
    version: offset >= FULL ? VERSION_64 : VERSION,
    flags: UTF8_NAME,
    method,
    time: NO_TIME,
    crc,
    compressedSize,
    size,
    nameBytes: name.byteLength,
  };
}

/** With the records of the 64-bit format before it where the numbers need them. */
function ending(count: number, offset: number, bytes: number): Buffer {
  const is64 = count >= FULL_COUNT || offset >= FULL || bytes >= FULL;
  const end = directoryEnd.write({
    countHere: Math.min(count, FULL_COUNT),
    count: Math.min(count, FULL_COUNT),
    bytes: Math.min(bytes, FULL),
    offset: Math.min(offset, FULL),
  });
  if (!is64) return end;
  const record = directoryEnd64.write({
    // Of this record, from behind this field.
    rest: directoryEnd64.bytes - 12,
    madeBy: VERSION_64,
    version: VERSION_64,
    countHere: count,
    count,
    bytes,
    offset,
  });
  return Buffer.concat([record, locator64.write({ offset: offset + bytes, disks: 1 }), end]);
}
