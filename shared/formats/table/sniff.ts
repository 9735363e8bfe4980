import type { FileKind } from './table';

/** What the first bytes of a file say it is. `zip` and `text` need a closer look. */
export type Sniffed =
  | { readonly kind: FileKind }
  | { readonly container: 'zip' | 'gzip' | 'compound' }
  | { readonly text: true }
  | { readonly empty: true }
  /** `what` completes “This is …”. */
  | { readonly foreign: string };

type Signature = readonly [bytes: readonly number[], what: string, offset?: number];

const FOREIGN: readonly Signature[] = [
  [ascii('%PDF-'), 'a PDF document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [ascii('GIF8'), 'a GIF picture'],
  [ascii('WEBP'), 'a WebP picture', 8],
  [ascii('WAVE'), 'a sound recording', 8],
  [ascii('AVI '), 'a video', 8],
  [ascii('ftyp'), 'a video or a HEIC picture', 4],
  [[0x49, 0x49, 0x2a, 0x00], 'a TIFF picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'a TIFF picture'],
  [ascii('8BPS'), 'a Photoshop picture'],
  [ascii('{\\rtf'), 'a rich text document'],
  [ascii('Rar!'), 'a RAR archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'an XZ archive'],
  [ascii('BZh'), 'a bzip2 archive'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a Zstandard archive'],
  [ascii('ustar'), 'a tar archive', 257],
  [ascii('SQLite format 3'), 'an SQLite database'],
  [ascii('PAR1'), 'a Parquet file'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [ascii('MZ\u0090'), 'a program'],
  [[0x00, 0x00, 0xfe, 0xff], 'a text in UTF-32; save it as UTF-8'],
  [[0xff, 0xfe, 0x00, 0x00], 'a text in UTF-32; save it as UTF-8'],
];

const KNOWN: readonly (readonly [bytes: readonly number[], kind: FileKind])[] = [
  [[0x09, 0x00, 0x04, 0x00], 'xls'],
  [[0x09, 0x02, 0x06, 0x00], 'xls'],
  [[0x09, 0x04, 0x06, 0x00], 'xls'],
  [[0x09, 0x08, 0x08, 0x00], 'xls'],
  [[0x09, 0x08, 0x10, 0x00], 'xls'],
  [[0x00, 0x00, 0x02, 0x00], 'lotus'],
  [[0x00, 0x00, 0x1a, 0x00], 'lotus'],
  [[0xff, 0x00, 0x02, 0x00], 'lotus'],
];

export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { empty: true };
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return { container: 'zip' };
  }
  if (begins(bytes, [0x1f, 0x8b, 0x08])) return { container: 'gzip' };
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return { container: 'compound' };
  for (const [signature, what, offset] of FOREIGN) {
    if (begins(bytes, signature, offset) && !looksLikeText(bytes, signature)) return { foreign: what };
  }
  for (const [signature, kind] of KNOWN) if (begins(bytes, signature)) return { kind };
  if (isDbase(bytes)) return { kind: 'dbf' };
  return { text: true };
}

/** A table may well begin with letters that are also a signature (`BZh`, `ftyp`): then no control bytes follow. */
function looksLikeText(bytes: Uint8Array, signature: readonly number[]): boolean {
  if (signature.some((byte) => byte < 0x20 || byte > 0x7e)) return false;
  const isDocument = begins(bytes, ascii('%PDF-')) || begins(bytes, ascii('{\\rtf'));
  return !isDocument && isMostlyText(bytes);
}

/** False where control characters, other than those of texts and of UTF-16, are common. */
export function isMostlyText(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 4096);
  let controls = 0;
  let zeros = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number;
    if (byte === 0) zeros++;
    else if (byte < 0x09 || (byte > 0x0d && byte < 0x1a) || byte === 0x7f) controls++;
  }
  return controls <= length * 0.02 && (zeros <= length * 0.02 || zeros >= length * 0.2);
}

/** A dBase header: version, a date that can be, and lengths that fit one another. */
function isDbase(bytes: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = bytes;
  if (![0x03, 0x83, 0x8b, 0xf5].includes(version) || bytes.length < 65) return false;
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const headerLength = (bytes[8] as number) | ((bytes[9] as number) << 8);
  return headerLength >= 65 && headerLength <= bytes.length && headerLength % 32 === 1;
}

function begins(bytes: Uint8Array, signature: readonly number[], offset = 0): boolean {
  return signature.every((byte, index) => bytes[offset + index] === byte);
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
