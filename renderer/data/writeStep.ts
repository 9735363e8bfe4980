import { headOf, type Step } from '@shared/changes';
import { SHAPE_VERSION } from '@shared/migrations';
import { membersAfter } from './blocks';
import type { BlockKey, BlockRow, ChangesRow, OverlayRow } from './database';
import type { JournalHead } from './journal';
import { logLines, packLines } from './logLines';
import type { Owed } from './owedMarks';
import type { NextVersions, RowStore } from './rowStore';
import type { Workspace } from './workspace';

/** From so many touched records on, a block is rewritten as a whole instead of overlaid row by row. */
const REWRITE_FROM = 24;

export interface StepWrite {
  readonly step: Step;
  readonly next: NextVersions;
  readonly homes: ReadonlyMap<string, BlockKey>;
  readonly owed: Owed;
  readonly head: JournalHead;
}

/** One strict transaction: records (overlay or whole blocks), log, marks and head, all or nothing. */
export async function writeStep(
  { database: db, store, owed: marks, logged }: Pick<Workspace, 'database' | 'store' | 'owed' | 'logged'>,
  write: StepWrite,
): Promise<void> {
  const homeOf = (id: string): BlockKey => write.homes.get(id) ?? store.homeOf(id) ?? lostHome(id);
  const { rewritten, overlaid } = arrange(write, store, homeOf);
  const changes = await packChanges(write.step, homeOf);
  await db.transaction('rw', [db.blocks, db.rows, db.steps, db.changes, db.outbox, db.head], async () => {
    if (rewritten.size > 0) {
      await db.rows
        .where('block')
        .anyOf([...rewritten.keys()])
        .delete();
      await putBlocks(db, rewritten.values());
    }
    // Asked for at once: to wait for each in turn would cost a way to the database and back for every one.
    const owed = marks.rowsAfter(write.owed);
    await Promise.all([
      db.head.get('head').then((before) => {
        if ((before?.seq ?? 0) !== write.step.seq - 1)
          throw new Error('The database is not at the step before this one.');
      }),
      overlaid.length > 0 && db.rows.bulkPut(overlaid),
      db.steps.put({ ...headOf(write.step), blocks: changes.map(({ block }) => block) }),
      db.changes.bulkPut(changes),
      owed.length > 0 && db.outbox.bulkPut(owed),
      db.head.put({ key: 'head', ...write.head, logged: logged + 1, shape: SHAPE_VERSION }),
    ]);
  });
}

/** So many blocks are on their way to the database while the next is gathered. */
const UNDER_WAY = 3;

async function putBlocks(
  { blocks }: Workspace['database'],
  gathered: Iterable<() => BlockRow>,
): Promise<void> {
  const putting: PromiseLike<unknown>[] = [];
  for (const block of gathered) {
    putting.push(blocks.put(block()));
    if (putting.length > UNDER_WAY) await putting.shift();
  }
  await Promise.all(putting);
}

function lostHome(id: string): never {
  throw new Error(`Record ${id} has no block.`);
}

interface Arrangement {
  /** Gathered only when it is its turn, so that no second copy of all records lies about. */
  readonly rewritten: Map<BlockKey, () => BlockRow>;
  readonly overlaid: OverlayRow[];
}

function arrange({ next, homes }: StepWrite, store: RowStore, homeOf: (id: string) => BlockKey): Arrangement {
  const touched = new Map<BlockKey, string[]>();
  for (const id of next.keys()) {
    const home = homeOf(id);
    const ids = touched.get(home);
    if (ids === undefined) touched.set(home, [id]);
    else ids.push(id);
  }
  const arrangement: Arrangement = { rewritten: new Map(), overlaid: [] };
  for (const [key, ids] of touched) {
    if (ids.length >= REWRITE_FROM) {
      const newIds = ids.filter((id) => homes.has(id));
      arrangement.rewritten.set(key, () => ({ key, records: membersAfter(key, next, { store, newIds }) }));
    } else for (const id of ids) arrangement.overlaid.push({ id, block: key, record: next.get(id) ?? null });
  }
  return arrangement;
}

async function packChanges(step: Step, homeOf: (id: string) => BlockKey): Promise<ChangesRow[]> {
  const rows: ChangesRow[] = [];
  for (const [block, lines] of await logLines(step, homeOf))
    rows.push({ seq: step.seq, block, lines: await packLines(lines) });
  return rows;
}
