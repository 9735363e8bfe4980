import { applyStep, decodeStep, type Operation, planStep } from '@shared/changes';
import type { StoredRecord } from '@shared/records';
import { unwrap } from '@shared/result';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit } from '@/data/commit';
import { differenceSince } from '@/data/restorePoints';
import { redo, undo } from '@/data/undo';
import { memorySurroundings, openedIn } from '../unit/renderer/data/surroundings';

const action = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('create' as const), value: fc.string({ maxLength: 5 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      pick: fc.nat(9),
      path: fc.constantFrom('title', 'handle', 'attributes.material'),
      value: fc.option(fc.string({ maxLength: 4 }), { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), pick: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'redo' as const }) },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

function operationOf(
  act: Exclude<Action, { kind: 'undo' | 'redo' }>,
  ids: readonly string[],
  newId: string,
): Operation {
  if (act.kind === 'create')
    return { kind: 'create', record: { id: newId, type: 'product', values: { title: act.value } } };
  const id = ids[act.pick % Math.max(1, ids.length)] ?? 'none';
  return act.kind === 'delete'
    ? { kind: 'delete', id }
    : { kind: 'set', id, path: act.path, value: act.value };
}

const contentOf = (records: Iterable<StoredRecord>): unknown =>
  Object.fromEntries([...records].map(({ id, values }) => [id, values]).sort());

test('from wherever a workspace is, the log leads back to each moment it was in', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
      const surroundings = memorySurroundings();
      const workspace = await openedIn(surroundings);
      for (const [index, act] of actions.entries()) {
        if (act.kind === 'undo') await undo(workspace);
        else if (act.kind === 'redo') await redo(workspace);
        else {
          const ids = [...workspace.store.everything()].map(({ id }) => id);
          const body = planStep([operationOf(act, ids, `n${index}`)], workspace.store);
          unwrap(await commit(workspace, { body, label: act.kind, origin: { by: 'person', where: 'grid' } }));
        }
      }
      const then = new Map<string, StoredRecord>();
      const table = tableOf(then);
      for (const { seq, bytes } of surroundings.journal.steps) {
        const body = unwrap(await differenceSince(workspace, { seq: seq - 1, at: '' }, () => false));
        const back = new Map([...workspace.store.everything()].map((record) => [record.id, record]));
        applyStep(tableOf(back), body, 0);
        expect(contentOf(back.values())).toEqual(contentOf(then.values()));
        applyStep(table, unwrap(decodeStep(bytes)), seq);
      }
    }),
    { numRuns: Math.min(40, fc.readConfigureGlobal()?.numRuns ?? 40) },
  );
});

function tableOf(records: Map<string, StoredRecord>) {
  return {
    get: (id: string) => records.get(id),
    put: (record: StoredRecord) => void records.set(record.id, record),
    remove: (id: string) => void records.delete(id),
  };
}
