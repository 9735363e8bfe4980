import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { err, ok, type Result } from '@shared/result';
import { diskFailure, errorCode, writeFileAtomically } from './disk';

const gzipAsync = promisify(gzip);
const gunzipAsync = promisify(gunzip);
const HASH = /^[0-9a-f]{64}$/;
const HASH_STRIDE = 8 * 1024 * 1024;

export interface BlobsOptions {
  /** In words, for messages: 'image', 'source file'. */
  readonly noun: string;
  readonly compressed: boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Files named by the SHA-256 of their content: written once, never changed, checked whenever they are read. */
export class Blobs {
  constructor(
    private readonly folder: string,
    private readonly options: BlobsOptions,
  ) {}

  async put(bytes: Uint8Array): Promise<Result<{ sha256: string; size: number }>> {
    const sha256 = await hashOf(bytes);
    const path = this.pathOf(sha256);
    try {
      if (!(await this.touch(path))) {
        await mkdir(this.folder, { recursive: true });
        await writeFileAtomically(
          path,
          this.options.compressed ? await gzipAsync(bytes, { level: 1 }) : bytes,
        );
      }
      return ok({ sha256, size: bytes.byteLength });
    } catch (error) {
      const failure = diskFailure(error, `the ${this.options.noun}`);
      if (failure) return failure;
      throw error;
    }
  }

  async get(sha256: string): Promise<Result<{ bytes: Uint8Array<ArrayBuffer> }>> {
    if (!HASH.test(sha256)) return err('invalid', `This is no name of a stored ${this.options.noun}.`);
    let stored: Buffer;
    try {
      stored = await readFile(this.pathOf(sha256));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      return err('missing', `The stored ${this.options.noun} is not there any more.`, { sha256 });
    }
    const bytes = this.options.compressed ? await gunzipAsync(stored).catch(() => null) : stored;
    if (bytes && (await hashOf(bytes)) === sha256) return ok({ bytes: new Uint8Array(bytes) });
    return err('damaged', `The stored ${this.options.noun} is damaged on the disk. Bring it in again.`, {
      sha256,
    });
  }

  /** Removes what is not in `keep` and was not put again for `graceMs`. */
  async collect(keep: readonly string[], graceMs: number): Promise<{ removed: number; bytes: number }> {
    const kept = new Set(keep);
    const result = { removed: 0, bytes: 0 };
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const hash = name.replace(/\.gz$/, '');
      if (kept.has(hash) || !HASH.test(hash)) continue;
      const { size, mtimeMs } = await stat(path);
      if (this.options.now() - mtimeMs < graceMs) continue;
      await rm(path, { force: true });
      result.removed += 1;
      result.bytes += size;
    }
    return result;
  }

  private pathOf(sha256: string): string {
    return join(this.folder, this.options.compressed ? `${sha256}.gz` : sha256);
  }

  /** A file that is put again is young again: a collection under way must not take it. */
  private async touch(path: string): Promise<boolean> {
    const seconds = this.options.now() / 1000;
    try {
      await utimes(path, seconds, seconds);
      return true;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    }
  }
}

/** In strides, so that a file of 100 MB does not hold up the windows. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.byteLength; at += HASH_STRIDE) {
    hash.update(bytes.subarray(at, at + HASH_STRIDE));
    if (at + HASH_STRIDE < bytes.byteLength) await new Promise((resolve) => setImmediate(resolve));
  }
  return hash.digest('hex');
}
