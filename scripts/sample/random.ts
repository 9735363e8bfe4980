/** 32-bit hash of a text (FNV-1a): the seed of everything that belongs to one named thing. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Seeded pseudo-random numbers (mulberry32). One instance per named thing, so that adding one moves no other. */
export class Random {
  private state: number;

  constructor(...names: readonly (string | number)[]) {
    this.state = hashOf(names.join('/'));
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** Whole number, both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  letters(count: number, alphabet: string): string {
    return Array.from({ length: count }, () => alphabet.charAt(this.whole(0, alphabet.length - 1))).join('');
  }
}
