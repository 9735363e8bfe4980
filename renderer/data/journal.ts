import type { SnapshotNote } from '@shared/ipc/journal';
import type { Result } from '@shared/result';

/** Where the journal stands after its last step. */
export interface JournalHead {
  readonly seq: number;
  readonly digest: string;
}

export interface JournalStep extends JournalHead {
  readonly bytes: Uint8Array;
}

export interface SnapshotInfo extends JournalHead, SnapshotNote {
  readonly size: number;
  readonly at: string;
}

export interface JournalState {
  readonly head: JournalHead | null;
  /** Steps that can no longer be read. */
  readonly lost: readonly { fromSeq: number; toSeq: number }[];
}

/**
 * The append-only file of committed steps, and the snapshots beside it. In the app these are calls to the main
 * process (`journalOfWindow`); the terminal and the tests bring their own.
 */
export interface Journal {
  head(): Promise<Result<JournalState>>;
  /** Takes a piece of `stepPieces`. Returns once it is taken; with `last`, once the whole step is on the disk. */
  append(
    piece: JournalHead & { readonly lines: readonly string[]; readonly last: boolean },
  ): Promise<Result<unknown>>;
  /** Goes on after a step that only the database and a snapshot have. */
  resume(head: JournalHead): Promise<Result<unknown>>;
  abort(): Promise<unknown>;
  read(
    fromSeq: number,
  ): Promise<Result<{ readonly steps: readonly JournalStep[]; readonly next: number | null }>>;
  snapshots(): Promise<Result<readonly SnapshotInfo[]>>;
  readSnapshot(
    seq: number,
    part: number,
  ): Promise<Result<{ readonly bytes: Uint8Array; readonly last: boolean }>>;
  writeSnapshot(
    head: JournalHead,
    pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
    note: SnapshotNote,
  ): Promise<Result<unknown>>;
}
