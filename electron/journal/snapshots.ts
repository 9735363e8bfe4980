import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type SnapshotNote, snapshotNote } from '@shared/ipc/journal';
import { err, ok, type Result } from '@shared/result';
import { diskFailure, partPath, readFully, syncFolder, writeFully } from './disk';
import {
  decodeCount,
  decodeFrame,
  decodeHeader,
  encodeCount,
  encodeFrame,
  type Frame,
  HEADER_BYTES,
  pack,
  unpack,
} from './frame';
import { Queue } from './queue';
import { superfluous } from './thinning';

const FILE_NAME = /^\d{12}\.snapshot$/;

/** Of a snapshot that does not say why it was taken, as the first ones did not. */
const NO_NOTE: SnapshotNote = { reason: 'timer' };

export interface SnapshotSummary extends SnapshotNote {
  readonly seq: number;
  readonly digest: string;
  /** Bytes on disk. */
  readonly size: number;
  /** ISO UTC. */
  readonly at: string;
}

interface Draft {
  readonly owner: number;
  readonly path: string;
  readonly seq: number;
  readonly digest: string;
  readonly handle: FileHandle;
  position: number;
  parts: number;
}

/**
 * All records after one step, in parts of the writer's choosing, so that a repair need not replay the journal
 * from its start. A file per snapshot, of the journal's frames; it takes its name only when it is whole.
 */
export class Snapshots {
  private readonly drafts = new Map<string, Draft>();
  private readonly queue = new Queue();

  constructor(private readonly folder: string) {}

  begin(
    owner: number,
    seq: number,
    digest: string,
    note: SnapshotNote = NO_NOTE,
  ): Promise<Result<{ snapshot: string }>> {
    return this.attempt(null, async () => {
      await mkdir(this.folder, { recursive: true });
      const path = partPath(this.pathOf(seq));
      const draft: Draft = {
        owner,
        path,
        seq,
        digest,
        handle: await open(path, 'wx'),
        position: 0,
        parts: 0,
      };
      this.drafts.set(path, draft);
      await put(draft, {
        kind: 'begin',
        seq,
        digest,
        payload: Buffer.from(JSON.stringify(note)),
        deflated: false,
      });
      return ok({ snapshot: path });
    });
  }

  chunk(owner: number, snapshot: string, bytes: Uint8Array): Promise<Result<undefined>> {
    return this.attempt(snapshot, async () => {
      const draft = this.draftOf(owner, snapshot);
      if (!draft) return noDraft();
      await put(draft, { kind: 'chunk', seq: draft.seq, digest: '', ...(await pack(bytes)) });
      draft.parts += 1;
      return ok();
    });
  }

  commit(owner: number, snapshot: string): Promise<Result<undefined>> {
    return this.attempt(snapshot, async () => {
      const draft = this.draftOf(owner, snapshot);
      if (!draft) return noDraft();
      const { seq, digest, parts, handle, path } = draft;
      await put(draft, { kind: 'commit', seq, digest, payload: encodeCount(parts), deflated: false });
      await handle.sync();
      await handle.close();
      await rename(path, this.pathOf(seq));
      this.drafts.delete(path);
      await syncFolder(this.folder);
      return ok();
    });
  }

  abort(owner: number, snapshot: string): Promise<void> {
    return this.queue.run(async () => {
      if (this.draftOf(owner, snapshot)) await this.drop(snapshot);
    });
  }

  /** What a window that is gone had begun. */
  abortAll(owner: number): Promise<void> {
    return this.queue.run(async () => {
      for (const draft of [...this.drafts.values()]) if (draft.owner === owner) await this.drop(draft.path);
    });
  }

  /** Newest first; files that are no whole snapshot are left out. */
  async list(): Promise<SnapshotSummary[]> {
    const found: SnapshotSummary[] = [];
    for (const name of await this.names()) {
      const summary = await summaryOf(join(this.folder, name));
      if (summary) found.push(summary);
    }
    return found;
  }

