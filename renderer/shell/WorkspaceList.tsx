import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { type KeyboardEvent, useRef } from 'react';
import { Badge, Spinner } from '@/design';
import { whenText } from '@/workspace/when';
import styles from './StartScreen.module.css';
import type { Start } from './useStart';

export interface WorkspaceListProps {
  /** The one opened last first. */
  workspaces: readonly WorkspaceSummary[];
  locale: string;
  start: Start;
}

/** Arrow keys move, Enter opens; the focus begins on the workspace opened last. */
export function WorkspaceList({ workspaces, locale, start }: WorkspaceListProps) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const index = buttons.findIndex((button) => Object.is(button, document.activeElement));
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, index + step))]?.focus();
  };
  return (
    <section aria-label="Workspaces" className={styles.section}>
      <h2 className={styles.sectionTitle}>Workspaces</h2>
      <ul ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {workspaces.map((workspace, index) => (
          <li key={workspace.id}>
            <WorkspaceRow workspace={workspace} locale={locale} start={start} isFirst={index === 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WorkspaceRowProps {
  workspace: WorkspaceSummary;
  locale: string;
  start: Start;
  isFirst: boolean;
}

function WorkspaceRow({ workspace, locale, start, isFirst }: WorkspaceRowProps) {
  const { id, name, sample, openedAt, createdAt } = workspace;
  const isOpening = typeof start.busy === 'object' && start.busy.workspace === id;
  return (
    <button
      type="button"
      className={styles.row}
      // biome-ignore lint/a11y/noAutofocus: the list is what this window is for; Enter opens the last workspace.
      autoFocus={isFirst}
      aria-busy={isOpening || undefined}
      disabled={start.busy !== undefined && !isOpening}
      onClick={() => !isOpening && void start.openKnown(id)}
    >
      <span className={styles.initial} aria-hidden>
        {[...name][0]?.toLocaleUpperCase()}
      </span>
      <span className={styles.rowName} title={name}>
        {name}
      </span>
      {sample && <Badge>Sample</Badge>}
      {isOpening ? (
        <Spinner label="Opening" />
      ) : (
        <span className={styles.rowDetail}>
          {openedAt === null
            ? `Created ${whenText(createdAt, locale)}`
            : `Opened ${whenText(openedAt, locale)}`}
        </span>
      )}
    </button>
  );
}
