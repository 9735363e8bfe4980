import type { SnapshotNote } from '@shared/ipc/journal';
import { err, ok } from '@shared/result';
import type { Journal, JournalHead, JournalStep, SnapshotInfo } from '@/data/journal';

/** A journal in memory with the rules of the real one: seqs in order, nothing counts before `last`. */
export class MemoryJournal implements Journal {
  steps: JournalStep[] = [];
  readonly kept = new Map<number, { info: SnapshotInfo; pieces: Uint8Array[] }>();
  /** The next append with `last` fails with this code. */
  failure: string | undefined;
  private pieces: Uint8Array[] = [];
  private resumed: JournalHead | undefined;

  async head() {
    const last = this.resumed ?? this.steps.at(-1);
    return ok({ head: last === undefined ? null : { seq: last.seq, digest: last.digest }, lost: [] });
  }

  async append({ seq, digest, lines, last }: JournalHead & { lines: readonly string[]; last: boolean }) {
    if (seq !== (this.resumed?.seq ?? this.steps.at(-1)?.seq ?? 0) + 1)
      return err('stale', 'Not the next step.');
    this.pieces.push(new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')));
    if (!last) return ok({ committed: false });
    if (this.failure !== undefined) {
      this.pieces = [];
      return err(this.failure, 'The disk is full.');
    }
    this.resumed = undefined;
    this.steps.push({ seq, digest, bytes: join(this.pieces) });
    this.pieces = [];
    return ok({ committed: true });
  }

  async resume(head: JournalHead) {
    this.resumed = head;
    return ok();
  }

  async abort() {
    this.pieces = [];
  }

  async read(fromSeq: number) {
    const steps = this.steps.filter(({ seq }) => seq >= fromSeq).slice(0, 50);
    const last = steps.at(-1)?.seq;
    const next = last === undefined || last === this.steps.at(-1)?.seq ? null : last + 1;
    return ok({ steps, next });
  }

  async snapshots() {
    return ok([...this.kept.values()].map(({ info }) => info).reverse());
  }

  async readSnapshot(seq: number, part: number) {
    const pieces = this.kept.get(seq)?.pieces ?? [];
    const bytes = pieces[part];
    return bytes === undefined
      ? err('missing', 'No such part.')
      : ok({ bytes, last: part === pieces.length - 1 });
  }

  async writeSnapshot(
    head: JournalHead,
    pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
    note: SnapshotNote,
  ) {
    const taken: Uint8Array[] = [];
    for await (const piece of pieces) taken.push(piece);
    this.kept.set(head.seq, {
      info: { ...head, ...note, size: 0, at: '2026-01-01T00:00:00.000Z' },
      pieces: taken,
    });
    return ok();
  }
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.byteLength;
  }
  return whole;
}
