import { Digest, encodeRecords, readRecordLine } from '@shared/changes';
import type { SnapshotNote } from '@shared/ipc/journal';
import { migrateValues, SHAPE_VERSION } from '@shared/migrations';
import type { StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import type { Journal, JournalHead, SnapshotInfo } from './journal';
import type { Workspace } from './workspace';

/**
 * A snapshot is every record at one step, as JSON Lines (`shared/changes/recordLines.ts`). The file carries seq,
 * digest and checksum; a snapshot whose records do not add up to its digest is not used.
 */
export interface Snapshot {
  readonly head: JournalHead;
  readonly records: readonly StoredRecord[];
}

/** Asked before each piece of long work: resolves when there is time for it. */
export type Pace = () => Promise<unknown>;

/** Of work that is to give way: a piece is some milliseconds. */
const SMALL_PIECE = 250_000;

/** Writes what the store shows now; with a pace, in small pieces whenever it says so. */
export async function writeSnapshot(
  { store, journal }: Workspace,
  reason: SnapshotNote['reason'] = 'timer',
  pace?: Pace,
): Promise<Result<unknown>> {
  const head = { seq: store.seq, digest: store.digest.toString() };
  const records = [...store.everything()];
  const note = { reason, records: records.length };
  const pieces =
    pace === undefined
      ? encodeRecords(records, SHAPE_VERSION)
      : paced(encodeRecords(records, SHAPE_VERSION, SMALL_PIECE), pace);
  return journal.writeSnapshot(head, pieces, note);
}

async function* paced<T>(pieces: Iterable<T>, pace: Pace): AsyncGenerator<T> {
  await pace();
  for (const piece of pieces) {
    yield piece;
    await pace();
  }
}

export async function readSnapshot(
  journal: Journal,
  { seq, digest }: SnapshotInfo,
): Promise<Result<Snapshot>> {
  const records: StoredRecord[] = [];
  const sum = new Digest();
  let shape = SHAPE_VERSION;
  for (let part = 0, isLast = false; !isLast; part++) {
    const read = await journal.readSnapshot(seq, part);
    if (!read.ok) return read;
    isLast = read.value.last;
    for (const line of new TextDecoder().decode(read.value.bytes).split('\n')) {
      if (line === '') continue;
      const entry = readRecordLine(line);
      if (entry === undefined) return err('damaged', `Snapshot ${seq} holds a line that cannot be read.`);
      if (entry.kind === 'shape') {
        shape = entry.shape;
        continue;
      }
      const { id, type, rev, values } = entry.record;
      records.push({ id, type, rev, values: migrateValues(type, values, shape) });
    }
  }
  for (const record of records) sum.add(record);
  return sum.toString() === digest
    ? ok({ head: { seq, digest }, records })
    : err('damaged', `Snapshot ${seq} is not complete.`);
}
