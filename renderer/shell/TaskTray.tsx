import { CircleAlert, CircleCheck, CircleSlash, ListChecks } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Button, Glyph, Popover, ProgressBar } from '@/design';
import { useSession } from '@/workspace/session';
import { secondsLeft, type Task } from '@/workspace/tasks';
import { whenText } from '@/workspace/when';
import styles from './TaskTray.module.css';

export interface TaskTrayProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Long work: what runs, how far it is and how long still, and what became of what has ended. */
export function TaskTray({ open, onOpenChange }: TaskTrayProps) {
  const { tasks: list } = useSession();
  const tasks = useStore(list.state, (state) => state.tasks);
  const running = tasks.filter(({ state }) => state === 'running');
  const ended = tasks.filter(({ state }) => state !== 'running');
  return (
    <Popover
      label="Tasks"
      side="top"
      align="end"
      open={open}
      onOpenChange={onOpenChange}
      className={styles.tray}
      trigger={
        <button type="button" className={styles.trigger} title="Tasks">
          <Glyph icon={ListChecks} size={14} />
          <span>{summaryOf(tasks)}</span>
        </button>
      }
    >
      <h2 className={styles.title}>Tasks</h2>
      {tasks.length === 0 && (
        <p className={styles.empty}>Nothing is running. Imports, exports and downloads show up here.</p>
      )}
      <Running tasks={running} />
      {ended.length > 0 && (
        <>
          <div className={styles.endedHeader}>
            <h3 className={styles.subtitle}>Ended</h3>
            <Button variant="quiet" onClick={() => list.clearEnded()}>
              Clear
            </Button>
          </div>
          <ul className={styles.ended}>
            {ended.map((task) => (
              <EndedTask key={task.id} task={task} />
            ))}
          </ul>
        </>
      )}
    </Popover>
  );
}

/** "Import 42 %", "2 running", "1 failed", "Tasks". */
function summaryOf(tasks: readonly Task[]): string {
  const running = tasks.filter(({ state }) => state === 'running');
  const [only] = running;
  if (running.length > 1) return `${running.length} running`;
  if (only !== undefined)
    return only.done === undefined ? only.label : `${only.label} ${Math.floor(only.done * 100)} %`;
  return tasks[0]?.state === 'failed' ? '1 failed' : 'Tasks';
}

const SECOND = 1_000;

function Running({ tasks }: { tasks: readonly Task[] }) {
  const { tasks: list } = useSession();
  const now = useNow(tasks.length > 0);
  if (tasks.length === 0) return null;
  return (
    <ul className={styles.running}>
      {tasks.map((task) => (
        <li key={task.id}>
          <ProgressBar
            label={task.label}
            value={task.done ?? null}
            detail={detailOf(task, now)}
            onCancel={task.canCancel ? () => list.cancel(task.id) : undefined}
          />
        </li>
      ))}
    </ul>
  );
}

function detailOf(task: Task, now: number): string {
  const left = secondsLeft(task, now);
  const parts = [
    task.detail,
    task.done === undefined ? '' : `${Math.floor(task.done * 100)} %`,
    left === undefined ? '' : `${durationText(left)} left`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function durationText(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** Milliseconds since the epoch, anew each second while it is wanted. */
function useNow(isWanted: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isWanted) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, [isWanted]);
  return now;
}

const ENDINGS = {
  done: { icon: CircleCheck, text: 'Done' },
  failed: { icon: CircleAlert, text: 'Failed' },
  cancelled: { icon: CircleSlash, text: 'Cancelled' },
} as const;

function EndedTask({ task }: { task: Task }) {
  const { info } = useSession();
  if (task.state === 'running') return null;
  const { icon, text } = ENDINGS[task.state];
  return (
    <li className={styles.endedTask} data-state={task.state}>
      <Glyph icon={icon} size={14} className={styles.endedIcon} />
      <span className={styles.endedLabel} title={task.label}>
        {task.label}
      </span>
      <span className={styles.endedWhen}>
        {text} {whenText(task.endedAt ?? task.startedAt, info.locale)}
      </span>
      {task.error !== undefined && task.state === 'failed' && (
        <p className={styles.endedReason}>{task.error.message}</p>
      )}
    </li>
  );
}
