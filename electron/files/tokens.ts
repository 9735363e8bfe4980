/**
 * Files outside the workspace. The renderer may touch only what a person chose in a dialog or handed to the app;
 * what it holds is a token, good for one window and one purpose, and never a path.
 */
import { randomBytes } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { OpenedFile } from '@shared/ipc/channel';
import { err, ok, type Result } from '@shared/result';
import { errorCode, readFully } from '../journal/disk';

type Purpose = 'read' | 'write';

interface Grant {
  readonly owner: number;
  readonly purpose: Purpose;
  readonly path: string;
  /** What the file was when its reading began. */
  stamp: string | null;
}

export class FileTokens {
  private readonly grants = new Map<string, Grant>();

  /** For reading. `missing` when there is no ordinary file at the path. */
  async grantRead(owner: number, path: string): Promise<Result<OpenedFile>> {
    const name = basename(path);
    const found = await stat(path).catch(() => null);
    if (!found) return err('missing', `${name} is not there any more, or may not be read.`);
    if (!found.isFile()) return err('refused', `${name} is not an ordinary file.`);
    return ok({ token: this.grant(owner, 'read', path), name, size: found.size });
  }

  /** The file behind a token as it is now. */
  async describe(owner: number, token: string): Promise<Result<OpenedFile>> {
    const path = this.pathOf(owner, token, 'read');
    if (!path.ok) return path;
    const found = await stat(path.value).catch(() => null);
    const name = basename(path.value);
    return found === null
      ? err('missing', `${name} is not there any more.`)
      : ok({ token, name, size: found.size });
  }

  grantWrite(owner: number, path: string): { token: string; name: string } {
    return { token: this.grant(owner, 'write', path), name: basename(path) };
  }

  /** The path behind a token that the owner holds for this purpose, or for any when none is named. */
  pathOf(owner: number, token: string, purpose?: Purpose): Result<string> {
    const grant = this.held(owner, token);
    if (grant && (purpose === undefined || grant.purpose === purpose)) return ok(grant.path);
    return unknownToken();
  }

  /** `stale` when the file changed since its start was read: half of the old and half of the new is no file. */
  async read(
    owner: number,
    token: string,
    range: { offset: number; length: number },
  ): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; size: number }>> {
    const grant = this.held(owner, token);
    if (grant?.purpose !== 'read') return unknownToken();
    const name = basename(grant.path);
    const handle = await open(grant.path, 'r').catch((error: unknown) => errorCode(error));
    if (handle === null || typeof handle === 'string') {
      return err(
        'missing',
        `${name} cannot be read any more (${handle ?? 'unknown reason'}). Choose it again.`,
      );
    }
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return err('refused', `${name} is not an ordinary file.`);
      const { size } = stats;
      const stamp = `${stats.ino}:${size}:${stats.mtimeMs}`;
      if (range.offset === 0) grant.stamp = stamp;
      else if (grant.stamp !== null && grant.stamp !== stamp)
        return err('stale', `${name} was changed while it was being read. Start again.`);
      const bytes = await readFully(
        handle,
        range.offset,
        Math.max(0, Math.min(range.length, size - range.offset)),
      );
      return ok({
        bytes: new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength),
        size,
      });
    } finally {
      await handle.close();
    }
  }

  release(owner: number): void {
    for (const [token, grant] of this.grants) if (grant.owner === owner) this.grants.delete(token);
  }

  private grant(owner: number, purpose: Purpose, path: string): string {
    const token = randomBytes(24).toString('base64url');
    this.grants.set(token, { owner, purpose, path, stamp: null });
    return token;
  }

  private held(owner: number, token: string): Grant | null {
    const grant = this.grants.get(token);
    return grant?.owner === owner ? grant : null;
  }
}

function unknownToken(): Result<never> {
  return err('refused', 'This file was not chosen in this window. Choose it again.');
}

/** `prices.csv` and 2 give `prices-2.csv`; `attempt` above 1 gives `prices-2 (2).csv`. */
export function partName(name: string, number: number, attempt: number): string {
  const extension = extname(name);
  const again = attempt > 1 ? ` (${attempt})` : '';
  return `${name.slice(0, name.length - extension.length)}-${number}${again}${extension}`;
}
