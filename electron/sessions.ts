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

/** A session per workspace, so that one damaged profile cannot empty another. */
export class Sessions {
  private readonly prepared = new WeakSet<Session>();

  forWindow(workspace: Workspace | null): Session {
    const own = session.fromPartition(workspace ? `persist:workspace-${workspace.id}` : START_PARTITION);
    this.prepare(own, workspace);
    return own;
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
