import { Digest } from '@shared/changes';
import { isSafePath } from '@shared/fields';
import { migrateValues, SHAPE_VERSION } from '@shared/migrations';
import type { StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import type { Journal, JournalHead, SnapshotInfo } from './journal';
import type { Workspace } from './workspace';

/**
 * A snapshot is every record at one step, as JSON Lines: {"shape":…} and then [id,type,rev,values] per record. The
 * file carries seq, digest and checksum; a snapshot whose records do not add up to its digest is not used.
 */
export interface Snapshot {
  readonly head: JournalHead;
  readonly records: readonly StoredRecord[];
}

const PIECE = 2_000_000;

/** Writes what the store shows now. */
export async function writeSnapshot({ store, journal }: Workspace): Promise<Result<unknown>> {
  const head = { seq: store.seq, digest: store.digest.toString() };
  return journal.writeSnapshot(head, snapshotPieces([...store.everything()]));
}

function* snapshotPieces(records: readonly StoredRecord[]): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let lines = [JSON.stringify({ shape: SHAPE_VERSION })];
  let size = 0;
  for (const { id, type, rev, values } of records) {
    const line = JSON.stringify([id, type, rev, values]);
    lines.push(line);
    size += line.length;
    if (size < PIECE) continue;
    yield encoder.encode(`${lines.join('\n')}\n`);
    lines = [];
    size = 0;
  }
  if (lines.length > 0) yield encoder.encode(`${lines.join('\n')}\n`);
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
      const entry: unknown = JSON.parse(line);
      if (isShapeLine(entry)) shape = entry.shape;
      else if (isRecordLine(entry))
        records.push({
          id: entry[0],
          type: entry[1],
          rev: entry[2],
          values: migrateValues(entry[1], entry[3], shape),
        });
      else return err('damaged', `Snapshot ${seq} holds a line that cannot be read.`);
    }
  }
  for (const record of records) sum.add(record);
  return sum.toString() === digest
    ? ok({ head: { seq, digest }, records })
    : err('damaged', `Snapshot ${seq} is not complete.`);
}

function isShapeLine(entry: unknown): entry is { shape: number } {
  return typeof entry === 'object' && entry !== null && 'shape' in entry && typeof entry.shape === 'number';
}

function isRecordLine(entry: unknown): entry is [string, string, number, StoredRecord['values']] {
  if (!Array.isArray(entry)) return false;
  const [id, type, rev, values] = entry;
  if (typeof id !== 'string' || typeof type !== 'string' || typeof rev !== 'number') return false;
  return typeof values === 'object' && values !== null && Object.keys(values).every(isSafePath);
}
