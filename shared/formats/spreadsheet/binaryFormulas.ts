/**
 * Takes the formulas out of an old binary workbook before SheetJS reads it: only their results are wanted, and on
 * a damaged formula its parser never ends.
 */

const FORMULA = 0x0006;
const FORMULA_BEFORE_BIFF5 = [0x0206, 0x0406];
/** Defined names, array formulas and shared formulas. */
const FORMULA_CARRIERS = new Set([0x0018, 0x0218, 0x0021, 0x0221, 0x04bc]);
/** A record that the reader knows and passes over: which cells were selected. */
const IGNORED = 0x001d;
/** Where a formula record of BIFF5 and BIFF8 says how long its formula is. */
const LENGTH_OFFSET = 20;

/** Changes the stream in place. Rows, values, texts and formats stay. */
export function dropFormulas(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (FORMULA_CARRIERS.has(type) || FORMULA_BEFORE_BIFF5.includes(type)) {
      view.setUint16(at, IGNORED, true);
    } else if (type === FORMULA && length >= LENGTH_OFFSET + 2 && at + 4 + length <= stream.length) {
      view.setUint16(at + 4 + LENGTH_OFFSET, 0, true);
    } else if (type === FORMULA) {
      view.setUint16(at, IGNORED, true);
    }
    at += 4 + length;
  }
}
