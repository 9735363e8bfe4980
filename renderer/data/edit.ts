import { isEmptyBody, type Operation, planStep, type StepHead } from '@shared/changes';
import { ok, type Result } from '@shared/result';
import { commit } from './commit';
import type { Workspace } from './workspace';

/**
 * Plans and commits what a person did, in one go. Undefined when it changes nothing. `where` is what the history
 * names as the place: 'grid', 'form', 'paste', 'fill', 'history'.
 */
export async function edit(
  workspace: Workspace,
  operations: Iterable<Operation>,
  { label, where }: { label: string; where: string },
): Promise<Result<StepHead | undefined>> {
  const body = planStep(operations, workspace.store);
  if (isEmptyBody(body)) return ok(undefined);
  return commit(workspace, { body, label, origin: { by: 'person', where } });
}
