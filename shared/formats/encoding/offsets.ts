import type { DecodedText } from './decode';
import { encodingFamily } from './encoding';

/**
 * The byte at which each of the given characters of a decoded file begins; the text's own length gives the
 * file's.
 * @param positions offsets in `decoded.text`, ascending, never inside a surrogate pair
 */
export function byteOffsets(
  bytes: Uint8Array,
  decoded: DecodedText,
  positions: readonly number[],
): readonly number[] {
  const { label, bomLength } = decoded.encoding;
  switch (encodingFamily(label)) {
    case 'single-byte':
      return positions.map((position) => bomLength + position);
    case 'utf-16':
      return positions.map((position) => Math.min(bytes.length, bomLength + 2 * position));
    case 'utf-8':
      return utf8Offsets(decoded, positions);
    default:
      return multiByteOffsets(bytes, decoded, positions);
  }
}

function utf8Offsets(decoded: DecodedText, positions: readonly number[]): number[] {
  const { text, fallbacks } = decoded;
  let fallback = 0;
  let at = 0;
  let byte = decoded.encoding.bomLength;
  return positions.map((position) => {
    for (; at < position; at++) {
      if (fallbacks[fallback] === at) {
        fallback++;
        byte++;
      } else {
        byte += utf8Length(text.charCodeAt(at));
      }
    }
    return byte;
  });
}

/** Bytes of one UTF-16 code unit; half of a pair counts half of the pair's four. */
function utf8Length(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}

const LINE_FEED = 0x0a;

/**
 * A line feed is no part of a longer sequence in any of these encodings, so whole lines are skipped on both
 * sides; within the line the decoder is fed byte by byte and asked how far it came.
 */
function multiByteOffsets(bytes: Uint8Array, decoded: DecodedText, positions: readonly number[]): number[] {
  const { text } = decoded;
  let lineStart = 0;
  let lineByte = decoded.encoding.bomLength;
  return positions.map((position) => {
    for (;;) {
      const newline = text.indexOf('\n', lineStart);
      if (newline < 0 || newline >= position) break;
      lineByte = bytes.indexOf(LINE_FEED, lineByte) + 1;
      lineStart = newline + 1;
    }
    return (
      lineByte + bytesOfCharacters(bytes.subarray(lineByte), decoded.encoding.label, position - lineStart)
    );
  });
}

function bytesOfCharacters(bytes: Uint8Array, label: string, count: number): number {
  const decoder = new TextDecoder(label);
  let characters = 0;
  let at = 0;
  while (characters < count && at < bytes.length) {
    characters += decoder.decode(bytes.subarray(at, at + 1), { stream: true }).length;
    at++;
  }
  return at;
}
