import { applyStep, Digest, headOf, owedAfter, type Step, type StepHead } from '@shared/changes';
import { SHAPE_VERSION } from '@shared/migrations';
import type { StoredRecord } from '@shared/records';
import { err, ok, type Result } from '@shared/result';
import { chooseHomes } from './blocks';
import type { BlockKey, ChangesRow, StepRow } from './database';
import { inPieces } from './files/slices';
import type { JournalHead } from './journal';
import { logLines, packLines } from './logLines';
import type { OpenProgress } from './openWorkspace';
import { BucketedMarks } from './owedMarks';
import { readJournal } from './readJournal';
import { readSnapshot, type Snapshot } from './snapshot';
import type { Workspace } from './workspace';

/**
 * Builds the database anew: records from the newest usable snapshot and the journal after it, the log from the whole
 * journal. The old content goes only in the same transaction that writes the new.
 */
export async function rebuild(
  workspace: Workspace,
  head: JournalHead,
  onProgress: OpenProgress,
): Promise<Result<undefined>> {
  const snapshot = await newestSnapshot(workspace, head);
  const builder = new Builder(snapshot);
  const read = await readJournal(workspace.journal, 1, (entry) => {
    builder.add(entry.step);
    onProgress('Rebuilding the database from the journal', 0.1 + (0.7 * entry.step.seq) / head.seq);
  });
  if (!read.ok) return read;
  if (builder.digest() !== head.digest) {
    return err(
      'damaged',
      'The journal of this workspace is damaged: its steps do not add up to what was shown. Nothing was changed; the files are kept as they are.',
    );
  }
  workspace.store.clear();
  await placeAll(workspace, builder.records);
  await writeAll(workspace, { head, builder });
  workspace.store.seq = head.seq;
  workspace.adopt(builder.heads, builder.marks);
  onProgress('Rebuilding the database from the journal', 1);
  return ok();
}

async function newestSnapshot(workspace: Workspace, head: JournalHead): Promise<Snapshot | undefined> {
  const list = await workspace.journal.snapshots();
  if (!list.ok) return undefined;
  for (const info of list.value) {
    if (info.seq > head.seq) continue;
    const snapshot = await readSnapshot(workspace.journal, info);
    if (snapshot.ok) return snapshot.value;
  }
  return undefined;
}

/** Gathers records, heads, log and marks; steps up to the snapshot count for the log only. */
class Builder {
  readonly records = new Map<string, StoredRecord>();
  readonly heads: StepHead[] = [];
  readonly steps: Step[] = [];
  private readonly from: number;
  private readonly owed = new BucketedMarks();

  constructor(snapshot: Snapshot | undefined) {
    this.from = snapshot?.head.seq ?? 0;
    for (const record of snapshot?.records ?? []) this.records.set(record.id, record);
  }

  get marks(): BucketedMarks {
    return this.owed;
  }

  add(step: Step): void {
    this.heads.push(headOf(step));
    this.steps.push(step);
    this.owed.take(owedAfter(step, step, this.owed));
    if (step.seq > this.from) {
      applyStep(
        {
          get: (id) => this.records.get(id),
          put: (record) => this.records.set(record.id, record),
          remove: (id) => this.records.delete(id),
        },
        step,
        step.seq,
      );
    }
  }

  digest(): string {
    const digest = new Digest();
    for (const record of this.records.values()) digest.add(record);
    return digest.toString();
  }
}

async function placeAll({ store }: Workspace, records: ReadonlyMap<string, StoredRecord>): Promise<void> {
  const ordered = new Map([...records].sort(([left], [right]) => (left < right ? -1 : 1)));
  for (const [id, home] of await inPieces(chooseHomes(ordered, store))) {
    const record = ordered.get(id);
    if (record !== undefined) store.load(record, home);
  }
}

async function writeAll(
  { database, store }: Workspace,
  { head, builder }: { head: JournalHead; builder: Builder },
): Promise<void> {
  const keys = new Set([...builder.records.keys()].flatMap((id) => store.homeOf(id) ?? []));
  const log = await packLog(builder.steps, (id, type) => store.homeOf(id) ?? `${type}:gone`);
  const tables = [
    database.blocks,
    database.rows,
    database.steps,
    database.changes,
    database.outbox,
    database.head,
  ];
  await database.transaction('rw', tables, async () => {
    for (const table of tables) await table.clear();
    for (const key of keys) {
      const members = [...store.idsInBlock(key)].flatMap((id) => store.get(id) ?? []);
      await database.blocks.put({ key, records: members });
    }
    await database.steps.bulkPut(log.steps);
    await database.changes.bulkPut(log.changes);
    await database.outbox.bulkPut(builder.marks.rows());
    await database.head.put({ key: 'head', ...head, logged: log.steps.length, shape: SHAPE_VERSION });
  });
}

async function packLog(
  steps: readonly Step[],
  homeOf: (id: string, type: string) => BlockKey,
): Promise<{ steps: StepRow[]; changes: ChangesRow[] }> {
  const rows: StepRow[] = [];
  const changes: ChangesRow[] = [];
  for (const step of steps) {
    const types = new Map(
      [...step.creates, ...step.deletes, ...step.changes].map(({ id, type }) => [id, type]),
    );
    const packed: ChangesRow[] = [];
    for (const [block, lines] of await logLines(step, (id) => homeOf(id, types.get(id) ?? ''))) {
      packed.push({ seq: step.seq, block, lines: await packLines(lines) });
    }
    rows.push({ ...headOf(step), blocks: packed.map(({ block }) => block) });
    changes.push(...packed);
  }
  return { steps: rows, changes };
}