  /** The part numbered from 0 as it was written. */
  async read(seq: number, part: number): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; last: boolean }>> {
    const path = this.pathOf(seq);
    const handle = await open(path, 'r').catch(() => null);
    if (!handle) return err('missing', `There is no snapshot of step ${seq}.`);
    try {
      return await readPart(handle, seq, part);
    } finally {
      await handle.close();
    }
  }

  /** Removes what is neither among the latest nor one of its hour, day or week. */
  async prune(now: number): Promise<number> {
    const old = superfluous(await this.list(), now);
    for (const { seq } of old) await rm(this.pathOf(seq), { force: true });
    return old.length;
  }

  private async names(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names
      .filter((name) => FILE_NAME.test(name))
      .sort()
      .reverse();
  }

  private pathOf(seq: number): string {
    return join(this.folder, `${String(seq).padStart(12, '0')}.snapshot`);
  }

  private draftOf(owner: number, snapshot: string): Draft | null {
    const draft = this.drafts.get(snapshot);
    return draft?.owner === owner ? draft : null;
  }

  private attempt<T>(snapshot: string | null, work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.queue.run(async () => {
      try {
        return await work();
      } catch (error) {
        if (snapshot) await this.drop(snapshot);
        const failure = diskFailure(error, 'the snapshot');
        if (failure) return failure;
        throw error;
      }
    });
  }

  private async drop(snapshot: string): Promise<void> {
    const draft = this.drafts.get(snapshot);
    if (!draft) return;
    this.drafts.delete(snapshot);
    await draft.handle.close().catch(() => undefined);
    await rm(draft.path, { force: true });
  }
}

function noDraft(): Result<never> {
  return err('missing', 'This snapshot is not being written.');
}

async function put(draft: Draft, frame: Frame): Promise<void> {
  const bytes = encodeFrame(frame);
  await writeFully(draft.handle, bytes, draft.position);
  draft.position += bytes.byteLength;
}

async function frameAt(handle: FileHandle, offset: number): Promise<Frame | null> {
  const header = decodeHeader(await readFully(handle, offset, HEADER_BYTES));
  return header && decodeFrame(await readFully(handle, offset, header.totalBytes));
}

async function summaryOf(path: string): Promise<SnapshotSummary | null> {
  const handle = await open(path, 'r');
  try {
    const first = await frameAt(handle, 0);
    const { size, mtime } = await stat(path);
    if (first?.kind !== 'begin') return null;
    const at = mtime.toISOString();
    return { ...noteOf(first.payload), seq: first.seq, digest: first.digest, size, at };
  } finally {
    await handle.close();
  }
}

function noteOf(payload: Uint8Array): SnapshotNote {
  if (payload.byteLength === 0) return NO_NOTE;
  const parsed = snapshotNote.safeParse(JSON.parse(Buffer.from(payload).toString('utf8')));
  return parsed.success ? parsed.data : NO_NOTE;
}

async function readPart(
  handle: FileHandle,
  seq: number,
  part: number,
): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; last: boolean }>> {
  const damaged = err(
    'damaged',
    `The snapshot of step ${seq} is damaged. An older one, or the journal, can stand in.`,
  );
  let offset = 0;
  // The begin frame, then the parts before: their headers are enough to step over them.
  for (let passed = 0; passed <= part; passed += 1) {
    const header = decodeHeader(await readFully(handle, offset, HEADER_BYTES));
    if (header?.seq !== seq || header.kind !== (passed === 0 ? 'begin' : 'chunk')) return damaged;
    offset += header.totalBytes;
  }
  const frame = await frameAt(handle, offset);
  if (frame?.kind !== 'chunk' || frame.seq !== seq) return damaged;
  const header = decodeHeader(await readFully(handle, offset, HEADER_BYTES));
  const following = await frameAt(handle, offset + (header?.totalBytes ?? 0));
  if (following?.seq !== seq) return damaged;
  const last = following.kind === 'commit';
  if (last && decodeCount(following.payload) !== part + 1) return damaged;
  return ok({ bytes: await unpack(frame), last });
}
