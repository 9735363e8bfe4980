import type { FileHandle } from 'node:fs/promises';
import { readFully } from '../journal/disk';
import { ArchiveRefused, damaged } from './refused';

export interface ArchiveEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  /** Once inflated, as the directory claims; more is never inflated. */
  readonly size: number;
  /** Of the local header. */
  readonly offset: number;
  /** Where the next entry, or the directory, begins: the entry's bytes end before it. */
  readonly end: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_BYTES = 20;
const RECORD = 0x02014b50;
const RECORD_BYTES = 46;
const MAX_COMMENT = 0xffff;
const MAX_ENTRIES = 1_000_000;
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024;
const ENCRYPTED = 0x2041;
const FILE_TYPE = 0xf000;
const ORDINARY_FILE = 0x8000;
const FULL = 0xffffffff;

interface Directory {
  readonly offset: number;
  readonly bytes: number;
  readonly count: number;
}

/**
 * The entries of a zip file, folders left out, in the order of the file. Throws `ArchiveRefused` on links, encryption,
 * two entries of one name, entries that lie over each other, and on anything that is no whole zip.
 */
export async function readDirectory(handle: FileHandle, fileSize: number): Promise<ArchiveEntry[]> {
  const directory = await findDirectory(handle, fileSize);
  if (directory.count > MAX_ENTRIES || directory.bytes > MAX_DIRECTORY_BYTES)
    throw new ArchiveRefused('limit', `The file holds ${directory.count} entries, which is too many.`);
  const buffer = await readFully(handle, directory.offset, directory.bytes);
  const entries: Omit<ArchiveEntry, 'end'>[] = [];
  const names = new Set<string>();
  let at = 0;
  for (let index = 0; index < directory.count; index += 1) {
    const { entry, bytes } = readRecord(buffer, at);
    at += bytes;
    if (names.has(entry.name.toLowerCase())) throw damaged(`The file holds “${entry.name}” twice.`);
    names.add(entry.name.toLowerCase());
    if (!entry.name.endsWith('/') || entry.size > 0) entries.push(entry);
  }
  return withEnds(entries, directory.offset);
}

/** Entries that lie over each other are how a small file unfolds to an endless one. */
function withEnds(entries: readonly Omit<ArchiveEntry, 'end'>[], limit: number): ArchiveEntry[] {
  const sorted = [...entries].sort((left, right) => left.offset - right.offset);
  return sorted.map((entry, index) => {
    const end = sorted[index + 1]?.offset ?? limit;
    if (entry.offset + entry.compressedSize > end) throw damaged('Parts of the file lie over each other.');
    return { ...entry, end };
  });
}

async function findDirectory(handle: FileHandle, fileSize: number): Promise<Directory> {
  const start = Math.max(0, fileSize - END_BYTES - MAX_COMMENT - LOCATOR64_BYTES);
  const tail = await readFully(handle, start, fileSize - start);
  const at = lastEnd(tail);
  if (at < 0) throw damaged('This is no whole Aisle file: its end is missing.');
  const small = {
    count: tail.readUInt16LE(at + 10),
    bytes: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  const isSmall = small.count !== 0xffff && small.bytes !== FULL && small.offset !== FULL;
  const directory = isSmall ? small : await findDirectory64(handle, tail, at);
  if (directory.offset + directory.bytes > start + at) throw damaged('The directory of the file is damaged.');
  return directory;
}

function lastEnd(tail: Buffer): number {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) if (tail.readUInt32LE(at) === END) return at;
  return -1;
}

async function findDirectory64(handle: FileHandle, tail: Buffer, endAt: number): Promise<Directory> {
  const locator = endAt - LOCATOR64_BYTES;
  if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR64)
    throw damaged('The directory of the file is damaged.');
  const record = await readFully(handle, safe(tail.readBigUInt64LE(locator + 8)), 56);
  if (record.byteLength < 56 || record.readUInt32LE(0) !== END64)
    throw damaged('The directory of the file is damaged.');
  return {
    count: safe(record.readBigUInt64LE(32)),
    bytes: safe(record.readBigUInt64LE(40)),
    offset: safe(record.readBigUInt64LE(48)),
  };
}

function safe(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw damaged('The directory of the file is damaged.');
  return number;
}

function readRecord(buffer: Buffer, at: number): { entry: Omit<ArchiveEntry, 'end'>; bytes: number } {
  if (at + RECORD_BYTES > buffer.byteLength || buffer.readUInt32LE(at) !== RECORD)
    throw damaged('The directory of the file is damaged.');
  const nameBytes = buffer.readUInt16LE(at + 28);
  const extraBytes = buffer.readUInt16LE(at + 30);
  const bytes = RECORD_BYTES + nameBytes + extraBytes + buffer.readUInt16LE(at + 32);
  if (at + bytes > buffer.byteLength) throw damaged('The directory of the file is damaged.');
  const name = buffer.toString('utf8', at + RECORD_BYTES, at + RECORD_BYTES + nameBytes);
  const flags = buffer.readUInt16LE(at + 8);
  const method = buffer.readUInt16LE(at + 10);
  if ((flags & ENCRYPTED) !== 0)
    throw new ArchiveRefused('refused', 'The file is protected by a password, which Aisle does not write.');
  if (method !== 0 && method !== 8)
    throw damaged(`“${name}” is compressed in a way that Aisle does not read.`);
  refuseLink(name, buffer.readUInt32LE(at + 38));
  const sizes = {
    size: buffer.readUInt32LE(at + 24),
    compressedSize: buffer.readUInt32LE(at + 20),
    offset: buffer.readUInt32LE(at + 42),
  };
  const extra = buffer.subarray(at + RECORD_BYTES + nameBytes, at + RECORD_BYTES + nameBytes + extraBytes);
  return { entry: { name, method, crc: buffer.readUInt32LE(at + 16), ...withExtra(sizes, extra) }, bytes };
}

/** The upper half says what kind of file a Unix system would make of the entry. */
function refuseLink(name: string, attributes: number): void {
  const type = (attributes >>> 16) & FILE_TYPE;
  if (type !== 0 && type !== ORDINARY_FILE && !name.endsWith('/'))
    throw new ArchiveRefused(
      'refused',
      `“${name}” is a link or a device. Aisle writes no such files and follows none.`,
    );
}

type Sizes = Pick<ArchiveEntry, 'size' | 'compressedSize' | 'offset'>;

/** What does not fit into 32 bits stands in the extra field of the 64-bit format, in this order. */
function withExtra(sizes: Sizes, extra: Buffer): Sizes {
  let field: Buffer | undefined;
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 1) field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  let next = 0;
  const whole = (value: number): number => {
    if (value !== FULL || field === undefined) return value;
    if (next + 8 > field.byteLength) throw damaged('The directory of the file is damaged.');
    next += 8;
    return safe(field.readBigUInt64LE(next - 8));
  };
  return {
    size: whole(sizes.size),
    compressedSize: whole(sizes.compressedSize),
    offset: whole(sizes.offset),
  };
}
