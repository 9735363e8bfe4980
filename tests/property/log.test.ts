import { applyStep, decodeStep, fingerprintOf, type Operation, planStep } from '@shared/changes';
import type { Value } from '@shared/fields';
import type { StoredRecord } from '@shared/records';
import { unwrap } from '@shared/result';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit } from '@/data/commit';
import { Database } from '@/data/database';
import { foldOverlay } from '@/data/fold';
import { writeSnapshot } from '@/data/snapshot';
import { redo, undo } from '@/data/undo';
import { memorySurroundings, openedIn } from '../unit/renderer/data/surroundings';

const COUNT = 10_000;

/** What a random person does next; numbers pick records and fields of what is there at that moment. */
const action = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('create' as const),
      title: fc.string({ maxLength: 12 }),
      owner: fc.nat(),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      pick: fc.nat(),
      field: fc.nat(5),
      value: fc.option(fc.string({ maxLength: 10 }), { nil: null }),
      width: fc.integer({ min: 1, max: 40 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), pick: fc.nat() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('pull' as const),
      pick: fc.nat(),
      value: fc.string({ maxLength: 6 }),
    }),
  },
);

const FIELDS = ['title', 'handle', 'seoTitle', 'attributes.material', 'custom.note', 'tags'];

function stateHash(records: Iterable<StoredRecord>): string {
  const lines = [...records].map(
    ({ id, type, rev, values }) =>
      `${id} ${type} ${rev} ${fingerprintOf(values)} ${JSON.stringify(Object.entries(values).sort())}`,
  );
  return String(lines.sort().join('\n'));
}

test(`${COUNT} random commits, undos and redos end where replaying the log ends`, {
  timeout: 300_000,
}, async () => {
  const surroundings = memorySurroundings();
  const workspace = await openedIn(surroundings);
  const { store } = workspace;
  const actions = fc.sample(action, { numRuns: COUNT, seed: fc.readConfigureGlobal()?.seed ?? 1 });
  const person = { by: 'person', where: 'grid' } as const;
  let ids: string[] = [];
  for (const [index, act] of actions.entries()) {
    if (index % 50 === 0) ids = [...store.everything()].map(({ id }) => id);
    if (act.kind === 'undo') await undo(workspace);
    else if (act.kind === 'redo') await redo(workspace);
    else {
      const operations = operationsOf(act, ids, index);
      const origin = act.kind === 'pull' ? ({ by: 'pull', where: 'shop' } as const) : person;
      unwrap(await commit(workspace, { body: planStep(operations, store), label: act.kind, origin }));
    }
    if (index === 5_000) unwrap(await writeSnapshot(workspace));
    if (index % 1_000 === 0) await foldOverlay(workspace);
  }
  const shown = stateHash(store.everything());

  const replayed = new Map<string, StoredRecord>();
  for (const { bytes, seq } of surroundings.journal.steps) {
    const table = {
      get: (id: string) => replayed.get(id),
      put: (record: StoredRecord) => void replayed.set(record.id, record),
      remove: (id: string) => void replayed.delete(id),
    };
    applyStep(table, unwrap(decodeStep(bytes)), seq);
  }
  expect(stateHash(replayed.values())).toBe(shown);

  const reopened = await openedIn({ ...surroundings, database: new Database(surroundings.database.name) });
  expect(stateHash(reopened.store.everything())).toBe(shown);
  reopened.database.close();
  await surroundings.database.delete();
  const rebuilt = await openedIn({ ...surroundings, database: new Database(surroundings.database.name) });
  expect(stateHash(rebuilt.store.everything())).toBe(shown);
  expect(rebuilt.undoStack.nextUndo()).toEqual(workspace.undoStack.nextUndo());
  expect(rebuilt.undoStack.nextRedo()).toEqual(workspace.undoStack.nextRedo());
  expect(workspace.store.seq).toBeGreaterThan(COUNT / 2);
});

type Act = Extract<ReturnType<typeof actionType>, { kind: 'create' | 'set' | 'delete' | 'pull' }>;
function actionType(value: typeof action extends fc.Arbitrary<infer T> ? T : never) {
  return value;
}

function operationsOf(act: Act, ids: readonly string[], index: number): Operation[] {
  const pick = (number: number): string => ids[number % Math.max(1, ids.length)] ?? 'none';
  if (act.kind === 'create') {
    const product: Operation = {
      kind: 'create',
      record: { id: `p${index}`, type: 'product', values: { title: act.title } },
    };
    const variant: Operation = {
      kind: 'create',
      record: {
        id: `v${index}`,
        type: 'variant',
        values: { product: act.owner % 2 === 0 ? `p${index}` : pick(act.owner) },
      },
    };
    return act.owner % 3 === 0 ? [product] : [product, variant];
  }
  if (act.kind === 'delete') return [{ kind: 'delete', id: pick(act.pick) }];
  if (act.kind === 'pull') return [setOn(pick(act.pick), 'custom.pulled', act.value)];
  const path = FIELDS[act.field] ?? 'title';
  return Array.from({ length: act.width }, (_, offset) =>
    setOn(pick(act.pick + offset), path, path === 'tags' && act.value !== null ? [act.value] : act.value),
  );
}

/** Fields that only products have are set on variants as custom ones. */
function setOn(id: string, path: string, value: Value): Operation {
  const isVariant = id.startsWith('v');
  return {
    kind: 'set',
    id,
    path: isVariant && !path.includes('.') ? `custom.${path}` : path,
    value: isVariant && Array.isArray(value) ? value.join() : value,
  };
}
