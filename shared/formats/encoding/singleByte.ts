/** The 128 upper characters of windows-1252 where they differ from Latin-1. Written out, because some releases
 * of Node decode this label as Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** UTF-16 code unit of each byte of a single-byte encoding; U+FFFD where a byte stands for nothing. */
export function singleByteTable(label: string): Uint16Array {
  const table = new Uint16Array(256);
  if (label === 'windows-1252') {
    for (let byte = 0; byte < 256; byte++) table[byte] = byte;
    for (let index = 0; index < WINDOWS_1252.length; index++) {
      table[0x80 + index] = WINDOWS_1252.charCodeAt(index);
    }
    return table;
  }
  const decoder = new TextDecoder(label);
  for (let byte = 0; byte < 256; byte++) table[byte] = decoder.decode(Uint8Array.of(byte)).charCodeAt(0);
  return table;
}
