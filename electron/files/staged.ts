import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '@shared/result';
import { diskFailure } from '../journal/disk';

/** Copies of files that were dropped on a window and are for another one. They live until the next start. */
export class StagedFiles {
  constructor(private readonly folder: string) {}

  /** What an earlier run has left. */
  clear(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  has(path: string): boolean {
    return dirname(dirname(path)) === this.folder;
  }

  /** Begins a copy, or adds to the one at `begun`, which must be one of these. Gives its path. */
  async add(name: string, bytes: Uint8Array, begun: string | undefined): Promise<Result<string>> {
    if (begun !== undefined && !this.has(begun))
      return err('refused', 'This file is not a copy that Aisle has made.');
    const path = begun ?? join(this.folder, randomUUID(), name);
    try {
      await mkdir(dirname(path), { recursive: true });
      await appendFile(path, bytes);
      return ok(path);
    } catch (error) {
      const failure = diskFailure(error, 'the copy of the dropped file');
      if (failure) return failure;
      throw error;
    }
  }
}
