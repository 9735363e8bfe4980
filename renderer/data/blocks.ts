import type { StoredRecord } from '@shared/records';
import { BLOCK_SIZE, type BlockKey, type BlockRow } from './database';
import { PIECE, type Pieces } from './files/slices';
import type { NextVersions, RowStore } from './rowStore';

/** Throws on a block that holds something else than records: the database is damaged, and repair follows. */
export function recordsOf({ key, records }: BlockRow): readonly StoredRecord[] {
  const isSound =
    Array.isArray(records) &&
    records.every(
      ({ id, rev, values }) =>
        typeof id === 'string' && typeof rev === 'number' && typeof values === 'object',
    );
  if (!isSound) throw new Error(`Block ${key} is damaged.`);
  return records;
}

const blockKey = (type: string, number: number): BlockKey => `${type}:${String(number).padStart(7, '0')}`;

/** Home blocks for records that are new: those with room first, then fresh ones. */
export function* chooseHomes(next: NextVersions, store: RowStore): Pieces<Map<string, BlockKey>> {
  let rounds = 0;
  const homes = new Map<string, BlockKey>();
  const roomOf = new Map<string, Room>();
  for (const [id, record] of next) {
    if (++rounds % PIECE === 0) yield;
    if (record === null || store.homeOf(id) !== undefined) continue;
    const room = roomOf.get(record.type) ?? new Room(record.type, store.blockSizes(record.type));
    roomOf.set(record.type, room);
    homes.set(id, room.take());
  }
  return homes;
}

/** Fills the last block of a type, then opens new ones; earlier blocks are left as they are. */
class Room {
  private number = 0;
  private used = 0;

  constructor(
    private readonly type: string,
    sizes: ReadonlyMap<BlockKey, number>,
  ) {
    for (const [key, size] of sizes) {
      const number = Number(key.slice(key.indexOf(':') + 1));
      if (number < this.number) continue;
      this.number = number;
      this.used = size;
    }
  }

  take(): BlockKey {
    if (this.used >= BLOCK_SIZE) {
      this.number++;
      this.used = 0;
    }
    this.used++;
    return blockKey(this.type, this.number);
  }
}

/** Records of a block as they will be after `next`. */
export function membersAfter(
  key: BlockKey,
  next: NextVersions,
  context: { store: RowStore; newIds: readonly string[] },
): StoredRecord[] {
  const members: StoredRecord[] = [];
  for (const id of context.store.idsInBlock(key)) {
    const record = next.has(id) ? next.get(id) : context.store.get(id);
    if (record) members.push(record);
  }
  for (const id of context.newIds) {
    const record = next.get(id);
    if (record) members.push(record);
  }
  return members;
}
