import type { FileHandle } from 'node:fs/promises';
import type { LostSteps } from '@shared/ipc/journal';
import { readFully } from './disk';
import { decodeCount, decodeFrame, decodeHeader, type Frame, HEADER_BYTES, MAGIC } from './frame';

const WINDOW_BYTES = 1024 * 1024;

export interface FramePlace {
  readonly offset: number;
  readonly bytes: number;
}

/** A committed step and where its content lies in the segment. */
export interface StepPlace {
  readonly seq: number;
  readonly digest: string;
  readonly frames: readonly FramePlace[];
}

export interface SegmentScan {
  readonly steps: readonly StepPlace[];
  readonly lost: readonly LostSteps[];
  /** The byte behind the last committed step: what follows never counted. */
  readonly end: number;
  readonly size: number;
}

interface FoundFrame {
  readonly frame: Frame;
  readonly place: FramePlace;
}

/**
 * Reads a segment from start to end and gives what is committed in it. Bytes that are no intact frame are passed
 * over to the next intact one; the steps missing between two neighbours are lost.
 */
export async function scanSegment(handle: FileHandle, firstSeq: number): Promise<SegmentScan> {
  const size = (await handle.stat()).size;
  const collector = new StepCollector(firstSeq - 1);
  for await (const found of framesOf(handle, size)) collector.add(found);
  return { ...collector.result(), size };
}

async function* framesOf(handle: FileHandle, size: number): AsyncGenerator<FoundFrame> {
  const window = new ReadWindow(handle, size);
  let at = 0;
  while (at + HEADER_BYTES <= size) {
    const found = await frameAt(window, at, size);
    if (found) {
      yield found;
      at += found.place.bytes;
    } else {
      at = await nextMagic(window, at + 1, size);
    }
  }
}

async function frameAt(window: ReadWindow, offset: number, size: number): Promise<FoundFrame | null> {
  const header = decodeHeader(await window.bytes(offset, HEADER_BYTES));
  if (!header || offset + header.totalBytes > size) return null;
  const frame = decodeFrame(await window.bytes(offset, header.totalBytes));
  return frame && { frame, place: { offset, bytes: header.totalBytes } };
}

async function nextMagic(window: ReadWindow, from: number, size: number): Promise<number> {
  for (let at = from; at < size; at += WINDOW_BYTES) {
    const length = Math.min(WINDOW_BYTES + MAGIC.byteLength - 1, size - at);
    const found = (await window.bytes(at, length)).indexOf(MAGIC);
    if (found >= 0) return at + found;
  }
  return size;
}

/** Reads ahead, so that small frames do not cost a system call each. */
class ReadWindow {
  private start = 0;
  private buffer: Buffer = Buffer.alloc(0);

  constructor(
    private readonly handle: FileHandle,
    private readonly size: number,
  ) {}

  async bytes(offset: number, length: number): Promise<Buffer> {
    if (offset < this.start || offset + length > this.start + this.buffer.byteLength) {
      this.start = offset;
      this.buffer = await readFully(
        this.handle,
        offset,
        Math.min(Math.max(length, WINDOW_BYTES), this.size - offset),
      );
    }
    return this.buffer.subarray(offset - this.start, offset - this.start + length);
  }
}

/** Puts frames together to steps. A big step counts when its commit names as many chunks as were seen. */
class StepCollector {
  private readonly steps: StepPlace[] = [];
  private readonly lost: LostSteps[] = [];
  private end = 0;
  private pending: { readonly seq: number; readonly digest: string; readonly frames: FramePlace[] } | null =
    null;

  constructor(private lastSeq: number) {}

  add({ frame, place }: FoundFrame): void {
    switch (frame.kind) {
      case 'whole':
        this.pending = null;
        this.accept({ seq: frame.seq, digest: frame.digest, frames: [place] }, place);
        return;
      case 'begin':
        this.pending = { seq: frame.seq, digest: frame.digest, frames: [] };
        return;
      case 'chunk':
        if (this.pending?.seq === frame.seq) this.pending.frames.push(place);
        else this.pending = null;
        return;
      case 'commit':
        this.commit(frame, place);
    }
  }

  result(): Omit<SegmentScan, 'size'> {
    return { steps: this.steps, lost: this.lost, end: this.end };
  }

  private commit(frame: Frame, place: FramePlace): void {
    const step = this.pending;
    this.pending = null;
    if (!step || step.seq !== frame.seq || step.digest !== frame.digest) return;
    if (step.frames.length === decodeCount(frame.payload)) this.accept(step, place);
  }

  private accept(step: StepPlace, lastFrame: FramePlace): void {
    if (step.seq <= this.lastSeq) return;
    if (step.seq > this.lastSeq + 1) this.lost.push({ fromSeq: this.lastSeq + 1, toSeq: step.seq - 1 });
    this.steps.push(step);
    this.lastSeq = step.seq;
    this.end = lastFrame.offset + lastFrame.bytes;
  }
}
