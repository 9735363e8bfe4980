import type { Digest } from '@shared/changes';
import { PIECE, type Pieces } from './files/slices';
import type { NextVersions, RowStore } from './rowStore';

/** The digest of all records as they will be. */
export function* digestAfter(store: RowStore, next: NextVersions): Pieces<Digest> {
  let rounds = 0;
  const digest = store.digest.copy();
  for (const [id, record] of next) {
    if (++rounds % PIECE === 0) yield;
    const before = store.get(id);
    if (before !== undefined) digest.remove(before);
    if (record !== null) digest.add(record);
  }
  return digest;
}
