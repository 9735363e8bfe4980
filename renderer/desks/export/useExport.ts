import type { Result } from '@shared/result';
import { useEffect, useState } from 'react';
import { useSession } from '@/workspace/session';
import type { ExportChoice, Listed } from './exportChoice';
import { type PreparedExport, prepareExport } from './prepareExport';

export interface ExportState {
  /** Undefined while it is worked out. */
  readonly prepared: Result<PreparedExport> | undefined;
  /** 0 to 1. */
  readonly done: number;
}

/** Works the choice out anew whenever it changes; what is under way for an older one is stopped. */
export function useExport(choice: ExportChoice, listed: Listed): ExportState {
  const session = useSession();
  const [state, setState] = useState<ExportState>({ prepared: undefined, done: 0 });
  useEffect(() => {
    let isWanted = true;
    const stops: (() => void)[] = [];
    setState({ prepared: undefined, done: 0 });
    void prepareExport(
      session,
      { choice, listed },
      {
        onProgress: (done) => isWanted && setState({ prepared: undefined, done }),
        isCancelled: () => !isWanted,
        onCancel: (stop) => stops.push(stop),
      },
    ).then((prepared) => {
      if (isWanted) setState({ prepared, done: 1 });
    });
    return () => {
      isWanted = false;
      for (const stop of stops) stop();
    };
  }, [session, choice, listed]);
  return state;
}
