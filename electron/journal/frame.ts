import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { crc32 } from './crc32';

const inflateAsync = promisify(inflate);
const deflateAsync = promisify(deflate);

/**
 * 0xFF never occurs in UTF-8, and stored steps are UTF-8: no value a person types can look like a frame when a
 * reader searches for the next one behind damaged bytes.
 */
export const MAGIC = Buffer.from([0xff, 0x41, 0x4a, 0x31]);
export const HEADER_BYTES = 24;
/** A chunk's 64 MB and what deflate may add to bytes that do not shrink. */
const MAX_PAYLOAD = 65 * 1024 * 1024;
const MAX_DIGEST = 512;
const DEFLATE_ABOVE = 32 * 1024;
const DEFLATED = 1;
const CRC_AT = 20;

/** A small step is one `whole` frame; a big one is begin, chunks, commit, and counts only with its commit. */
export const KIND = { whole: 1, begin: 2, chunk: 3, commit: 4 } as const;
export type FrameKind = keyof typeof KIND;

export interface Frame {
  readonly kind: FrameKind;
  readonly seq: number;
  readonly digest: string;
  /** As stored: possibly deflated. */
  readonly payload: Uint8Array;
  readonly deflated: boolean;
}

export interface FrameHeader {
  readonly kind: FrameKind;
  readonly seq: number;
  readonly deflated: boolean;
  readonly digestBytes: number;
  readonly payloadBytes: number;
  /** Header, digest and payload. */
  readonly totalBytes: number;
  readonly crc: number;
}

const KINDS = new Map<number, FrameKind>(
  (Object.keys(KIND) as FrameKind[]).map((kind) => [KIND[kind], kind] as const),
);

/** Deflates what is worth it, off the main thread. */
export async function pack(bytes: Uint8Array): Promise<Pick<Frame, 'payload' | 'deflated'>> {
  if (bytes.byteLength <= DEFLATE_ABOVE) return { payload: bytes, deflated: false };
  const payload = await deflateAsync(bytes, { level: 1 });
  return payload.byteLength < bytes.byteLength
    ? { payload, deflated: true }
    : { payload: bytes, deflated: false };
}

export async function unpack(frame: Pick<Frame, 'payload' | 'deflated'>): Promise<Uint8Array<ArrayBuffer>> {
  if (!frame.deflated) return new Uint8Array(frame.payload);
  const bytes = await inflateAsync(frame.payload, { maxOutputLength: MAX_PAYLOAD });
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
}

/** Layout: magic 4, kind 1, flags 1, digest length 2, seq 8, payload length 4, CRC 4, digest, payload; little-endian. */
export function encodeFrame(frame: Frame): Buffer {
  const digest = Buffer.from(frame.digest, 'utf8');
  const buffer = Buffer.allocUnsafe(HEADER_BYTES + digest.byteLength + frame.payload.byteLength);
  MAGIC.copy(buffer, 0);
  buffer.writeUInt8(KIND[frame.kind], 4);
  buffer.writeUInt8(frame.deflated ? DEFLATED : 0, 5);
  buffer.writeUInt16LE(digest.byteLength, 6);
  buffer.writeBigUInt64LE(BigInt(frame.seq), 8);
  buffer.writeUInt32LE(frame.payload.byteLength, 16);
  digest.copy(buffer, HEADER_BYTES);
  buffer.set(frame.payload, HEADER_BYTES + digest.byteLength);
  buffer.writeUInt32LE(checksum(buffer), CRC_AT);
  return buffer;
}

/** Null when no frame can begin here. Says nothing about the rest of the frame: see `decodeFrame`. */
export function decodeHeader(buffer: Buffer): FrameHeader | null {
  if (buffer.byteLength < HEADER_BYTES || !buffer.subarray(0, MAGIC.byteLength).equals(MAGIC)) return null;
  const kind = KINDS.get(buffer.readUInt8(4));
  const flags = buffer.readUInt8(5);
  const digestBytes = buffer.readUInt16LE(6);
  const seq = Number(buffer.readBigUInt64LE(8));
  const payloadBytes = buffer.readUInt32LE(16);
  if (kind === undefined || flags > DEFLATED || digestBytes > MAX_DIGEST) return null;
  if (payloadBytes > MAX_PAYLOAD || !Number.isSafeInteger(seq)) return null;
  const totalBytes = HEADER_BYTES + digestBytes + payloadBytes;
  return {
    kind,
    seq,
    deflated: flags === DEFLATED,
    digestBytes,
    payloadBytes,
    totalBytes,
    crc: buffer.readUInt32LE(CRC_AT),
  };
}

/** The frame that fills `buffer` exactly; null unless every byte is as it was written. */
export function decodeFrame(buffer: Buffer): Frame | null {
  const header = decodeHeader(buffer);
  if (!header || header.totalBytes !== buffer.byteLength || header.crc !== checksum(buffer)) return null;
  const payloadAt = HEADER_BYTES + header.digestBytes;
  return {
    kind: header.kind,
    seq: header.seq,
    deflated: header.deflated,
    digest: buffer.toString('utf8', HEADER_BYTES, payloadAt),
    payload: buffer.subarray(payloadAt),
  };
}

/** Over the whole frame but the four bytes that hold it. */
function checksum(frame: Buffer): number {
  return crc32(frame.subarray(HEADER_BYTES), crc32(frame.subarray(0, CRC_AT)));
}

/** What a commit frame carries: how many chunks make up the step. */
export function encodeCount(chunks: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(chunks);
  return buffer;
}

export function decodeCount(payload: Uint8Array): number | null {
  return payload.byteLength === 4 ? Buffer.from(payload).readUInt32LE(0) : null;
}
