import { v7 } from 'uuid';

const BYTES = 16;
const DRAWN_AT_ONCE = 256;

/**
 * Draws UUIDv7, each behind the one before. Random bytes are drawn for many ids at once: to ask the browser for them
 * takes ten times as long as all the rest of an id, and an import needs hundreds of thousands.
 */
export function idSource(now: () => number = Date.now): () => string {
  const random = new Uint8Array(BYTES * DRAWN_AT_ONCE);
  let used = random.length;
  let msecs = 0;
  let seq = 0;
  return () => {
    if (used === random.length) {
      crypto.getRandomValues(random);
      used = 0;
    }
    const own = random.subarray(used, used + BYTES);
    used += BYTES;
    const time = now();
    if (time > msecs) {
      msecs = time;
      seq = firstOf(own);
    } else {
      seq = (seq + 1) | 0;
      if (seq === 0) msecs++;
    }
    return v7({ random: own, msecs, seq });
  };
}

/** A number for the first id of a millisecond: half the range is left for those that follow it. */
function firstOf(random: Uint8Array): number {
  return new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
}
