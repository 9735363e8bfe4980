import { type Operation, planStep, type StepHead } from '@shared/changes';
import { unwrap } from '@shared/result';
import { commit } from '@/data/commit';
import { Database } from '@/data/database';
import { openWorkspace } from '@/data/openWorkspace';
import type { Surroundings, Workspace } from '@/data/workspace';
import { MemoryJournal } from './memoryJournal';

let databases = 0;

/** Surroundings with a database of their own, a journal in memory, a clock and ids that count up. */
export function memorySurroundings(): Surroundings & { journal: MemoryJournal } {
  let ticks = 0;
  let ids = 0;
  let tail: Promise<unknown> = Promise.resolve();
  databases++;
  return {
    database: new Database(`test-${databases}`),
    journal: new MemoryJournal(),
    lock: (work) => {
      const run = tail.then(work);
      tail = run.catch(() => undefined);
      return run;
    },
    now: () => new Date(Date.UTC(2026, 0, 1) + ticks++ * 1000).toISOString(),
    newId: () => `0190${String(++ids).padStart(8, '0')}`,
  };
}

export async function openedIn(surroundings: Surroundings): Promise<Workspace> {
  return unwrap(await openWorkspace(surroundings)).workspace;
}

export async function act(
  workspace: Workspace,
  label: string,
  operations: Iterable<Operation>,
  where = 'grid',
): Promise<StepHead> {
  const body = planStep(operations, workspace.store);
  return unwrap(await commit(workspace, { body, label, origin: { by: 'person', where } }));
}

/** Every record of the workspace, by id, for comparing whole states. */
export function contentOf({ store }: Workspace): Record<string, unknown> {
  const records = [...store.everything()].sort((left, right) => (left.id < right.id ? -1 : 1));
  return Object.fromEntries(records.map(({ id, type, values }) => [id, { type, values }]));
}
