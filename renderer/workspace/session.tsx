/**
 * What a window works with, made once in `main.tsx` and handed down: the open workspace's data, the screen's state,
 * commands, tasks and messages. Nothing here is a module-level variable; components reach it by `useSession`.
 */
import type { Conventions, RecordNames } from '@shared/fields';
import type { AisleBridge, Response } from '@shared/ipc/contract';
import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { createContext, useContext } from 'react';
import type { ColourIndex } from '@/data/colourIndex';
import type { LiveFields } from '@/data/liveFields';
import type { Workspace } from '@/data/workspace';
import type { ActiveView } from './activeView';
import type { CommandRegistry } from './commands';
import type { CutCells } from './cutCells';
import type { IncomingFiles } from './incomingFiles';
import type { MessageLog } from './messages';
import type { Saving } from './saving';
import type { Screen } from './screen';
import type { Setup } from './setup';
import type { TaskList } from './tasks';
import type { Turns } from './turns';

export interface Session {
  readonly bridge: AisleBridge;
  readonly info: Response<'app.info'>;
  readonly summary: WorkspaceSummary;
  readonly workspace: Workspace;
  readonly screen: Screen;
  readonly commands: CommandRegistry;
  readonly tasks: TaskList;
  readonly messages: MessageLog;
  /** What the view in front tells the frame: current record, counts, selection. */
  readonly activeView: ActiveView;
  /** Files that wait for the import desk. */
  readonly incomingFiles: IncomingFiles;
  /** Cells that were cut and wait for their paste. */
  readonly cutCells: CutCells;
  readonly saving: Saving;
  /** Undo and redo wait for each other: what the next one takes back depends on the one before. */
  readonly undoTurns: Turns;
  /** The fields of every record type, people's own among them. */
  readonly fields: LiveFields;
  /** What colours the cells and rows of grids. */
  readonly colours: ColourIndex;
  /** The dialogs that set up fields, columns and colours. */
  readonly setup: Setup;
  /** Names of records, for references as text. */
  readonly names: RecordNames;
  /** How this user reads and writes numbers, dates and money. */
  readonly conventions: Conventions;
}

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('This component needs a session around it.');
  return session;
}
