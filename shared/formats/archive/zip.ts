/**
 * Zip and gzip from outside, with a budget on what they unfold to. The directory is read here and not by a
 * library, because a workbook must be refused before it is inflated, because SheetJS's own inflater does not
 * stop at the end of damaged data, and because a patched workbook keeps the compressed bytes of every part that
 * was not touched.
 */
import { err, ok, type Result } from '../../result';
import { crc32 } from './crc32';
import { inflateWithin } from './inflate';

export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  /** DOS time and date. */
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  /** Size once inflated, as the directory claims. */
  readonly size: number;
  /** Offset of the entry's local header. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 0x2041;
const MAX_ENTRIES = 20_000;

/** The entries in the order of the directory, folders left out. Errors: `damaged`, `refused`, `limit`. */
export function readZip(bytes: Uint8Array): Result<ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return damaged();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff)
    return err('refused', 'The archive is in a 64-bit format that Aisle does not read.');
  if (count > MAX_ENTRIES) return err('limit', `The archive holds ${count} files, which is too many.`);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    const entry = readEntry(bytes, view, at);
    if (entry === null) return damaged();
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) return null;
  const nameBytes = bytes.slice(at + 46, at + 46 + view.getUint16(at + 28, true));
  return {
    name: new TextDecoder().decode(nameBytes).replaceAll('\\', '/'),
    nameBytes,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** The bytes of an entry as they are stored; null where the archive is damaged. */
export function rawEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = start + entry.compressedSize;
  return end > bytes.length ? null : bytes.subarray(start, end);
}

/** @param limit bytes that the entry may inflate to. Errors: `damaged`, `refused`, `limit`. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): Result<Uint8Array> {
  if ((entry.flags & ENCRYPTED) !== 0) {
    return err('refused', 'The archive is protected by a password. Save it without one and try again.');
  }
  const raw = rawEntry(bytes, entry);
  if (raw === null) return damaged();
  if (entry.method !== 0 && entry.method !== 8) {
    return err('refused', `“${entry.name}” is compressed in a way that Aisle does not read.`);
  }
  const data = entry.method === 0 ? ok(raw) : inflateWithin(raw, 'deflate', limit);
  if (!data.ok) return data;
  return crc32(data.value) === entry.crc ? data : damaged();
}

/** The one file that a zip was made for; null where it holds several, or none. */
export function onlyFile(entries: readonly ZipEntry[]): ZipEntry | null {
  const files = realFiles(entries);
  return files.length === 1 ? (files[0] ?? null) : null;
}

/** Without what macOS adds. */
export function realFiles(entries: readonly ZipEntry[]): ZipEntry[] {
  return entries.filter((entry) => !/(?:^|\/)(?:__MACOSX\/|\.)/.test(entry.name));
}

function damaged(): Result<never> {
  return err('damaged', 'The file is damaged or was cut off. Get it again from where it came from.');
}
