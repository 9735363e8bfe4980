import type { WorkspaceSummary } from '@shared/ipc/workspace';
import { Copy, Ellipsis, FileUp, FolderOpen, PencilLine, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { Badge, DropdownMenu, IconButton, Spinner } from '@/design';
import { whenText } from '@/workspace/when';
import styles from './StartScreen.module.css';
import type { Start } from './useStart';
import type { OnAsk } from './useWorkspaceQuestions';

export interface WorkspaceListProps {
  /** The one opened last first. */
  workspaces: readonly WorkspaceSummary[];
  locale: string;
  start: Start;
  onAsk: OnAsk;
}

/** Arrow keys move, Enter opens; the focus begins on the workspace opened last. */
export function WorkspaceList({ workspaces, locale, start, onAsk }: WorkspaceListProps) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-open]') ?? [])];
    const index = buttons.findIndex((button) => Object.is(button, document.activeElement));
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, index + step))]?.focus();
  };
  return (
    <section aria-label="Workspaces" className={styles.section}>
      <h2 className={styles.sectionTitle}>Workspaces</h2>
      <ul ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {workspaces.map((workspace, index) => (
          <li key={workspace.id} className={styles.rowFrame}>
            <WorkspaceRow workspace={workspace} locale={locale} start={start} isFirst={index === 0} />
            <RowMenu workspace={workspace} start={start} onAsk={onAsk} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What can be done with a workspace without opening it. */
function RowMenu({ workspace, start, onAsk }: { workspace: WorkspaceSummary; start: Start; onAsk: OnAsk }) {
  const { id, name } = workspace;
  return (
    <DropdownMenu
      align="end"
      trigger={
        <IconButton
          icon={Ellipsis}
          label={`More for ${name}`}
          disabled={start.busy !== undefined}
          className={styles.rowMenu}
        />
      }
      items={[
        { label: 'Open', icon: FolderOpen, onSelect: () => void start.openKnown(id) },
        { kind: 'separator' },
        { label: 'Rename…', icon: PencilLine, onSelect: () => onAsk('rename', workspace) },
        { label: 'Duplicate…', icon: Copy, onSelect: () => onAsk('duplicate', workspace) },
        { label: 'Export to a file…', icon: FileUp, onSelect: () => onAsk('export', workspace) },
        { kind: 'separator' },
        { label: 'Delete…', icon: Trash2, tone: 'danger', onSelect: () => onAsk('delete', workspace) },
      ]}
    />
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
      data-open
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
