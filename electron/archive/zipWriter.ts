import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createDeflateRaw } from 'node:zlib';
import { assert } from '@shared/result';
import { crc32 } from '../journal/crc32';
import { writeFully } from '../journal/disk';

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

const FULL = 0xffffffff;
/** 1 January 1980, the oldest date of the format: the same workspace gives the same bytes. */
const NO_TIME = 0x00210000;
const UTF8_NAME = 0x0800;
const LEVEL = 6;

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
    this.position += 30 + name.byteLength;
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
    await writeFully(this.handle, localHeader(entry), offset);
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
    for (const entry of this.listed) await this.put(directoryRecord(entry));
    await this.put(ending(this.listed.length, start, this.position - start));
    return this.position;
  }

  private async put(bytes: Uint8Array): Promise<void> {
    await writeFully(this.handle, bytes, this.position);
    this.position += bytes.byteLength;
  }
}

function localHeader(entry: Listed): Buffer {
  const buffer = Buffer.alloc(30 + entry.name.byteLength);
  buffer.writeUInt32LE(0x04034b50, 0);
  writeCommon(buffer, 4, entry);
  entry.name.copy(buffer, 30);
  return buffer;
}

function directoryRecord(entry: Listed): Buffer {
  const isFar = entry.offset >= FULL;
  const buffer = Buffer.alloc(46 + entry.name.byteLength + (isFar ? 12 : 0));
  buffer.writeUInt32LE(0x02014b50, 0);
  buffer.writeUInt16LE(isFar ? 45 : 20, 4);
  writeCommon(buffer, 6, entry);
  buffer.writeUInt16LE(isFar ? 12 : 0, 30);
  buffer.writeUInt32LE(isFar ? FULL : entry.offset, 42);
  entry.name.copy(buffer, 46);
  if (isFar) {
    const at = 46 + entry.name.byteLength;
    buffer.writeUInt16LE(1, at);
    buffer.writeUInt16LE(8, at + 2);
    buffer.writeBigUInt64LE(BigInt(entry.offset), at + 4);
  }
  return buffer;
}

/** The fields that the local header and the directory have in common. */
function writeCommon(buffer: Buffer, at: number, entry: Listed): void {
  buffer.writeUInt16LE(entry.offset >= FULL ? 45 : 20, at);
  buffer.writeUInt16LE(UTF8_NAME, at + 2);
  buffer.writeUInt16LE(entry.method, at + 4);
  buffer.writeUInt32LE(NO_TIME, at + 6);
  buffer.writeUInt32LE(entry.crc, at + 10);
  buffer.writeUInt32LE(entry.compressedSize, at + 14);
  buffer.writeUInt32LE(entry.size, at + 18);
  buffer.writeUInt16LE(entry.name.byteLength, at + 22);
}

/** With the records of the 64-bit format before it where the numbers need them. */
function ending(count: number, offset: number, bytes: number): Buffer {
  const is64 = count >= 0xffff || offset >= FULL || bytes >= FULL;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(Math.min(bytes, FULL), 12);
  end.writeUInt32LE(Math.min(offset, FULL), 16);
  if (!is64) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(bytes), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + bytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}
