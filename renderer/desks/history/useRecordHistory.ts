import { useEffect, useState } from 'react';
import { type RecordEvent, recordHistory } from '@/data/history';
import type { Workspace } from '@/data/workspace';

interface Loaded {
  readonly id: string;
  readonly rev: number;
  readonly events: readonly RecordEvent[];
}

/** All that happened to a record, newest first; undefined while it is being read for the first time. */
export function useRecordHistory(workspace: Workspace, id: string): readonly RecordEvent[] | undefined {
  const rev = workspace.store.get(id)?.rev ?? -1;
  const [loaded, setLoaded] = useState<Loaded | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void recordHistory(workspace, id).then((events) => {
      if (isWanted) setLoaded({ id, rev, events });
    });
    return () => {
      isWanted = false;
    };
  }, [workspace, id, rev]);
  return loaded?.id === id ? loaded.events : undefined;
}
