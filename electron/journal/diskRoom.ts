import { statfs } from 'node:fs/promises';

export interface DiskRoom {
  /** Bytes free to this user. */
  readonly free: number;
  /** Below this nothing is written any more. */
  readonly reserve: number;
  readonly level: 'enough' | 'low' | 'full';
}

const MB = 1024 * 1024;
/** Kept free for the database, the snapshot and the person's own work. */
const LEAST_RESERVE = 64 * MB;

/**
 * Chromium stops writing databases when a hundredth of the disk, or a gigabyte, is left: by then Aisle must have stopped,
 * else the journal would go on alone.
 */
export function reserveOf(total: number): number {
  return Math.max(LEAST_RESERVE, Math.min(1024 * MB, total / 100) + LEAST_RESERVE);
}

export function roomOf({ free, total }: { readonly free: number; readonly total: number }): DiskRoom {
  const reserve = reserveOf(total);
  const warning = reserve + Math.max(128 * MB, Math.min(1024 * MB, total / 20));
  return { free, reserve, level: free < reserve ? 'full' : free < warning ? 'low' : 'enough' };
}

/** Of the disk that holds the folder. */
export async function diskRoom(folder: string): Promise<DiskRoom> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return roomOf({ free: bavail * bsize, total: blocks * bsize });
}
