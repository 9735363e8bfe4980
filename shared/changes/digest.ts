import type { StoredRecord } from '@shared/records';
import { hashText } from './invert';

/**
 * A digest of which records there are and at which revision: the sum, over all records, of a hash of (id, rev).
 * Kept up to date by adding and taking away, so it costs nothing per edit; compared at open with the journal's, it
 * shows at once that a damaged database has lost a record or brought an old one back.
 */
export class Digest {
  private low = 0;
  private high = 0;

  add(record: Pick<StoredRecord, 'id' | 'rev'>): void {
    const [low, high] = lanes(record);
    this.low = (this.low + low) | 0;
    this.high = (this.high + high) | 0;
  }

  remove(record: Pick<StoredRecord, 'id' | 'rev'>): void {
    const [low, high] = lanes(record);
    this.low = (this.low - low) | 0;
    this.high = (this.high - high) | 0;
  }

  copy(): Digest {
    const copy = new Digest();
    copy.low = this.low;
    copy.high = this.high;
    return copy;
  }

  /** 16 hexadecimal digits; an empty workspace is all zeros. */
  toString(): string {
    return hex(this.high) + hex(this.low);
  }
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');

function lanes({ id, rev }: Pick<StoredRecord, 'id' | 'rev'>): readonly [number, number] {
  const hash = hashText(id);
  return [mix(hash ^ Math.imul(rev, 0x9e3779b1)), mix(Math.imul(hash, 0x85ebca6b) + rev)];
}

/** Finaliser of MurmurHash3 (32 bits): spreads neighbouring inputs over the whole range. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
