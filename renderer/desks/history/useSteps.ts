import { listedSteps, type StepHead } from '@shared/changes';
import { useCallback, useEffect, useRef, useState } from 'react';
import { recentSteps } from '@/data/history';
import type { Workspace } from '@/data/workspace';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';

const PAGE = 400;

export interface LoadedSteps {
  /** Newest first. */
  readonly heads: readonly StepHead[];
  readonly isComplete: boolean;
  readonly isLoading: boolean;
  readonly loadMore: () => void;
}

/** Heads of steps, page by page, kept up with what is committed meanwhile. */
export function useSteps(workspace: Workspace): LoadedSteps {
  const seq = useWorkspaceSeq(workspace);
  const [heads, setHeads] = useState<readonly StepHead[]>([]);
  const [isComplete, setIsComplete] = useState(false);
  const [isLoading, setIsLoading] = useState(true);
  const turn = useRef(0);

  const load = useCallback(
    async (limit: number) => {
      turn.current++;
      const mine = turn.current;
      setIsLoading(true);
      const loaded = await recentSteps(workspace, { limit });
      if (mine !== turn.current) return;
      setHeads(listedSteps(loaded));
      setIsComplete(loaded.length < limit);
      setIsLoading(false);
    },
    [workspace],
  );

  const wanted = useRef(PAGE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after each step, which `seq` tells.
  useEffect(() => void load(wanted.current), [load, seq]);

  const loadMore = useCallback(() => {
    wanted.current += PAGE;
    void load(wanted.current);
  }, [load]);
  return { heads, isComplete, isLoading, loadMore };
}
