export const UNKNOWN_TYPE = 'application/octet-stream';

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** By their first bytes; a name or a server's claim is never believed. */
const SIGNATURES: readonly { readonly type: string; readonly matches: (bytes: Uint8Array) => boolean }[] = [
  { type: 'image/png', matches: (bytes) => ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', matches: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff },
  { type: 'image/gif', matches: (bytes) => /^GIF8[79]a/.test(ascii(bytes, 0, 6)) },
  { type: 'image/webp', matches: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP' },
  { type: 'image/avif', matches: (bytes) => /^ftypavi[fs]$/.test(ascii(bytes, 4, 12)) },
  { type: 'image/bmp', matches: (bytes) => ascii(bytes, 0, 2) === 'BM' && bytes.byteLength > 26 },
  { type: 'image/svg+xml', matches: isSvg },
];

/** The content type of an image; `UNKNOWN_TYPE` for everything that is none. */
export function sniffImage(bytes: Uint8Array): string {
  return SIGNATURES.find((signature) => signature.matches(bytes))?.type ?? UNKNOWN_TYPE;
}

/** The root element must be svg: an HTML page that has an svg somewhere is none. */
function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(
    start,
  );
}
