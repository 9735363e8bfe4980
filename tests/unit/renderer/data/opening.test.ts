import { type Operation, planStep } from '@shared/changes';
import { unwrap } from '@shared/result';
import { beforeEach, describe, expect, test } from 'vitest';
import { BLOCK_SIZE, Database } from '@/data/database';
import { edit } from '@/data/edit';
import { openWorkspace } from '@/data/openWorkspace';
import type { StoreChange } from '@/data/rowStore';
import type { Workspace } from '@/data/workspace';
import type { MemoryJournal } from './memoryJournal';
import { act, contentOf, memorySurroundings, openedIn } from './surroundings';

/** More than what is read at once. */
const BLOCKS = 20;
const LAST = 'product:0000019';
const idOf = (index: number): string => `p${String(index).padStart(5, '0')}`;
const setTitle = (id: string, value: string): Operation => ({ kind: 'set', id, path: 'title', value });

function large(): Operation[] {
  const products = Array.from(
    { length: BLOCKS * BLOCK_SIZE },
    (_, index): Operation => ({
      kind: 'create',
      record: { id: idOf(index), type: 'product', values: { title: `Mug ${index}` } },
    }),
  );
  return [
    ...products,
    { kind: 'create', record: { id: 'b1', type: 'brand', values: { name: 'Fern' } } },
    // It refers to a product that is not among the first.
    { kind: 'create', record: { id: 'v1', type: 'variant', values: { product: idOf(9_999), sku: 'A' } } },
  ];
}

let surroundings: ReturnType<typeof memorySurroundings> & { journal: MemoryJournal };
let content: Record<string, unknown>;

beforeEach(async () => {
  surroundings = memorySurroundings();
  const workspace = await openedIn(surroundings);
  await act(workspace, 'Import', large());
  // One of them lies in the overlay, in its latest version.
  await act(workspace, 'Edit', [setTitle(idOf(9_000), 'Late'), setTitle(idOf(3), 'Early')]);
  content = contentOf(workspace);
  surroundings.database.close();
});

const anew = () => ({ ...surroundings, database: new Database(surroundings.database.name) });

describe('a large workspace', () => {
  test('is shown by the first block of every type, and told of the rest as of one step', async () => {
    const told: StoreChange[] = [];
    let first: { sizes: number[]; title: unknown; isWhole: boolean } | undefined;
    const opened = unwrap(
      await openWorkspace(anew(), {
        onFirst: async ({ store, whole }) => {
          const sizes = ['product', 'brand', 'variant'].map((type) => store.idsOf(type).size);
          first = { sizes, title: store.get(idOf(3))?.values.title, isWhole: whole === undefined };
          store.subscribe((change) => told.push(change));
        },
      }),
    );
    expect(first).toEqual({ sizes: [BLOCK_SIZE, 1, 1], title: 'Early', isWhole: false });
    const [change, ...others] = told;
    expect([others, change?.seq, change?.changed.size, change?.deleted.size]).toEqual([[], 2, 0, 0]);
    expect(change?.created.get('product')).toHaveLength((BLOCKS - 1) * BLOCK_SIZE);
    expect([opened.report.how, opened.workspace.whole]).toEqual(['clean', undefined]);
    expect(contentOf(opened.workspace)).toEqual(content);
    expect(opened.workspace.undoStack.nextUndo()?.seq).toBe(2);
  });

  test('takes edits at once, and plans them when all is there', async () => {
    const edits: Promise<unknown>[] = [];
    const order: string[] = [];
    const opened = unwrap(
      await openWorkspace(anew(), {
        onFirst: async (workspace) => {
          void workspace.whole?.then(() => order.push('whole'));
          const words = { label: 'Edit', where: 'grid' };
          const done = edit(workspace, [setTitle(idOf(3), 'Typed')], words);
          edits.push(done.then(() => order.push('edited')));
          edits.push(edit(workspace, [setTitle(idOf(9_999), 'Far')], words));
        },
      }),
    );
    await Promise.all(edits);
    expect(order).toEqual(['whole', 'edited']);
    const { store } = opened.workspace;
    expect([idOf(3), idOf(9_999)].map((id) => store.get(id)?.values.title)).toEqual(['Typed', 'Far']);
    const again = await openedIn(anew());
    expect(contentOf(again)).toEqual(contentOf(opened.workspace));
  });

  test.each<[string, (database: Database) => Promise<unknown>]>([
    ['a late block is gone', (database) => database.blocks.delete(LAST)],
    ['a late block is empty', (database) => database.blocks.update(LAST, { records: [] })],
    [
      'a late block holds something else',
      (database) => database.blocks.update(LAST, { records: 7 as never }),
    ],
  ])('where %s, what was shown is hidden again, takes nothing, and all is rebuilt', async (_, damage) => {
    const { database } = anew();
    await damage(database);
    database.close();
    const told: string[] = [];
    const shown: Workspace[] = [];
    let late: Promise<unknown> = Promise.resolve();
    const opened = unwrap(
      await openWorkspace(anew(), {
        onProgress: (message) => told.push(message),
        onFirst: async (workspace) => {
          told.push('shown');
          shown.push(workspace);
          late = edit(workspace, [setTitle(idOf(3), 'Typed')], { label: 'Edit', where: 'grid' });
        },
      }),
    );
    expect(told.slice(0, 3)).toEqual(['Reading records', 'shown', 'Reading records']);
    expect(await late).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect([opened.report.how, shown.includes(opened.workspace), shown[0]?.stopped?.code]).toEqual([
      'rebuilt',
      false,
      'damaged',
    ]);
    expect(contentOf(opened.workspace)).toEqual(content);
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'the journal has more',
      async () => {
        const { database } = anew();
        await database.head.update('head', { seq: 1 });
        database.close();
      },
    ],
    [
      'the log has lost a step',
      async () => {
        const { database } = anew();
        await database.steps.delete(1);
        database.close();
      },
    ],
  ])('is not shown in part where %s', async (_, damage) => {
    await damage();
    let isShown = false;
    const opened = unwrap(
      await openWorkspace(anew(), {
        onFirst: async () => {
          isShown = true;
        },
      }),
    );
    expect([isShown, opened.report.how]).toEqual([false, 'rebuilt']);
    expect(contentOf(opened.workspace)).toEqual(content);
  });
});

test('a small workspace is read before a part of it could be drawn', async () => {
  const small = memorySurroundings();
  const workspace = await openedIn(small);
  await act(workspace, 'Add', large().slice(0, 600));
  let isShown = false;
  const opened = unwrap(
    await openWorkspace(
      { ...small, database: new Database(small.database.name) },
      {
        onFirst: async () => {
          isShown = true;
        },
      },
    ),
  );
  expect([isShown, opened.workspace.store.size]).toEqual([false, 600]);
  expect(planStep([setTitle(idOf(1), 'Now')], opened.workspace.store).changes).toHaveLength(1);
});
