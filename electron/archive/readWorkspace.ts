import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { applyStep, Digest, decodeStep, readRecordLine } from '@shared/changes';
import { migrateValues, SHAPE_VERSION } from '@shared/migrations';
import { migrateStep } from '@shared/migrations/migrateStep';
import type { StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { StepReader } from '../journal/read';
import { listSegments, scanFile } from '../journal/segment';
import { type SnapshotSummary, Snapshots } from '../journal/snapshots';

export interface ReadStep {
  readonly seq: number;
  readonly digest: string;
  readonly bytes: Uint8Array;
}

const AT_ONCE = 16 * 1024 * 1024;

/** The journal's whole steps in order, up to the step `last`. Nothing is repaired, so it may be in use meanwhile. */
export async function* stepsOf(folder: string, last: number): AsyncGenerator<ReadStep> {
  const files = await listSegments(folder).catch(() => []);
  for (const file of files) {
    if (file.firstSeq > last) return;
    const segment = { ...file, ...(await scanFile(file)) };
    for (let from: number | null = file.firstSeq; from !== null; ) {
      const reader: StepReader = new StepReader(from, AT_ONCE);
      await reader.take(segment);
      const { steps, next } = reader.result();
      for (const step of steps) if (step.seq <= last) yield step;
      from = next;
    }
  }
}

/** Where the journal of a folder ends. */
export async function headOfJournal(folder: string): Promise<{ seq: number; digest: string } | null> {
  for (const file of (await listSegments(folder).catch(() => [])).reverse()) {
    const last = (await scanFile(file)).steps.at(-1);
    if (last !== undefined) return { seq: last.seq, digest: last.digest };
  }
  return null;
}

export interface WorkspaceRecords {
  readonly head: { readonly seq: number; readonly digest: string } | null;
  readonly records: ReadonlyMap<string, StoredRecord>;
}

/** The records of a workspace's folder, from its newest usable snapshot and the journal after it. */
export async function readRecords(folder: string): Promise<Result<WorkspaceRecords>> {
  const journal = join(folder, 'journal');
  const end = await headOfJournal(journal);
  const base = await newestSnapshot(new Snapshots(join(folder, 'snapshots')));
  const records = base?.records ?? new Map<string, StoredRecord>();
  const head = base !== undefined && base.head.seq > (end?.seq ?? 0) ? base.head : end;
  if (head === null) return ok({ head, records });
  const table = {
    get: (id: string) => records.get(id),
    put: (record: StoredRecord) => records.set(record.id, record),
    remove: (id: string) => records.delete(id),
  };
  for await (const { seq, bytes } of stepsOf(journal, head.seq)) {
    if (seq <= (base?.head.seq ?? 0)) continue;
    const step = decodeStep(bytes);
    if (!step.ok) return step;
    applyStep(table, migrateStep(step.value), seq);
  }
  if (digestOf(records) === head.digest) return ok({ head, records });
  return err(
    'damaged',
    'The journal and the snapshots of this workspace do not add up. Open the workspace first: Aisle repairs what it can.',
  );
}

function digestOf(records: ReadonlyMap<string, StoredRecord>): string {
  const digest = new Digest();
  for (const record of records.values()) digest.add(record);
  return digest.toString();
}

interface Base {
  readonly head: { readonly seq: number; readonly digest: string };
  readonly records: Map<string, StoredRecord>;
}

async function newestSnapshot(snapshots: Snapshots): Promise<Base | undefined> {
  for (const summary of await snapshots.list()) {
    const records = await recordsOf(snapshots, summary);
    if (records !== undefined && digestOf(records) === summary.digest) return { head: summary, records };
  }
  return undefined;
}

async function recordsOf(
  snapshots: Snapshots,
  { seq }: SnapshotSummary,
): Promise<Map<string, StoredRecord> | undefined> {
  const records = new Map<string, StoredRecord>();
  let shape = SHAPE_VERSION;
  for (let part = 0, isLast = false; !isLast; part += 1) {
    const read = await snapshots.read(seq, part);
    if (!read.ok) return undefined;
    isLast = read.value.last;
    for (const line of new TextDecoder().decode(read.value.bytes).split('\n')) {
      const entry = line === '' ? undefined : readRecordLine(line);
      if (entry?.kind === 'shape') shape = entry.shape;
      if (entry?.kind !== 'record') continue;
      const { id, type, rev, values } = entry.record;
      records.set(id, { id, type, rev, values: migrateValues(type, values, shape) });
    }
  }
  return records;
}

/** A file of the folder in pieces. */
export async function* fileContent(path: string): AsyncGenerator<Buffer> {
  const handle: FileHandle = await open(path, 'r');
  try {
    for await (const piece of handle.createReadStream({ autoClose: false })) yield piece as Buffer;
  } finally {
    await handle.close();
  }
}

/** The names in a folder that may not be there, in order. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}
