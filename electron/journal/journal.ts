/**
 * The journal is the truth of a workspace: every committed step is appended to it, and is on the disk, before a
 * cell shows the edit as done. It is a folder of segments of frames (`frame.ts`). Opening reads the last segment,
 * cuts off a torn end and says what is damaged; earlier segments are read when somebody asks for their steps.
 * Snapshots and content-addressed files, which live beside it, are in this folder too.
 */
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import type { JournalHead, LostSteps } from '@shared/ipc/journal';
import { assert, err, ok, type Result } from '@shared/result';
import { diskFailure, syncFolder, writeFully } from './disk';
import { encodeCount, encodeFrame, pack } from './frame';
import { Queue } from './queue';
import { type ReadSteps, StepReader } from './read';
import type { FramePlace, StepPlace } from './scan';
import {
  cutTorn,
  listSegments,
  removeEmpty,
  type Segment,
  type SegmentFile,
  scanFile,
  segmentFile,
  type Torn,
} from './segment';

const SEGMENT_BYTES = 64 * 1024 * 1024;
/** Kept free for the database, the snapshot and the person's own work; below it writing stops. */
const DISK_RESERVE_BYTES = 64 * 1024 * 1024;
/** What the database writes for a step, against the step's own bytes. */
const DATABASE_FACTOR = 2;

export interface StepPart {
  readonly seq: number;
  readonly digest: string;
  readonly bytes: Uint8Array;
  readonly last: boolean;
}

export interface JournalState {
  readonly head: JournalHead | null;
  readonly firstSeq: number | null;
  readonly damage: { readonly torn: Torn | null; readonly lost: readonly LostSteps[] };
}

export interface JournalOptions {
  /** Free bytes on the journal's disk. */
  readonly freeBytes: () => Promise<number>;
  /** Below so many free bytes nothing is written. */
  readonly reserveBytes?: number;
  readonly segmentBytes?: number;
  /** Syncs once, when it is closed: for a workspace that is not in use before it is whole. */
  readonly isSyncedAtEnd?: boolean;
}

interface Pending {
  readonly owner: number;
  readonly seq: number;
  readonly digest: string;
  readonly frames: FramePlace[];
}

interface Tail {
  readonly file: SegmentFile;
  readonly handle: FileHandle;
  readonly steps: StepPlace[];
  readonly lost: readonly LostSteps[];
  /** Behind the last committed step. */
  end: number;
  /** Behind the last frame of an unfinished step. */
  position: number;
}

export class Journal {
  private readonly queue = new Queue();
  private readonly scanned = new Map<number, Segment>();
  private pending: Pending | null = null;
  /** Bytes of the unfinished step so far. */
  private written = 0;
  private closed = false;
  private head: JournalHead | null;

  private constructor(
    private readonly folder: string,
    private readonly options: JournalOptions,
    private readonly files: SegmentFile[],
    private tail: Tail | null,
    private readonly torn: Torn | null,
    private readonly lost: readonly LostSteps[],
  ) {
    const last = tail?.steps.at(-1);
    this.head = last ? { seq: last.seq, digest: last.digest } : null;
  }

  static async open(folder: string, options: JournalOptions): Promise<Journal> {
    await mkdir(folder, { recursive: true });
    const files = await listSegments(folder);
    let torn: Torn | null = null;
    for (let last = files.at(-1); last; last = files.at(-1)) {
      const scan = await scanFile(last);
      torn = (await cutTorn(last, scan)) ?? torn;
      if (scan.steps.length > 0) {
        const handle = await open(last.path, 'r+');
        const tail: Tail = {
          file: last,
          handle,
          steps: [...scan.steps],
          lost: scan.lost,
          end: scan.end,
          position: scan.end,
        };
        return new Journal(folder, options, files, tail, torn, scan.lost);
      }
      await removeEmpty(folder, last);
      files.pop();
    }
    return new Journal(folder, options, files, null, torn, []);
  }

  state(): JournalState {
    return {
      head: this.head,
      firstSeq: this.files[0]?.firstSeq ?? null,
      damage: { torn: this.torn, lost: this.lost },
    };
  }

  /** Adds a part of a step; with `last`, the step is on the disk when this returns. */
  append(owner: number, part: StepPart): Promise<Result<{ committed: boolean }>> {
    return this.queue.run(async () => {
      const refusal = this.refusal(owner, part) ?? (await this.diskRefusal(part));
      if (refusal) return refusal;
      try {
        await this.write(owner, part);
        return ok({ committed: part.last });
      } catch (error) {
        await this.dropPending();
        const failure = diskFailure(error, 'the change');
        if (failure) return failure;
        throw error;
      }
    });
  }

  /**
   * Goes on after a step that the journal itself has lost, and that a snapshot holds: the next step to append is the
   * one after it. The gap stays visible as lost steps.
   */
  resume(head: JournalHead): Promise<Result<undefined>> {
    return this.queue.run(async () => {
      const known = this.head?.seq ?? 0;
      if (head.seq <= known) return err('stale', 'The journal is not behind that step.', { head: known });
      this.head = head;
      return ok();
    });
  }

  /** Drops the owner's unfinished step, if there is one. */
  abort(owner: number): Promise<void> {
    return this.queue.run(async () => {
      if (this.pending?.owner === owner) await this.dropPending();
    });
  }

  /** Whole steps, at least one, until `maxBytes` are reached. */
  read(fromSeq: number, maxBytes: number): Promise<ReadSteps> {
    return this.queue.run(async () => {
      const reader = new StepReader(fromSeq, maxBytes);
      for (const [index, file] of this.files.entries()) {
        const following = this.files[index + 1];
        if (following && following.firstSeq <= fromSeq) continue;
        if (!(await reader.take(await this.segmentOf(file)))) break;
      }
      return reader.result();
    });
  }

