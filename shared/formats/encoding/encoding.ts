/**
 * Text encodings both ways: `detect.ts` guesses what a file is in, `decode.ts` reads it in chunks, `encode.ts`
 * writes it back by inverting the decoder, and `offsets.ts` says at which byte a character of the text began, so
 * that an exact copy can replace a few bytes and keep all others.
 *
 * Names are those of the WHATWG Encoding Standard, in lower case.
 */
export interface Encoding {
  readonly label: string;
  /** Bytes of the byte order mark at the start of the file; 0 without one. */
  readonly bomLength: number;
}

export const UTF_8: Encoding = { label: 'utf-8', bomLength: 0 };

export type EncodingFamily = 'utf-8' | 'utf-16' | 'single-byte' | 'multi-byte';

const MULTI_BYTE = new Set(['shift_jis', 'euc-jp', 'gbk', 'gb18030', 'big5', 'euc-kr']);

const SINGLE_BYTE = new Set([
  ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1255'],
  ...['windows-1256', 'windows-1257', 'windows-1258', 'windows-874', 'macintosh', 'x-mac-cyrillic'],
  ...['iso-8859-2', 'iso-8859-3', 'iso-8859-4', 'iso-8859-5', 'iso-8859-6', 'iso-8859-7', 'iso-8859-8'],
  ...['iso-8859-10', 'iso-8859-13', 'iso-8859-14', 'iso-8859-15', 'koi8-r', 'koi8-u', 'ibm866'],
]);

/** Null for an encoding that Aisle does not read. */
export function encodingFamily(label: string): EncodingFamily | null {
  if (label === 'utf-8') return 'utf-8';
  if (label === 'utf-16le' || label === 'utf-16be') return 'utf-16';
  if (SINGLE_BYTE.has(label)) return 'single-byte';
  return MULTI_BYTE.has(label) ? 'multi-byte' : null;
}

/** The name of the standard for any of its labels (`latin1` → `windows-1252`); null for an unknown one. */
export function encodingNamed(label: string): string | null {
  const wanted = label.trim().toLowerCase();
  if (wanted === 'utf-16be') return wanted;
  try {
    const name = new TextDecoder(wanted).encoding;
    const standard = name === 'iso-8859-1' || name === 'ascii' ? 'windows-1252' : name;
    return encodingFamily(standard) === null ? null : standard;
  } catch {
    return null;
  }
}

const BOMS: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

/** The byte order mark of an encoding; empty for encodings that have none. */
export function byteOrderMark(label: string): Uint8Array {
  return Uint8Array.from(BOMS[label] ?? []);
}
