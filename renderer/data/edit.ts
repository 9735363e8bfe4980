import { isEmptyBody, type Operation, planStep, type StepBody, type StepHead } from '@shared/changes';
import { ok, type Result } from '@shared/result';
import { settled } from '@shared/rules';
import { commit } from './commit';
import type { Workspace } from './workspace';

/**
 * Plans and commits what a person did, in one go. Undefined when it changes nothing. `where` is what the history
 * names as the place: 'grid', 'form', 'paste', 'fill', 'history'. Errors: `refused` by a rule, those of `commit`.
 */
export async function edit(
  workspace: Workspace,
  operations: Iterable<Operation>,
  { label, where }: { label: string; where: string },
): Promise<Result<StepHead | undefined>> {
  // What a rule asks of other records is answered once they are all there.
  if (workspace.whole !== undefined) await workspace.whole;
  const settling = settledIn(workspace, planStep(operations, workspace.store));
  if (!settling.ok) return settling;
  const body = settling.value;
  if (isEmptyBody(body)) return ok(undefined);
  return commit(workspace, { body, label, origin: { by: 'person', where } });
}

/** A person's planned step with what the rules add to it. Errors: `refused`. */
export function settledIn({ store, calculations }: Workspace, body: StepBody): Result<StepBody> {
  return settled(body, {
    get: (id) => store.get(id),
    all: (type) => store.all(type),
    referrers: (id, type, paths) => calculations.referrers(id, type, paths),
  });
}
