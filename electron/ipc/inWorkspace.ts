import { err, type Result } from '@shared/result';
import type { AppWindow } from '../window';
import type { Workspace } from '../workspace/workspace';

type Answer<Value> = Result<Value> | Promise<Result<Value>>;

/** A handler that makes sense only in a workspace's window. Which workspace is never the renderer's to say. */
export function inWorkspace<Request, Value>(
  handle: (request: Request, workspace: Workspace, caller: AppWindow) => Answer<Value>,
): (request: Request, caller: AppWindow) => Answer<Value> {
  return (request, caller) => {
    if (caller.workspace) return handle(request, caller.workspace, caller);
    return err('refused', 'No workspace is open in this window.');
  };
}
