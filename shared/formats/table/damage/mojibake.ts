import { createEncoder } from '../../encoding/encode';
import type { ColumnValues, Damage } from './damage';
import { placesOf } from './values';

/** How the first byte of common UTF-8 sequences looks when it is read as Windows-1252, with what follows it. */
const SUSPECT =
  /(?:[ÂÃ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]|[ÄÅ][\u0080-\u009f€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›]|â[€‚„][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¬¢]|ðŸ[\u0080-\u00ffŒ-™]{2}|(?:[ÐÑ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]){2,}|ï»¿)/g;

/** The same, for a look at one value: it keeps no place. */
const HAS_SUSPECT = new RegExp(SUSPECT.source);

/** UTF-8 that was read as Windows-1252 and saved: `MÃ¼ller`. */
export function mojibake({ values }: ColumnValues): Damage[] {
  const repair = createRepair();
  return placesOf(values, (value) => HAS_SUSPECT.test(value)).flatMap((index) => {
    const value = values[index] ?? '';
    const mended = repair(value);
    if (mended === value) return [];
    const message = `Letters were garbled by a program that read them in the wrong encoding. It probably was “${mended.slice(0, 80)}”.`;
    return [{ code: 'mojibake' as const, index, message }];
  });
}

/** Puts garbled letters right and leaves all others alone. */
export function createRepair(): (text: string) => string {
  const encoder = createEncoder('windows-1252');
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return (text) =>
    text.replace(SUSPECT, (garbled) => {
      const { bytes, failures } = encoder.encode(garbled);
      if (failures.length > 0) return garbled;
      try {
        return decoder.decode(bytes);
      } catch {
        return garbled;
      }
    });
}
