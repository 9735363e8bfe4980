import type { Result } from '@shared/result';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { TransferControl } from './workspaceTransfers';

export interface Transfer {
  /** Undefined while nothing runs. */
  readonly progress: { readonly done: number | null; readonly detail: string } | undefined;
  readonly problem: string | undefined;
  readonly cancel: () => void;
  readonly forgetProblem: () => void;
  /** The value, or undefined where it failed or was cancelled. */
  readonly run: <T>(work: (control: TransferControl) => Promise<Result<T>>) => Promise<T | undefined>;
}

/** One piece of long work of a dialog: how far it is, and what went wrong. */
export function useTransfer(): Transfer {
  const [progress, setProgress] = useState<Transfer['progress']>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const stop = useRef<() => void>(() => undefined);
  const run = useCallback(
    async <T>(work: (control: TransferControl) => Promise<Result<T>>): Promise<T | undefined> => {
      setProblem(undefined);
      setProgress({ done: null, detail: '' });
      const result = await work({
        report: (done, detail = '') => setProgress({ done: done ?? null, detail }),
        onCancel: (cancel) => {
          stop.current = cancel;
        },
      });
      setProgress(undefined);
      if (result.ok) return result.value;
      if (result.error.code !== 'cancelled') setProblem(result.error.message);
      return undefined;
    },
    [],
  );
  return useMemo(
    () => ({
      progress,
      problem,
      run,
      cancel: () => stop.current(),
      forgetProblem: () => setProblem(undefined),
    }),
    [progress, problem, run],
  );
}
