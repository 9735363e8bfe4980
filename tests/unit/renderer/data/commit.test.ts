import { type Operation, planStep } from '@shared/changes';
import { unwrap } from '@shared/result';
import { describe, expect, test } from 'vitest';
import { commit } from '@/data/commit';
import { Database } from '@/data/database';
import { foldOverlay } from '@/data/fold';
import { fieldHistory, recordHistory } from '@/data/history';
import { openWorkspace } from '@/data/openWorkspace';
import { writeSnapshot } from '@/data/snapshot';
import { redo, undo } from '@/data/undo';
import { act, contentOf, memorySurroundings, openedIn } from './surroundings';

const product = (id: string, title: string): Operation => ({
  kind: 'create',
  record: { id, type: 'product', values: { title } },
});
const setTitle = (id: string, value: string | null): Operation => ({ kind: 'set', id, path: 'title', value });
const many = (count: number): Operation[] =>
  Array.from({ length: count }, (_, index) => product(`p${String(index).padStart(5, '0')}`, `Mug ${index}`));

describe('commit', () => {
  test('shows a step only after it is in the journal and in the database', async () => {
    const surroundings = memorySurroundings();
    const workspace = await openedIn(surroundings);
    const step = await act(workspace, 'Add a product', [product('p1', 'Mug')]);
    expect(step).toMatchObject({
      seq: 1,
      label: 'Add a product',
      counts: { created: 1, deleted: 0, changed: 0, cells: 0 },
    });
    expect(surroundings.journal.steps).toHaveLength(1);
    expect(await surroundings.database.head.get('head')).toMatchObject({
      seq: 1,
      digest: workspace.store.digest.toString(),
    });
    expect(workspace.store.get('p1')?.values).toEqual({ title: 'Mug' });
  });

  test('writes nothing when the journal refuses', async () => {
    const surroundings = memorySurroundings();
    const workspace = await openedIn(surroundings);
    surroundings.journal.failure = 'disk-full';
    const body = planStep([product('p1', 'Mug')], workspace.store);
    const result = await commit(workspace, { body, label: 'Add', origin: { by: 'person', where: 'grid' } });
    expect(result).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect([workspace.store.size, await surroundings.database.steps.count()]).toEqual([0, 0]);
  });

  test('refuses a plan that was overtaken', async () => {
    const workspace = await openedIn(memorySurroundings());
    await act(workspace, 'Add', [product('p1', 'Mug')]);
    const late = planStep([setTitle('p1', 'Late')], workspace.store);
    await act(workspace, 'Edit', [setTitle('p1', 'Early')]);
    const result = await commit(workspace, {
      body: late,
      label: 'Edit',
      origin: { by: 'person', where: 'grid' },
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect(workspace.store.get('p1')?.values.title).toBe('Early');
  });

  test('a cancelled step leaves nothing behind', async () => {
    const surroundings = memorySurroundings();
    const workspace = await openedIn(surroundings);
    const body = planStep(many(800), workspace.store);
    const result = await commit(workspace, {
      body,
      label: 'Import',
      origin: { by: 'person', where: 'import' },
      isCancelled: () => true,
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect([workspace.store.size, surroundings.journal.steps.length]).toEqual([0, 0]);
    await act(workspace, 'Import', many(800), 'import');
    expect(workspace.store.size).toBe(800);
  });

  test('stops writing when the database fails after the journal took the step, and the next start rebuilds', async () => {
    const surroundings = memorySurroundings();
    const workspace = await openedIn(surroundings);
    await act(workspace, 'Add', [product('p1', 'Mug')]);
    surroundings.database.close();
    const body = planStep([setTitle('p1', 'Cup')], workspace.store);
    workspace.catchUp = async () => undefined;
    expect(
      await commit(workspace, { body, label: 'Edit', origin: { by: 'person', where: 'grid' } }),
    ).toMatchObject({ ok: true });
    expect(workspace.stopped?.code).toBe('database');
    const again = unwrap(
      await openWorkspace({ ...surroundings, database: new Database(surroundings.database.name) }),
    );
    expect(again.report.how).toBe('caught-up');
    expect(again.workspace.store.get('p1')?.values.title).toBe('Cup');
  });
});

describe('undo and redo', () => {
  test('take back and do again over several steps, and survive a restart', async () => {
    const surroundings = memorySurroundings();
    const workspace = await openedIn(surroundings);
    await act(workspace, 'Add', many(3));
    await act(workspace, 'Rename', [setTitle('p00001', 'Cup')]);
    await act(workspace, 'Remove', [{ kind: 'delete', id: 'p00002' }]);
    const end = contentOf(workspace);
    unwrap(await undo(workspace));
    unwrap(await undo(workspace));
    expect(contentOf(workspace)).toEqual({
      p00000: { type: 'product', values: { title: 'Mug 0' } },
      p00001: { type: 'product', values: { title: 'Mug 1' } },
      p00002: { type: 'product', values: { title: 'Mug 2' } },
    });
    const reopened = await openedIn({ ...surroundings, database: new Database(surroundings.database.name) });
    expect(unwrap(await redo(reopened)).label).toBe('Rename');
    unwrap(await redo(reopened));
    expect(contentOf(reopened)).toEqual(end);
    expect(await redo(reopened)).toMatchObject({ ok: false, error: { code: 'missing' } });
  });

  test('waits for an edit that is still being written, and takes that one back', async () => {
    const workspace = await openedIn(memorySurroundings());
    await act(workspace, 'Add', many(2));
    await act(workspace, 'First', [setTitle('p00000', 'A')]);
    const writing = act(workspace, 'Second', [setTitle('p00001', 'B')]);
    const undone = unwrap(await undo(workspace));
    await writing;
    expect(undone.label).toBe('Second');
    expect([
      workspace.store.get('p00000')?.values.title,
      workspace.store.get('p00001')?.values.title,
    ]).toEqual(['A', 'Mug 1']);
  });

  test('leave a later edit alone and say so', async () => {
    const workspace = await openedIn(memorySurroundings());
    await act(workspace, 'Add', many(2));
    const first = await act(workspace, 'Rename both', [setTitle('p00000', 'A'), setTitle('p00001', 'B')]);
    const body = planStep([setTitle('p00000', 'Pulled')], workspace.store);
    unwrap(await commit(workspace, { body, label: 'Pull', origin: { by: 'pull', where: 'shop' } }));
    const undone = unwrap(await undo(workspace));
    expect(undone.step.undoes).toBe(first.seq);
    expect(undone.leftAlone).toEqual([{ record: 'p00000', path: 'title', reason: 'edited-later' }]);
    expect([
      workspace.store.get('p00000')?.values.title,
      workspace.store.get('p00001')?.values.title,
    ]).toEqual(['Pulled', 'Mug 1']);
  });

  test('keep a created record that was edited or is referred to since', async () => {
    const workspace = await openedIn(memorySurroundings());
    await act(workspace, 'Add', many(3));
    await act(workspace, 'Edit', [setTitle('p00000', 'Edited')]);
    const refer = planStep(
      [{ kind: 'create', record: { id: 'v1', type: 'variant', values: { product: 'p00001' } } }],
      workspace.store,
    );
    unwrap(await commit(workspace, { body: refer, label: 'Pull', origin: { by: 'pull', where: 'shop' } }));
    unwrap(await undo(workspace));
    const undone = unwrap(await undo(workspace));
    expect(undone.leftAlone).toEqual([{ record: 'p00001', reason: 'referenced' }]);
    expect(Object.keys(contentOf(workspace))).toEqual(['p00001', 'v1']);
  });
});

describe('opening', () => {
  const lived = async () => {
    const surroundings = memorySurroundings();
    const workspace = await openedIn(surroundings);
    await act(workspace, 'Import', many(1200), 'import');
    await act(workspace, 'Rename', [setTitle('p00700', 'Cup')]);
    unwrap(await writeSnapshot(workspace));
    await act(
      workspace,
      'Paste',
      many(300).map((_, index) => setTitle(`p${String(index).padStart(5, '0')}`, `Pasted ${index}`)),
    );
    await act(workspace, 'Remove', [{ kind: 'delete', id: 'p01000' }]);
    unwrap(await undo(workspace));
    return { surroundings, content: contentOf(workspace), workspace };
  };

  const damages: [string, (database: Database) => Promise<unknown>, string][] = [
    ['nothing', async () => undefined, 'clean'],
    ['the whole database', (database) => database.delete(), 'rebuilt'],
    ['one block', (database) => database.blocks.delete('product:0000001'), 'rebuilt'],
    [
      'the content of a block',
      (database) => database.blocks.update('product:0000000', { records: [] }),
      'rebuilt',
    ],
    ['an overlay row', (database) => database.rows.clear(), 'rebuilt'],
    ['a step of the log', (database) => database.steps.delete(2), 'rebuilt'],
    ['the head', (database) => database.head.clear(), 'rebuilt'],
  ];
  test.each(damages)('with %s gone, nothing is lost', async (_name, damage, how) => {
    const { surroundings, content } = await lived();
    await damage(surroundings.database);
    surroundings.database.close();
    const again = unwrap(
      await openWorkspace({ ...surroundings, database: new Database(surroundings.database.name) }),
    );
    expect(again.report.how).toBe(how);
    expect(contentOf(again.workspace)).toEqual(content);
    expect(again.workspace.undoStack.nextUndo()?.label).toBe('Paste');
    unwrap(await undo(again.workspace));
    expect(again.workspace.store.get('p00010')?.values.title).toBe('Mug 10');
    expect((await recordHistory(again.workspace, 'p00010')).map(({ kind }) => kind)).toEqual([
      'changed',
      'changed',
      'created',
    ]);
  });

  test('a journal ahead of the database is replayed', async () => {
    const { surroundings, workspace } = await lived();
    const copy = new Map((await surroundings.database.rows.toArray()).map((row) => [row.id, row]));
    const head = await surroundings.database.head.get('head');
    await act(workspace, 'Late', [setTitle('p00800', 'Late')]);
    const { database } = surroundings;
    await database.steps.delete(workspace.store.seq);
    await database.changes
      .where('[seq+block]')
      .between([workspace.store.seq, ''], [workspace.store.seq, '\uffff'])
      .delete();
    await database.rows.clear();
    await database.rows.bulkPut([...copy.values()]);
    if (head !== undefined) await database.head.put(head);
    await database.outbox.clear();
    database.close();
    const again = unwrap(await openWorkspace({ ...surroundings, database: new Database(database.name) }));
    expect(again.report.how).toBe('caught-up');
    expect(contentOf(again.workspace)).toEqual(contentOf(workspace));
  });

  test('a journal that lost its end is taken up again from a snapshot, and a later repair works', async () => {
    const { surroundings, content } = await lived();
    surroundings.journal.steps = surroundings.journal.steps.slice(0, 2);
    surroundings.database.close();
    const again = unwrap(
      await openWorkspace({ ...surroundings, database: new Database(surroundings.database.name) }),
    );
    expect([again.report.how, contentOf(again.workspace)]).toEqual(['resumed', content]);
    await act(again.workspace, 'Edit', [setTitle('p00001', 'Later')]);
    const later = contentOf(again.workspace);
    await again.workspace.database.delete();
    const rebuilt = unwrap(
      await openWorkspace({ ...surroundings, database: new Database(surroundings.database.name) }),
    );
    expect([rebuilt.report.how, contentOf(rebuilt.workspace)]).toEqual(['rebuilt', later]);
    rebuilt.workspace.database.close();
    const calm = unwrap(
      await openWorkspace({ ...surroundings, database: new Database(surroundings.database.name) }),
    );
    expect(calm.report.how).toBe('clean');
  });

  test('never opens empty when both are damaged', async () => {
    const { surroundings } = await lived();
    await surroundings.database.delete();
    surroundings.journal.steps = surroundings.journal.steps.filter(({ seq }) => seq !== 3);
    const result = await openWorkspace({
      ...surroundings,
      database: new Database(surroundings.database.name),
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });
});

describe('windows, folding, history', () => {
  test('a second window catches up with the first', async () => {
    const surroundings = memorySurroundings();
    const first = await openedIn(surroundings);
    await act(first, 'Add', many(3));
    const second = await openedIn({ ...surroundings, database: new Database(surroundings.database.name) });
    await act(first, 'Edit', [
      setTitle('p00000', 'Edited'),
      { kind: 'delete', id: 'p00002' },
      product('p9', 'New'),
    ]);
    await second.catchUp();
    expect(contentOf(second)).toEqual(contentOf(first));
    expect(second.store.digest.toString()).toBe(first.store.digest.toString());
    await act(second, 'Edit there', [setTitle('p00001', 'There')]);
    await act(first, 'Edit here', [setTitle('p00000', 'Here')]);
    expect(first.store.get('p00001')?.values.title).toBe('There');
  });

  test('folding changes no content', async () => {
    const surroundings = memorySurroundings();
    const workspace = await openedIn(surroundings);
    await act(workspace, 'Add', many(600));
    for (let index = 0; index < 210; index++)
      await act(workspace, 'Edit', [setTitle(`p${String(index).padStart(5, '0')}`, `Edited ${index}`)]);
    expect(await foldOverlay(workspace)).toBe(210);
    const again = unwrap(
      await openWorkspace({ ...surroundings, database: new Database(surroundings.database.name) }),
    );
    expect([again.report.how, await surroundings.database.rows.count()]).toEqual(['clean', 0]);
    expect(contentOf(again.workspace)).toEqual(contentOf(workspace));
  });

  test('a field tells what it held, when and in which step', async () => {
    const workspace = await openedIn(memorySurroundings());
    await act(workspace, 'Add', [product('p1', 'Mug')]);
    await act(workspace, 'Rename', [setTitle('p1', 'Cup')]);
    await act(workspace, 'Clear', [setTitle('p1', null)]);
    expect(
      (await fieldHistory(workspace, 'p1', 'title')).map(({ step, change }) => [
        step.label,
        change.from,
        change.to,
      ]),
    ).toEqual([
      ['Clear', 'Cup', null],
      ['Rename', 'Mug', 'Cup'],
    ]);
  });

  test('marks what is pending, and takes the mark back with the undo', async () => {
    const workspace = await openedIn(memorySurroundings());
    await act(workspace, 'Import', many(3), 'import');
    expect(workspace.owed.size).toBe(0);
    await act(workspace, 'Rename', [setTitle('p00001', 'Cup')]);
    expect([...workspace.owed]).toEqual([['p00001', 2]]);
    unwrap(await undo(workspace));
    expect(workspace.owed.size).toBe(0);
  });
});
