import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol, type Session, session } from 'electron';
import { SCHEME } from './origin';
import { serveApp } from './protocol';
import { secureSession } from './security';
import type { Workspace } from './workspace/workspace';

const START_PARTITION = 'persist:aisle-start';
const BUNDLE = join(__dirname, '../renderer');

/** Before the app is ready: gives `app:` an origin of its own, storage, workers and `fetch`. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

const partitionOf = (id: string): string => `persist:workspace-${id}`;

/** A session per workspace, so that one damaged profile cannot empty another. */
export class Sessions {
  private readonly prepared = new WeakSet<Session>();
  private readonly used = new Set<string>();

  constructor(private readonly userData: string) {}

  forWindow(workspace: Workspace | null): Session {
    const own = session.fromPartition(workspace ? partitionOf(workspace.id) : START_PARTITION);
    if (workspace) this.used.add(workspace.id);
    this.prepare(own, workspace);
    return own;
  }

  /**
   * Removes all that Chromium keeps of a workspace. False where it was open since the start: then its data is cleared,
   * and its folder can be removed only by the next start, since Chromium writes to it until its end.
   */
  async drop(id: string): Promise<boolean> {
    if (this.used.has(id)) {
      const own = session.fromPartition(partitionOf(id));
      await own.clearStorageData();
      await own.clearCache();
      return false;
    }
    await rm(join(this.userData, 'Partitions', `workspace-${id}`), { recursive: true, force: true });
    return true;
  }

  /** Once for each session: its rules, and what `app:` means in it. */
  prepare(own: Session, workspace: Workspace | null): void {
    if (this.prepared.has(own)) return;
    this.prepared.add(own);
    secureSession(own);
    const served = { bundle: BUNDLE, assets: workspace?.assets ?? null };
    own.protocol.handle(SCHEME, (request) => serveApp(request.url, served));
  }
}
