import { type FileHandle, open } from 'node:fs/promises';
import type { LostSteps } from '@shared/ipc/journal';
import { readFully } from './disk';
import { decodeFrame, unpack } from './frame';
import type { StepPlace } from './scan';
import type { Segment } from './segment';

export interface ReadSteps {
  readonly steps: { seq: number; digest: string; bytes: Uint8Array<ArrayBuffer> }[];
  /** Where to go on; null at the end. */
  readonly next: number | null;
  readonly lost: LostSteps[];
}

/** Collects whole steps from segment after segment until it has `maxBytes` of them. */
export class StepReader {
  private readonly steps: ReadSteps['steps'] = [];
  private readonly lost: LostSteps[] = [];
  private next: number | null = null;
  private room: number;

  constructor(
    private readonly fromSeq: number,
    maxBytes: number,
  ) {
    this.room = maxBytes;
  }

  /** True when there is room for more. */
  async take(segment: Segment): Promise<boolean> {
    const handle = await open(segment.path, 'r');
    try {
      for (const place of segment.steps) {
        if (place.seq < this.fromSeq) continue;
        if (this.room <= 0) {
          this.next = place.seq;
          break;
        }
        await this.takeStep(handle, place);
      }
    } finally {
      await handle.close();
    }
    const end = this.next ?? Number.POSITIVE_INFINITY;
    this.lost.push(...segment.lost.filter((range) => range.toSeq >= this.fromSeq && range.fromSeq < end));
    return this.next === null;
  }

  result(): ReadSteps {
    const lost = this.lost.sort((left, right) => left.fromSeq - right.fromSeq);
    return { steps: this.steps, next: this.next, lost };
  }

  private async takeStep(handle: FileHandle, place: StepPlace): Promise<void> {
    const bytes = await readStep(handle, place);
    if (bytes) this.steps.push({ seq: place.seq, digest: place.digest, bytes });
    else this.lost.push({ fromSeq: place.seq, toSeq: place.seq });
    this.room -= bytes?.byteLength ?? 0;
  }
}

/** Null when the disk no longer holds what was written. */
async function readStep(handle: FileHandle, place: StepPlace): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const { offset, bytes } of place.frames) {
    const frame = decodeFrame(await readFully(handle, offset, bytes));
    if (frame?.seq !== place.seq) return null;
    parts.push(await unpack(frame));
  }
  return joined(parts);
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
