import type { FileHandle } from 'node:fs/promises';
import { readFully } from '../journal/disk';
import { ArchiveRefused, damaged } from './refused';
import {
  directoryEnd,
  directoryEnd64,
  directoryRecord,
  EXTRA_64,
  FULL,
  FULL_COUNT,
  locator64,
} from './zipFormat';

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

const MAX_COMMENT = 0xffff;
const MAX_ENTRIES = 1_000_000;
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024;
const ENCRYPTED = 0x2041;
const FILE_TYPE = 0xf000;
const ORDINARY_FILE = 0x8000;

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
  const start = Math.max(0, fileSize - directoryEnd.bytes - MAX_COMMENT - locator64.bytes);
  const tail = await readFully(handle, start, fileSize - start);
  const at = lastEnd(tail);
  if (at < 0) throw damaged('This is no whole Aisle file: its end is missing.');
  const small = {
    count: directoryEnd.read(tail, 'count', at),
    bytes: directoryEnd.read(tail, 'bytes', at),
    offset: directoryEnd.read(tail, 'offset', at),
  };
  const isSmall = small.count !== FULL_COUNT && small.bytes !== FULL && small.offset !== FULL;
  const directory = isSmall ? small : await findDirectory64(handle, tail, at);
  if (directory.offset + directory.bytes > start + at) throw damaged('The directory of the file is damaged.');
  return directory;
}

function lastEnd(tail: Buffer): number {
  for (let at = tail.byteLength - directoryEnd.bytes; at >= 0; at -= 1)
    if (directoryEnd.isAt(tail, at)) return at;
  return -1;
}

async function findDirectory64(handle: FileHandle, tail: Buffer, endAt: number): Promise<Directory> {
  const locator = endAt - locator64.bytes;
  if (!locator64.isAt(tail, locator)) throw damaged('The directory of the file is damaged.');
  const at = safe(locator64.read(tail, 'offset', locator));
  const record = await readFully(handle, at, directoryEnd64.bytes);
  if (!directoryEnd64.isAt(record)) throw damaged('The directory of the file is damaged.');
  return {
    count: safe(directoryEnd64.read(record, 'count')),
    bytes: safe(directoryEnd64.read(record, 'bytes')),
    offset: safe(directoryEnd64.read(record, 'offset')),
  };
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw damaged('The directory of the file is damaged.');
  return value;
}

function readRecord(buffer: Buffer, at: number): { entry: Omit<ArchiveEntry, 'end'>; bytes: number } {
  if (!directoryRecord.isAt(buffer, at)) throw damaged('The directory of the file is damaged.');
  const read = (field: Parameters<typeof directoryRecord.read>[1]): number =>
    directoryRecord.read(buffer, field, at);
  const nameAt = at + directoryRecord.bytes;
  const extraAt = nameAt + read('nameBytes');
  const bytes = directoryRecord.bytes + read('nameBytes') + read('extraBytes') + read('commentBytes');
  if (at + bytes > buffer.byteLength) throw damaged('The directory of the file is damaged.');
  const name = buffer.toString('utf8', nameAt, extraAt);
  const method = read('method');
  if ((read('flags') & ENCRYPTED) !== 0)
    throw new ArchiveRefused('refused', 'The file is protected by a password, which Aisle does not write.');
  if (method !== 0 && method !== 8)
    throw damaged(`“${name}” is compressed in a way that Aisle does not read.`);
  refuseLink(name, read('attributes'));
  const sizes = { size: read('size'), compressedSize: read('compressedSize'), offset: read('offset') };
  const extra = buffer.subarray(extraAt, extraAt + read('extraBytes'));
  return { entry: { name, method, crc: read('crc'), ...withExtra(sizes, extra) }, bytes };
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
    if (extra.readUInt16LE(at) === EXTRA_64)
      field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  let next = 0;
  const whole = (value: number): number => {
    if (value !== FULL || field === undefined) return value;
    if (next + 8 > field.byteLength) throw damaged('The directory of the file is damaged.');
    next += 8;
    return safe(Number(field.readBigUInt64LE(next - 8)));
  };
  return {
    size: whole(sizes.size),
    compressedSize: whole(sizes.compressedSize),
    offset: whole(sizes.offset),
  };
}
