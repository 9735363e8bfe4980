import type { AisleBridge, Response } from '@shared/ipc/contract';
import { useEffect, useState } from 'react';

export interface UpdateView extends Response<'update.read'> {
  check(): void;
  setAutomatic(isAutomatic: boolean): void;
  install(): void;
}

/** Where Aisle stands with a newer version of itself; null until the main process has said so. */
export function useUpdates(bridge: AisleBridge): UpdateView | null {
  const [known, setKnown] = useState<Response<'update.read'> | null>(null);
  useEffect(() => {
    const stop = bridge.on('update.changed', (state) =>
      setKnown((before) => ({ isAutomatic: before?.isAutomatic ?? false, state })),
    );
    void bridge.call('update.read').then((read) => {
      if (read.ok) setKnown(read.value);
    });
    return stop;
  }, [bridge]);
  if (known === null) return null;
  return {
    ...known,
    check: () => void bridge.call('update.check'),
    install: () => void bridge.call('update.install'),
    setAutomatic: (isAutomatic) => {
      setKnown({ ...known, isAutomatic });
      void bridge.call('update.setAutomatic', { isAutomatic });
    },
  };
}
