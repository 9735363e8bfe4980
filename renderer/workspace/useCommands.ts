import { useEffect } from 'react';
import type { Command } from './commands';
import { useSession } from './session';

/** Offers these commands while the component is on the screen. Memoize the list: a new one is registered anew. */
export function useCommands(commands: readonly Command[]): void {
  const session = useSession();
  useEffect(() => session.commands.register(commands), [session, commands]);
}
