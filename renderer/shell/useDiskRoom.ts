import type { Response } from '@shared/ipc/contract';
import { useCallback, useEffect, useState } from 'react';
import { useSession } from '@/workspace/session';

export interface ScarceRoom extends Response<'disk.room'> {
  readonly checkAgain: () => void;
}

/** Milliseconds between two looks at the disk, and from a step to the next look. */
const EVERY = 20_000;
const AFTER_STEP = 2_000;

/** The room on the workspace's disk where it is scarce; undefined while there is enough. */
export function useDiskRoom(): ScarceRoom | undefined {
  const { bridge, workspace, messages } = useSession();
  const [room, setRoom] = useState<Response<'disk.room'> | undefined>(undefined);
  const check = useCallback(async (): Promise<void> => {
    const asked = await bridge.call('disk.room');
    if (asked.ok) setRoom(asked.value);
  }, [bridge]);
  const checkAgain = useCallback(() => void check(), [check]);
  useEffect(() => {
    checkAgain();
    const timer = setInterval(checkAgain, EVERY);
    let soon: ReturnType<typeof setTimeout> | undefined;
    const plan = (): void => {
      soon ??= setTimeout(() => {
        soon = undefined;
        checkAgain();
      }, AFTER_STEP);
    };
    const stops = [workspace.subscribe(plan), messages.state.subscribe(plan)];
    return () => {
      clearInterval(timer);
      clearTimeout(soon);
      for (const stop of stops) stop();
    };
  }, [workspace, messages, checkAgain]);
  return room === undefined || room.level === 'enough' ? undefined : { ...room, checkAgain };
}
