import type { AppWindow } from '../window';

export interface Transfer {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, detail: string) => void;
}

/** Exports, imports and copies of whole workspaces that are under way: each belongs to a window, and ends with it. */
export class Transfers {
  private readonly running = new Map<string, { readonly owner: number; readonly control: AbortController }>();

  /** `task` is the window's own name for it, under which it hears of the progress and cancels. */
  async run<T>(caller: AppWindow, task: string, work: (transfer: Transfer) => Promise<T>): Promise<T> {
    const control = new AbortController();
    const key = `${caller.id} ${task}`;
    this.running.set(key, { owner: caller.id, control });
    try {
      return await work({
        signal: control.signal,
        onProgress: (done, detail) =>
          caller.send('workspace.progress', { task, done: Math.min(1, Math.max(0, done)), detail }),
      });
    } finally {
      this.running.delete(key);
    }
  }

  cancel(owner: number, task: string): void {
    this.running.get(`${owner} ${task}`)?.control.abort();
  }

  cancelAll(owner: number): void {
    for (const transfer of this.running.values()) if (transfer.owner === owner) transfer.control.abort();
  }
}
