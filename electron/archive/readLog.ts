import { Digest, decodeStep, isSoundStep, type Step } from '@shared/changes';
import { SHAPE_VERSION } from '@shared/migrations';
import { migrateStep } from '@shared/migrations/migrateStep';
import { z } from '@shared/schema';
import { jsonOrNull } from './json';
import type { ReadStep } from './readWorkspace';
import { damaged } from './refused';

const LINE_FEED = 0x0a;
const MAX_LINE = 400;
const MAX_STEP_BYTES = 400 * 1024 * 1024;

const stepLine = z.object({
  step: z.int().min(1),
  digest: z.string().min(1).max(128),
  bytes: z.int().min(1).max(MAX_STEP_BYTES),
});

/** The steps in a piece of a log: each behind a line that says its number, its digest and its length in bytes. */
export async function* stepsIn(content: AsyncIterable<Buffer>): AsyncGenerator<ReadStep> {
  let rest = Buffer.alloc(0);
  let waiting: Buffer[] = [];
  let needed = 1;
  let have = 0;
  for await (const piece of content) {
    waiting.push(piece);
    have += piece.byteLength;
    if (rest.byteLength + have < needed) continue;
    rest = Buffer.concat([rest, ...waiting]);
    waiting = [];
    have = 0;
    for (let found = takeStep(rest); ; found = takeStep(rest)) {
      needed = found.needed;
      if (found.step === undefined) break;
      yield found.step;
      rest = rest.subarray(found.used);
    }
  }
  if (rest.byteLength + have > 0) throw damaged('The log of the file ends in the middle of a step.');
}

interface Taken {
  readonly step?: ReadStep;
  readonly used: number;
  /** Bytes that must be there before another look is worth it. */
  readonly needed: number;
}

function takeStep(buffer: Buffer): Taken {
  const end = buffer.subarray(0, MAX_LINE).indexOf(LINE_FEED);
  if (end < 0 && buffer.byteLength >= MAX_LINE) throw damaged('The log of the file cannot be read.');
  if (end < 0) return { used: 0, needed: buffer.byteLength + 1 };
  const line = stepLine.safeParse(jsonOrNull(buffer.toString('utf8', 0, end)));
  if (!line.success) throw damaged('The log of the file cannot be read.');
  const { step: seq, digest, bytes } = line.data;
  const used = end + 1 + bytes;
  if (buffer.byteLength < used) return { used: 0, needed: used };
  return { step: { seq, digest, bytes: buffer.subarray(end + 1, used) }, used, needed: used + 1 };
}

/** Follows a log and holds every step against what it must be: readable, in order, and adding up to its digest. */
export class LogCheck {
  seq = 0;
  steps = 0;
  digest: string | undefined;
  /** False after a gap: what the steps in it did is not known. */
  private isWhole = true;
  private readonly revs = new Map<string, number>();
  private readonly sum = new Digest();

  take({ seq, digest, bytes }: ReadStep): void {
    const decoded = decodeStep(bytes);
    if (!decoded.ok || decoded.value.seq !== seq || seq <= this.seq)
      throw damaged(`Step ${seq} in the log of the file is damaged.`);
    if (decoded.value.shape > SHAPE_VERSION || !isSoundStep(migrateStep(decoded.value)))
      throw damaged(`Step ${seq} in the log of the file holds what Aisle does not know.`);
    if (seq !== this.seq + 1) this.isWhole = false;
    this.follow(decoded.value);
    if (this.isWhole && this.sum.toString() !== digest)
      throw damaged(`The steps of the file do not add up: step ${seq} is not what it was.`);
    this.seq = seq;
    this.steps += 1;
    this.digest = digest;
  }

  private follow({ seq, creates, deletes, changes }: Step): void {
    for (const { id } of deletes) this.set(id, undefined);
    for (const { id } of creates) this.set(id, seq);
    for (const { id } of changes) if (this.revs.has(id)) this.set(id, seq);
  }

  private set(id: string, rev: number | undefined): void {
    const before = this.revs.get(id);
    if (before !== undefined) this.sum.remove({ id, rev: before });
    if (rev === undefined) this.revs.delete(id);
    else {
      this.revs.set(id, rev);
      this.sum.add({ id, rev });
    }
  }
}
