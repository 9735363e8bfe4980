import type { StepBody } from '@shared/changes';
import { useEffect, useState } from 'react';
import { differenceSince, type RestorePoint } from '@/data/restorePoints';
import { useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';

export type LoadedDifference =
  | { readonly body: StepBody; readonly problem?: undefined }
  | { readonly problem: string; readonly body?: undefined };

/** What restoring the point would do now; undefined while it is being found out. */
export function useDifference(point: RestorePoint): LoadedDifference | undefined {
  const { workspace } = useSession();
  const seq = useWorkspaceSeq(workspace);
  const [loaded, setLoaded] = useState<{ key: string; difference: LoadedDifference } | undefined>(undefined);
  const key = `${point.seq} ${seq}`;
  useEffect(() => {
    const state = { isStopped: false };
    void differenceSince(workspace, point, () => state.isStopped).then((found) => {
      if (state.isStopped) return;
      const difference = found.ok ? { body: found.value } : { problem: found.error.message };
      setLoaded({ key, difference });
    });
    return () => {
      state.isStopped = true;
    };
  }, [workspace, point, key]);
  return loaded?.key === key ? loaded.difference : undefined;
}
