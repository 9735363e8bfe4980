import type { Workspace } from '@/data/workspace';

const CHANNEL = 'aisle-steps';

/**
 * Tells other windows of this workspace how far this one has come, and follows them. Under the lock, because a
 * step of this window that is in the database but not yet shown would else be shown twice.
 */
export function catchUpWithOthers(workspace: Workspace, onFailure: (failure: unknown) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  const stop = workspace.store.subscribe(({ seq }) => channel.postMessage(seq));
  channel.onmessage = ({ data }) => {
    if (typeof data !== 'number' || data <= workspace.store.seq) return;
    workspace.lock(() => workspace.catchUp()).catch(onFailure);
  };
  // What this window has replayed at its start, another may not have yet.
  channel.postMessage(workspace.store.seq);
  return () => {
    stop();
    channel.close();
  };
}
