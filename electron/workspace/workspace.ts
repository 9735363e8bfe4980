import { join } from 'node:path';
import { Blobs } from '../journal/blobs';
import { removeParts } from '../journal/disk';
import { type DiskRoom, diskRoom } from '../journal/diskRoom';
import { Journal } from '../journal/journal';
import { Snapshots } from '../journal/snapshots';
import { ScreenState } from './screenState';

/** Where files are put in place whole, so that a killed run may leave unfinished ones. */
const PARTED = ['.', 'snapshots', 'sources', 'assets', 'state'];

/** The files of one open workspace. */
export class Workspace {
  readonly snapshots: Snapshots;
  readonly sources: Blobs;
  readonly assets: Blobs;
  readonly screenState: ScreenState;
  private opening: Promise<Journal> | null = null;

  constructor(
    readonly id: string,
    readonly folder: string,
    /** When it was opened the last time before this one; null at its first. */
    readonly openedBefore: string | null = null,
  ) {
    this.snapshots = new Snapshots(join(folder, 'snapshots'));
    this.sources = new Blobs(join(folder, 'sources'), {
      noun: 'source file',
      compressed: true,
      now: Date.now,
    });
    this.assets = new Blobs(join(folder, 'assets'), { noun: 'image', compressed: false, now: Date.now });
    this.screenState = new ScreenState(join(folder, 'state'));
  }

  /** Opened at the first call; one that failed is tried again at the next. */
  journal(): Promise<Journal> {
    this.opening ??= this.openJournal().catch((error) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  /** Of the workspace's disk. */
  room(): Promise<DiskRoom> {
    return diskRoom(this.folder);
  }

  private async openJournal(): Promise<Journal> {
    const startedAt = Date.now() - process.uptime() * 1000;
    const { reserve } = await this.room();
    const freeBytes = async (): Promise<number> => (await this.room()).free;
    // Side by side: a folder of many assets takes its time, and the window waits for the journal.
    const [journal] = await Promise.all([
      Journal.open(join(this.folder, 'journal'), { freeBytes, reserveBytes: reserve }),
      ...PARTED.map((name) => removeParts(join(this.folder, name), startedAt)),
    ]);
    return journal;
  }

  /** The window is gone or starts anew: what it had begun to write counts for nothing. */
  async abandon(owner: number): Promise<void> {
    await (await this.opening)?.abort(owner);
    await this.snapshots.abortAll(owner);
  }

  async close(): Promise<void> {
    await (await this.opening)?.close();
    this.opening = null;
  }
}
