import type { AisleError, Result } from '@shared/result';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** Long work as the task tray shows it. */
export interface Task {
  readonly id: string;
  readonly label: string;
  /** What it is doing now: "Reading rows". */
  readonly detail: string;
  /** 0 to 1; undefined while it cannot be told. */
  readonly done: number | undefined;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly error?: AisleError;
  readonly canCancel: boolean;
}

/** What the work itself holds. */
export interface TaskHandle {
  report(done: number | undefined, detail?: string): void;
  isCancelled(): boolean;
  /** Called once when the person cancels: to stop a parser or a download at once. */
  onCancel(stop: () => void): void;
}

interface TasksState {
  readonly tasks: readonly Task[];
}

const KEPT = 30;

/** Runs long work and keeps what became of it. */
export class TaskList {
  readonly state: StoreApi<TasksState> = createStore(() => ({ tasks: [] }));
  private readonly stops = new Map<string, { isCancelled: boolean; stops: (() => void)[] }>();

  constructor(private readonly newId: () => string) {}

  async run<T>(
    label: string,
    work: (task: TaskHandle) => Promise<Result<T>>,
    options: { canCancel?: boolean } = {},
  ): Promise<Result<T>> {
    const id = this.newId();
    const control = { isCancelled: false, stops: [] as (() => void)[] };
    this.stops.set(id, control);
    this.add({
      id,
      label,
      detail: '',
      done: undefined,
      startedAt: Date.now(),
      state: 'running',
      canCancel: options.canCancel ?? true,
    });
    const result = await work({
      report: (done, detail) => this.change(id, { done, ...(detail === undefined ? {} : { detail }) }),
      isCancelled: () => control.isCancelled,
      onCancel: (stop) => control.stops.push(stop),
    });
    this.stops.delete(id);
    if (result.ok) this.change(id, { state: 'done', done: 1, endedAt: Date.now() });
    else
      this.change(id, {
        state: result.error.code === 'cancelled' ? 'cancelled' : 'failed',
        error: result.error,
        endedAt: Date.now(),
      });
    return result;
  }

  cancel(id: string): void {
    const control = this.stops.get(id);
    if (control === undefined || control.isCancelled) return;
    control.isCancelled = true;
    this.change(id, { detail: 'Cancelling' });
    for (const stop of control.stops) stop();
  }

  clearEnded(): void {
    this.state.setState(({ tasks }) => ({ tasks: tasks.filter(({ state }) => state === 'running') }));
  }

  private add(task: Task): void {
    this.state.setState(({ tasks }) => ({ tasks: [task, ...tasks].slice(0, KEPT) }));
  }

  private change(id: string, change: Partial<Task>): void {
    this.state.setState(({ tasks }) => ({
      tasks: tasks.map((task) => (task.id === id ? { ...task, ...change } : task)),
    }));
  }
}

/** Seconds left by the pace so far; undefined while that would be a guess. */
export function secondsLeft({ done, startedAt, state }: Task, now: number): number | undefined {
  if (state !== 'running' || done === undefined || done < 0.05) return undefined;
  return Math.max(1, Math.round(((now - startedAt) / 1000) * (1 / done - 1)));
}
