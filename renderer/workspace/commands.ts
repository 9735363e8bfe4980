import type { MenuCommand } from '@shared/ipc/command';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** Headings in the palette and in the list of shortcuts, in their order. */
export const COMMAND_GROUPS = ['Go', 'File', 'Edit', 'Grid', 'Record', 'View', 'Help'] as const;

/** Something a person can do: in the palette, under a shortcut, in a menu, in a tool bar. Stated once, used there. */
export interface Command {
  /** "edit.undo"; native menus send the same ids. */
  readonly id: string;
  readonly label: string;
  readonly group: (typeof COMMAND_GROUPS)[number];
  /** As in "Mod+Shift+K"; a screen may show several, the first counts for menus. */
  readonly shortcuts?: readonly string[];
  readonly keywords?: readonly string[];
  /** False greys it out; asked when it is shown or run. */
  readonly isEnabled?: () => boolean;
  /** Not offered in the palette (moving the cursor, say), but in the list of shortcuts. */
  readonly isHidden?: boolean;
  readonly run: () => void;
}

interface CommandsState {
  /** In order of registration: a later command of the same id wins while it is there (the active view's). */
  readonly commands: readonly Command[];
}

/** The commands that exist at this moment: the shell's, and those of the view that is active. */
export class CommandRegistry {
  readonly state: StoreApi<CommandsState> = createStore(() => ({ commands: [] }));
  private tellComplete: (() => void) | undefined;
  /** Settles once the desks have added what they offer everywhere, a moment after the window is ready for input. */
  readonly complete = new Promise<void>((done) => {
    this.tellComplete = done;
  });
  private isWithAllDesks = false;

  get isComplete(): boolean {
    return this.isWithAllDesks;
  }

  markComplete(): void {
    this.isWithAllDesks = true;
    this.tellComplete?.();
  }

  /** Adds commands until the returned function is called. */
  register(commands: readonly Command[]): () => void {
    for (const { id, isHidden = false, shortcuts = [] } of commands)
      if (isHidden && shortcuts.length === 0)
        throw new Error(`Neither a key nor the palette leads to “${id}”`);
    this.state.setState(({ commands: known }) => ({ commands: [...known, ...commands] }));
    return () =>
      this.state.setState(({ commands: known }) => ({
        commands: known.filter((command) => !commands.includes(command)),
      }));
  }

  /** One command per id, the latest registered. */
  all(): Command[] {
    return [...new Map(this.state.getState().commands.map((command) => [command.id, command])).values()];
  }

  find(id: string): Command | undefined {
    return this.state.getState().commands.findLast((command) => command.id === id);
  }

  /** Runs a command if it exists and is enabled; tells whether it did. */
  run(id: string | MenuCommand): boolean {
    const command = this.find(id);
    if (command === undefined || command.isEnabled?.() === false) return false;
    command.run();
    return true;
  }
}
