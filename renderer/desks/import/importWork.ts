import type { Result } from '@shared/result';
import type { StoreApi } from 'zustand/vanilla';
import type { TaskHandle, TaskList } from '@/workspace/tasks';
import type { ImportState } from './importState';

/** Drawing each of thousands of reports would take longer than the work. */
const REPORT_EVERY_MS = 250;

/** The one piece of work that an import has under way: shown on its screen and in the task tray, ended from both. */
export class ImportWork {
  private stops: (() => void)[] = [];
  private isCancelled = false;
  private quietUntil = 0;

  constructor(
    private readonly tasks: TaskList,
    private readonly state: StoreApi<ImportState>,
  ) {}

  async run<T>(label: string, work: (task: TaskHandle) => Promise<Result<T>>): Promise<Result<T>> {
    this.isCancelled = false;
    this.quietUntil = 0;
    this.stops = [];
    this.state.setState({ working: { label, done: undefined, startedAt: Date.now() } });
    const result = await this.tasks.run(label, work);
    this.stops = [];
    this.state.setState({ working: undefined });
    return result;
  }

  report(task: TaskHandle, done: number, detail: string): void {
    const now = performance.now();
    if (now < this.quietUntil) return;
    this.quietUntil = now + REPORT_EVERY_MS;
    task.report(done, detail);
    this.state.setState(({ working }) => ({ working: working && { ...working, done } }));
  }

  onCancel(task: TaskHandle, stop: () => void): void {
    this.stops.push(stop);
    task.onCancel(stop);
    if (this.isCancelled) stop();
  }

  isStopped(task: TaskHandle): boolean {
    return this.isCancelled || task.isCancelled();
  }

  cancel(): void {
    this.isCancelled = true;
    for (const stop of this.stops) stop();
  }
}
