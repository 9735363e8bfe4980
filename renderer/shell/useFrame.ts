import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Session } from '@/workspace/session';
import { useCommands } from '@/workspace/useCommands';
import { useIsWhole, useWorkspaceSeq } from '@/workspace/useWorkspaceSeq';
import { receiveFiles } from './chooseFiles';
import { bindShortcuts, nowOrWhenOffered } from './keyboard';
import { type CommandContext, shellCommands } from './shellCommands';

/** Offers the frame's commands, under keys and in native menus. */
export function useShellCommands({ session, theme, open }: CommandContext): void {
  const seq = useWorkspaceSeq(session.workspace);
  const isWhole = useIsWhole(session.workspace);
  const commands = useMemo(
    // Made anew after each step, and once all is there: undo and redo say what they would do.
    () => (isWhole && Number.isNaN(seq) ? [] : shellCommands({ session, theme, open })),
    [session, theme, open, seq, isWhole],
  );
  useCommands(commands);
  useEffect(() => bindShortcuts(session), [session]);
  useEffect(
    () =>
      session.bridge.on(
        'menu.command',
        ({ command }) => void nowOrWhenOffered(session, () => session.commands.run(command)),
      ),
    [session],
  );
}

/** Files that the system hands over go to the import desk. */
export function useOpenedFiles(session: Session): void {
  useEffect(() => session.bridge.on('file.opened', ({ files }) => receiveFiles(session, files)), [session]);
}

export function useDensity({ screen }: Session): void {
  const density = useStore(screen.state, (state) => state.density);
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
}
