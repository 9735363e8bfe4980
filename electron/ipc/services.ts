import type { AisleError } from '@shared/result';
import type { OutgoingFiles } from '../files/outgoing';
import type { RecentFiles } from '../files/recent';
import type { StagedFiles } from '../files/staged';
import type { FileTokens } from '../files/tokens';
import type { Log } from '../log';
import type { ParserHost } from '../parser/host';
import type { PreferencesFile } from '../preferences';
import type { Sessions } from '../sessions';
import type { Updates } from '../updates/updates';
import type { Windows } from '../windows';
import type { Transfers } from '../workspace/transfers';
import type { Workspaces } from '../workspace/workspaces';

/** What the handlers work with; made once in `main.ts`. */
export interface Services {
  readonly workspaces: Workspaces;
  readonly windows: Windows;
  readonly sessions: Sessions;
  readonly transfers: Transfers;
  readonly preferences: PreferencesFile;
  readonly tokens: FileTokens;
  readonly outgoing: OutgoingFiles;
  readonly staged: StagedFiles;
  readonly recent: RecentFiles;
  readonly parsers: ParserHost;
  readonly updates: Updates;
  readonly log: Log;
  /** Why no workspace can be opened at all: the profile cannot be written to. */
  readonly refusal: AisleError | null;
  /** Downloads from this computer itself are allowed: in tests, never in a package. */
  readonly allowLoopback: boolean;
}
