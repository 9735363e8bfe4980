import type { Encoding } from './encoding';
import { encodingFamily } from './encoding';
import { singleByteTable } from './singleByte';
import { incompleteUtf8Tail, nextNonAscii, utf8SequenceLength } from './utf8';

/** Decodes a file in chunks. The byte order mark is for the caller to leave out. */
export interface ChunkDecoder {
  /** @param last no more bytes follow */
  decode(bytes: Uint8Array, last: boolean): string;
  /**
   * Offsets in the whole text, ascending, of characters whose bytes were not UTF-8 and were read as
   * windows-1252. Only for UTF-8.
   */
  readonly fallbacks: readonly number[];
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly fallbacks: readonly number[];
}

export function createDecoder(label: string): ChunkDecoder {
  if (label === 'utf-8') return createUtf8Decoder();
  if (encodingFamily(label) === 'single-byte') return createTableDecoder(singleByteTable(label));
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  return { decode: (bytes, last) => decoder.decode(bytes, { stream: !last }), fallbacks: [] };
}

/** The whole text of a file, without its byte order mark. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const decoder = createDecoder(encoding.label);
  const text = decoder.decode(bytes.subarray(encoding.bomLength), true);
  return { text, encoding, fallbacks: decoder.fallbacks };
}

function createTableDecoder(table: Uint16Array): ChunkDecoder {
  const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
  return {
    decode: (bytes) => {
      const units = new Uint16Array(bytes.length);
      for (let at = 0; at < bytes.length; at++) units[at] = table[bytes[at] as number] as number;
      return utf16.decode(units);
    },
    fallbacks: [],
  };
}

/**
 * UTF-8 in which single bytes that are not UTF-8 are read as windows-1252, byte by byte: files glued together
 * from two programs keep both halves readable.
 */
function createUtf8Decoder(): ChunkDecoder {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const table = singleByteTable('windows-1252');
  const fallbacks: number[] = [];
  let carry = new Uint8Array(0);
  let offset = 0;

  const decodeMixed = (bytes: Uint8Array): string => {
    const parts: string[] = [];
    let length = offset;
    let from = 0;
    const push = (text: string) => {
      parts.push(text);
      length += text.length;
    };
    for (let at = nextNonAscii(bytes, 0); at < bytes.length; at = nextNonAscii(bytes, at)) {
      const sequence = utf8SequenceLength(bytes, at);
      if (sequence > 0) {
        at += sequence;
        continue;
      }
      push(strict.decode(bytes.subarray(from, at)));
      fallbacks.push(length);
      push(String.fromCharCode(table[bytes[at] as number] as number));
      at += 1;
      from = at;
    }
    push(strict.decode(bytes.subarray(from)));
    return parts.join('');
  };

  const decodeWhole = (bytes: Uint8Array): string => {
    try {
      return strict.decode(bytes);
    } catch {
      return decodeMixed(bytes);
    }
  };

  return {
    decode: (chunk, last) => {
      const bytes = carry.length === 0 ? chunk : joined(carry, chunk);
      const tail = last ? 0 : incompleteUtf8Tail(bytes);
      carry = bytes.slice(bytes.length - tail);
      const text = decodeWhole(bytes.subarray(0, bytes.length - tail));
      offset += text.length;
      return text;
    },
    fallbacks,
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
