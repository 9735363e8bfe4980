import { planStep, type StepBody } from '@shared/changes';
import type { StoredRecord } from '@shared/records';
import { unwrap } from '@shared/result';
import { describe, expect, it } from 'vitest';
import { commit } from '@/data/commit';
import {
  BULK,
  type Difference,
  differenceSince,
  differences,
  partOf,
  restorePoints,
} from '@/data/restorePoints';
import { writeSnapshot } from '@/data/snapshot';
import { undo } from '@/data/undo';
import type { Workspace } from '@/data/workspace';
import { act, contentOf, memorySurroundings, openedIn } from './surroundings';

const going = () => false;
const create = (id: string, title: string) =>
  ({ kind: 'create', record: { id, type: 'product', values: { title } } }) as const;
const set = (id: string, title: string) => ({ kind: 'set', id, path: 'title', value: title }) as const;

async function apply(workspace: Workspace, body: StepBody): Promise<void> {
  unwrap(await commit(workspace, { body, label: 'Restore', origin: { by: 'person', where: 'snapshots' } }));
}

describe('moments to go back to', () => {
  it('are the snapshots, and the moment before each step of many records', async () => {
    const workspace = await openedIn(memorySurroundings());
    await act(workspace, 'Add', [create('a', 'A')]);
    unwrap(await writeSnapshot(workspace, 'person'));
    await act(
      workspace,
      'Import',
      Array.from({ length: BULK }, (_, index) => create(`b${index}`, 'B')),
    );
    await act(workspace, 'Rename', [set('a', 'AA')]);
    const points = unwrap(await restorePoints(workspace));
    expect(points).toMatchObject([
      { seq: 1, snapshot: { reason: 'person', records: 1 }, before: { label: 'Import' } },
    ]);
    const found: Difference[] = [];
    for await (const difference of differences(workspace, points, going)) found.push(difference);
    expect(found[0]?.body).toMatchObject({ creates: [], changes: [{ id: 'a' }] });
    expect(found[0]?.body.deletes).toHaveLength(BULK);
  });

  it('bring everything back as one step, and undo takes that back', async () => {
    const workspace = await openedIn(memorySurroundings());
    await act(workspace, 'Add', [create('a', 'A'), create('b', 'B'), create('c', 'C')]);
    const then = contentOf(workspace);
    await act(workspace, 'Rename', [set('a', 'AA'), { kind: 'set', id: 'a', path: 'handle', value: 'h' }]);
    await act(workspace, 'Delete', [{ kind: 'delete', id: 'b' }]);
    await act(workspace, 'More', [create('d', 'D'), set('c', 'CC')]);
    await act(workspace, 'Back', [set('c', 'C')]);
    const now = contentOf(workspace);
    const body = unwrap(await differenceSince(workspace, { seq: 1, at: '' }, going));
    expect([body.creates.length, body.deletes.length, body.changes.length]).toEqual([1, 1, 1]);
    await apply(workspace, body);
    expect(contentOf(workspace)).toEqual(then);
    unwrap(await undo(workspace));
    expect(contentOf(workspace)).toEqual(now);
  });

  it('bring back single records', async () => {
    const workspace = await openedIn(memorySurroundings());
    await act(workspace, 'Add', [create('a', 'A'), create('b', 'B')]);
    await act(workspace, 'Rename', [set('a', 'AA'), set('b', 'BB')]);
    const body = unwrap(await differenceSince(workspace, { seq: 1, at: '' }, going));
    await apply(workspace, partOf(body, new Set(['b'])));
    expect(titles(workspace)).toEqual({ a: 'AA', b: 'B' });
  });

  it('are read from the snapshot where the log has lost steps since', async () => {
    const workspace = await openedIn(memorySurroundings());
    await act(workspace, 'Add', [create('a', 'A'), create('b', 'B')]);
    unwrap(await writeSnapshot(workspace));
    const then = contentOf(workspace);
    await act(workspace, 'Rename', [set('a', 'AA'), { kind: 'delete', id: 'b' }]);
    await act(workspace, 'More', [create('c', 'C')]);
    await workspace.database.steps.delete(2);
    const [point] = unwrap(await restorePoints(workspace));
    await apply(workspace, unwrap(await differenceSince(workspace, point ?? { seq: 1, at: '' }, going)));
    expect(contentOf(workspace)).toEqual(then);
    const lost = await differenceSince(workspace, { seq: 1, at: '' }, going);
    expect(lost).toMatchObject({ error: { code: 'damaged' } });
  });
});

function titles({ store }: Workspace): Record<string, unknown> {
  return Object.fromEntries(
    [...store.everything()].map(({ id, values }: StoredRecord) => [id, values.title]),
  );
}

it('another window’s step that reached the journal alone is taken up, not stumbled over', async () => {
  const surroundings = memorySurroundings();
  const [here, there] = [await openedIn(surroundings), await openedIn(surroundings)];
  await act(here, 'Add', [create('a', 'A')]);
  await there.lock(() => there.catchUp());
  // The other window writes to the journal, and dies before the database has it.
  const ghost = await openedIn({
    ...memorySurroundings(),
    database: surroundings.database,
    journal: surroundings.journal,
  });
  const body = planStep([set('a', 'from a dying window')], ghost.store);
  const real = surroundings.database.transaction;
  surroundings.database.transaction = (() => Promise.reject(new Error('died'))) as unknown as typeof real;
  await commit(ghost, { body, label: 'Rename', origin: { by: 'person', where: 'grid' } });
  surroundings.database.transaction = real;
  await act(there, 'Add', [create('b', 'B')]);
  expect(titles(there)).toEqual({ a: 'from a dying window', b: 'B' });
  expect(titles(await openedIn(surroundings))).toEqual(titles(there));
});
