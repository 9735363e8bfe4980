import { encodingFamily } from './encoding';
import { multiByteCodes } from './multiByte';
import { singleByteTable } from './singleByte';

export interface EncodedText {
  readonly bytes: Uint8Array;
  /** Offsets in the text of characters that the encoding has no bytes for; `?` stands in their place. */
  readonly failures: readonly number[];
}

export interface TextEncoding {
  encode(text: string): EncodedText;
}

const QUESTION_MARK = 0x3f;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Writes text in any encoding that `createDecoder` reads, without a byte order mark.
 * @throws RangeError for an encoding that Aisle does not know
 */
export function createEncoder(label: string): TextEncoding {
  switch (encodingFamily(label)) {
    case 'utf-8':
      return { encode: encodeUtf8 };
    case 'utf-16':
      return { encode: (text) => encodeUtf16(text, label === 'utf-16be') };
    case 'single-byte':
      return createMappedEncoder(singleByteCodes(label));
    case 'multi-byte':
      return createMappedEncoder(multiByteCodes(label));
    case null:
      throw new RangeError(`Unknown encoding: ${label}`);
  }
}

function loneSurrogates(text: string): number[] {
  return Array.from(text.matchAll(LONE_SURROGATE), (match) => match.index);
}

function encodeUtf8(text: string): EncodedText {
  const failures = loneSurrogates(text);
  const sound = failures.length === 0 ? text : text.replace(LONE_SURROGATE, '?');
  return { bytes: new TextEncoder().encode(sound), failures };
}

function encodeUtf16(text: string, bigEndian: boolean): EncodedText {
  const failures = loneSurrogates(text);
  const sound = failures.length === 0 ? text : text.replace(LONE_SURROGATE, '?');
  const bytes = new Uint8Array(sound.length * 2);
  for (let at = 0; at < sound.length; at++) {
    const unit = sound.charCodeAt(at);
    bytes[2 * at] = bigEndian ? unit >> 8 : unit & 0xff;
    bytes[2 * at + 1] = bigEndian ? unit & 0xff : unit >> 8;
  }
  return { bytes, failures };
}

function singleByteCodes(label: string): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, readonly number[]>();
  const table = singleByteTable(label);
  for (let byte = 0; byte < 256; byte++) {
    const character = String.fromCharCode(table[byte] as number);
    if (character !== '\ufffd' && !codes.has(character)) codes.set(character, [byte]);
  }
  return codes;
}

function createMappedEncoder(codes: ReadonlyMap<string, readonly number[]>): TextEncoding {
  return {
    encode: (text) => {
      const bytes: number[] = [];
      const failures: number[] = [];
      let at = 0;
      for (const character of text) {
        const code = codes.get(character);
        if (code === undefined) {
          failures.push(at);
          bytes.push(QUESTION_MARK);
        } else {
          for (const byte of code) bytes.push(byte);
        }
        at += character.length;
      }
      return { bytes: Uint8Array.from(bytes), failures };
    },
  };
}
