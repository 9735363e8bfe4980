import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './crc32';

/** An entry ready to be written: `data` is already compressed by `method`. */
export interface PackedEntry {
  readonly nameBytes: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** 1 January 1980, the oldest date of the format: files made from the same rows are the same bytes. */
const NO_TIME = 0x00210000;
const UTF8_NAME = 0x0800;
const HAS_DESCRIPTOR = 0x0008;

export function packEntry(name: string, bytes: Uint8Array, method: 'stored' | 'deflated'): PackedEntry {
  return {
    nameBytes: new TextEncoder().encode(name),
    method: method === 'stored' ? 0 : 8,
    flags: UTF8_NAME,
    time: NO_TIME,
    crc: crc32(bytes),
    size: bytes.length,
    data: method === 'stored' ? bytes : deflateSync(bytes),
  };
}

/** Compresses a text as it is made, so that it is never in memory as a whole. */
export class EntryBuilder {
  private readonly parts: Uint8Array[] = [];
  private readonly deflate = new Deflate((part) => this.parts.push(part));
  private readonly encoder = new TextEncoder();
  private crc = 0;
  private size = 0;

  push(text: string) {
    const bytes = this.encoder.encode(text);
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    this.deflate.push(bytes, false);
  }

  finish(name: string): PackedEntry {
    this.deflate.push(new Uint8Array(0), true);
    const data = new Uint8Array(this.parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.parts) {
      data.set(part, at);
      at += part.length;
    }
    return {
      nameBytes: this.encoder.encode(name),
      method: 8,
      flags: UTF8_NAME,
      time: NO_TIME,
      crc: this.crc,
      size: this.size,
      data,
    };
  }
}

export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const local = entries.reduce((sum, entry) => sum + 30 + entry.nameBytes.length + entry.data.length, 0);
  const directory = entries.reduce((sum, entry) => sum + 46 + entry.nameBytes.length, 0);
  const bytes = new Uint8Array(local + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let listed = local;
  for (const entry of entries) {
    view.setUint32(listed, 0x02014b50, true);
    view.setUint16(listed + 4, 20, true);
    writeFields(view, listed + 6, entry);
    view.setUint32(listed + 42, at, true);
    bytes.set(entry.nameBytes, listed + 46);
    listed += 46 + entry.nameBytes.length;

    view.setUint32(at, 0x04034b50, true);
    writeFields(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    bytes.set(entry.data, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.data.length;
  }
  view.setUint32(listed, 0x06054b50, true);
  view.setUint16(listed + 8, entries.length, true);
  view.setUint16(listed + 10, entries.length, true);
  view.setUint32(listed + 12, directory, true);
  view.setUint32(listed + 16, local, true);
  return bytes;
}

/** The fields that the local header and the directory have in common. */
function writeFields(view: DataView, at: number, entry: PackedEntry) {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & ~HAS_DESCRIPTOR, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
