import { useCallback, useSyncExternalStore } from 'react';
import type { Workspace } from '@/data/workspace';

/** The `seq` of the last step shown, negative once writing has stopped: renders again after each of them. */
export function useWorkspaceSeq(workspace: Workspace): number {
  const subscribe = useCallback((listener: () => void) => workspace.subscribe(listener), [workspace]);
  const read = useCallback(
    () => (workspace.stopped === undefined ? workspace.store.seq : -1 - workspace.store.seq),
    [workspace],
  );
  return useSyncExternalStore(subscribe, read);
}
