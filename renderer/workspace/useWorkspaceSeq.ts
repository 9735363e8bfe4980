import type { StoredRecord } from '@shared/records';
import { startTransition, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Workspace } from '@/data/workspace';

/**
 * The `seq` of the last step shown, negative once writing has stopped: renders again after each of them, when there
 * is time. What surrounds the cells must not hold up the next key.
 */
export function useWorkspaceSeq(workspace: Workspace): number {
  const [seq, setSeq] = useState(() => seqOf(workspace));
  useEffect(() => {
    const take = (): void => startTransition(() => setSeq(seqOf(workspace)));
    take();
    return workspace.subscribe(take);
  }, [workspace]);
  return seq;
}

function seqOf(workspace: Workspace): number {
  return workspace.stopped === undefined ? workspace.store.seq : -1 - workspace.store.seq;
}

/** Whether every record is there: of a large workspace a part is shown before. */
export function useIsWhole(workspace: Workspace): boolean {
  const subscribe = useCallback((take: () => void) => workspace.subscribe(take), [workspace]);
  return useSyncExternalStore(subscribe, () => workspace.whole === undefined);
}

/** The record as it is now: renders again when a step has changed it, as soon as there is time. */
export function useRecord(workspace: Workspace, id: string | null): StoredRecord | undefined {
  const read = useCallback(() => (id === null ? undefined : workspace.store.get(id)), [workspace, id]);
  const [record, setRecord] = useState(read);
  useEffect(() => {
    const take = (): void => startTransition(() => setRecord(read()));
    take();
    return workspace.subscribe(take);
  }, [workspace, read]);
  return record?.id === id ? record : read();
}
