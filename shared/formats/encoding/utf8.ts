/**
 * Length of the UTF-8 sequence that begins at `at`: 1 to 4; 0 where the bytes there are not UTF-8; -1 where they
 * end before the sequence does.
 */
export function utf8SequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return -1;
    if (byte < 0x80 || byte > 0xbf) return 0;
    if (index === 1 && !isSecondByte(lead, byte)) return 0;
  }
  return length;
}

/** Refuses overlong forms, surrogates and what lies beyond U+10FFFF. */
function isSecondByte(lead: number, byte: number): boolean {
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  if (lead === 0xf4) return byte <= 0x8f;
  return true;
}

/** How many bytes at the end begin a sequence that more bytes may complete. */
export function incompleteUtf8Tail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return utf8SequenceLength(bytes, bytes.length - back) === -1 ? back : 0;
  }
  return 0;
}

/** Index of the first byte at or after `from` that is not ASCII; the length where all are. */
export function nextNonAscii(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) < 0x80) at++;
  return at;
}

export interface Utf8Survey {
  /** Valid sequences of two bytes and more. */
  readonly sequences: number;
  /** Bytes that are part of no valid sequence. */
  readonly invalid: number;
}

export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  let sequences = 0;
  let invalid = 0;
  for (let at = nextNonAscii(bytes, 0); at < bytes.length; at = nextNonAscii(bytes, at)) {
    const length = utf8SequenceLength(bytes, at);
    if (length > 1) sequences++;
    else invalid++;
    at += Math.max(1, length);
  }
  return { sequences, invalid };
}

const SLICE = 1 << 20;

/** True where all bytes are UTF-8. Quick: the platform's decoder does the looking. */
export function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      decoder.decode(bytes.subarray(at, at + SLICE), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
