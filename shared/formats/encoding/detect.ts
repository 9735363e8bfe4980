import { analyse } from 'chardet';
import { createDecoder } from './decode';
import { byteOrderMark, type Encoding, encodingFamily, encodingNamed } from './encoding';
import { isIsolatedScript, plausibility } from './plausibility';
import { isUtf8, nextNonAscii, surveyUtf8 } from './utf8';

/**
 * Guesses the encoding of a text file: a byte order mark decides; then the zeros of UTF-16; then whether all
 * bytes are UTF-8, or enough of them that the rest are strays (`createDecoder` reads those as windows-1252);
 * then the languages' letter statistics.
 * @param bytes the whole file, or its first megabyte or so
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = encodingOfMark(bytes);
  if (marked !== null) return marked;
  const wide = wideEncoding(bytes);
  if (wide !== null) return { label: wide, bomLength: 0 };
  return { label: isUtf8(bytes) || isMostlyUtf8(bytes) ? 'utf-8' : legacyEncoding(bytes), bomLength: 0 };
}

function encodingOfMark(bytes: Uint8Array): Encoding | null {
  for (const label of ['utf-8', 'utf-16le', 'utf-16be']) {
    const mark = byteOrderMark(label);
    if (mark.every((byte, index) => bytes[index] === byte)) return { label, bomLength: mark.length };
  }
  return null;
}

const SAMPLE = 1 << 14;

/** UTF-16 without a mark: commas, digits and line ends leave a zero in every other byte. */
function wideEncoding(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length & ~1, SAMPLE);
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const units = length / 2;
  if (odd > units * 0.4 && even < odd * 0.05) return 'utf-16le';
  if (even > units * 0.4 && odd < even * 0.05) return 'utf-16be';
  return null;
}

/** By chance, East Asian bytes form at most one valid sequence for every five invalid bytes; Latin ones fewer. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const { sequences, invalid } = surveyUtf8(bytes);
  return sequences * 2 >= invalid;
}

const LATIN = ['windows-1252', 'macintosh', 'iso-8859-15', 'windows-1250', 'iso-8859-2', 'windows-1254'];
const OTHER_SINGLE = [
  ...['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic', 'windows-1253', 'iso-8859-7'],
  ...['windows-1255', 'windows-1256'],
];
const EAST_ASIAN = ['shift_jis', 'euc-jp', 'euc-kr', 'big5', 'gb18030'];

/** Where chardet names the ISO set, files in the wild use the Windows superset. */
const SUPERSETS: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-6': 'windows-1256',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
};

function legacyEncoding(bytes: Uint8Array): string {
  const sample = sampleAroundHighBytes(bytes);
  const confidence = statistics(sample);
  const candidates = isIsolatedScript(sample) ? LATIN : [...EAST_ASIAN, ...OTHER_SINGLE, 'windows-1252'];
  let best = 'windows-1252';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const label of candidates) {
    const text = decodeSample(sample, label);
    if (text === null) continue;
    const score = plausibility(text, label) + (confidence.get(label) ?? 0) / 100;
    if (score > bestScore + 0.001) {
      best = label;
      bestScore = score;
    }
  }
  return best;
}

/** Confidence from 0 to 100 by encoding. */
function statistics(sample: Uint8Array): Map<string, number> {
  const found = new Map<string, number>();
  for (const match of analyse(sample)) {
    const named = match.name.toLowerCase();
    const label = named in SUPERSETS ? SUPERSETS[named] : encodingNamed(named);
    if (label === undefined || label === null) continue;
    found.set(label, Math.max(found.get(label) ?? 0, match.confidence));
    if (named === 'iso-8859-2') found.set(named, match.confidence);
  }
  return found;
}

/** Null where the bytes cannot be in this East Asian encoding. */
function decodeSample(sample: Uint8Array, label: string): string | null {
  const text = createDecoder(label).decode(sample, true);
  if (encodingFamily(label) !== 'multi-byte') return text;
  const broken = text.split('\ufffd').length - 1;
  return broken > 1 + text.length / 1000 ? null : text;
}

const LINE_FEED = 0x0a;

/** The lines that hold bytes above 0x7F, to the size of the sample: the others say nothing. */
function sampleAroundHighBytes(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let size = 0;
  let at = nextNonAscii(bytes, 0);
  while (at < bytes.length && size < SAMPLE) {
    const start = Math.max(bytes.lastIndexOf(LINE_FEED, at) + 1, at - SAMPLE / 4);
    const newline = bytes.indexOf(LINE_FEED, at);
    const end = Math.min(newline < 0 ? bytes.length : newline + 1, at + SAMPLE / 4);
    lines.push(bytes.subarray(start, end));
    size += end - start;
    at = nextNonAscii(bytes, end);
  }
  const sample = new Uint8Array(size);
  let offset = 0;
  for (const line of lines) {
    sample.set(line, offset);
    offset += line.length;
  }
  return sample;
}
