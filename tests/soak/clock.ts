/**
 * `tests/soak/` holds what only long runs find. Each test works in rounds until its time is up, and draws everything
 * random from one seed, which the run prints: the same seed draws the same rounds.
 */

/**
 * When a test of the soak is to end, in milliseconds since 1970: after its share of the time that is left until
 * `AISLE_SOAK_UNTIL`; one round from now without it.
 */
export function soakEnd(share = 1): number {
  const now = Date.now();
  const until = Number(process.env.AISLE_SOAK_UNTIL ?? now);
  return now + Math.max(0, until - now) * share;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). The seed is `AISLE_SEED`. */
export function randomNumbers(seed = Number(process.env.AISLE_SEED ?? 1)): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