  close(): Promise<void> {
    return this.queue.run(async () => {
      if (this.closed) return;
      await this.dropPending();
      this.closed = true;
      if (this.options.isSyncedAtEnd === true) await this.tail?.handle.sync();
      await this.tail?.handle.close();
    });
  }

  private refusal(owner: number, part: StepPart): Result<never> | null {
    assert(!this.closed, 'The journal is closed.');
    if (
      this.pending &&
      (this.pending.owner !== owner || this.pending.seq !== part.seq || this.pending.digest !== part.digest)
    ) {
      return err('busy', 'Another change is still being written. Try again in a moment.', {
        pending: this.pending.seq,
      });
    }
    const expected = (this.head?.seq ?? 0) + 1;
    if (part.seq === expected) return null;
    return err('stale', 'The workspace has moved on since this change was prepared. Nothing was written.', {
      expected,
    });
  }

  /** The database and its log take as much again, and more: a step that would fill the disk there is not begun. */
  private async diskRefusal(part: StepPart): Promise<Result<never> | null> {
    this.written += part.bytes.byteLength;
    const needed = part.bytes.byteLength + DATABASE_FACTOR * this.written;
    const reserve = this.options.reserveBytes ?? DISK_RESERVE_BYTES;
    if (part.last) this.written = 0;
    if ((await this.options.freeBytes()) - needed >= reserve) return null;
    await this.dropPending();
    return err(
      'disk-full',
      'The disk is almost full: the change was not written. Free some space, then try again.',
    );
  }

  private async write(owner: number, part: StepPart): Promise<void> {
    const tail = await this.tailFor(part.seq);
    const { seq, digest } = part;
    const content = await pack(part.bytes);
    if (!this.pending && part.last) {
      const place = await this.put(tail, encodeFrame({ kind: 'whole', seq, digest, ...content }));
      await this.commit(tail, { seq, digest, frames: [place] });
      return;
    }
    if (!this.pending) {
      this.pending = { owner, seq, digest, frames: [] };
      await this.put(
        tail,
        encodeFrame({ kind: 'begin', seq, digest, payload: new Uint8Array(), deflated: false }),
      );
    }
    this.pending.frames.push(
      await this.put(tail, encodeFrame({ kind: 'chunk', seq, digest: '', ...content })),
    );
    if (!part.last) return;
    const { frames } = this.pending;
    await this.put(
      tail,
      encodeFrame({ kind: 'commit', seq, digest, payload: encodeCount(frames.length), deflated: false }),
    );
    await this.commit(tail, { seq, digest, frames });
  }

  private async put(tail: Tail, frame: Buffer): Promise<FramePlace> {
    const place = { offset: tail.position, bytes: frame.byteLength };
    await writeFully(tail.handle, frame, tail.position);
    tail.position += frame.byteLength;
    return place;
  }

  private async commit(tail: Tail, step: StepPlace): Promise<void> {
    if (this.options.isSyncedAtEnd !== true) await tail.handle.datasync();
    tail.end = tail.position;
    tail.steps.push(step);
    this.head = { seq: step.seq, digest: step.digest };
    this.pending = null;
  }

  /** The segment a new step goes into; a full one is left behind at a step's start, never inside it. */
  private async tailFor(seq: number): Promise<Tail> {
    if (this.tail && (this.pending || this.tail.end < (this.options.segmentBytes ?? SEGMENT_BYTES)))
      return this.tail;
    const file = segmentFile(this.folder, seq);
    const handle = await open(file.path, 'wx+');
    await syncFolder(this.folder);
    if (this.tail) {
      this.scanned.set(this.tail.file.firstSeq, {
        ...this.tail.file,
        steps: this.tail.steps,
        lost: this.tail.lost,
      });
      if (this.options.isSyncedAtEnd === true) await this.tail.handle.sync();
      await this.tail.handle.close();
    }
    this.files.push(file);
    this.tail = { file, handle, steps: [], lost: [], end: 0, position: 0 };
    return this.tail;
  }

  /** Takes back what was written of an unfinished step. A failure here throws: the next opening cuts it off. */
  private async dropPending(): Promise<void> {
    this.pending = null;
    this.written = 0;
    if (!this.tail) return;
    await this.tail.handle.truncate(this.tail.end);
    this.tail.position = this.tail.end;
  }

  private async segmentOf(file: SegmentFile): Promise<Segment> {
    if (file.firstSeq === this.tail?.file.firstSeq)
      return { ...file, steps: this.tail.steps, lost: this.tail.lost };
    const known = this.scanned.get(file.firstSeq);
    if (known) return known;
    const { steps, lost } = await scanFile(file);
    const segment = { ...file, steps, lost: this.withEndLost(file, steps, lost) };
    this.scanned.set(file.firstSeq, segment);
    return segment;
  }

  /** What a sealed segment lacks at its end shows only in the name of the next one. */
  private withEndLost(
    file: SegmentFile,
    steps: readonly StepPlace[],
    lost: readonly LostSteps[],
  ): readonly LostSteps[] {
    const next = this.files[this.files.indexOf(file) + 1];
    const lastSeq = steps.at(-1)?.seq ?? file.firstSeq - 1;
    if (!next || next.firstSeq === lastSeq + 1) return lost;
    return [...lost, { fromSeq: lastSeq + 1, toSeq: next.firstSeq - 1 }];
  }
}
