import type { LoggedStep } from '@shared/changes';
import { useEffect, useState } from 'react';
import { loggedStep } from '@/data/history';
import type { Workspace } from '@/data/workspace';

type Loaded = { readonly step: LoggedStep } | { readonly problem: string } | undefined;

/** What a step did, read from the log; undefined while it is being read. */
export function useLoggedStep(workspace: Workspace, seq: number): Loaded {
  const [loaded, setLoaded] = useState<Loaded>(undefined);
  useEffect(() => {
    let isWanted = true;
    setLoaded(undefined);
    loggedStep(workspace, seq).then(
      (step) => isWanted && setLoaded({ step }),
      (failure) =>
        isWanted && setLoaded({ problem: failure instanceof Error ? failure.message : String(failure) }),
    );
    return () => {
      isWanted = false;
    };
  }, [workspace, seq]);
  return loaded;
}
