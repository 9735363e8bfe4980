import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '@shared/result';
import { diskFailure, errorCode, writeFileAtomically } from '../journal/disk';
import { Queue } from '../journal/queue';

/** Small files of the screen's own, by key; what they mean is the renderer's affair. */
export class ScreenState {
  private readonly queue = new Queue();

  constructor(private readonly folder: string) {}

  read(key: string): Promise<string | null> {
    return this.queue.run(async () => {
      try {
        return await readFile(this.pathOf(key), 'utf8');
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null;
        throw error;
      }
    });
  }

  write(key: string, text: string): Promise<Result<undefined>> {
    return this.queue.run(async () => {
      try {
        await mkdir(this.folder, { recursive: true });
        await writeFileAtomically(this.pathOf(key), text);
        return ok();
      } catch (error) {
        const failure = diskFailure(error, 'the state of the screen');
        if (failure) return failure;
        throw error;
      }
    });
  }

  private pathOf(key: string): string {
    return join(this.folder, `${key}.json`);
  }
}
