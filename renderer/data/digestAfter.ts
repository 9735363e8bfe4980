import type { Digest } from '@shared/changes';
import { Stretch } from './files/slices';
import type { NextVersions, RowStore } from './rowStore';

/** The digest of all records as they will be. */
export async function digestAfter(store: RowStore, next: NextVersions): Promise<Digest> {
  const stretch = new Stretch();
  const digest = store.digest.copy();
  for (const [id, record] of next) {
    if (stretch.isOver()) await stretch.pause();
    const before = store.get(id);
    if (before !== undefined) digest.remove(before);
    if (record !== null) digest.add(record);
  }
  return digest;
}
