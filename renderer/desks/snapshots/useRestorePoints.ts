import { useCallback, useEffect, useState } from 'react';
import { differences, type RestorePoint, restorePoints } from '@/data/restorePoints';
import { writeSnapshot } from '@/data/snapshot';
import { type Session, useSession } from '@/workspace/session';
import { useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { effectText } from './pointWords';

export interface KnownPoints {
  /** Newest first; undefined until they are read. */
  readonly points: readonly RestorePoint[] | undefined;
  readonly problem: string | undefined;
  /** What restoring each would do, in words, by its seq; filled one after the other. */
  readonly effects: ReadonlyMap<number, string>;
  readonly take: () => Promise<void>;
}

/** The moments there are, read again after each step, and what each would change. */
export function useRestorePoints(): KnownPoints {
  const session = useSession();
  const { workspace } = session;
  const seq = useWorkspaceSeq(workspace);
  const [turn, setTurn] = useState(0);
  const [known, setKnown] = useState<Pick<KnownPoints, 'points' | 'problem'>>({
    points: undefined,
    problem: undefined,
  });
  const [effects, setEffects] = useState<KnownPoints['effects']>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after each step and each new snapshot.
  useEffect(() => {
    const state = { isStopped: false };
    const read = async (): Promise<void> => {
      const listed = await restorePoints(workspace);
      if (state.isStopped) return;
      setKnown(
        listed.ok
          ? { points: listed.value, problem: undefined }
          : { points: [], problem: listed.error.message },
      );
      if (!listed.ok) return;
      const found = new Map<number, string>();
      for await (const { point, body } of differences(workspace, listed.value, () => state.isStopped)) {
        found.set(point.seq, effectText(body));
        setEffects(new Map(found));
      }
    };
    void read();
    return () => {
      state.isStopped = true;
    };
  }, [workspace, seq, turn]);
  const take = useCallback(async () => {
    await takeNow(session);
    setTurn((last) => last + 1);
  }, [session]);
  return { ...known, effects, take };
}

async function takeNow({ workspace, tasks, messages }: Session): Promise<void> {
  const written = await tasks.run('Take a snapshot', () => writeSnapshot(workspace, 'person'), {
    canCancel: false,
  });
  if (written.ok) messages.say({ tone: 'success', title: 'Snapshot taken' });
  else messages.say({ tone: 'error', title: 'No snapshot was taken', detail: written.error.message });
}
