import { type FileHandle, open, realpath, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ok, type Result } from '@shared/result';
import { diskFailure, partPath, syncFolder, writeFully } from '../journal/disk';
import { Queue } from '../journal/queue';

interface Draft {
  readonly owner: number;
  readonly target: string;
  readonly part: string;
  readonly handle: FileHandle;
  position: number;
}

/** Files on their way out: written beside their place, and put in it whole or not at all. */
export class OutgoingFiles {
  private readonly drafts = new Map<string, Draft>();
  private readonly queue = new Queue();

  /** Adds bytes to the file for `key`; with `last` it takes its place and is on the disk. */
  write(
    owner: number,
    key: string,
    chunk: { path: string; bytes: Uint8Array; last: boolean },
  ): Promise<Result<undefined>> {
    return this.queue.run(async () => {
      try {
        const draft = this.drafts.get(key) ?? (await this.begin(owner, key, chunk.path));
        await writeFully(draft.handle, chunk.bytes, draft.position);
        draft.position += chunk.bytes.byteLength;
        if (chunk.last) await this.finish(key, draft);
        return ok();
      } catch (error) {
        await this.drop(key);
        const failure = diskFailure(error, 'the file');
        if (failure) return failure;
        throw error;
      }
    });
  }

  abort(key: string): Promise<void> {
    return this.queue.run(() => this.drop(key));
  }

  abortAll(owner: number): Promise<void> {
    return this.queue.run(async () => {
      for (const [key, draft] of [...this.drafts]) if (draft.owner === owner) await this.drop(key);
    });
  }

  /** A link is followed first: its target is replaced, not the link. */
  private async begin(owner: number, key: string, path: string): Promise<Draft> {
    const target = await realpath(path).catch(() => path);
    const part = partPath(target);
    const draft = { owner, target, part, handle: await open(part, 'wx'), position: 0 };
    this.drafts.set(key, draft);
    return draft;
  }

  private async finish(key: string, draft: Draft): Promise<void> {
    await draft.handle.sync();
    await draft.handle.close();
    await rename(draft.part, draft.target);
    this.drafts.delete(key);
    await syncFolder(dirname(draft.target));
  }

  private async drop(key: string): Promise<void> {
    const draft = this.drafts.get(key);
    if (!draft) return;
    this.drafts.delete(key);
    await draft.handle.close().catch(() => undefined);
    await rm(draft.part, { force: true });
  }
}
