import type { KeepScreen } from '@/workspace/keepScreen';
import type { Session } from '@/workspace/session';
import type { IdleWork } from './idleWork';

export interface FlushOnClose {
  readonly kept: KeepScreen;
  readonly idle: IdleWork;
  readonly onFailure: (failure: unknown) => void;
}

/** Before the window closes: what is being typed is written, the screen is kept, and the main process is told. */
export function flushOnClose(session: Session, { kept, idle, onFailure }: FlushOnClose): () => void {
  const { bridge, workspace } = session;
  return bridge.on('app.flush', () => {
    const settle = async (): Promise<void> => {
      // To leave a cell or a field is to commit it.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      await kept.flush();
      // An edit of a workspace that is still being read is written first thing after.
      await workspace.whole;
      await workspace.lock(async () => undefined);
      await idle.flush();
    };
    // Whatever went wrong, the main process must hear: it waits for two seconds only.
    void settle()
      .catch(onFailure)
      .finally(() => bridge.call('app.flushed'));
  });
}
